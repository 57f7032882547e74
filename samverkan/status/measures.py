"""How far every measure has come on a day."""

from collections.abc import Iterator
from dataclasses import dataclass

from samverkan.model import Agreement, Atgardsplan, Measure, MeasureStatus, PlannedMeasure, Uppfoljning
from samverkan.model.dates import first_day, last_day
from samverkan.status.on_day import OnDay
from samverkan.status.status import MeasureProgress, Place
from samverkan.swedish import joined

CLOSED = frozenset({MeasureStatus.DONE, MeasureStatus.CANCELLED})
"""The states of a measure that nothing more is done in."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A measure and where it is written."""

    measure: Measure
    place: Place


def measures(seen: OnDay) -> tuple[MeasureProgress, ...]:
    """Every measure in the order that it is first written, the agreement's before the plans'."""
    return tuple(_state(each, seen) for each in current(seen))


def plans_in_force(seen: OnDay) -> tuple[Atgardsplan, ...]:
    """The plans that no later one replaces; one that says it replaces itself or a newer one does not.

    A plan goes on past its end, since what was not done is still not done.
    """
    plans = seen.work.of(Atgardsplan)
    return tuple(plan for place, plan in enumerate(plans) if not _is_replaced(plan, plans[place + 1 :]))


def _is_replaced(plan: Atgardsplan, later: tuple[Atgardsplan, ...]) -> bool:
    return any(each.replaces == plan.id for each in later)


def current(seen: OnDay) -> tuple[Placed, ...]:
    """The measures of the agreement and of the plans in force, each once.

    Of those with the same id, a plan's words go before the agreement's, and a later plan's before an
    earlier's.
    """
    found: dict[str, Placed] = {}
    for number, each in enumerate(_written(seen)):
        found[each.measure.id or f"#{number}"] = each
    return tuple(found.values())


def _written(seen: OnDay) -> Iterator[Placed]:
    holders: tuple[Agreement | Atgardsplan, ...] = (seen.agreement, *plans_in_force(seen))
    for record in holders:
        for index, measure in enumerate(record.measures):
            yield Placed(measure, seen.place(record, ("measures", index)))


def _state(each: Placed, seen: OnDay) -> MeasureProgress:
    measure, status = each.measure, status_of(each.measure, seen)
    names = {party.id: party.short_name or party.name for party in seen.agreement.parties}
    late = measure.end is not None and last_day(measure.end) < seen.today
    return MeasureProgress(
        title=measure.title,
        status=status,
        responsible=measure.responsible or joined([names.get(owner, owner) for owner in measure.owners]),
        end=measure.end,
        overdue=late and status not in CLOSED,
        place=each.place,
    )


def status_of(measure: Measure, seen: OnDay) -> MeasureStatus:
    """How far the measure had come on the day.

    Its own status stands, unless the day is before it was completed or before it starts: then the latest
    follow-up tells, or else whether it had started. A measure without a status is planned until it is
    completed.
    """
    completed = measure.completed if isinstance(measure, PlannedMeasure) else None
    said = measure.status or (MeasureStatus.DONE if completed else None)
    if said in CLOSED and completed and first_day(completed) > seen.today:
        said = _followed_up(measure, seen) or MeasureStatus.ONGOING
    status = said or _followed_up(measure, seen) or MeasureStatus.PLANNED
    if status is MeasureStatus.ONGOING and not seen.begun(measure.start):
        return MeasureStatus.PLANNED
    return status


def _followed_up(measure: Measure, seen: OnDay) -> MeasureStatus | None:
    """What the latest follow-up that names the measure says of it."""
    said = [
        result.status
        for follow_up in seen.work.of(Uppfoljning)
        for result in follow_up.measures
        if measure.id and result.measure == measure.id and result.status
    ]
    return said[-1] if said else None
