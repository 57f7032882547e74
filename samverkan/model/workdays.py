"""Terms set by law, and the days that they may end on.

Source: kommunallag (2017:725) 5 kap. 69 §, 8 kap. 12 § och 13 kap. 5 §; lag (1930:173) om beräkning av
lagstadgad tid.
"""

from datetime import date, timedelta

APPROVAL = timedelta(days=14)
"""From the meeting until its minutes are approved (justering)."""

ANNOUNCEMENT = timedelta(days=2)
"""From the approval until it is announced (anslag)."""

APPEAL = timedelta(weeks=3)
"""From the announcement until the time for appeals has run out."""

_FIXED = frozenset({(1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31)})


def end_of_term(start: date, length: timedelta) -> date:
    """The last day of a term counted from `start`, or the next ordinary weekday after a weekend or a holiday.

    In the calendar's last year it is `date.max`.
    """
    if start.year == date.max.year:
        return date.max
    day = start + length
    while not is_workday(day):
        day += timedelta(days=1)
    return day


def is_workday(day: date) -> bool:
    """Whether a term can end on the day: no Saturday, no holiday and no eve that counts as one.

    Midsummer, Christmas and New Year's Eve do. Source: lag (1930:173) 2 §.
    """
    return not (day.weekday() >= 5 or (day.month, day.day) in _FIXED or day in _moving(day.year))


def _moving(year: int) -> frozenset[date]:
    """Good Friday, Easter Monday, Ascension Day and Midsummer Eve."""
    easter = _easter(year)
    midsummer = date(year, 6, 19)
    midsummer += timedelta(days=(4 - midsummer.weekday()) % 7)
    return frozenset({*(easter + timedelta(days=days) for days in (-2, 1, 39)), midsummer})


def _easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian computus."""
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
