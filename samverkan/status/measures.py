"""How far every measure has come on a day."""

from collections.abc import Iterator
from dataclasses import dataclass

from samverkan.model import (
    Agreement,
    Atgardsplan,
    Measure,
    MeasureStatus,
    PlannedMeasure,
    Uppfoljning,
    first_day,
    last_day,
)
from samverkan.status.on_day import OnDay
from samverkan.status.status import MeasureProgress, Place

CLOSED = frozenset({MeasureStatus.DONE, MeasureStatus.CANCELLED})
"""The states of a measure that nothing more is done in."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A measure and where it is written."""

    measure: Measure
    place: Place


def measures(on_day: OnDay) -> tuple[MeasureProgress, ...]:
    """Every measure in the order that it is first written, the agreement's before the plans'."""
    return tuple(_state(each, on_day) for each in current(on_day))


def plans_in_force(on_day: OnDay) -> tuple[Atgardsplan, ...]:
    """The plans that no later one replaces; one that says it replaces itself or a newer one does not.

    A plan goes on past its end, since what was not done is still not done.
    """
    plans = on_day.work.of(Atgardsplan)
    return tuple(plan for place, plan in enumerate(plans) if not _is_replaced(plan, plans[place + 1 :]))


def _is_replaced(plan: Atgardsplan, later: tuple[Atgardsplan, ...]) -> bool:
    return any(each.replaces == plan.id for each in later)


def current(on_day: OnDay) -> tuple[Placed, ...]:
    """The measures of the agreement and of the plans in force, each once.

    Of those with the same id, a plan's words go before the agreement's, and a later plan's before an
    earlier's.
    """
    found: dict[str, Placed] = {}
    for number, each in enumerate(_written(on_day)):
        found[each.measure.id or f"#{number}"] = each
    return tuple(found.values())


def _written(on_day: OnDay) -> Iterator[Placed]:
    holders: tuple[Agreement | Atgardsplan, ...] = (on_day.agreement, *plans_in_force(on_day))
    for record in holders:
        for index, measure in enumerate(record.measures):
            yield Placed(measure, on_day.place(record, ("measures", index)))


def _state(each: Placed, on_day: OnDay) -> MeasureProgress:
    measure, status = each.measure, status_of(each.measure, on_day)
    late = measure.end is not None and last_day(measure.end) < on_day.today
    return MeasureProgress(
        title=measure.title,
        status=status,
        responsible=answers(measure, on_day) or "",
        end=measure.end,
        overdue=late and status not in CLOSED,
        place=each.place,
    )


def answers(measure: Measure, on_day: OnDay) -> str | None:
    """The function that carries the measure out, or else the parties that own it."""
    return measure.responsible or on_day.party_names(measure.owners)


def status_of(measure: Measure, on_day: OnDay) -> MeasureStatus:
    """How far the measure had come on the day.

    Its own status stands, unless the day is before it was completed or before it starts: then the latest
    follow-up tells, or else whether it had started. A measure without a status is planned until it is
    completed.
    """
    completed = measure.completed if isinstance(measure, PlannedMeasure) else None
    said = measure.status or (MeasureStatus.DONE if completed else None)
    if said in CLOSED and completed and first_day(completed) > on_day.today:
        said = _followed_up(measure, on_day) or MeasureStatus.ONGOING
    status = said or _followed_up(measure, on_day) or MeasureStatus.PLANNED
    if status is MeasureStatus.ONGOING and not on_day.begun(measure.start):
        return MeasureStatus.PLANNED
    return status


def _followed_up(measure: Measure, on_day: OnDay) -> MeasureStatus | None:
    """What the latest follow-up that names the measure says of it."""
    said = [
        result.status
        for follow_up in on_day.work.of(Uppfoljning)
        for result in follow_up.measures
        if measure.id and result.measure == measure.id and result.status
    ]
    return said[-1] if said else None
