"""The entries of a calendar: one for each thing to do, and one for all the times of what recurs."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from samverkan.documents.missed import what
from samverkan.model import PartialDate, days
from samverkan.report.calendar.identity import identity, uid
from samverkan.report.calendar.report import CalendarReport, Duty
from samverkan.report.layout import visible
from samverkan.status import Deadline, Series
from samverkan.swedish import capital
from samverkan.text import by_number

_A_WEEK = 7
_SHORT = {"justering": 2, "announcement": 1}
"""How many days ahead one is reminded of what has a term of days."""
_A_YEAR = 365


@dataclass(frozen=True, slots=True)
class Entry:
    """Something on a day, in Swedish; with a `series` on all its days, of which the first is `day`.

    `late` is what is said of the first day instead, when it has passed and the thing is not done.
    `reminder` is how many days ahead one is reminded, None when one is not.
    """

    uid: str
    day: date
    summary: str
    description: str
    late: str | None
    reminder: int | None
    series: Series | None = None


def entries(report: CalendarReport) -> Iterator[Entry]:
    """Every duty as an entry, in the order of their days; each has a name of its own."""
    seen: dict[tuple[str, ...], list[Duty]] = {}
    for duty in report.duties:
        alike = seen.setdefault(identity(duty.deadline, duty.folder), [])
        if not any(_is_same_series(duty.deadline, each.deadline) for each in alike):
            alike.append(duty)
    made = [
        _entry(duty, uid((*name, *([str(number)] if number else []))), report)
        for name, alike in seen.items()
        for number, duty in enumerate(alike)
    ]
    yield from sorted(made, key=lambda entry: (entry.day, by_number(entry.summary), entry.uid))


def _is_same_series(one: Deadline, other: Deadline) -> bool:
    return one.series is not None and one.series == other.series


def _entry(duty: Duty, name: str, report: CalendarReport) -> Entry:
    deadline = duty.deadline
    late = f"Försenat: {visible(what(deadline).sv)}" if deadline.due < report.today else None
    return Entry(
        uid=name,
        day=deadline.due,
        summary=visible(deadline.what.sv),
        description="\n".join(_told(duty)),
        late=late,
        reminder=_reminder(duty, report) if deadline.series or not late else None,
        series=deadline.series,
    )


def _told(duty: Duty) -> Iterator[str]:
    yield f"{'' if duty.status.is_alone else 'Avtal: '}{visible(duty.status.title)}"
    if duty.deadline.who:
        yield f"Ansvarig: {visible(capital(duty.deadline.who))}"
    when = duty.deadline.when
    if isinstance(when, PartialDate):
        yield f"Ingen dag är angiven, bara {when.words.sv}"
    yield f"Står i: {visible(duty.deadline.place.path)}"


def _reminder(duty: Duty, report: CalendarReport) -> int | None:
    """A week ahead; of what comes often sooner, and of a renewal when the work with it is to begin."""
    deadline = duty.deadline
    if deadline.kind == "renewal":
        ahead = report.workspace.settings.renewal_ahead
        return round(days(ahead)) if ahead else _A_YEAR
    if deadline.series:
        return min(_A_WEEK, int(days(deadline.series.cadence) / 4))
    return _SHORT.get(deadline.kind, _A_WEEK)
