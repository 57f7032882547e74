"""What `samverkan status` does once its options are known."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samverkan.cli.faults import report_errors, tell_left_out
from samverkan.cli.selection import read
from samverkan.cli.speech import Speech
from samverkan.cli.writing import write_or_show
from samverkan.report import tasks
from samverkan.report.layout import layout_for
from samverkan.report.status import FORMATS
from samverkan.report.status.report import StatusReport
from samverkan.status.today import status_on

_WIDTH = 80


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked `status` for."""

    paths: Sequence[str]
    status_format: str
    output: Path | None
    within: int
    fail_overdue: bool
    who: bool
    today: date
    no_color: bool


def show(request: Request, speech: Speech) -> int:
    """Shows how the work stands; 1 when an agreement has errors, or when asked, when something is overdue."""
    selection, workspace = read(request.paths, speech)
    failed = report_errors(selection, workspace, workspace.diagnostics, speech, no_color=request.no_color)
    chosen = [each for each in workspace.folders if not each.broken and selection.touches(each, workspace)]
    if not (chosen or failed):
        raise selection.without_agreement()
    if failed:
        tell_left_out(selection, chosen, speech)
    report = StatusReport(
        statuses=[status_on(folder, workspace, request.today, request.within) for folder in chosen],
        folders=chosen,
        workspace=workspace,
        today=request.today,
        within=request.within,
        language=speech.language,
        layout=layout_for(
            None if request.output else sys.stdout, otherwise=_WIDTH, no_color=request.no_color
        ),
    )
    formats = tasks.FORMATS if request.who else FORMATS
    write_or_show(formats.write(request.status_format, report), request.output)
    late = request.fail_overdue and any(each.overdue for each in report.statuses)
    return int(failed or late)
