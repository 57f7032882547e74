"""When something that recurs is to be done next."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from samverkan.model import (
    Cadence,
    FollowUpOccasion,
    PartialDate,
    Uppfoljning,
    after,
    days,
    first_day,
    is_last_of_month,
    last_day,
)
from samverkan.status.status import Missed, Series

_EARLY = timedelta(days=31)


def coming(start: date, cadence: Cadence, today: date, *, of_month: int = 0) -> date:
    """The first time, counted from `start` but not on it, that is on `today` or later.

    It is on the day `of_month`, when `start` fell on an earlier one in a month too short for that.
    """
    return _time(start, cadence, _number(start, cadence, today, of_month), of_month)


def _number(start: date, cadence: Cadence, today: date, of_month: int) -> int:
    """Which time, counted from `start`, is the first that is on `today` or later."""
    number = max(1, int((today - start).days / days(cadence)))  # about: months differ in length
    while number > 1 and _time(start, cadence, number - 1, of_month) >= today:
        number -= 1
    while _time(start, cadence, number, of_month) < today:
        number += 1
    return number


def _time(start: date, cadence: Cadence, number: int, of_month: int) -> date:
    """The time with this number, counted from `start` so that it keeps its day of the month."""
    return after(start, cadence.model_copy(update={"every": cadence.every * number}), of_month=of_month)


def latest_before(start: date, cadence: Cadence, day: date) -> date:
    """The last time, counted from `start`, that is before the day; `start` itself when none has come."""
    number = _number(start, cadence, day, start.day) - 1
    return _time(start, cadence, number, start.day) if number else start


class Time(NamedTuple):
    """A day on which something is to be done; when it has been missed, with all that have been in a row.

    `series` are all the times that it is one of, and `of` is the date that they were reckoned from.
    """

    day: date
    missed: Missed | None = None
    series: Series | None = None
    of: PartialDate | None = None


def reckoned_from(start: PartialDate, cadence: Cadence) -> date:
    """The day from which times are counted of what began at `start`.

    That is the last that it may be, in a month or a year of which the day is not known, unless the first
    time comes within it.
    """
    first, last = first_day(start), last_day(start)
    return last if after(first, cadence) > last else first


def latest_of(
    dates: Iterable[PartialDate], start: PartialDate | None, cadence: Cadence
) -> tuple[date, PartialDate] | None:
    """The last day of the latest of the dates, or the day that `start` counts from, with the date itself."""
    every = [(last_day(each), each) for each in dates]
    every += [(reckoned_from(start, cadence), start)] if start else []
    return max(every, key=lambda pair: pair[0], default=None)


def next_times(
    latest: date, cadence: Cadence, today: date, start: date | None = None, until: date = date.max
) -> Iterator[Time]:
    """The time that comes an interval after the `latest`, and when that has been missed the coming one too.

    What began at the end of a month, on `start`, goes on at the end of each: 29 February, 31 March. None
    is after `until`.
    """
    kept = start.day if start and is_last_of_month(latest) else latest.day
    yield from times_from(after(latest, cadence, of_month=kept), cadence, today, until, of_month=kept)


def times_from(
    first: date, cadence: Cadence, today: date, until: date = date.max, *, of_month: int = 0
) -> Iterator[Time]:
    """The `first` time, and when it has been missed the coming one too; none after `until`."""
    if first > until:
        return
    series = Series(first, cadence, until, of_month)
    if first >= today:
        yield Time(first, series=series)
        return
    following = coming(first, cadence, today, of_month=of_month)
    ahead = following if following <= until else None
    number = _number(first, cadence, min(today, _next_day(until)), of_month)
    yield Time(first, Missed(number, cadence, ahead), series)
    if ahead:
        yield Time(ahead, series=series)


def days_of(series: Series, last: date) -> Iterator[date]:
    """The days of the series, as far as to `last`, included."""
    number, day = 0, series.start
    while day <= min(last, series.until) and day != date.max:
        yield day
        number += 1
        day = _time(series.start, series.cadence, number, series.of_month)


def occasion_times(
    occasion: FollowUpOccasion,
    held: Iterable[PartialDate],
    start: PartialDate | None,
    today: date,
    until: date = date.max,
) -> Iterator[Time]:
    """The days that the occasion is to be held: none when it has been or has no time.

    A recurring one comes an interval after the latest day that it was `held`, or after `start`, and not
    after `until`. One with a date has been held then, up to a month before, or later.
    """
    dates_held = list(held)
    if occasion.date:
        planned = first_day(occasion.date)
        done = any(planned <= day or planned - day <= _EARLY for day in map(last_day, dates_held))
        if not done:
            yield Time(last_day(occasion.date), of=occasion.date)
        return
    cadence = occasion.cadence
    base = latest_of(dates_held, start, cadence) if cadence else None
    if base and cadence:
        began = first_day(start) if start else None
        for time in next_times(base[0], cadence, today, began, until):
            yield time._replace(of=base[1])


def _next_day(day: date) -> date:
    return day if day == date.max else day + timedelta(days=1)


def looks_at(follow_up: Uppfoljning, occasion: FollowUpOccasion) -> bool:
    """Whether it is of every type that the occasion asks for; one that does not say may be of any."""
    return not follow_up.types or set(occasion.types) <= set(follow_up.types)
