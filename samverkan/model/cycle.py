"""One round of the work (varv): what cycle.yaml holds.

Source: Brå, Samverkan i lokalt brottsförebyggande arbete (2020), the five steps.
"""

from typing import Annotated, Self

from samverkan.model.forums import StepKind
from samverkan.model.marks import Role
from samverkan.model.record import (
    FileKind,
    Lies,
    Record,
    RecordKind,
    Says,
    capitalised,
    noun,
    optional,
    required,
    several,
)
from samverkan.model.scalars import (
    AreaId,
    AtgardsplanId,
    Choice,
    Count,
    CycleId,
    Dated,
    EndDate,
    LagesbildId,
    Line,
    MedborgarlofteId,
    MotesanteckningId,
    OrsaksanalysId,
    OwnId,
    PartyId,
    ProseText,
    StartDate,
    StepId,
    UppfoljningId,
)
from samverkan.model.sentences import Called, sentence
from samverkan.text import Text


class Requirement(Choice):
    """What a step asks for before it is done. Source: Brå, the checklists of the five steps."""

    step: StepKind | None
    """The step of Brå's that asks for it; None for what any other step of a kommun's own model asks for."""

    def __new__(cls, value: str, label: str, step: StepKind | None = None) -> Self:
        """A member that carries its step."""
        member = cls._member(value, label)
        member.step = step
        return member

    JOINT_DECISION = "joint_decision", "parternas gemensamma beslut att samverka", StepKind.INITIATE
    ORGANISATION = "organisation", "en samverkansorganisation med utpekade ansvariga", StepKind.INITIATE
    COMMUNICATION = (
        "communication",
        "en kommunikationsansvarig och en påbörjad kommunikationsplan",
        StepKind.INITIATE,
    )
    OWN_LAGESBILD = "own_lagesbild", "en egen lägesbild från varje part", StepKind.OWN_PREPARATIONS
    RESOURCES = "resources", "en inventering av varje parts resurser", StepKind.OWN_PREPARATIONS
    STAFF_DIALOGUE = "staff_dialogue", "medarbetardialoger", StepKind.OWN_PREPARATIONS
    LEADERSHIP_INFORMED = (
        "leadership_informed",
        "att varje parts ledning har tagit del av sin lägesbild",
        StepKind.OWN_PREPARATIONS,
    )
    JOINT_LAGESBILD = "joint_lagesbild", "en gemensam lägesbild", StepKind.JOINT_PREPARATIONS
    PRIORITISED = "prioritised", "en prioritering av problemen", StepKind.JOINT_PREPARATIONS
    ANALYSES = "analyses", "en orsaksanalys för varje prioriterat problem", StepKind.JOINT_PREPARATIONS
    AGREEMENT_SIGNED = "agreement_signed", "ett undertecknat avtal", StepKind.JOINT_PREPARATIONS
    GOALS = "goals", "mål med indikatorer", StepKind.IMPLEMENTATION
    MEASURES = "measures", "åtgärder som möter orsakerna", StepKind.IMPLEMENTATION
    PLAN_ADOPTED = "plan_adopted", "en beslutad åtgärdsplan", StepKind.IMPLEMENTATION
    PROMISES = "promises", "medborgarlöften som är undertecknade och kända", StepKind.IMPLEMENTATION
    FOLLOW_UP_PLANNED = "follow_up_planned", "en planerad uppföljning", StepKind.IMPLEMENTATION
    CARRIED_OUT = "carried_out", "genomförda och dokumenterade åtgärder", StepKind.IMPLEMENTATION
    OUTPUT_FOLLOWED_UP = "output_followed_up", "en produktionsuppföljning", StepKind.FOLLOW_UP
    PROCESS_FOLLOWED_UP = "process_followed_up", "en processuppföljning", StepKind.FOLLOW_UP
    EFFECT_FOLLOWED_UP = "effect_followed_up", "en effektuppföljning", StepKind.FOLLOW_UP
    REPORTED = "reported", "en uppföljning som styrgruppen har fått", StepKind.FOLLOW_UP
    EVIDENCE = "evidence", "en handling som visar vad steget gav"


class StepDecision(Record):
    """A decision in a step: by whom and when."""

    record_kind = RecordKind(words=("by",), keys=(("date", "by"), ("date",)), by_words=False)

    by: Annotated[Line, Called("vem det gäller")] = required("Av", "De som beslutade.", "Those who decided.")
    party: PartyId | None = optional("Part", "Parten som de företräder.", "The party they represent.")
    date: Annotated[Dated, Role.HAPPENED] = required(
        "Datum", "Dagen, månaden eller året för beslutet.", "The day, month or year of the decision."
    )
    text: Annotated[ProseText | None, Called(whose="beslutets")] = optional(
        "Beslut", "Vad som beslutades.", "What was decided."
    )


class DialogueKind(Choice):
    """Whom the parties have talked with."""

    STAFF = "staff", "medarbetardialog"
    CITIZENS = "citizens", "medborgardialog"


class Dialogue(Record):
    """A conversation with staff or residents on what they see (medarbetardialog, medborgardialog)."""

    record_kind = RecordKind(keys=(("date", "kind", "party"), ("date",)), by_words=False)

    kind: DialogueKind = required("Slag", "Med medarbetare eller invånare.", "With staff or residents.")
    party: PartyId | None = optional(
        "Part", "Parten som höll den. Utelämnat: alla.", "The party. Default: all."
    )
    date: Annotated[Dated, Role.HAPPENED] = required(
        "Datum", "Dagen, månaden eller året.", "The day, month or year."
    )
    text: ProseText | None = optional("Text", "Vad som kom fram.", "What came out of it.")


class OwnPreparation(Record):
    """What one party has done before the parties meet (egna förberedelser). Source: Brå, steg 2."""

    record_kind = RecordKind(keys=(("party",),), by_words=False)

    party: PartyId = required("Part", "Partens id.", "The party's id.")
    mapping: Annotated[ProseText | None, Called("kartläggning", whose="kartläggningens")] = optional(
        "Kartlägga", "Hur parten kartlade.", "How it mapped."
    )
    analysis: Annotated[ProseText | None, Called("analys")] = optional(
        "Analysera", "Hur parten analyserade.", "How it analysed."
    )
    description: Annotated[ProseText | None, Called("beskrivning")] = optional(
        "Beskriva", "Hur parten beskrev.", "How it described."
    )
    economic: ProseText | None = optional(
        "Ekonomiska resurser", "Pengar som parten kan avsätta.", "Money that it can set aside."
    )
    organisational: ProseText | None = optional(
        "Organisatoriska resurser", "Organisation som parten kan använda.", "Organisation it can use."
    )
    staff: ProseText | None = optional(
        "Personella resurser", "Personal som parten kan avsätta.", "Staff that it can set aside."
    )
    leadership_informed: Annotated[Dated | None, Called("information till ledningen")] = optional(
        "Ledningen informerad",
        "När ledningen tog del av lägesbilden.",
        "When its leadership was told.",
    )


class SetAside(Record):
    """Something that the parties have chosen to do without, and why."""

    record_kind = RecordKind(keys=(("requirement",),), by_words=False)

    requirement: Requirement = required("Krav", "Det som väljs bort.", "What is done without.")
    reason: Line = required("Skäl", "Varför.", "Why.")


def _called_step(step: "CycleStep") -> str | Text:
    if step.kind:
        return capitalised(step.kind.words)
    return step.step or Text(sv="Steg", en="Step")


class CycleStep(Record):
    """One step of the round: when it was worked on, who decided, and what shows what came of it."""

    record_kind = RecordKind(
        "cycle_step",
        noun(
            "steg i varvet",
            "step of a round/steps of rounds",
            neuter=True,
            heading=Text(sv="Steg i varvet", en="Steps"),
        ),
        called=_called_step,
        part=True,
        keys=(("kind",), ("step",)),
        by_words=False,
    )

    kind: Annotated[
        StepKind | None,
        sentence("Det är Brås steg {}.", "It is the step {} of Brå."),
        Called("motsvarande steg"),
    ] = optional("Brås steg", "Vilket av Brås fem steg det är.", "Which of Brå's five steps.")
    step: Annotated[
        StepId | None, sentence("I den egna modellen är det {}.", "In the model of its own it is {}.")
    ] = optional(
        "Steg i egen modell",
        "Stegets id i avtalets samverkansmodell.",
        "The step's id in the agreement's model.",
    )
    start: StartDate | None = optional("Från", "När steget började.", "When it began.")
    end: EndDate | None = optional("Till och med", "När steget avslutades.", "When it ended.")
    text: ProseText | None = optional("Text", "Hur steget gick.", "How it went.")
    decisions: Annotated[
        tuple[StepDecision, ...],
        sentence("Beslut fattas av {}.", "Decisions are taken by {}."),
        Called(whose="beslutets"),
    ] = several("Beslut", "Beslut i steget.", "Decisions in the step.")
    preparations: Annotated[
        tuple[OwnPreparation, ...],
        sentence("Egna förberedelser har gjorts av {}.", "Preparations were made by {}."),
        Called(whose="de egna förberedelsernas"),
    ] = several("Egna förberedelser", "Vad varje part gjorde.", "What each party did.")
    dialogues: Annotated[
        tuple[Dialogue, ...],
        sentence("Dialogerna är {}.", "The dialogues are {}."),
        Called(whose="dialogens"),
    ] = several("Dialoger", "Samtal med medarbetare och invånare.", "Dialogues.")
    lagesbilder: Annotated[
        tuple[LagesbildId, ...],
        sentence("Lägesbilderna är {}.", "The lägesbilder are {}."),
        Called(one="lägesbild"),
    ] = several("Lägesbilder", "Id för lägesbilder.", "Ids of lägesbilder.")
    analyses: Annotated[
        tuple[OrsaksanalysId, ...],
        sentence("Orsaksanalyserna är {}.", "The analyses are {}."),
        Called(one="orsaksanalys"),
    ] = several("Orsaksanalyser", "Id för analyser.", "Ids of analyses.")
    plans: Annotated[
        tuple[AtgardsplanId, ...],
        sentence("Åtgärdsplanerna är {}.", "The plans are {}."),
        Called(one="åtgärdsplan"),
    ] = several("Åtgärdsplaner", "Id för planer.", "Ids of plans.")
    promises: Annotated[
        tuple[MedborgarlofteId, ...],
        sentence("Medborgarlöftena är {}.", "The promises are {}."),
        Called(one="medborgarlöfte"),
    ] = several("Medborgarlöften", "Id för löften.", "Ids of promises.")
    follow_ups: Annotated[
        tuple[UppfoljningId, ...],
        sentence("Uppföljningarna är {}.", "The follow-ups are {}."),
        Called(one="uppföljning"),
    ] = several("Uppföljningar", "Id för uppföljningar.", "Ids of follow-ups.")
    meetings: Annotated[tuple[MotesanteckningId, ...], sentence("Mötena är {}.", "The meetings are {}.")] = (
        several("Möten", "Id för mötesanteckningar.", "Ids of minutes.")
    )
    set_aside: Annotated[
        tuple[SetAside, ...],
        Role.CHOSEN,
        sentence("Detta har valts bort. {}.", "This was set aside. {}."),
        Called("det som har valts bort", whose="bortvalets"),
    ] = several(
        "Valt bort", "Krav som parterna avstår från, och varför.", "Requirements done without, and why."
    )


class Cycle(Record):
    """One round of the steps, for the agreement or for one of its areas (varv).

    How far it has come is never written here: it follows from the evidence that the steps refer to.
    """

    record_kind = RecordKind(
        "cycle",
        noun("varv", "round/rounds", neuter=True, definite=Text(sv="varvet", en="the round")),
        defines="cycle",
        words=("title",),
        called=lambda cycle: cycle.title or Text(sv=f"Varv {cycle.round}", en=f"Round {cycle.round}"),
        keys=(("round",),),
        by_words=False,
        file=FileKind(
            Lies.IN_AGREEMENT,
            means=Text(
                sv="Ett varv i samverkan: handlingarna och besluten som visar att varje steg är gjort.",
                en="A round of the cycle: the documents and decisions that show that each step is done.",
            ),
            also_called=("varv",),
            order="round",
            says=Says.COURSE,
        ),
    )

    id: OwnId = required("Id", "Varvets id.", "The round's id.")
    title: Annotated[Line | None, Role.DOCUMENT] = optional(
        "Titel", "Vad varvet kallas.", "What the round is called."
    )
    round: Annotated[Count, sentence("Det är varv {}.", "It is round {}.")] = required(
        "Varv", "Vilket varv i ordningen.", "Which round in order."
    )
    area: AreaId | None = optional(
        "Område", "Området som varvet gäller. Utelämnat: hela avtalet.", "The area. Default: the agreement."
    )
    follows: Annotated[
        CycleId | None, sentence("Följer på {}.", "Follows {}."), Called("det som den följer på")
    ] = optional("Följer på", "Varvet före.", "The round before.")
    starts_from: Annotated[
        tuple[UppfoljningId, ...], sentence("Utgår från {}.", "Starts from {}."), Called("utgångspunkt")
    ] = several("Utgår från", "Uppföljningarna som varvet utgår från.", "The follow-ups that it starts from.")
    steps: Annotated[tuple[CycleStep, ...], Role.ORDERED, sentence("Stegen är {}.", "The steps are {}.")] = (
        several("Steg", "Stegen i ordning.", "The steps in order.")
    )
