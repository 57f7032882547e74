"""When something that recurs is to be done next."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from samverkan.model import (
    Cadence,
    FollowUpOccasion,
    Uppfoljning,
    after,
    days,
    first_day,
    is_last_of_month,
    last_day,
)

_EARLY = timedelta(days=31)


def coming(start: date, cadence: Cadence, today: date, *, of_month: int = 0) -> date:
    """The first time, counted from `start` but not on it, that is on `today` or later.

    It is on the day `of_month`, when `start` fell on an earlier one in a month too short for that.
    """
    number = max(1, int((today - start).days / days(cadence)))  # about: months differ in length
    while number > 1 and _time(start, cadence, number - 1, of_month) >= today:
        number -= 1
    while _time(start, cadence, number, of_month) < today:
        number += 1
    return _time(start, cadence, number, of_month)


def _time(start: date, cadence: Cadence, number: int, of_month: int) -> date:
    """The time with this number, counted from `start` so that it keeps its day of the month."""
    return after(start, cadence.model_copy(update={"every": cadence.every * number}), of_month=of_month)


def next_times(latest: date, cadence: Cadence, today: date, start: date | None = None) -> Iterator[date]:
    """The time that comes an interval after the `latest`, and when that has been missed the coming one too.

    What began at the end of a month, on `start`, goes on at the end of each: 29 February, 31 March.
    """
    kept = start.day if start and is_last_of_month(latest) else latest.day
    first = after(latest, cadence, of_month=kept)
    yield first
    if first < today:
        yield coming(latest, cadence, today, of_month=kept)


def occasion_times(
    occasion: FollowUpOccasion, held: Iterable[date], start: date | None, today: date
) -> Iterator[date]:
    """The days that the occasion is to be held: none when it has been or has no time.

    A recurring one comes an interval after the latest day that it was `held`, or after `start`. One
    with a date has been held then, up to a month before, or later.
    """
    days_held = list(held)
    if occasion.date:
        planned = first_day(occasion.date)
        done = any(planned <= day or planned - day <= _EARLY for day in days_held)
        if not done:
            yield last_day(occasion.date)
        return
    base = max([*days_held, *([start] if start else [])], default=None)
    if base and occasion.cadence:
        yield from next_times(base, occasion.cadence, today, start)


def looks_at(follow_up: Uppfoljning, occasion: FollowUpOccasion) -> bool:
    """Whether it is of every type that the occasion asks for; one that does not say may be of any."""
    return not follow_up.types or set(occasion.types) <= set(follow_up.types)
