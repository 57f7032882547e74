"""What is promised to residents (medborgarlöfte): what medborgarlofte.yaml holds.

Source: Brå, formulera medborgarlöften.
"""

from typing import Annotated

from samverkan.model.forums import FollowUpOccasion
from samverkan.model.handling import RESULT, Handling, Kept, Target, about_place, handling_kind
from samverkan.model.intervals import time_of
from samverkan.model.marks import Role, fewer, sooner, unset
from samverkan.model.measures import Promise
from samverkan.model.organisations import PublicContact
from samverkan.model.record import (
    FileKind,
    Lies,
    Meaning,
    Names,
    Record,
    RecordKind,
    Says,
    noun,
    optional,
    required,
    several,
)
from samverkan.model.scalars import (
    AreaId,
    AtgardsplanId,
    Dated,
    EndDate,
    Flag,
    GoalId,
    Label,
    LagesbildId,
    Line,
    Link,
    MeasureId,
    Number,
    PartyId,
    Place,
    ProseText,
    Responsible,
    StartDate,
    When,
)
from samverkan.model.sentences import Called, in_line, sentence
from samverkan.swedish import capital
from samverkan.text import Text, strung


def _called_result(result: "PromiseResult") -> Text:
    start, end = result.start, result.end.words
    return strung("–", (start.words, end)) if start else end


class PromiseResult(Record):
    """What came of a promise during a time (resultat)."""

    record_kind = RecordKind(
        "result",
        RESULT,
        meaning=Meaning.FOLLOW_UP,
        words=("text",),
        called=_called_result,
        part=True,
        in_full=True,
        keys=(("end", "start", "party"), ("end",)),
        by_words=False,
    )

    steady = frozenset("start party value kept text published url".split())

    start: StartDate | None = optional("Från", "Början av tiden.", "The beginning of the time.")
    end: Annotated[EndDate, Role.HAPPENED] = required(
        "Till och med", "Slutet av tiden.", "The end of the time."
    )
    party: Annotated[PartyId | None, sentence("Gäller {}.", "Concerns {}.")] = optional(
        "Part", "Parten vars resultat det är.", "The party whose result it is."
    )
    value: Annotated[Number | None, sentence("Utfallet är {}.", "The outcome is {}.")] = optional(
        "Utfall", "Talet som nåddes.", "The number reached."
    )
    kept: Annotated[
        Kept | None, sentence("Löftet är {}.", "The promise is: {}."), Called("om löftet hölls")
    ] = optional("Hållet", "Om löftet har hållits.", "Whether it has been kept.")
    text: ProseText | None = optional("Text", "Vad som har gjorts.", "What has been done.")
    published: Annotated[
        Dated | None, sentence("Publicerades {}.", "Published {}."), Called("publicering")
    ] = optional("Publicerat", "När resultatet publicerades.", "When it was published.")
    url: Annotated[Link | None, sentence("Finns på {}.", "Found at {}.")] = optional(
        "Adress", "Var resultatet är publicerat.", "Where it is published."
    )


class GivenPromise(Promise):
    """One promise, with who gives it, what can be counted, and what came of it."""

    steady = frozenset("heading purpose goal measures results".split())

    heading: Annotated[Label | None, sentence("Står under ”{}”.", "Stands under “{}”."), Called("rubrik")] = (
        optional(
            "Rubrik",
            "Rubriken som löftet står under, om löftena har rubriker. Utelämnad: områdets namn.",
            "The heading that it stands under, where the promises have headings. Default: the area's name.",
        )
    )
    given_by: Annotated[
        tuple[Line, ...],
        fewer("{old} ger inte längre löftet {}.", "{old} no longer gives the promise {}."),
        sentence("Ges också av {}.", "Given by {} as well."),
        Called("andra löftesgivare"),
    ] = several(
        "Andra som ger löftet",
        "De som ger löftet utan att vara parter, till exempel ett bostadsbolag. Ger parterna det också, nämn "
        "dem i `parties`.",
        "Those who give it without being parties, such as a housing company. If the parties give it too, "
        "name them in `parties`.",
    )
    purpose: ProseText | None = optional("Syfte", "Varför löftet ges.", "Why it is given.")
    goal: Annotated[GoalId | None, sentence("Bidrar till målet {}.", "Contributes to the goal {}.")] = (
        optional("Mål", "Målet som löftet tjänar.", "The goal it serves.")
    )
    responsible: Responsible | None = optional(
        "Ansvarig", "Funktionen som håller det.", "The function that keeps it."
    )
    target: Annotated[Target | None, Role.TARGET, sentence("Målet är {}.", "The target is {}.")] = optional(
        "Räknebart mål", "Talet som utlovas.", "The number promised."
    )
    measures: Annotated[
        tuple[MeasureId, ...], sentence("Åtgärderna är {}.", "The measures are {}."), Called(one="åtgärd")
    ] = several("Åtgärder", "Åtgärderna i planen som löftet hämtas från.", "The measures it is picked from.")
    results: Annotated[tuple[PromiseResult, ...], sentence("Resultat: {}", "Result: {}")] = several(
        "Resultat", "Vad som har kommit ut av det.", "What came of it."
    )


class PromiseExtension(Record):
    """A decision to let the promises hold longer (förlängning)."""

    record_kind = RecordKind(words=("by",), keys=(("until",),), by_words=False)

    steady = frozenset("until decided by".split())

    until: Annotated[When, in_line("med slut {}", "until {}"), Called("slutdatum")] = required(
        "Till och med", "Den nya sista dagen.", "The new last day."
    )
    decided: Annotated[Dated | None, in_line("beslutat {}", "decided {}")] = optional(
        "Beslutat", "När det beslutades.", "When it was decided."
    )
    by: Annotated[Line | None, Called("vem det gäller")] = optional(
        "Av", "De som beslutade.", "Those who decided."
    )


class PromiseRevision(Record):
    """A change of the promises while they held, such as after a follow-up (ändring)."""

    record_kind = RecordKind(words=("text",), keys=(("since",),))

    steady = frozenset("since text decided by".split())

    since: Annotated[When, in_line("från {}", "since {}")] = required(
        "Början", "När ändringen började gälla.", "When the change took effect."
    )
    text: ProseText = required("Ändring", "Vad som ändrades, och varför.", "What was changed, and why.")
    decided: Annotated[Dated | None, in_line("beslutat {}", "decided {}")] = optional(
        "Beslutat", "När det beslutades.", "When it was decided."
    )
    by: Annotated[Line | None, in_line("beslutat av {}", "decided by {}"), Called("vem det gäller")] = (
        optional("Av", "De som beslutade.", "Those who decided.")
    )


class Announcing(Record):
    """How the promises have been made known (kommunikation)."""

    record_kind = RecordKind(words=("channel",), keys=(("channel", "date"), ("channel",)), by_words=False)

    steady = frozenset("channel url".split())

    date: Annotated[When, Role.HAPPENED] = required("Datum", "Dagen eller månaden.", "The day or the month.")
    channel: Line = required(
        "Kanal", "Hur: webbplats, annons, möte.", "How: website, advertisement, meeting."
    )
    url: Link | None = optional("Adress", "Webbadress.", "Web address.")


def _title(record: "Medborgarlofte", names: Names) -> str:
    when = time_of(record.start, record.end) or str(record.date.year)
    return about_place(capital(record.label or "medborgarlöften"), when, record.place, record.area, names)


class Medborgarlofte(Handling):
    """The promises of the parties to residents for a time and a place: the public part of the agreement."""

    record_kind = handling_kind(
        "medborgarlofte",
        noun(
            "handling med medborgarlöften/handlingar med medborgarlöften",
            "document of citizen promises/documents of citizen promises",
            definite=Text(sv="medborgarlöftena", en="the citizen promises"),
        ),
        FileKind(
            Lies.IN_AGREEMENT,
            means=Text(
                sv="Medborgarlöften: vad parterna lovar invånarna, hur länge, och vad det har gett.",
                en="Citizen promises: what residents are promised, for how long, and what came of it.",
            ),
            title=_title,
            series=("area", "place"),
            label=("Medborgarlöfte", "Medborgarlöften"),
            for_short=("löfte", "löften"),
            says=Says.AGREED,
        ),
        called=Text(sv="Medborgarlöften", en="Citizen promises"),
        lost=Text(sv="Löftena i ”{}” ges inte längre.", en="The promises in “{}” are no longer given."),
    )

    steady = frozenset(
        "area place start extensions revisions situation goals "
        "lagesbild plan follow_up announced signatories contact".split()
    )

    label: Annotated[Label | None, sentence("Löftena kallas {}.", "The promises are called {}.")] = optional(
        "Benämning",
        "Vad kommunen kallar löftena, i flertal, till exempel ”trygghetslöften”. Utelämnat: medborgarlöften.",
        "What the kommun calls the promises, in the plural, if by another name.",
    )
    area: AreaId | None = optional("Område", "Områdets id.", "The area's id.")
    place: Place | None = optional("Plats", "Platsen som löftena gäller.", "The place that they concern.")
    start: StartDate | None = optional("Från", "När löftena börjar gälla.", "When they begin.")
    end: Annotated[
        EndDate | None,
        sooner(
            "{}: löftena gäller en kortare tid, till {new} i stället för {old}.",
            "{}: the promises hold for a shorter time, to {new} instead of {old}.",
        ),
    ] = optional("Till och med", "När löftena slutar gälla.", "When they end.")
    until_new: Annotated[
        Flag,
        unset(
            "{}: löftena gäller inte längre tills nya ges.",
            "{}: the promises no longer hold until new ones are given.",
        ),
        sentence("Gäller tills nya löften ges.", "Holds until new promises are given."),
        Called("uppgiften att löftena gäller tills nya ges"),
    ] = optional(
        "Tills nya ges", "Löftena gäller till dess att nya ges.", "They hold until new ones are given.", False
    )
    extensions: Annotated[
        tuple[PromiseExtension, ...],
        sentence("Förlängs av {}.", "Extended by {}."),
        Called(one="förlängning", whose="förlängningens"),
    ] = several("Förlängningar", "Beslut om längre tid.", "Decisions on a longer time.")
    revisions: Annotated[
        tuple[PromiseRevision, ...],
        sentence("Ändras så att {}.", "Revised so that {}."),
        Called(one="ändring", whose="ändringens"),
    ] = several("Ändringar", "Vad som har ändrats medan löftena gällde.", "What was changed while they held.")
    situation: ProseText | None = optional(
        "Läget", "Varför just dessa löften, med ord för invånarna.", "Why these promises, in plain words."
    )
    goals: Annotated[tuple[GoalId, ...], sentence("Bidrar till {}.", "Contributes to {}.")] = several(
        "Mål", "Målen som löftena tjänar tillsammans.", "The goals that they serve together."
    )
    lagesbild: Annotated[LagesbildId | None, sentence("Bygger på {}.", "Based on {}.")] = optional(
        "Lägesbild", "Lägesbilden som löftena bygger på.", "The lägesbild that they rest on."
    )
    plan: Annotated[AtgardsplanId | None, sentence("Hör till {}.", "Belongs to {}.")] = optional(
        "Åtgärdsplan", "Planen som de hämtas ur.", "The plan they come from."
    )
    promises: Annotated[tuple[GivenPromise, ...], sentence("Löftena är {}.", "The promises are {}.")] = (
        required("Löften", "Löftena, minst ett.", "The promises, at least one.", min_length=1)
    )
    follow_up: Annotated[
        tuple[FollowUpOccasion, ...],
        sentence("Så här följs det upp. {}.", "This is how it is followed up. {}."),
    ] = several("Uppföljning", "Hur löftena följs upp.", "How they are followed up.")
    announced: Annotated[
        tuple[Announcing, ...],
        sentence("Meddelas på {}.", "Announced on {}."),
        Called("kommunikation", whose="kommunikationens"),
    ] = several("Kommunicerade", "Hur löftena har gjorts kända.", "How they have been made known.")
    contact: Annotated[
        PublicContact | None, sentence("Den som vill veta mer når {}.", "For more, turn to {}.")
    ] = optional(
        "Kontakt",
        "Vart invånare kan vända sig; står kvar när handlingen publiceras.",
        "Where residents can turn; stays when the document is published.",
    )
