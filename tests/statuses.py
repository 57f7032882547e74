"""How the work stands under invented agreements, made by hand: one with all there is, one with nothing."""

from datetime import date
from decimal import Decimal

from samverkan.model import Agreement, Cycle, Goal, MeasureStatus, PartialDate, Requirement, StepKind
from samverkan.status import (
    Check,
    CycleProgress,
    Deadline,
    GoalProgress,
    MeasureProgress,
    Place,
    Status,
    StepProgress,
)
from samverkan.text import Text

TODAY = date(2026, 6, 1)
AGREEMENT = "agreements/exempelby/2024-2027/agreement.yaml"
GOALS = [
    {
        "id": "trygghet",
        "title": "Färre ska vara otrygga utomhus på kvällen",
        "indicators": [
            {
                "title": "Andel som är otrygga",
                "unit": "procent",
                "direction": "decrease",
                "baseline": "31",
                "baseline_date": "2023-11",
                "target": "25",
                "target_date": "2027",
            }
        ],
    },
    {
        "id": "klotter",
        "title": "Klottret ska minska",
        "indicators": [{"title": "Anmälningar", "target_text": "färre än året innan"}],
    },
    {"title": "Verka för tillit"},
]


def place(*route: str | int) -> Place:
    return Place(AGREEMENT, route)


def step(kind: StepKind, first: str | None = None, last: str | None = None, *lacks: Check) -> StepProgress:
    begun, ended = (date.fromisoformat(day) if day else None for day in (first, last))
    return StepProgress(kind.value, kind.label, kind, None, place(), lacks, begun, ended, begun, ended)


def lack(requirement: Requirement, sv: str, en: str) -> Check:
    return Check(requirement, Text(sv=sv, en=en))


def goal(index: int, latest: str | None, progress: float | None, reached: bool | None) -> GoalProgress:
    record = Goal.model_validate(GOALS[index])
    return GoalProgress(
        goal=record,
        indicator=record.indicators[0] if record.indicators else None,
        latest=Decimal(latest) if latest else None,
        measured=PartialDate(2026, 3, 1) if latest else None,
        progress=progress,
        reached=reached,
        place=place("goals", index),
    )


ROUND = CycleProgress(
    Cycle.model_validate({"id": "varv-1", "round": "1", "title": "Trygga kvällar"}),
    place(),
    (
        step(StepKind.INITIATE, "2024-01-10", "2024-02-20"),
        step(StepKind.OWN_PREPARATIONS, "2024-03-01", "2024-03-01"),
        step(StepKind.JOINT_PREPARATIONS, "2024-03-15", "2024-06-03"),
        step(
            StepKind.IMPLEMENTATION,
            "2024-09-01",
            "2026-05-04",
            lack(Requirement.PLAN_ADOPTED, "åtgärdsplanen är inte beslutad", "the plan is not adopted"),
            Check(
                Requirement.PROMISES,
                Text(sv="löften saknas", en="no promises"),
                "Löften ges inte under perioden",
            ),
        ),
        step(
            StepKind.FOLLOW_UP,
            None,
            None,
            lack(Requirement.EFFECT_FOLLOWED_UP, "effektuppföljning saknas", "no follow-up of effects"),
        ),
    ),
)

RICH = Status(
    id="exempelby/2024-2027",
    title="Samverkansavtal Exempelby 2024–2027",
    today=TODAY,
    in_force=True,
    cycles=(ROUND,),
    goals=(goal(0, "27", 0.67, reached=False), goal(1, None, None, None), goal(2, None, None, None)),
    measures=(
        MeasureProgress(
            "Bättre belysning i Ågatans gångtunnel",
            MeasureStatus.DONE,
            "tekniska förvaltningen",
            PartialDate(2025, 10),
            overdue=False,
            place=place(),
        ),
        MeasureProgress(
            "Vuxna på stan", MeasureStatus.PLANNED, "", None, overdue=False, place=place("measures", 1)
        ),
        MeasureProgress(
            "Trygghetsvandringar tillsammans med boende, skolor och föreningar i hela kommunen",
            MeasureStatus.ONGOING,
            "kommunen och polisen",
            PartialDate(2026, 4, 30),
            overdue=True,
            place=place("measures", 2),
        ),
    ),
    overdue=(
        Deadline(
            "measure",
            Text(sv="Åtgärden ”Trygghetsvandringar” ska vara klar.", en="“Trygghetsvandringar” is to end."),
            date(2026, 4, 30),
            place("measures", 2),
        ),
    ),
    due=(
        Deadline("meeting", Text(sv="Styrgruppen möts.", en="Styrgruppen meets."), TODAY, place()),
        Deadline(
            "follow_up",
            Text(sv="Avtalet ska följas upp.", en="The agreement is to be followed up."),
            date(2026, 8, 30),
            place("follow_up"),
        ),
    ),
)

RECORD = Agreement.model_validate(
    {
        "title": "Samverkansavtal Exempelby",
        "parties": [{"id": "kommunen", "name": "Exempelby kommun"}, {"id": "polisen", "name": "Polisen"}],
        "validity": {"start": "2024", "end": "2027"},
    }
)

BARE = Status(
    id="exempelby/2019-2022",
    title="Samverkansavtal Exempelby 2019–2022",
    today=TODAY,
    in_force=False,
    cycles=(),
    goals=(),
    measures=(),
    overdue=(),
    due=(),
)
