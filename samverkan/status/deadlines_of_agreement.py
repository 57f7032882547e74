"""What the agreement itself sets days for: follow-up, renewal, revision, meetings, values and commitments."""

from collections.abc import Iterator
from datetime import date

from samverkan.model import Indicator, Motesanteckning, Uppfoljning
from samverkan.model.dates import begins, first_day, holds_until, last_day
from samverkan.model.intervals import after
from samverkan.model.walk import Route
from samverkan.status.lifetime import has_successor
from samverkan.status.measured import latest
from samverkan.status.on_day import OnDay
from samverkan.status.recurring import coming, looks_at, next_time
from samverkan.status.status import Deadline
from samverkan.text import Text


def deadlines_of_agreement(seen: OnDay) -> Iterator[Deadline]:
    """Every deadline of the agreement, in no order."""
    yield from follow_ups(seen)
    yield from _renewal(seen)
    yield from _revision(seen)
    yield from _meetings(seen)
    yield from _indicators(seen)
    yield from _commitments(seen)


def _due(kind: str, sv: str, en: str, due: date, seen: OnDay, route: Route) -> Deadline:
    return Deadline(kind, Text(sv=sv, en=en), due, seen.place(seen.agreement, route))


def follow_ups(seen: OnDay) -> Iterator[Deadline]:
    """When each occasion of the agreement is to be held next; after the agreement's end none is."""
    plan, start, end = seen.agreement.follow_up, begins(seen.agreement), holds_until(seen.agreement)
    for place, occasion in enumerate(plan.occasions if plan else ()):
        held = (each.date for each in seen.work.of(Uppfoljning) if looks_at(each, occasion))
        due = next_time(occasion, held, start)
        if due and (due <= end or occasion.date):
            what = occasion.subject
            route: Route = ("follow_up", "occasions", place)
            yield _due("follow_up", f"Uppföljning: {what}", f"Follow-up: {what}", due, seen, route)


def _renewal(seen: OnDay) -> Iterator[Deadline]:
    if not has_successor(seen):
        yield _due(
            "renewal",
            "Avtalet går ut och ska förnyas eller avslutas",
            "The agreement ends and is to be renewed or closed",
            holds_until(seen.agreement),
            seen,
            ("validity", "end"),
        )


def _revision(seen: OnDay) -> Iterator[Deadline]:
    """The next time that the agreement is to be looked over; nothing tells whether earlier times were."""
    revision, start = seen.agreement.validity.revision, begins(seen.agreement)
    if revision and revision.cadence and start:
        due = coming(start, revision.cadence, seen.today)
        if due <= holds_until(seen.agreement):
            route: Route = ("validity", "revision")
            yield _due("revision", "Översyn av avtalet", "Revision of the agreement", due, seen, route)


def _meetings(seen: OnDay) -> Iterator[Deadline]:
    """The next meeting of each forum that has kept minutes: the day they say, or by the forum's interval."""
    last = {meeting.forum: meeting for meeting in seen.work.of(Motesanteckning)}
    for place, forum in enumerate(seen.agreement.forums):
        meeting = last.get(forum.id)
        if not meeting:
            continue
        words = (f"Möte: {forum.name}", f"Meeting: {forum.name}")
        if meeting.next_meeting and meeting.next_meeting > meeting.date:
            at = seen.place(meeting, ("next_meeting",))
            yield Deadline("meeting", Text(sv=words[0], en=words[1]), meeting.next_meeting, at)
        elif forum.cadence:
            due = after(meeting.date, forum.cadence)
            yield _due("meeting", *words, due, seen, ("forums", place, "cadence"))


def _indicators(seen: OnDay) -> Iterator[Deadline]:
    """The next value of each indicator, from the day that the agreement begins."""
    start = begins(seen.agreement)
    if start and start > seen.today:
        return
    for number, goal in enumerate(seen.agreement.goals):
        for place, indicator in enumerate(goal.indicators):
            due = _next_value(indicator, seen)
            if due:
                what, route = indicator.title, ("goals", number, "indicators", place)
                yield _due("indicator", f"Mätning: {what}", f"Measurement: {what}", due, seen, route)


def _next_value(indicator: Indicator, seen: OnDay) -> date | None:
    """When to measure next: an interval after the last value, or sooner when the target is set."""
    measurement, start = latest(indicator, seen.today), begins(seen.agreement)
    known = measurement.date if measurement else indicator.baseline_date
    base = last_day(known) if known else start
    next_value = after(base, indicator.cadence) if base and indicator.cadence else None
    goal = indicator.target_date
    if goal and not (measurement and last_day(measurement.date) >= first_day(goal)):
        return min(next_value or date.max, last_day(goal))
    last = min(holds_until(seen.agreement), last_day(goal) if goal else date.max)
    within = next_value is not None and next_value <= last
    return next_value if within else None


def _commitments(seen: OnDay) -> Iterator[Deadline]:
    """The commitments' days that are to come; nothing tells whether a commitment has been met."""
    for place, commitment in enumerate(seen.agreement.commitments):
        if commitment.deadline and last_day(commitment.deadline) >= seen.today:
            what, route = commitment.text, ("commitments", place)
            due = last_day(commitment.deadline)
            yield _due("commitment", f"Åtagande: {what}", f"Commitment: {what}", due, seen, route)
