"""What `samverkan returned` does once its options are known."""

import sys
from dataclasses import dataclass
from pathlib import Path

from samverkan.cli.speech import Speech
from samverkan.cli.telling import show, tell
from samverkan.errors import SamverkanError
from samverkan.load.load import load
from samverkan.report.layout import layout_for
from samverkan.report.returned import FORMATS, by_hand
from samverkan.report.returned.report import ReturnedReport
from samverkan.returned import returned
from samverkan.returned.patch import patch_of
from samverkan.root import find_root
from samverkan.text import Text

_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked `returned` for."""

    file: Path
    returned_format: str
    patch: bool
    exit_code: bool
    no_color: bool


def read_back(request: Request, speech: Speech) -> int:
    """Shows what was changed; 1 when that is what the user wants to know of by the exit status."""
    if request.patch and request.returned_format != FORMATS.names[0]:
        raise SamverkanError(
            Text(
                sv="--patch är ett format för sig. Ta bort --format.",
                en="--patch is a format of its own. Leave out --format.",
            )
        )
    workspace = load(_root(request.file))
    speech.settle(workspace.settings.language)
    found = returned(request.file, workspace)
    layout = layout_for(sys.stdout, otherwise=_WIDTH, no_color=request.no_color)
    report = ReturnedReport(found, workspace, speech.language, layout)
    if request.patch:
        patch = patch_of(found, workspace)
        show(patch.text)
        tell(by_hand.write(patch.left_out, report))
    else:
        show(FORMATS.write(request.returned_format, report))
    return int(request.exit_code and bool(found.changes or found.unplaced or found.comments))


def _root(file: Path) -> Path:
    """The workspace around the file, else the one around the current folder."""
    try:
        return find_root(file.absolute().parent)
    except SamverkanError:
        return find_root(Path.cwd())
