"""Operational goals of a plan that are not as much, or as often, as what stands beside them says."""

from collections.abc import Iterator
from decimal import Decimal

from samverkan.model import Agreement, Atgardsplan, Indicator, OperationalGoal, PlannedMeasure, once
from samverkan.rules.agreements import number
from samverkan.rules.rule import Finding
from samverkan.rules.written_values import TIMES
from samverkan.text import Text, pattern_of

_COUNTED = pattern_of(TIMES)


def other_operational_targets(plan: Atgardsplan, agreement: Agreement | None) -> Iterator[Finding]:
    """Each operational goal with another target than its indicator then, or than the measure's pace."""
    for place, measure in enumerate(plan.measures):
        for index, goal in enumerate(measure.operational_goals):
            known = _of_indicator(goal, agreement) if goal.indicator else _of_pace(goal, measure)
            if goal.target and known is not None and known != goal.target.value:
                beside = _INDICATOR if goal.indicator else _PACE
                told, other = number(goal.target.value), number(known)
                yield Finding(
                    at=("measures", place, "operational_goals", index, "target", "value"),
                    message=Text(
                        sv=f"Det operativa målet är {told.sv}, men {beside.sv} säger {other.sv}.",
                        en=f"The operational goal is {told.en}, but {beside.en} says {other.en}.",
                    ),
                    help=Text(sv="Rätta det tal som är fel.", en="Correct the number that is wrong."),
                )


_INDICATOR = Text(sv="indikatorn i avtalet", en="the indicator of the agreement")
_PACE = Text(sv="åtgärdens `cadence`", en="the `cadence` of the measure")


def _of_indicator(goal: OperationalGoal, agreement: Agreement | None) -> Decimal | None:
    """The target of the goal's indicator, where it is for the same day, or neither says when."""
    indicator = _indicators(agreement).get(goal.indicator or "") if agreement else None
    return indicator.target if indicator and indicator.target_date == goal.date else None


@once
def _indicators(agreement: Agreement) -> dict[str, Indicator]:
    return {each.id: each for goal in agreement.goals for each in goal.indicators if each.id}


def _of_pace(goal: OperationalGoal, measure: PlannedMeasure) -> Decimal | None:
    """How many times the measure is done in the time that its one goal counts times in."""
    often, pace = goal.target.cadence if goal.target else None, measure.cadence
    is_alone = len(measure.operational_goals) == 1 and goal.target and _COUNTED.fullmatch(goal.target.unit)
    if not (is_alone and often and pace and often.per == pace.per and often.times == 1):
        return None
    return Decimal(pace.times) if often.every == pace.every == 1 else None
