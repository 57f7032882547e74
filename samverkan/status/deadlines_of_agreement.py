"""What the agreement itself sets days for: follow-up, renewal, revision, meetings, values and commitments."""

from collections.abc import Iterable, Iterator
from datetime import date

from samverkan.diagnostics import Route
from samverkan.model import (
    Indicator,
    Motesanteckning,
    Uppfoljning,
    begins,
    first_day,
    holds_until,
    last_day,
)
from samverkan.status.goals import latest
from samverkan.status.lifetime import has_successor
from samverkan.status.on_day import OnDay
from samverkan.status.recurring import coming, looks_at, next_times, occasion_times
from samverkan.status.status import Deadline
from samverkan.text import Text


def deadlines_of_agreement(on_day: OnDay) -> Iterator[Deadline]:
    """Every deadline of the agreement, in no order."""
    yield from follow_ups(on_day)
    yield from _renewal(on_day)
    yield from _revision(on_day)
    yield from _meetings(on_day)
    yield from _indicators(on_day)
    yield from _commitments(on_day)


def _due(kind: str, sv: str, en: str, due: date, on_day: OnDay, route: Route) -> Deadline:
    return Deadline(kind, Text(sv=sv, en=en), due, on_day.place(on_day.agreement, route))


def follow_ups(on_day: OnDay) -> Iterator[Deadline]:
    """When each occasion of the agreement is to be held next; after the agreement's end none is."""
    plan, start, end = on_day.agreement.follow_up, begins(on_day.agreement), holds_until(on_day.agreement)
    for place, occasion in enumerate(plan.occasions if plan else ()):
        held = (each.date for each in on_day.work.of(Uppfoljning) if looks_at(each, occasion))
        what, route = occasion.subject, ("follow_up", "occasions", place)
        for due in occasion_times(occasion, held, start, on_day.today):
            if due <= end or occasion.date:
                yield _due("follow_up", f"Uppföljning: {what}", f"Follow-up: {what}", due, on_day, route)


def _renewal(on_day: OnDay) -> Iterator[Deadline]:
    if not has_successor(on_day):
        yield _due(
            "renewal",
            "Avtalet går ut och ska förnyas eller avslutas",
            "The agreement ends and is to be renewed or closed",
            holds_until(on_day.agreement),
            on_day,
            ("validity", "end"),
        )


def _revision(on_day: OnDay) -> Iterator[Deadline]:
    """The next time that the agreement is to be looked over; nothing tells whether earlier times were."""
    revision, start = on_day.agreement.validity.revision, begins(on_day.agreement)
    if revision and revision.cadence and start:
        due = coming(start, revision.cadence, on_day.today)
        if due <= holds_until(on_day.agreement):
            route: Route = ("validity", "revision")
            yield _due("revision", "Översyn av avtalet", "Revision of the agreement", due, on_day, route)


def _meetings(on_day: OnDay) -> Iterator[Deadline]:
    """The next meeting of each forum that has kept minutes: the day they say, or by the forum's interval."""
    last = {meeting.forum: meeting for meeting in on_day.work.of(Motesanteckning)}
    for place, forum in enumerate(on_day.agreement.forums):
        meeting = last.get(forum.id)
        if not meeting:
            continue
        words = (f"Möte: {forum.name}", f"Meeting: {forum.name}")
        if meeting.next_meeting and meeting.next_meeting > meeting.date:
            at = on_day.place(meeting, ("next_meeting",))
            yield Deadline("meeting", Text(sv=words[0], en=words[1]), meeting.next_meeting, at)
        elif forum.cadence:
            for due in next_times(meeting.date, forum.cadence, on_day.today):
                yield _due("meeting", *words, due, on_day, ("forums", place, "cadence"))


def _indicators(on_day: OnDay) -> Iterator[Deadline]:
    """The next value of each indicator, from the day that the agreement begins."""
    start = begins(on_day.agreement)
    if start and start > on_day.today:
        return
    for number, goal in enumerate(on_day.agreement.goals):
        for place, indicator in enumerate(goal.indicators):
            what, route = indicator.title, ("goals", number, "indicators", place)
            for due in _next_values(indicator, on_day):
                yield _due("indicator", f"Mätning: {what}", f"Measurement: {what}", due, on_day, route)


def _next_values(indicator: Indicator, on_day: OnDay) -> Iterable[date]:
    """When to measure next: an interval after the last value, or sooner when the target is set."""
    measurement, start = latest(indicator, on_day.today), begins(on_day.agreement)
    known = measurement.date if measurement else indicator.baseline_date
    base = last_day(known) if known else start
    cadence = indicator.cadence
    times = [*next_times(base, cadence, on_day.today)] if base and cadence else []
    goal = indicator.target_date
    if goal and not (measurement and last_day(measurement.date) >= first_day(goal)):
        return dict.fromkeys(min(each, last_day(goal)) for each in times or [date.max])
    last = min(holds_until(on_day.agreement), last_day(goal) if goal else date.max)
    return (each for each in times if each <= last)


def _commitments(on_day: OnDay) -> Iterator[Deadline]:
    """The commitments' days that are to come; nothing tells whether a commitment has been met."""
    for place, commitment in enumerate(on_day.agreement.commitments):
        if commitment.deadline and last_day(commitment.deadline) >= on_day.today:
            what, route = commitment.text, ("commitments", place)
            due = last_day(commitment.deadline)
            yield _due("commitment", f"Åtagande: {what}", f"Commitment: {what}", due, on_day, route)
