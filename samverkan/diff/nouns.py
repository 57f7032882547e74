"""What a value is called in the middle of a sentence, where the title of its field is no noun."""

from collections.abc import Sequence

from samverkan.model import Record, fields
from samverkan.text import Text, strung

_NOUNS = {
    "analysera": "analys",
    "andra som ger löftet": "andra löftesgivare",
    "av": "vem det gäller",
    "avslutad": "avslutningsdag",
    "bara": "urval",
    "barn": "uppgiften att barn omfattas",
    "beskriva": "beskrivning",
    "beslutet skickas till": "mottagare av beslutet",
    "brås steg": "motsvarande steg",
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
    "intern": "uppgiften att handlingen är intern",
    "hållet": "om löftet hölls",
    "id": "beteckning",
    "jämförs med": "jämförelse",
    "kartlägga": "kartläggning",
    "klart": "sista dag",
    "kommunicerade": "kommunikation",
    "kort lägesbild": "uppgiften att lägesbilden är kort",
    "ledande ställning": "uppgiften att ställningen är ledande",
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
    "tills nya ges": "uppgiften att löftena gäller tills nya ges",
    "tills vidare": "uppgiften att avtalet gäller tills vidare",
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
    "återgiven text": "uppgiften att texterna är återgivna",
    "överklagas senast": "sista dag för överklagande",
}
"""What a value is called in a Swedish sentence, by the title of its field, where that is no noun."""

_OWN = {
    ("Contact", "email"): "e-postadress",
    ("Contact", "phone"): "telefonnummer",
    ("Extension", "kind"): "sätt att förlänga avtalet",
    ("Extension", "length"): "tid som avtalet förlängs",
    ("Extension", "text"): "text om förlängning",
    ("Extension", "times"): "antal förlängningar",
    ("PublicContact", "email"): "e-postadress",
    ("PublicContact", "phone"): "telefonnummer",
    ("Revision", "cadence"): "tid mellan revideringarna",
    ("Revision", "text"): "text om revidering",
    ("Termination", "by"): "part som kan säga upp avtalet",
    ("Termination", "form"): "form för uppsägning",
    ("Termination", "notice"): "uppsägningstid",
    ("Termination", "text"): "text om uppsägning",
}
"""What a value is called that is always of the same thing, by its record and field."""

_GENITIVES = {
    "anslag": "anslagets",
    "beslut": "beslutets",
    "beslutsunderlag": "beslutsunderlagets",
    "dialoger": "dialogens",
    "det som har valts bort": "bortvalets",
    "egna förberedelser": "de egna förberedelsernas",
    "frånvarande": "den frånvarandes",
    "förlängningar": "förlängningens",
    "förslag till beslut": "beslutsförslagets",
    "handläggare": "handläggarens",
    "intygande": "intygandets",
    "justering": "justeringens",
    "kartläggning": "kartläggningens",
    "kommunikation": "kommunikationens",
    "konsekvenser": "konsekvensens",
    "ledamöter": "ledamotens",
    "ledning": "ledningens",
    "mottagare": "mottagarens",
    "mottagare av beslutet": "mottagarens",
    "målvärde": "målvärdets",
    "närvarande": "den närvarandes",
    "parternas namn": "partnamnets",
    "presentation": "presentationens",
    "punkter": "punktens",
    "rapportering": "rapporteringens",
    "revidering": "revideringens",
    "tjänsteskrivelse": "tjänsteskrivelsens",
    "underlag": "underlagets",
    "undertecknare": "undertecknarens",
    "uppsägning": "uppsägningens",
    "ändringar": "ändringens",
}
"""Whose a value is that stands within another, by the noun of that."""

_ONE = {
    "ansvariga": "ansvarig",
    "bilagor": "bilaga",
    "delar": "del",
    "deltagare": "deltagare",
    "fotnoter": "fotnot",
    "funktioner": "funktion",
    "förlängningar": "förlängning",
    "källor": "källa",
    "ledamöter": "ledamot",
    "lägesbilder": "lägesbild",
    "medborgarlöften": "medborgarlöfte",
    "målgrupper": "målgrupp",
    "orsaker": "orsak",
    "orsaksanalyser": "orsaksanalys",
    "parter": "part",
    "prioriterade problem": "prioriterat problem",
    "punkter": "punkt",
    "reservationer": "reservation",
    "syften": "syfte",
    "tidigare id:n": "tidigare beteckning",
    "uppföljningar": "uppföljning",
    "yrkanden": "yrkande",
    "åtgärder": "åtgärd",
    "åtgärdsplaner": "åtgärdsplan",
    "ändringar": "ändring",
}
"""What one of several values is called, by the noun of all of them."""


def noun_of_field(title: Text) -> Text:
    """What a value is called in the middle of a sentence: the title of its field, where that is a noun."""
    sv = title.sv.lower()
    return Text(sv=_NOUNS.get(sv, sv), en=title.en.lower())


def noun_of_value(steps: Sequence[tuple[type[Record], str]], *, one: bool) -> Text:
    """What a value is called by the fields that lead to it, `ledamotens funktion`: one of them, or all."""
    *outer, (model, name) = steps
    noun = noun_of_field(fields(model)[name].title)
    en = strung(", ", [noun_of_field(fields(each)[step].title) for each, step in steps]).en
    if own := _OWN.get((model.__name__, name)):
        return Text(sv=own, en=en)
    whose = [noun_of_field(fields(each)[step].title).sv for each, step in outer]
    said = [
        *(_GENITIVES.get(each, f"{each},") for each in whose),
        _ONE.get(noun.sv, noun.sv) if one else noun.sv,
    ]
    return Text(sv=" ".join(said), en=en)
