"""When something that recurs is to be done next."""

from collections.abc import Iterable
from datetime import date, timedelta

from samverkan.model import Cadence, FollowUpOccasion, Uppfoljning, after, days, first_day, last_day

_EARLY = timedelta(days=31)


def coming(start: date, cadence: Cadence, today: date) -> date:
    """The first time, counted from `start` but not on it, that is on `today` or later."""
    number = max(1, int((today - start).days / days(cadence)))  # about: months differ in length
    while number > 1 and _time(start, cadence, number - 1) >= today:
        number -= 1
    while _time(start, cadence, number) < today:
        number += 1
    return _time(start, cadence, number)


def _time(start: date, cadence: Cadence, number: int) -> date:
    """The time with this number, counted from `start` so that it keeps its day of the month."""
    return after(start, cadence.model_copy(update={"every": cadence.every * number}))


def next_time(occasion: FollowUpOccasion, held: Iterable[date], start: date | None) -> date | None:
    """The day that the occasion is to be held, or None when it has been or has no time.

    A recurring one comes an interval after the latest day that it was `held`, or after `start`. One
    with a date has been held then, up to a month before, or later.
    """
    days_held = list(held)
    if occasion.date:
        planned = first_day(occasion.date)
        done = any(planned <= day or planned - day <= _EARLY for day in days_held)
        return None if done else last_day(occasion.date)
    base = max([*days_held, *([start] if start else [])], default=None)
    return after(base, occasion.cadence) if base and occasion.cadence else None


def looks_at(follow_up: Uppfoljning, occasion: FollowUpOccasion) -> bool:
    """Whether it is of every type that the occasion asks for; one that does not say may be of any."""
    return not follow_up.types or set(occasion.types) <= set(follow_up.types)
