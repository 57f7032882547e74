"""What `samverkan calendar` does once its options are known."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samverkan.cli.faults import report_errors, tell_left_out
from samverkan.cli.selection import read
from samverkan.cli.speech import Speech
from samverkan.cli.telling import tell
from samverkan.cli.writing import write_or_show
from samverkan.errors import SamverkanError, not_found
from samverkan.report.calendar.ics import write
from samverkan.report.calendar.report import CalendarReport, Duty
from samverkan.status import Status
from samverkan.status.duties import by_who, is_duty_of
from samverkan.status.today import status_on
from samverkan.text import Text

_FOR_EVER = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked `calendar` for."""

    paths: Sequence[str]
    who: str | None
    output: Path | None
    today: date
    no_color: bool


def make(request: Request, speech: Speech) -> int:
    """Writes the calendar of the agreements; 1 when one of them has errors.

    None is written when all that is known is that there are errors: what they hide may be to be done.
    """
    selection, workspace = read(request.paths, speech)
    failed = report_errors(selection, workspace, workspace.diagnostics, speech, no_color=request.no_color)
    chosen = [each for each in workspace.folders if not each.broken and selection.touches(each, workspace)]
    if not (chosen or failed):
        raise selection.without_agreement()
    if failed:
        tell_left_out(selection, chosen, speech)
    statuses = [status_on(folder, workspace, request.today, _FOR_EVER) for folder in chosen]
    duties = [
        Duty(deadline, status, folder)
        for status, folder in zip(statuses, chosen, strict=True)
        for deadline in (*status.overdue, *status.due)
        if request.who is None or is_duty_of(deadline.who, request.who)
    ]
    if failed and not duties:
        return 1
    if not duties:
        _tell_nothing(request, statuses, speech)
    content = write(CalendarReport(duties, workspace, request.today, request.who))
    is_read_here = request.output is None and sys.stdout.isatty()
    write_or_show(content.decode() if is_read_here else content, request.output)
    return int(failed)


def _tell_nothing(request: Request, statuses: Sequence[Status], speech: Speech) -> None:
    """Says that the calendar is empty; raises SamverkanError when it is because nobody has the name."""
    names = list(dict.fromkeys(duties.who for duties in by_who(statuses) if duties.who))
    if request.who is not None and not any(is_duty_of(each, request.who) for each in names):
        raise _nobody(request.who, names)
    said = speech.say("Inget är att göra: kalendern är tom.", "Nothing is to be done: the calendar is empty.")
    tell(f"{said}\n")


def _nobody(who: str, names: Sequence[str]) -> SamverkanError:
    what = Text(
        sv=f"Ingen som heter {who!r} har något att göra.", en=f"Nobody named {who!r} has anything to do."
    )
    listed = ", ".join(names)
    otherwise = Text(sv=f"Ansvariga är {listed}.", en=f"Those responsible are {listed}.") if names else None
    return not_found(what, who, names, otherwise)
