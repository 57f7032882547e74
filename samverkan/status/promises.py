"""What has come of the promises to residents that hold on a day."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from samverkan.model import GivenPromise, Kept, Medborgarlofte, PartialDate, Uppfoljning, first_day, last_day
from samverkan.status.on_day import OnDay
from samverkan.status.promised import looks_at, stated_end, told_of
from samverkan.status.recurring import Time, occasion_times
from samverkan.status.status import PromiseProgress


def promises(on_day: OnDay) -> tuple[PromiseProgress, ...]:
    """Every promise that no later document for the same place has replaced, in the order of the documents."""
    documents = [each for each in on_day.work.of(Medborgarlofte) if not has_newer(each, on_day)]
    return tuple(
        _state(promise, place, document, on_day)
        for document in documents
        for place, promise in enumerate(document.promises)
    )


def has_newer(document: Medborgarlofte, on_day: OnDay) -> bool:
    """Whether newer promises have been given for the same area and place."""
    return bool(_newer(document, on_day))


def _newer(document: Medborgarlofte, on_day: OnDay) -> list[Medborgarlofte]:
    about = (document.area, document.place)
    later = (each for each in on_day.work.of(Medborgarlofte) if each.date > document.date)
    return [each for each in later if (each.area, each.place) == about]


def ends_on(document: Medborgarlofte, on_day: OnDay) -> PartialDate | None:
    """When the promises cease to hold, as is known on the day; None while no end is known."""
    if not document.until_new:
        return stated_end(document, on_day.today)
    return min((each.start or each.date for each in _newer(document, on_day)), key=last_day, default=None)


def followed_up(document: Medborgarlofte, on_day: OnDay) -> Iterator[PartialDate]:
    """When the promises have been followed up, and the ends of the times that have results."""
    work = on_day.work
    yield from (each.date for each in work.of(Uppfoljning) if looks_at(each, document, work))
    for promise in document.promises:
        yield from (result.end for result in promise.results if on_day.happened(result.end))


def _state(promise: GivenPromise, place: int, document: Medborgarlofte, on_day: OnDay) -> PromiseProgress:
    end = promise.end or ends_on(document, on_day)
    until = last_day(end) if end else None
    start = promise.start or document.start
    follow_up = _next_follow_up(document, on_day, until or date.max)
    parties = promise.parties or (() if promise.given_by else tuple(on_day.signing))
    return PromiseProgress(
        promise=promise,
        owner=promise.responsible or on_day.party_names(parties) or "",
        given_by=promise.given_by,
        count=_count(promise, on_day),
        kept=_kept(promise, document, on_day),
        until=until,
        ended=end if until and until < on_day.today else None,
        follow_up=follow_up.day if follow_up else None,
        place=on_day.place(document, ("promises", place)),
        follow_up_of=follow_up.of if follow_up else None,
        begins=start if start and first_day(start) > on_day.today else None,
    )


def _count(promise: GivenPromise, on_day: OnDay) -> Decimal | None:
    """The number of the latest time that has results, that of all parties together."""
    known = [each for each in promise.results if each.value is not None and on_day.happened(each.end)]
    if not known:
        return None
    latest = max(last_day(each.end) for each in known)
    return sum((each.value for each in known if each.value and last_day(each.end) == latest), Decimal(0))


def _kept(promise: GivenPromise, document: Medborgarlofte, on_day: OnDay) -> Kept | None:
    """What was said last of whether it is kept: in its own results or in a follow-up."""
    own = [
        (last_day(each.end), each.kept) for each in promise.results if on_day.happened(each.end) and each.kept
    ]
    told = [
        (last_day(each.date), row.kept)
        for each in on_day.work.of(Uppfoljning)
        for row in told_of(each, document, on_day.work)
        if row.promise == promise.id and row.kept
    ]
    said = sorted([*own, *told], key=lambda pair: pair[0])
    return said[-1][1] if said else None


def _next_follow_up(document: Medborgarlofte, on_day: OnDay, until: date) -> Time | None:
    """The first time that a follow-up is to be held, also when it has passed.

    One that recurs comes no later than on `until`.
    """
    start = document.start or document.date
    held = list(followed_up(document, on_day))
    times = [
        time
        for occasion in document.follow_up
        for time in occasion_times(occasion, held, start, on_day.today, until)
    ]
    return min(times, key=lambda time: time.day, default=None)
