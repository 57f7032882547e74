"""The calendar as text, as RFC 5545 has it, to be imported or subscribed to.

Outlook and others take an entry that they have for changed when its number (SEQUENCE) and its time (DTSTAMP)
are later: both follow from the day that the calendar is made for, so that the same day gives the same bytes.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm, Calendar, Component, Event, Journal

from samverkan.report.calendar.entries import Entry, entries
from samverkan.report.calendar.identity import uid
from samverkan.report.calendar.repeating import rule
from samverkan.report.calendar.report import CalendarReport
from samverkan.report.layout import visible
from samverkan.status import Series
from samverkan.status.recurring import days_of

_NINE = timedelta(hours=9)
_FIRST_DAY = date(2020, 1, 1).toordinal()


def write(report: CalendarReport) -> bytes:
    """The calendar with every entry; when there is none it says so, on a page of its own that is no event."""
    made = Calendar()
    name = f"Samverkan: {visible(report.who)}" if report.who else "Samverkan"
    for key, value in (
        ("prodid", "-//samverkan//Samverkan//SV"),
        ("version", "2.0"),
        ("method", "PUBLISH"),
        ("name", name),
        ("x-wr-calname", name),
    ):
        made.add(key, value)
    for entry in entries(report):
        for component in _events(entry, report):
            made.add_component(component)
    if not made.subcomponents:
        made.add_component(_nothing(report))
    content: bytes = made.to_ical()
    return content


def _events(entry: Entry, report: CalendarReport) -> Iterator[Component]:
    others = list(days_of(entry.series, report.horizon))[1:] if entry.series else []
    event = _begun(Event(), entry.uid, entry.day, report)
    event.add("summary", entry.summary if others else entry.late or entry.summary)
    _tell(event, entry)
    _remind(event, entry)
    if entry.series and others:
        _repeat(event, entry.series, others, report)
    yield event
    if others and entry.late:
        first = _begun(Event(), entry.uid, entry.day, report)
        first.add("recurrence-id", entry.day)
        first.add("summary", entry.late)
        _tell(first, entry)
        yield first


def _begun(component: Component, name: str, day: date, report: CalendarReport) -> Component:
    """The component with what tells which it is, when it is, and how new."""
    known = datetime(report.today.year, report.today.month, report.today.day, tzinfo=UTC)
    component.add("uid", name)
    component.add("dtstamp", known)
    component.add("last-modified", known)
    component.add("sequence", max(report.today.toordinal() - _FIRST_DAY, 0))
    component.add("dtstart", day)
    return component


def _tell(event: Component, entry: Entry) -> None:
    event.add("description", entry.description)
    event.add("categories", ["Samverkan"])
    event.add("transp", "TRANSPARENT")


def _remind(event: Component, entry: Entry) -> None:
    """In the morning, so many days ahead."""
    if entry.reminder is not None:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", entry.summary)
        alarm.add("trigger", _NINE - timedelta(days=entry.reminder))
        event.add_component(alarm)


def _repeat(event: Component, series: Series, others: Sequence[date], report: CalendarReport) -> None:
    """Says all the days of the series: by a rule, or the `others` one by one where no rule has them."""
    followed_by_rule = rule(series, report.horizon)
    if followed_by_rule:
        event.add("rrule", followed_by_rule)
    else:
        event.add("rdate", others)


def _nothing(report: CalendarReport) -> Component:
    page = _begun(Journal(), uid(("nothing", report.who or "")), report.today, report)
    page.add("summary", "Inget är att göra")
    return page
