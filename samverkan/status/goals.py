"""How far every goal has come on a day, by its indicators."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from samverkan.diagnostics import Route
from samverkan.model import Direction, Goal, Indicator, Measurement, first_day, last_day
from samverkan.status.on_day import OnDay
from samverkan.status.status import GoalProgress

_HUNDREDTH = Decimal("0.01")


def goals(on_day: OnDay) -> tuple[GoalProgress, ...]:
    """Each goal once for each of its indicators, in the order of the agreement; once when it has none."""
    return tuple(
        _state(
            goal,
            indicator,
            ("goals", number, "indicators", place) if indicator else ("goals", number),
            on_day,
        )
        for number, goal in enumerate(on_day.agreement.goals)
        for place, indicator in enumerate(goal.indicators or (None,))
    )


def _state(goal: Goal, indicator: Indicator | None, route: Route, on_day: OnDay) -> GoalProgress:
    measurement = latest(indicator, on_day.today) if indicator else None
    value = measurement.value if measurement else None
    return GoalProgress(
        goal=goal,
        indicator=indicator,
        latest=value,
        measured=measurement.date if measurement else None,
        progress=progress(indicator, value) if indicator else None,
        reached=reached(indicator, value) if indicator else None,
        place=on_day.place(on_day.agreement, route),
    )


def measured(indicator: Indicator, day: date) -> tuple[Measurement, ...]:
    """The values measured by the day, the earliest first.

    A month or a year counts from its last day; of several with the same date the one written last comes last.
    """
    known = (each for each in indicator.measurements if last_day(each.date) <= day)
    return tuple(sorted(known, key=lambda each: last_day(each.date)))


def latest(indicator: Indicator, day: date) -> Measurement | None:
    """The last value measured by the day.

    Values from before the baseline are history and say nothing of what has come of the work.
    """
    since = indicator.baseline_date
    known = [
        each for each in measured(indicator, day) if since is None or last_day(each.date) >= first_day(since)
    ]
    return known[-1] if known else None


def progress(indicator: Indicator, value: Decimal | None) -> float | None:
    """How much of the way from baseline to target is gone, to the nearest hundredth, halves away from zero.

    None when a number is missing, when there is no way to go, and when the target lies another way than
    the indicator should move.
    """
    baseline, target = indicator.baseline, indicator.target
    if value is None or baseline is None or target is None or baseline == target:
        return None
    if _way(indicator) is not _stated_or(indicator):
        return None
    share = (value - baseline) / (target - baseline)
    return float(share.quantize(_HUNDREDTH, ROUND_HALF_UP)) or 0.0  # never -0.0


def reached(indicator: Indicator, value: Decimal | None) -> bool | None:
    """Whether the target is reached: at least, or at most, the target by the way that the value should go.

    What is to be kept is reached while it lies between baseline and target, these included. None when
    it cannot be told.
    """
    baseline, target, way = indicator.baseline, indicator.target, _stated_or(indicator)
    if value is None or target is None or way is None:
        return None
    if way is Direction.KEEP:
        ends = (target, target if baseline is None else baseline)
        return min(ends) <= value <= max(ends)
    if baseline not in (None, target) and _way(indicator) is not way:
        return None
    return value >= target if way is Direction.INCREASE else value <= target


def _stated_or(indicator: Indicator) -> Direction | None:
    """The way that the value should go, as stated or from baseline to target."""
    return indicator.direction or _way(indicator)


def _way(indicator: Indicator) -> Direction | None:
    """The way from baseline to target."""
    baseline, target = indicator.baseline, indicator.target
    if baseline is None or target is None or baseline == target:
        return None
    return Direction.INCREASE if target > baseline else Direction.DECREASE
