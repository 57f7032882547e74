"""What is to be done (åtgärdsplan): what atgardsplan.yaml holds.

Source: lag (2023:196) 5 §; Brå, upprätta åtgärdsplan.
"""

from typing import Annotated

from samverkan.model.handling import Handling, Target, handling_kind
from samverkan.model.intervals import time_of
from samverkan.model.marks import WORDS, Role, gone, lower, sooner
from samverkan.model.measures import Measure
from samverkan.model.partial_date import LAW_START, first_day
from samverkan.model.record import (
    FileKind,
    Lies,
    Meaning,
    Record,
    RecordKind,
    Says,
    noun,
    optional,
    required,
    several,
)
from samverkan.model.scalars import (
    AtgardsplanId,
    Choice,
    Dated,
    Designation,
    EndDate,
    ForumId,
    IndicatorId,
    LagesbildId,
    Line,
    OwnId,
    ParagraphNumber,
    ProblemId,
    ProseText,
    Responsible,
    StartDate,
    When,
)
from samverkan.model.sentences import Called, sentence
from samverkan.text import Text


class PlanDecision(Record):
    """A decision on the plan: by which body and when. Source: lag (2023:196) 5 §."""

    record_kind = RecordKind(words=("body",), keys=(("date",),), by_words=False)

    steady = frozenset("body forum paragraph".split())

    body: Line | None = optional(
        "Organ", "Organet, om det inte är ett forum i avtalet.", "The body, if no forum of the agreement."
    )
    forum: ForumId | None = optional("Forum", "Forumets id.", "The forum's id.")
    date: Annotated[Dated, Role.HAPPENED] = required(
        "Datum", "Dagen, månaden eller året för beslutet.", "The day, month or year of the decision."
    )
    paragraph: ParagraphNumber | None = optional(
        "Paragraf", "Paragrafen i protokollet.", "The item of the minutes."
    )


class OperationalGoal(Record):
    """What a measure is to reach (operativt mål)."""

    record_kind = RecordKind(
        "operational_goal",
        noun(
            "operativt mål/operativa mål",
            "operational goal/operational goals",
            neuter=True,
            definite=Text(sv="det operativa målet", en="the operational goal"),
        ),
        in_full=True,
        meaning=Meaning.GOALS,
        words=("text",),
        lost=Text(sv="Det operativa målet ”{}” finns inte längre.", en="The operational goal “{}” is gone."),
    )

    steady = frozenset({"indicator"})

    id: OwnId | None = optional("Id", "Målets id.", "The goal's id.")
    text: Annotated[Line, WORDS] = required("Mål", "Vad åtgärden ska nå.", "What the measure is to reach.")
    target: Annotated[Target | None, Role.TARGET, sentence("Målet är {}.", "The target is {}.")] = optional(
        "Räknebart mål", "Talet som ska nås.", "The number to reach."
    )
    indicator: IndicatorId | None = optional(
        "Indikator", "Indikatorn som visar det.", "The indicator that shows it."
    )
    date: Annotated[When | None, Role.DUE, sentence("Ska vara klart {}.", "Due {}."), Called("sista dag")] = (
        optional("Senast", "När målet ska vara nått.", "When it is to be reached.")
    )


class MeasureStep(Record):
    """A part of a measure (delmoment)."""

    record_kind = RecordKind(
        "measure_step",
        noun(
            "delmoment",
            "part of a measure/parts of measures",
            neuter=True,
            definite=Text(sv="delmomentet", en="the part"),
            heading=Text(sv="Delmoment", en="Parts"),
        ),
        words=("text",),
        lost=Text(sv="Delmomentet ”{}” ska inte längre göras.", en="The part “{}” is no longer to be done."),
    )

    text: Annotated[Line, WORDS] = required("Delmoment", "Vad som görs.", "What is done.")
    responsible: Responsible | None = optional("Ansvarig", "Den som gör det.", "Who does it.")
    end: Annotated[When | None, Role.DUE, sentence("Slutar {}.", "Ends {}."), Called("sista dag")] = optional(
        "Klart", "När det ska vara klart.", "When it is to be done."
    )
    done: Annotated[
        When | None, Role.PROGRESS, Role.HAPPENED, sentence("Gjordes {}.", "Done {}."), Called("genomförande")
    ] = optional("Gjort", "När det blev klart.", "When it was done.")


class EffectHorizon(Choice):
    """How soon a measure is expected to have effect. Source: Brå, välj åtgärder."""

    SHORT = "short", "på kort sikt"
    LONG = "long", "på lång sikt"


class Recurrence(Choice):
    """Whether a measure is done once or goes into the ordinary work."""

    ONE_OFF = "one_off", "engångsinsats"
    ORDINARY = "ordinary", "ordinarie arbete"


class Signal(Choice):
    """How a measure is going, at a glance. Source: Brå, upprätta åtgärdsplan."""

    GREEN = "green", "grön, enligt plan"
    YELLOW = "yellow", "gul, avviker"
    RED = "red", "röd, stannat"


class PlannedMeasure(Measure):
    """A measure in the plan: Brå's six columns, and what belongs to carrying it out."""

    steady = frozenset("problem effect_horizon".split())

    number: Annotated[Designation | None, sentence("Numret är {}.", "Its number is {}.")] = optional(
        "Nummer", "Åtgärdens nummer i planen.", "Its number in the plan."
    )
    problem: ProblemId | None = optional("Problem", "Problemet som den möter.", "The problem it answers.")
    operational_goals: Annotated[
        tuple[OperationalGoal, ...], sentence("Operativt mål är {}.", "The operational goal is {}.")
    ] = several("Operativa mål", "Vad åtgärden ska nå.", "What the measure is to reach.")
    steps: Annotated[
        tuple[MeasureStep, ...], Role.ORDERED, sentence("Delmomenten är {}.", "Its steps are {}.")
    ] = several("Delmoment", "Åtgärdens delar i ordning.", "Its parts in order.")
    recurrence: Annotated[
        Recurrence | None, lower("ordinary", "one_off"), sentence("Det rör sig om {}.", "It is done as {}.")
    ] = optional("Återkomst", "Engångsinsats eller ordinarie arbete.", "Once, or part of ordinary work.")
    effect_horizon: Annotated[
        EffectHorizon | None, sentence("Effekten väntas {}.", "The effect is expected {}.")
    ] = optional("Effekt på sikt", "Effekt på kort eller lång sikt.", "Effect in the short or long run.")
    documentation: Annotated[
        ProseText | None,
        WORDS,
        gone(
            "{}: det står inte längre hur arbetet dokumenteras.",
            "{}: it no longer says how the work is documented.",
        ),
    ] = optional("Dokumentation", "Hur arbetet dokumenteras.", "How the work is documented.")
    follow_up: Annotated[
        ProseText | None,
        WORDS,
        gone(
            "{}: det står inte längre hur åtgärden följs upp.",
            "{}: it no longer says how the measure is followed up.",
        ),
        sentence("Så här följs det upp. {}.", "This is how it is followed up. {}."),
    ] = optional("Uppföljning", "Hur åtgärden följs upp.", "How the measure is followed up.")
    signal: Annotated[Signal | None, Role.PROGRESS, sentence("Läget är {}.", "It stands {}.")] = optional(
        "Läge", "Grön, gul eller röd.", "Green, yellow or red."
    )
    completed: Annotated[
        When | None,
        Role.PROGRESS,
        Role.HAPPENED,
        sentence("Avslutades {}.", "Completed {}."),
        Called("avslutningsdag"),
    ] = optional("Avslutad", "När den blev klar eller avbröts.", "When it was done or cancelled.")


class Atgardsplan(Handling):
    """The measures that the parties intend to take, decided on the basis of a lägesbild (åtgärdsplan)."""

    record_kind = handling_kind(
        "atgardsplan",
        noun(
            "åtgärdsplan/åtgärdsplaner",
            "action plan/action plans",
            definite=Text(sv="åtgärdsplanen", en="the action plan"),
        ),
        FileKind(
            Lies.IN_AGREEMENT,
            means=Text(
                sv="En åtgärdsplan: vad som ska göras, av vem, till när, och vad det ska leda till.",
                en="An action plan: what is to be done, by whom, by when, and to what end.",
            ),
            title=lambda record, _names: (
                f"Åtgärdsplan {time_of(record.start, record.end) or record.date.year}"
            ),
            series=(),
            says=Says.AGREED,
            for_short=("plan",),
        ),
        lost=Text(sv="Åtgärdsplanen ”{}” finns inte längre.", en="The action plan “{}” is gone."),
    )

    steady = frozenset("based_on replaces start decisions coordinated_with signatories".split())

    based_on: Annotated[
        tuple[LagesbildId, ...], sentence("Bygger på {}.", "Based on {}."), Called("grund")
    ] = several("Bygger på", "Lägesbilderna som planen bygger på.", "The lägesbilder that it rests on.")
    replaces: Annotated[
        AtgardsplanId | None, sentence("Ersätter {}.", "Replaces {}."), Called("det som ersätts")
    ] = optional("Ersätter", "Planen som den ersätter.", "The plan it replaces.")
    start: StartDate | None = optional("Från", "När planen börjar gälla.", "When the plan begins.")
    end: Annotated[
        EndDate | None,
        sooner(
            "{}: gäller en kortare tid, till och med {new} i stället för {old}.",
            "{}: holds for a shorter time, to {new} instead of {old}.",
        ),
    ] = optional("Till och med", "När planen slutar gälla.", "When the plan ends.")
    decisions: Annotated[
        tuple[PlanDecision, ...], sentence("Beslutas av {}.", "Decided by {}."), Called(whose="beslutets")
    ] = several(
        "Beslut", "Organen som har beslutat om planen, och när.", "The bodies that decided on it, and when."
    )
    measures: Annotated[tuple[PlannedMeasure, ...], sentence("Åtgärderna är {}.", "The measures are {}.")] = (
        several("Åtgärder", "Åtgärderna i ordning.", "The measures in order.")
    )
    economy: Annotated[
        ProseText | None,
        WORDS,
        gone("Planen säger inte längre vem som betalar.", "The plan no longer says who pays."),
    ] = optional("Ekonomi", "Vad planen kostar och vem som betalar.", "Its cost.")
    follow_up: Annotated[
        ProseText | None,
        WORDS,
        gone("Planen säger inte längre hur den följs upp.", "The plan no longer says how it is followed up."),
        sentence("Så här följs det upp. {}.", "This is how it is followed up. {}."),
    ] = optional("Uppföljning", "Hur planen följs upp.", "How the plan is followed up.")
    coordinated_with: Annotated[
        tuple[Line, ...], sentence("Samordnas med {}.", "Coordinated with {}."), Called("samordning")
    ] = several(
        "Samordnas med",
        "Planering enligt annan lag (2023:196, 7 §).",
        "Planning under other law (2023:196, section 7).",
    )

    @property
    def is_draft(self) -> bool:
        """Whether no body has decided on it, though the law asks for that. Source: lag (2023:196) 5 §."""
        return first_day(self.date) >= LAW_START and not self.decisions
