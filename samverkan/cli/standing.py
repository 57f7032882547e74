"""What `samverkan status` does once its options are known."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from samverkan.cli.faults import report_errors
from samverkan.cli.selection import Selection, select
from samverkan.cli.standing_json import as_json
from samverkan.cli.standing_report import StandingReport
from samverkan.cli.standing_text import as_text
from samverkan.cli.voice import Voice, painter
from samverkan.cli.writing import write_whole
from samverkan.documents.status import Occasion, status_document
from samverkan.documents.writing import standing_alone, workshop_of
from samverkan.errors import SamverkanError
from samverkan.load import AgreementFolder, Workspace, load
from samverkan.model import DateStyle
from samverkan.status import standing
from samverkan.text import Text


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


def show(request: Request, voice: Voice) -> int:
    """Shows how the work stands; 1 when an agreement has errors, or when asked, when something is overdue."""
    selection = select(request.paths)
    workspace = load(selection.root)
    voice.settle(workspace.settings.language)
    failed = report_errors(selection, workspace, workspace.diagnostics, voice, no_color=request.no_color)
    chosen = [each for each in workspace.folders if not each.broken and selection.touches(each, workspace)]
    if not (chosen or failed):
        raise _nothing_to_show(selection)
    standings = [standing(folder, workspace, request.today, request.within) for folder in chosen]
    report = StandingReport(
        standings,
        request.today,
        request.within,
        workspace.files,
        voice.language,
        paint=painter(no_color=request.no_color or request.output is not None),
    )
    text = FORMATS[request.status_format](report, chosen, workspace)
    if request.output:
        write_whole(request.output, text.encode())
    else:
        sys.stdout.write(text)
    late = request.fail_overdue and any(each.overdue for each in standings)
    return int(failed or late)


def _nothing_to_show(selection: Selection) -> SamverkanError:
    places = ", ".join(str(place) for place in selection.places)
    return SamverkanError(
        Text(
            sv=f"Det finns inget avtal utan fel i {places}.",
            en=f"There is no agreement without errors in {places}.",
        )
    )


Writer = Callable[[StandingReport, Sequence[AgreementFolder], Workspace], str]


def _document(to: str) -> Writer:
    def written(report: StandingReport, folders: Sequence[AgreementFolder], workspace: Workspace) -> str:
        styles = {folder.house_style.date_style or DateStyle.LONG for folder in folders}
        dates = styles.pop() if len(styles) == 1 else DateStyle.LONG
        agreements = [folder.agreement for folder in folders if folder.agreement]
        document = status_document(
            list(zip(agreements, report.standings, strict=True)),
            Occasion(report.today, report.within, dates, drawn=to == "html"),
        )
        publishers = dict.fromkeys(agreement.parties[0].name for agreement in agreements)
        return standing_alone(document, ", ".join(publishers), to, workshop_of(workspace.root))

    return written


FORMATS: Mapping[str, Writer] = {
    "text": lambda report, _folders, _workspace: as_text(report),
    "json": lambda report, _folders, _workspace: as_json(report),
    "md": _document("md"),
    "html": _document("html"),
}
"""The formats that the standing can be shown in."""
