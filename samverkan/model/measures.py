"""Who does what: measures, commitments and promises."""

from typing import Annotated

from samverkan.model.intervals import Cadence
from samverkan.model.marks import WORDS, Role, fewer, gone, later, sooner
from samverkan.model.organisations import Contact
from samverkan.model.record import Meaning, Record, RecordKind, noun, optional, required, several
from samverkan.model.scalars import (
    AreaId,
    CauseId,
    Choice,
    EndDate,
    FormerIds,
    ForumId,
    GoalId,
    Line,
    OwnId,
    PartyId,
    Place,
    PromiseId,
    ProseText,
    Responsible,
    SourceIds,
    StartDate,
    TargetGroupId,
    ThemeId,
    When,
)
from samverkan.model.sentences import Called, sentence
from samverkan.text import Text


class MeasureStatus(Choice):
    """How far a measure has come."""

    PLANNED = "planned", "planerad"
    ONGOING = "ongoing", "pågår"
    DONE = "done", "klar"
    CANCELLED = "cancelled", "avbruten"


class MeasureType(Choice):
    """How a measure works on a cause. Source: Brå, välj åtgärder."""

    SITUATIONAL = "situational", "situationell"
    SOCIAL = "social", "social"


class Measure(Record):
    """Something that is to be done (åtgärd), by whom and when."""

    record_kind = RecordKind(
        "measure",
        noun("åtgärd/åtgärder", "measure/measures", definite=Text(sv="åtgärden", en="the measure")),
        quoted=True,
        meaning=Meaning.GOALS,
        defines="measure",
        words=("title",),
        lost=Text(sv="Åtgärden ”{}” ska inte längre göras.", en="The measure “{}” is no longer to be done."),
    )

    steady = frozenset("type goals causes area theme contact expected_effect".split())

    id: OwnId | None = optional("Id", "Åtgärdens id.", "The measure's id.")
    title: Annotated[Line, WORDS] = required("Åtgärd", "Åtgärden i korthet.", "The measure in short.")
    text: Annotated[ProseText | None, WORDS] = optional(
        "Text", "Hur den genomförs.", "How it is carried out."
    )
    type: Annotated[MeasureType | None, sentence("Åtgärden är {}.", "Its type is {}.")] = optional(
        "Åtgärdstyp", "Situationell eller social.", "Situational or social."
    )
    goals: Annotated[tuple[GoalId, ...], sentence("Bidrar till {}.", "Contributes to {}.")] = several(
        "Mål", "Målen som den bidrar till.", "The goals it serves."
    )
    causes: Annotated[
        tuple[CauseId, ...], sentence("Tar sikte på {}.", "Aimed at {}."), Called(one="orsak")
    ] = several("Orsaker", "Orsakerna som den påverkar.", "The causes it acts on.")
    area: AreaId | None = optional("Område", "Områdets id.", "The area's id.")
    theme: ThemeId | None = optional("Deltema", "Deltemats id.", "The theme's id.")
    owners: Annotated[tuple[PartyId, ...], Role.ANSWERS, sentence("{} äger åtgärden.", "Owned by {}.")] = (
        several("Ägare", "Parterna som ansvarar.", "The responsible parties.")
    )
    responsible: Responsible | None = optional(
        "Ansvarig funktion", "Funktionen som genomför åtgärden.", "The function that carries it out."
    )
    contact: Annotated[Contact | None, sentence("Den som vill veta mer når {}.", "For more, turn to {}.")] = (
        optional("Kontakt", "Kontaktuppgifter till den ansvariga.", "Contact details of the responsible.")
    )
    start: Annotated[
        StartDate | None,
        later(
            "{}: börjar senare än förut, {new} i stället för {old}.",
            "{}: begins later than before, {new} instead of {old}.",
        ),
    ] = optional("Start", "När den börjar.", "When it begins.")
    end: Annotated[EndDate | None, Role.DUE] = optional(
        "Slut", "När den ska vara klar.", "When it is to be done."
    )
    cadence: Annotated[Cadence | None, sentence("Sker {}.", "Is done {}.")] = optional(
        "Intervall", "Hur ofta den görs.", "How often it is done."
    )
    resources: Annotated[
        ProseText | None,
        WORDS,
        gone(
            "{}: det står inte längre vilka resurser som avsätts.",
            "{}: it no longer says what resources there are.",
        ),
    ] = optional("Resurser", "Pengar, personal och annat.", "Money, staff and other.")
    expected_effect: ProseText | None = optional(
        "Väntad effekt", "Effekt på kort eller lång sikt.", "Effect in the short or long run."
    )
    status: Annotated[
        MeasureStatus | None, Role.PROGRESS, sentence("Åtgärden har statusen {}.", "Its status is {}.")
    ] = optional("Status", "Hur långt den har kommit.", "How far it has come.")


class ShownIn(Choice):
    """A kind of document of the work, of which each new one shows that something has been done.

    A whole lägesbild shows what a short one does, and more.
    """

    LAGESBILD = "lagesbild", "lägesbild", "lägesbild"
    SHORT_LAGESBILD = "short_lagesbild", "kort lägesbild", "short lägesbild"
    ORSAKSANALYS = "orsaksanalys", "orsaksanalys", "analysis of causes"
    ATGARDSPLAN = "atgardsplan", "åtgärdsplan", "action plan"
    MEDBORGARLOFTE = "medborgarlofte", "medborgarlöfte", "citizen promises"
    UPPFOLJNING = "uppfoljning", "uppföljning", "follow-up"
    MOTESANTECKNING = "motesanteckning", "mötesanteckning", "minutes"


class Commitment(Record):
    """Something that parties undertake (åtagande): one, some, or all of them together."""

    record_kind = RecordKind(
        "commitment",
        noun(
            "åtagande/åtaganden",
            "commitment/commitments",
            neuter=True,
            definite=Text(sv="åtagandet", en="the commitment"),
        ),
        meaning=Meaning.GOALS,
        words=("text",),
        lost=Text(sv="Åtagandet ”{}” finns inte längre.", en="The commitment “{}” is gone."),
    )

    steady = frozenset("area theme goal promise sources shown_in forum".split())

    id: OwnId | None = optional("Id", "Åtagandets id.", "The commitment's id.")
    text: Annotated[ProseText, WORDS] = required(
        "Åtagande", "Åtagandet med avtalets ord.", "The commitment in the agreement's words."
    )
    parties: Annotated[
        tuple[PartyId, ...], Role.ANSWERS, sentence("Gäller {}.", "Binds {}."), Called(one="part")
    ] = several(
        "Parter", "Parterna som åtar sig. Tomt: alla, ömsesidigt.", "The parties. Empty: all, mutually."
    )
    area: AreaId | None = optional("Område", "Områdets id.", "The area's id.")
    theme: ThemeId | None = optional("Deltema", "Deltemats id.", "The theme's id.")
    goal: Annotated[GoalId | None, sentence("Bidrar till målet {}.", "Contributes to the goal {}.")] = (
        optional("Mål", "Målet som åtagandet tjänar.", "The goal it serves.")
    )
    promise: PromiseId | None = optional(
        "Medborgarlöfte", "Löftet som åtagandet hör till.", "The citizen promise it belongs to."
    )
    target_groups: Annotated[
        tuple[TargetGroupId, ...],
        fewer("{} riktas inte längre till ”{old}”.", "{} is no longer aimed at “{old}”."),
        sentence("Riktas till {}.", "Aimed at {}."),
        Called(one="målgrupp"),
    ] = several("Målgrupper", "Id för målgrupper.", "Ids of target groups.")
    cadence: Annotated[Cadence | None, sentence("Sker {}.", "Is done {}.")] = optional(
        "Intervall", "Hur ofta det ska göras.", "How often it is to be done."
    )
    deadline: Annotated[
        When | None, Role.DUE, sentence("Ska vara klart {}.", "Due {}."), Called("sista dag")
    ] = optional("Senast", "När det senast ska vara gjort.", "When it is to be done at the latest.")
    done: Annotated[
        When | None, Role.PROGRESS, Role.HAPPENED, sentence("Gjordes {}.", "Done {}."), Called("genomförande")
    ] = optional("Gjort", "När åtagandet uppfylldes.", "When it was met.")
    shown_in: Annotated[
        ShownIn | None, Role.SHOWS, sentence("Redovisas i {}.", "Shown in {}."), Called("redovisning")
    ] = optional(
        "Redovisas i",
        "Slaget av handling i arbetet som visar att det har gjorts: varje ny räknas som en gång, utom "
        "en som bara gäller en annan part, ett annat område eller ett annat forum.",
        "The kind of document of the work that shows that it has been done: each new one counts as one time. "
        "One of another party, area or forum alone does not count.",
    )
    forum: Annotated[ForumId | None, sentence("Görs i {}.", "Done in {}.")] = optional(
        "Forum", "Forumet som det görs i, och vars möten visar det.", "The forum it is done in."
    )
    sources: SourceIds = several("Källor", "Id för källor.", "Ids of sources.")


class Promise(Record):
    """A citizen promise (medborgarlöfte) that the agreement refers to."""

    record_kind = RecordKind(
        "promise",
        noun(
            "medborgarlöfte/medborgarlöften",
            "citizen promise/citizen promises",
            neuter=True,
            definite=Text(sv="medborgarlöftet", en="the citizen promise"),
        ),
        quoted=True,
        meaning=Meaning.GOALS,
        defines="promise",
        words=("text",),
        lost=Text(sv="Löftet ”{}” ges inte längre.", en="The promise “{}” is no longer given."),
    )

    steady = frozenset("area start".split())

    id: OwnId | None = optional("Id", "Löftets id.", "The promise's id.")
    previous: FormerIds = several(
        "Tidigare id:n",
        "Id:n i det tidigare avtalet, eller bland de tidigare löftena, för de löften som detta för vidare.",
        "Ids in the former agreement, or among the former promises, of the promises that it carries on.",
    )
    text: Annotated[ProseText, WORDS] = required(
        "Löfte", "Löftet eller hänvisningen till löftena.", "The promise or the reference to promises."
    )
    parties: Annotated[
        tuple[PartyId, ...], Role.ANSWERS, sentence("Ges av {}.", "Given by {}."), Called(one="part")
    ] = several("Parter", "De som ger löftet. Tomt: alla.", "Those who give it. Empty: all.")
    area: AreaId | None = optional("Område", "Områdets id.", "The area's id.")
    place: Annotated[
        Place | None,
        gone(
            "{}: det står inte längre vilken plats det gäller.",
            "{}: it no longer says which place it concerns.",
        ),
    ] = optional("Plats", "Platsen som löftet gäller.", "The place it concerns.")
    start: StartDate | None = optional("Från", "När löftet börjar gälla.", "When it begins.")
    end: Annotated[
        EndDate | None,
        sooner(
            "{}: löftet gäller en kortare tid, till {new} i stället för {old}.",
            "{}: the promise holds for a shorter time, to {new} instead of {old}.",
        ),
    ] = optional("Till och med", "När löftet slutar gälla.", "When it ends.")
    cadence: Annotated[Cadence | None, sentence("Sker {}.", "Is done {}.")] = optional(
        "Intervall", "Hur ofta.", "How often."
    )
