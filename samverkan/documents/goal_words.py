"""How far goals have come, in words."""

from collections.abc import Callable
from decimal import Decimal

from samverkan.model import Direction, Indicator, PartialDate, last_day
from samverkan.status import GoalProgress
from samverkan.swedish import number
from samverkan.text import Text

Day = Callable[[PartialDate], str]
"""How a date is written where the words are to stand."""


def start(goal: GoalProgress, day: Day = str) -> Text:
    """The value that the goal starts from, or that there is none."""
    indicator = goal.indicator
    if indicator is None or indicator.baseline is None:
        return Text(sv="utgångsvärde saknas", en="no baseline")
    return _dated(indicator.baseline, indicator.baseline_date, day)


def latest(goal: GoalProgress, day: Day = str) -> Text:
    """The latest value, or that there is none."""
    if goal.latest is None:
        return Text(sv="inte mätt", en="not measured")
    return _dated(goal.latest, goal.measured, day)


def target(goal: GoalProgress, day: Day = str) -> Text:
    """The value to reach, else which way the value should go, or that nothing is to be reached."""
    indicator = goal.indicator
    if indicator and indicator.target is not None:
        return _dated(indicator.target, indicator.target_date, day)
    if indicator and indicator.target_text:
        when = f" ({day(indicator.target_date)})" if indicator.target_date else ""
        return Text(sv=indicator.target_text + when, en=indicator.target_text + when)
    if indicator and indicator.direction:
        return Text(sv=indicator.direction.label, en=f"to {indicator.direction.value}")
    return Text(sv="målvärde saknas", en="no target")


def _dated(value: Decimal, when: PartialDate | None, day: Day) -> Text:
    suffix = f" ({day(when)})" if when else ""
    return Text(sv=number(value) + suffix, en=f"{value:,}".replace("-", "−") + suffix)


def progress(goal: GoalProgress) -> Text:
    """How far the goal has come, in words: reached, a share of the way, or why that cannot be said.

    Where only a direction is to be kept there is no share: whether the value goes that way.
    """
    if goal.indicator is None:
        return Text(
            sv="målet har ingen indikator och kan inte mätas",
            en="the goal has no indicator and cannot be measured",
        )
    if goal.reached:
        return Text(sv="målet är nått", en="the goal is reached")
    if goal.indicator.direction and goal.indicator.target is None:
        return _course(goal, goal.indicator, goal.indicator.direction)
    if goal.progress is None:
        return Text(sv="framsteget går inte att räkna ut", en="progress cannot be computed")
    if goal.progress < 0:
        return Text(sv="åt fel håll", en="the wrong way")
    share = int(goal.progress * 100 + 0.5)
    return Text(sv=f"{share} procent av vägen till målet", en=f"{share}% of the way")


def _course(goal: GoalProgress, indicator: Indicator, way: Direction) -> Text:
    """Whether the value goes the way that it should, from the baseline or else from the first value."""
    value, before = goal.latest, indicator.baseline
    if value is None:
        return Text(sv="ännu inte mätt", en="not yet measured")
    if before is None:
        first = min(indicator.measurements, key=lambda each: last_day(each.date))
        if first.date == goal.measured:
            return Text(sv="mätt en gång, inget att jämföra med", en="measured once, nothing to compare with")
        before = first.value
    if value == before:
        return Text(sv="oförändrat", en="unchanged")
    start, now = _dated(before, None, str), _dated(value, None, str)
    sv, en = _moved(way, rising=value > before)
    return Text(sv=f"{sv} från {start.sv} till {now.sv}", en=f"{en} from {start.en} to {now.en}")


def _moved(way: Direction, *, rising: bool) -> tuple[str, str]:
    if way is Direction.KEEP:
        return "har ändrats", "has changed"
    if rising is (way is Direction.INCREASE):
        return "går åt rätt håll:", "goes the right way:"
    return "går åt fel håll:", "goes the wrong way:"
