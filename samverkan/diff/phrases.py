"""How the values of a record are said in sentences, where the title of the field would be stiff."""

from collections.abc import Mapping, Sequence

from samverkan.text import Text

ANY = ""
"""Whatever kind of record has a field of the name."""


def _said(kind: str, *fields: tuple[str, str, str]) -> dict[tuple[str, str], Text]:
    return {(kind, name): Text(sv=sv, en=en) for name, sv, en in fields}


_PHRASES: Mapping[tuple[str, str], Text] = {
    **_said(
        ANY,
        ("area", "Hör till området {}.", "Belongs to the area {}."),
        ("problem", "Gäller problemet {}.", "Is about the problem {}."),
        ("target_groups", "Riktas till {}.", "Aimed at {}."),
        ("children", "Omfattar barn.", "Children are among them."),
        ("annex", "Beskrivs i {}.", "Described in {}."),
        ("start", "Börjar {}.", "Begins {}."),
        ("end", "Slutar {}.", "Ends {}."),
        ("cadence", "Sker {}.", "Is done {}."),
        ("responsible", "Ansvarig är {}.", "{} is responsible."),
        ("party", "Gäller {}.", "Of {}."),
        ("done", "Gjordes {}.", "Done {}."),
        ("due", "Ska vara klart {}.", "Due {}."),
        ("kept", "Löftet är {}.", "The promise is: {}."),
        ("until_new", "Gäller tills nya löften ges.", "Holds until new promises are given."),
        ("internal", "Handlingen är intern.", "It is internal."),
        ("short", "Lägesbilden är kort.", "It is a short lägesbild."),
        ("until_further_notice", "Gäller tills vidare.", "Holds until further notice."),
    ),
    **_said(
        "goal",
        ("type", "Det är ett {}.", "Its type is {}."),
        ("level", "Det är ett {}.", "Its level is {}."),
        ("part_of", "Ingår i målet {}.", "Part of the goal {}."),
        ("responsible", "{} ansvarar.", "{} are responsible."),
        ("label", "Kallas {}.", "Called {}."),
    ),
    **_said(
        "indicator",
        ("unit", "Mäts i {}.", "Measured in {}."),
        ("direction", "Värdet {}.", "The value is to {}."),
        ("baseline", "Utgångsvärdet är {}.", "The baseline is {}."),
        ("target", "Målvärdet är {}.", "The target is {}."),
        ("target_date", "Målet ska nås {}.", "To be reached {}."),
        ("cadence", "Mäts {}.", "Measured {}."),
    ),
    **_said(
        "commitment",
        ("parties", "Gäller {}.", "Binds {}."),
        ("goal", "Bidrar till målet {}.", "Contributes to the goal {}."),
        ("deadline", "Ska vara klart {}.", "Due {}."),
    ),
    **_said(
        "promise",
        ("parties", "Ges av {}.", "Given by {}."),
        ("goal", "Bidrar till målet {}.", "Contributes to the goal {}."),
        ("target", "Målet är {}.", "The target is {}."),
    ),
    **_said(
        "measure",
        ("goals", "Bidrar till {}.", "Contributes to {}."),
        ("causes", "Tar sikte på {}.", "Aimed at {}."),
        ("owners", "{} äger åtgärden.", "Owned by {}."),
        ("type", "Åtgärden är {}.", "Its type is {}."),
    ),
    **_said(
        "forum",
        ("level", "Nivån är {}.", "Its level is {}."),
        ("level_stated", "Nivån kallas {}.", "Its level is called {}."),
        ("chair", "Leds av {}.", "Led by {}."),
        ("members", "I forumet ingår {}.", "Its members are {}."),
        ("cadence", "Möts {}.", "Meets {}."),
        ("assigned_by", "Får uppdrag av {}.", "Assigned by {}."),
        ("reports_to", "Rapporterar till {}.", "Reports to {}."),
        ("contact", "Kontakt: {}.", "Contact: {}."),
    ),
    **_said(
        "follow_up",
        ("forum", "Görs av {}.", "Done by {}."),
        ("date", "Görs {}.", "Done {}."),
        ("cadence", "Görs {}.", "Done {}."),
        ("receiver", "Resultatet går till {}.", "The result goes to {}."),
        ("published", "Publiceras: {}.", "Published: {}."),
    ),
    **_said(
        "party",
        ("short_name", "Kallas {}.", "Called {}."),
        ("represented_by", "Företräds av {}.", "Represented by {}."),
    ),
    **_said("vision", ("party", "Hör till {}.", "Of {}.")),
    **_said(
        "model",
        ("led_by", "Följs av {}.", "Followed by {}."),
        ("carried_out_by", "Verkställs av {}.", "Carried out by {}."),
    ),
    **_said("signatory", ("party", "Undertecknar för {}.", "Signs for {}.")),
    **_said("relation", ("agreement", "Avser {}.", "About {}.")),
    **_said(
        "case_step",
        ("role", "Organet {}.", "The body {}."),
        ("appeal_notice", "Det finns en hänvisning till hur man överklagar.", "It tells how to appeal."),
    ),
    **_said(
        "operational_goal",
        ("date", "Ska vara klart {}.", "Due {}."),
        ("target", "Målet är {}.", "The target is {}."),
    ),
    **_said("GoalResult", ("reached", "Målet är {}.", "The goal is: {}.")),
    **_said(
        "Announcement",
        ("posted", "uppsatt {}", "posted {}"),
        ("removed", "nedtaget {}", "taken down {}"),
        ("kept_at", "förvaras: {}", "kept: {}"),
        ("appeal_until", "överklagas senast {}", "appeals until {}"),
    ),
    **_said(
        "PromiseExtension", ("until", "till och med {}", "until {}"), ("decided", "beslutat {}", "decided {}")
    ),
    **_said(
        "Ground",
        ("asked", "tillfrågade: {}", "asked: {}"),
        ("respondents", "{} svar", "{} answers"),
        ("response_rate", "svarsfrekvens {}", "response rate {}"),
    ),
    **_said("cause", ("set_aside", "Läggs åt sidan: {}.", "Set aside: {}.")),
    **_said(
        "Termination",
        ("notice", "uppsägningstiden är {}", "the notice is {}"),
        ("by", "kan sägas upp av {}", "may be ended by {}"),
        ("form", "form: {}", "form: {}"),
    ),
    **_said(
        "Extension",
        ("kind", "förlängs {}", "extended: {}"),
        ("length", "med {} i taget", "by {} at a time"),
        ("times", "högst {} gånger", "at most {} times"),
    ),
    **_said("Revision", ("cadence", "ses över {}", "looked over {}")),
    **_said("Member", ("leading", "i ledande ställning", "in a leading position")),
}

_NOUNS = {
    "analysera": "analys",
    "andra som ger löftet": "andra löftesgivare",
    "av": "vem det gäller",
    "avslutad": "avslutningsdag",
    "bara": "urval",
    "barn": "att barn omfattas",
    "beskriva": "beskrivning",
    "beslutet skickas till": "mottagare av beslutet",
    "bygger på": "grund",
    "del av": "överordnad organisation",
    "delmål till": "överordnat mål",
    "ersätter": "det som ersätts",
    "finns": "förvaring",
    "följer på": "det som den följer på",
    "företräds av": "företrädare",
    "förvaras": "förvaring",
    "från": "startdatum",
    "gjort": "genomförande",
    "intern": "att handlingen är intern",
    "hållet": "om löftet hölls",
    "id": "beteckning",
    "jämförs med": "jämförelse",
    "kartlägga": "kartläggning",
    "klart": "sista dag",
    "kommunicerade": "kommunikation",
    "kort lägesbild": "att lägesbilden är kort",
    "ledande ställning": "att ställningen är ledande",
    "ledningen informerad": "information till ledningen",
    "leds av": "ledning",
    "lämnad": "dag för överlämnandet",
    "läggs åt sidan": "skäl att lägga åt sidan",
    "nått": "utfall",
    "nådda": "utfall",
    "om ledamöterna": "beskrivning av ledamöterna",
    "presenterad": "presentation",
    "publicerat": "publicering",
    "omfattar": "ansvarsområde",
    "rapporterar till": "rapportering",
    "rätt utdraget intygas": "intygande",
    "samordnas med": "samordning",
    "senast": "sista dag",
    "slut": "slutdatum",
    "start": "startdatum",
    "styrs av": "styrning",
    "sätts upp": "dag för anslaget",
    "tas ned": "dag då anslaget tas ned",
    "tidigare id": "tidigare beteckning",
    "till": "mottagare",
    "till och med": "slutdatum",
    "tills nya ges": "att löftena gäller tills nya ges",
    "tills vidare": "att avtalet gäller tills vidare",
    "upprättad av": "upphov",
    "utgår från": "utgångspunkt",
    "vad": "föremål",
    "vad det är": "slag",
    "vad som gjordes": "redogörelse",
    "valt bort": "det som har valts bort",
    "varje": "intervall",
    "verkställs av": "verkställighet",
    "visa": "innehåll",
    "återger": "innehåll",
    "överklagas senast": "sista dag för överklagande",
}
"""What a value is called in a Swedish sentence, by the title of its field, where that is no noun."""


def phrase(names: Sequence[str], field: str) -> Text | None:
    """The sentence that says a value of the field, with `{}` in its place; None for none of its own.

    `names` are those of the record's kind, the most exact first.
    """
    return next((said for name in names if (said := _PHRASES.get((name, field)))), None)


def noun_of_field(title: Text) -> Text:
    """What a value is called in the middle of a sentence: the title of its field, where that is a noun."""
    sv = title.sv.lower()
    return Text(sv=_NOUNS.get(sv, sv), en=title.en.lower())
