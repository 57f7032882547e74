"""The values of an indicator that are known on a day."""

from datetime import date

from samverkan.model import Indicator, Measurement
from samverkan.model.dates import first_day, last_day


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
