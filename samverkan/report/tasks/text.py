"""What each has to do, for a terminal of 80 columns: readable without colour."""

from collections.abc import Iterator, Sequence

from samverkan.documents import due_words, measure_words
from samverkan.documents.missed import what_and_when
from samverkan.documents.tasks import in_a_line, told_of
from samverkan.report.layout import told, visible
from samverkan.report.status.report import StatusReport
from samverkan.status import Deadline, MeasureProgress, OpenCommitment, Status
from samverkan.status.duties import Duties, by_who
from samverkan.text import Text

_DAY = 10


def write(report: StatusReport) -> str:
    """Everyone by name, with what is late, what is due, and the measures and commitments besides.

    Of no agreement that could be read nothing is said.
    """
    if not report.statuses:
        return ""
    parts = ["\n".join(_tasks(duties, report)) for duties in by_who(report.statuses)]
    none = told(Text(sv="Ingen har något att göra.", en="Nobody has anything to do."), report)
    return "\n\n".join(parts or [none]) + "\n"


def _tasks(duties: Duties, report: StatusReport) -> Iterator[str]:
    yield from report.layout.wrapped(told(told_of(duties), report), style="strong")
    soon = due_words.due_heading([each for _, each in duties.due], report.today, report.within)
    yield from _deadlines(Text(sv="Försenat", en="Overdue"), "error", duties.overdue, report)
    yield from _deadlines(soon, "", duties.due, report)
    yield from _measures(duties.ongoing, report)
    yield from _commitments(duties.undertaken, report)


def _deadlines(
    heading: Text, style: str, rows: Sequence[tuple[Status, Deadline]], report: StatusReport
) -> Iterator[str]:
    if rows:
        yield "  " + report.layout.paint(told(heading, report), style)
    for status, deadline in rows:
        yield from _entry(deadline.when, told(what_and_when(deadline, report.today), report), status, report)


def _measures(rows: Sequence[tuple[Status, MeasureProgress]], report: StatusReport) -> Iterator[str]:
    if rows:
        yield "  " + told(Text(sv="Övriga åtgärder", en="Other measures"), report)
    for status, measure in rows:
        state = told(measure_words.MEASURES[measure.status], report)
        yield from _entry(measure.end or "–", f"{visible(measure.title)}: {state}", status, report)


def _commitments(rows: Sequence[tuple[Status, OpenCommitment]], report: StatusReport) -> Iterator[str]:
    if rows:
        yield "  " + told(Text(sv="Åtaganden", en="Commitments"), report)
    for status, commitment in rows:
        yield from _entry(commitment.deadline or "–", told(in_a_line(commitment), report), status, report)


def _entry(day: object, said: str, status: Status, report: StatusReport) -> Iterator[str]:
    """A day, what is to be done, and under which agreement when there are several."""
    several = len(report.statuses) > 1
    where = f", {visible(status.title)}" if several else ""
    first, *others = report.layout.wrapped(said + where, " " * (_DAY + 6))
    yield f"    {day!s:<{_DAY}}  {first.strip()}"
    yield from others
