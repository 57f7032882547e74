"""What the agreement itself sets days for: follow-up, renewal, revision, meetings, values and commitments."""

from collections.abc import Iterator
from datetime import date

from samverkan.diagnostics import Route
from samverkan.model import (
    Forum,
    Indicator,
    Measurement,
    Motesanteckning,
    PartialDate,
    Uppfoljning,
    begins,
    first_day,
    last_day,
    notice_by,
)
from samverkan.status.commitments import open_commitments
from samverkan.status.goals import latest
from samverkan.status.lifetime import has_successor, held_until, is_in_force
from samverkan.status.on_day import OnDay
from samverkan.status.recurring import (
    Time,
    coming,
    latest_before,
    latest_of,
    looks_at,
    next_times,
    occasion_times,
    reckoned_from,
    times_from,
)
from samverkan.status.reports import given, promised
from samverkan.status.signing import unsigned
from samverkan.status.status import Deadline, OpenCommitment, Series
from samverkan.swedish import joined
from samverkan.text import Text


def deadlines_of_agreement(on_day: OnDay) -> Iterator[Deadline]:
    """Every deadline of the agreement, in no order."""
    yield from follow_ups(on_day)
    yield from _renewal(on_day)
    yield from _notice(on_day)
    yield from _revision(on_day)
    yield from _meetings(on_day)
    yield from _indicators(on_day)
    yield from _commitments(on_day)
    yield from _reports(on_day)
    yield from _signing(on_day)


def _due(
    kind: str, what: Text, due: date | Time, on_day: OnDay, route: Route, who: str | None = None
) -> Deadline:
    time = due if isinstance(due, Time) else Time(due)
    place = on_day.place(on_day.agreement, route)
    return Deadline(kind, what, time.day, place, who, time.missed, time.series, of=time.of)


def follow_ups(on_day: OnDay) -> Iterator[Deadline]:
    """When each occasion of the agreement is to be held next; after the agreement's end none is."""
    plan, start, end = on_day.agreement.follow_up, _start(on_day), held_until(on_day)
    for place, occasion in enumerate(plan.occasions if plan else ()):
        held = (each.date for each in on_day.work.of(Uppfoljning) if looks_at(each, occasion))
        subject, route = occasion.subject, ("follow_up", "occasions", place)
        what = Text(sv=f"Uppföljning: {subject}", en=f"Follow-up: {subject}")
        who = occasion.responsible or on_day.forum_name(occasion.forum)
        for due in occasion_times(occasion, held, start, on_day.today, end):
            yield _due("follow_up", what, due, on_day, route, who)


def _start(on_day: OnDay) -> PartialDate | None:
    """When the agreement begins to hold, as exactly as it says."""
    return on_day.agreement.validity.start or on_day.agreement.date


def _renewal(on_day: OnDay) -> Iterator[Deadline]:
    if not has_successor(on_day):
        end, stated = held_until(on_day), on_day.agreement.validity.end
        ends = Text(sv="gick", en="ended") if end < on_day.today else Text(sv="går", en="ends")
        yield _due(
            "renewal",
            Text(
                sv=f"Avtalet {ends.sv} ut och ska förnyas eller avslutas",
                en=f"The agreement {ends.en} and is to be renewed or closed",
            ),
            Time(end, of=stated),
            on_day,
            ("validity", "end") if stated else ("validity",),
            on_day.party_names(on_day.signing),
        )


def _notice(on_day: OnDay) -> Iterator[Deadline]:
    """The next last day to leave an agreement that otherwise goes on by itself."""
    last = notice_by(on_day.agreement, on_day.today)
    if last and not has_successor(on_day):
        what = Text(
            sv="Sista dagen att säga upp avtalet innan det förlängs",
            en="Last day to give notice before the agreement is extended",
        )
        of, who = on_day.agreement.validity.end, on_day.party_names(on_day.signing)
        yield _due("notice", what, Time(last, of=of), on_day, ("validity", "termination"), who)


def _revision(on_day: OnDay) -> Iterator[Deadline]:
    """The next time that the agreement is to be looked over; nothing tells whether earlier times were."""
    revision, of = on_day.agreement.validity.revision, _start(on_day)
    if revision and revision.cadence and of:
        start = reckoned_from(of, revision.cadence)
        due, end = coming(start, revision.cadence, on_day.today), held_until(on_day)
        if due <= end:
            route: Route = ("validity", "revision")
            what = Text(sv="Översyn av avtalet", en="Revision of the agreement")
            time = Time(due, None, Series(due, revision.cadence, end, start.day), of)
            yield _due("revision", what, time, on_day, route, on_day.party_names(on_day.signing))


def _meetings(on_day: OnDay) -> Iterator[Deadline]:
    """The next meeting of each forum that has kept minutes: the day they say, or by the forum's interval."""
    last = {meeting.forum: meeting for meeting in on_day.work.of(Motesanteckning)}
    for place, forum in enumerate(on_day.agreement.forums):
        meeting = last.get(forum.id)
        if not meeting:
            continue
        what, who = Text(sv=f"Möte: {forum.name}", en=f"Meeting: {forum.name}"), _convenes(forum)
        following = meeting.next_meeting
        told = following if following and last_day(following) > last_day(meeting.date) else None
        said = last_day(told) if told else None
        at = (
            on_day.place(meeting, ("next_meeting",))
            if said
            else on_day.place(on_day.agreement, ("forums", place, "cadence"))
        )
        for due in _next_meetings(last_day(meeting.date), said, forum, on_day):
            of = told or meeting.date
            yield Deadline("meeting", what, due.day, at, who, due.missed, due.series, (forum.id,), of)


def _next_meetings(held: date, said: date | None, forum: Forum, on_day: OnDay) -> Iterator[Time]:
    """The day that the minutes say, and then by the forum's interval while the agreement holds.

    A day that the minutes say stays, missed, also when it falls after the agreement's end.
    """
    end = held_until(on_day)
    if said is None:
        if forum.cadence:
            yield from next_times(held, forum.cadence, on_day.today, until=end)
    elif said >= on_day.today or said > end or not forum.cadence:
        goes_on = Series(said, forum.cadence, end) if forum.cadence and said <= end else None
        yield Time(said, series=goes_on)
    else:
        yield from times_from(said, forum.cadence, on_day.today, end)


def _convenes(forum: Forum) -> str:
    """Who calls the meeting: the one who leads the forum, or else the forum itself."""
    chair = forum.chair
    return (joined(list(chair.functions)) or chair.name or forum.name) if chair else forum.name


def _indicators(on_day: OnDay) -> Iterator[Deadline]:
    """The next value of each indicator, from the day that the agreement begins."""
    start = begins(on_day.agreement)
    if start and start > on_day.today:
        return
    for number, goal in enumerate(on_day.agreement.goals):
        for place, indicator in enumerate(goal.indicators):
            route: Route = ("goals", number, "indicators", place)
            what = Text(sv=f"Mätning: {indicator.title}", en=f"Measurement: {indicator.title}")
            for due in _next_values(indicator, on_day):
                yield _due("indicator", what, due, on_day, route, on_day.party_names(goal.responsible))


def _next_values(indicator: Indicator, on_day: OnDay) -> Iterator[Time]:
    """When to measure next: an interval after the last value, or sooner when the target is set.

    What should have been measured before the agreement began is asked of the one before it.
    """
    measurement = latest(indicator, on_day.today)
    known = measurement.date if measurement else indicator.baseline_date
    of = known or _start(on_day)
    goal = _unmeasured(indicator, measurement)
    last = goal or min(held_until(on_day), _last_day(indicator.target_date))
    times: list[Time] = []
    if of and indicator.cadence:
        base = last_day(of) if known else reckoned_from(of, indicator.cadence)
        since = latest_before(base, indicator.cadence, begins(on_day.agreement) or base)
        times += next_times(since, indicator.cadence, on_day.today, base, last)
    yield from (time._replace(of=of) for time in times)
    if goal and (not times or times[-1].day < on_day.today <= goal):
        yield Time(goal, of=indicator.target_date)


def _unmeasured(indicator: Indicator, measurement: Measurement | None) -> date | None:
    """The day of the target, as long as no value tells whether it was reached."""
    goal = indicator.target_date
    is_known = goal and measurement and last_day(measurement.date) >= first_day(goal)
    return last_day(goal) if goal and not is_known else None


def _last_day(when: PartialDate | None) -> date:
    return last_day(when) if when else date.max


def _commitments(on_day: OnDay) -> Iterator[Deadline]:
    """The commitments' days, until they are met: also days that have passed."""
    for each in open_commitments(on_day):
        what = Text(sv=f"Åtagande: {each.text}", en=f"Commitment: {each.text}")
        for time in _times_of(each, on_day):
            yield _due("commitment", what, time, on_day, each.place.route, each.who)


def _times_of(commitment: OpenCommitment, on_day: OnDay) -> Iterator[Time]:
    """The day set for it; or when it is to be done next, where records show when it was done."""
    cadence, shown, deadline = commitment.cadence, commitment.shown, commitment.deadline
    if cadence is None or shown is None:
        if deadline:
            yield Time(last_day(deadline), of=deadline)
        return
    base = latest_of(shown, _start(on_day), cadence)
    if base:
        until = min(held_until(on_day), _last_day(deadline))
        for time in next_times(base[0], cadence, on_day.today, until=until):
            yield time._replace(of=base[1])


def _reports(on_day: OnDay) -> Iterator[Deadline]:
    """The next report to fullmäktige of each forum that is to give any, where the work is kept here."""
    end = held_until(on_day)
    if not on_day.work.of(Uppfoljning):
        return
    for report in promised(on_day):
        what = Text(
            sv=f"Rapport till fullmäktige: {report.forum}", en=f"Report to fullmäktige: {report.forum}"
        )
        base = latest_of((day for day, *_ in given(on_day)), _start(on_day), report.cadence)
        if base:
            for due in next_times(base[0], report.cadence, on_day.today, until=end):
                yield _due("report", what, due._replace(of=base[1]), on_day, report.route, report.forum)


def _signing(on_day: OnDay) -> Iterator[Deadline]:
    """The signatures that remain, to the day on which the agreement begins, and as long as it is in force."""
    start = begins(on_day.agreement)
    if start is None or (start <= on_day.today and not is_in_force(on_day)):
        return
    for party, name in unsigned(on_day).items():
        what = Text(sv=f"Underskrift för {name}", en=f"Signature for {name}")
        place = on_day.place(on_day.agreement, ("signatories",))
        yield Deadline("signing", what, start, place, name, about=(party,), of=_start(on_day))
