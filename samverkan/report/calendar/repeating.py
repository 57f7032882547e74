"""How a calendar is told what recurs."""

from datetime import date
from math import gcd

from samverkan.model import whole_days, whole_months
from samverkan.status import Series

_FEBRUARY = 2

Rule = dict[str, object]
"""A rule of recurrence, by the names of its parts. Source: RFC 5545, 3.3.10."""


def rule(series: Series, last: date) -> Rule | None:
    """The rule that has the days of the series as far as to `last`; None when no plain rule has them.

    A rule passes over the months that are too short for its day; a series is then on their last.
    """
    made = _rule(series)
    return made and {**made, "UNTIL": min(last, series.until)}


def _rule(series: Series) -> Rule | None:
    months, days = whole_months(series.cadence), whole_days(series.cadence)
    if months:
        return _monthly(months, max(series.start.day, series.of_month), series.start)
    if days and days % 7 == 0:
        return {"FREQ": "WEEKLY", "INTERVAL": days // 7}
    return {"FREQ": "DAILY", "INTERVAL": days} if days else None


def _monthly(months: int, day: int, start: date) -> Rule | None:
    if day == 31:
        return {"FREQ": "MONTHLY", "INTERVAL": months, "BYMONTHDAY": -1}
    is_in_february = (start.month - _FEBRUARY) % gcd(months, 12) == 0
    if day > 28 and is_in_february:
        return None
    if months % 12 == 0:
        return {"FREQ": "YEARLY", "INTERVAL": months // 12}
    return {"FREQ": "MONTHLY", "INTERVAL": months}
