"""What `samverkan status` does once its options are known."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samverkan.cli.faults import report_errors
from samverkan.cli.selection import Selection, select
from samverkan.cli.speech import Speech
from samverkan.cli.writing import write_or_show
from samverkan.errors import SamverkanError
from samverkan.load.load import load
from samverkan.report.layout import layout_for
from samverkan.report.status import FORMATS
from samverkan.report.status.report import StatusReport
from samverkan.status.today import status_on
from samverkan.text import Text

_WIDTH = 80


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked `status` for."""

    paths: Sequence[str]
    status_format: str
    output: Path | None
    within: int
    fail_overdue: bool
    today: date
    no_color: bool


def show(request: Request, speech: Speech) -> int:
    """Shows how the work stands; 1 when an agreement has errors, or when asked, when something is overdue."""
    selection = select(request.paths)
    workspace = load(selection.root)
    speech.settle(workspace.settings.language)
    failed = report_errors(selection, workspace, workspace.diagnostics, speech, no_color=request.no_color)
    chosen = [each for each in workspace.folders if not each.broken and selection.touches(each, workspace)]
    if not (chosen or failed):
        raise _nothing_to_show(selection)
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
    write_or_show(FORMATS.write(request.status_format, report), request.output)
    late = request.fail_overdue and any(each.overdue for each in report.statuses)
    return int(failed or late)


def _nothing_to_show(selection: Selection) -> SamverkanError:
    places = ", ".join(str(place) for place in selection.places)
    return SamverkanError(
        Text(
            sv=f"Det finns inget avtal utan fel i {places}.",
            en=f"There is no agreement without errors in {places}.",
        )
    )
