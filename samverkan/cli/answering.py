"""What `samverkan law` does once its options are known."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samverkan.cli.faults import report_errors
from samverkan.cli.selection import read
from samverkan.cli.speech import Speech
from samverkan.cli.writing import write_or_show
from samverkan.errors import SamverkanError
from samverkan.law.sheet import sheets
from samverkan.report.law import FORMATS
from samverkan.report.law.report import LawReport
from samverkan.report.layout import layout_for
from samverkan.text import Text

_WIDTH = 80


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked `law` for."""

    paths: Sequence[str]
    law_format: str
    output: Path | None
    within: int
    today: date
    no_color: bool


def answer(request: Request, speech: Speech) -> int:
    """Shows what each kommun can show of the law; 1 when an agreement has errors."""
    selection, workspace = read(request.paths, speech)
    failed = report_errors(selection, workspace, workspace.diagnostics, speech, no_color=request.no_color)
    chosen = [each for each in workspace.folders if selection.touches(each, workspace)]
    made = sheets(chosen, workspace, request.today, request.within)
    if not (made or failed):
        raise SamverkanError(
            Text(
                sv=f"Ingen kommun är part i något avtal utan fel i {selection.listed}.",
                en=f"No kommun is a party to an agreement without errors in {selection.listed}.",
            )
        )
    layout = layout_for(None if request.output else sys.stdout, otherwise=_WIDTH, no_color=request.no_color)
    report = LawReport(made, workspace, request.today, request.within, speech.language, layout)
    write_or_show(FORMATS.content(request.law_format, report), request.output)
    return int(failed)
