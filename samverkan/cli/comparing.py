"""What `samverkan diff` does once its options are known."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from samverkan.cli.sides import opened, replaced_by
from samverkan.cli.speech import Speech
from samverkan.cli.telling import tell
from samverkan.cli.writing import write_or_show
from samverkan.diff.changes import ChangeClass, Comparison
from samverkan.diff.classes import grades
from samverkan.diff.compare import compare
from samverkan.diff.headings import CLASSES
from samverkan.load.face.faces import Faces
from samverkan.load.load import load_settings
from samverkan.model import Agreement, HouseStyle, Settings
from samverkan.render.face import PLAIN, Face
from samverkan.report.changes import FORMATS
from samverkan.report.changes.report import ChangesReport, Side
from samverkan.report.layout import layout_for
from samverkan.text import Text

_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked `diff` for; without `old`, the agreement that `new` replaces is meant."""

    old: str | None
    new: str
    diff_format: str
    output: Path | None
    exit_code: bool
    allow: Sequence[str] | None
    editorial: bool
    no_color: bool


def compare_sides(request: Request, speech: Speech) -> int:
    """Shows what differs; 1 when that is what the user wants to know of by the exit status."""
    new = opened(request.new)
    settings, file = load_settings(new.root) if new.root else (Settings(), None)
    speech.settle(settings.language)
    chosen = grades(settings, file) if file else {}
    old = opened(request.old) if request.old is not None else replaced_by(new)
    periods = old.identity != new.identity
    before, after = (replace(each.side.whole, id=each.identity) for each in (old, new))
    found = compare(
        before,
        after,
        periods=periods,
        editorial=request.editorial,
        grades=chosen,
    )
    left = [said for side in (old.side, new.side) for said in _left_out(side)]
    found = replace(found, not_compared=(*found.not_compared, *left))
    style = settings.style_for(new.side.name) if new.root else None
    report = ChangesReport(
        old=replace(old.side, whole=before),
        new=replace(new.side, whole=after),
        comparison=found,
        language=speech.language,
        full=request.editorial,
        style=style,
        face=_face(style, new.root, settings),
        root=new.root,
        layout=layout_for(
            None if request.output else sys.stdout, otherwise=_WIDTH, no_color=request.no_color
        ),
    )
    write_or_show(FORMATS.content(request.diff_format, report), request.output)
    if request.diff_format == "docx" and _is_beside(found):
        tell(_ONLY_TEXT.to(report.language) + "\n")
    refused = _refuse(report, request.allow)
    return int(refused or (request.exit_code and bool(found.changes)))


_ONLY_TEXT = Text(
    sv="Word-filen visar avtalet och dess bilagor. De andra formaten visar också ärendet och arbetet.",
    en="The Word file shows the agreement and its annexes. The other formats show the case and the work too.",
)


def _is_beside(found: Comparison) -> bool:
    """Whether something differs, or was not compared, beside the agreement's own text."""
    return bool(found.not_compared) or any(each.home.kind is not Agreement for each in found.changes)


def _face(style: HouseStyle | None, root: Path | None, settings: Settings) -> Face:
    """How the papers of the new agreement look; plain outside a workspace, or where its style has faults."""
    found = Faces(root, settings).face(style) if style and root else None
    return found or PLAIN


def _left_out(side: Side) -> Iterator[Text]:
    """What lies beside an agreement and was not compared, file by file."""
    yield from (_unread(side.path, name) for name in side.unread)
    yield from (_apart(side.path, name) for name in side.apart)


def _apart(agreement: str, name: str) -> Text:
    return Text(
        sv=f"{name}, bredvid {agreement}: läses bara tillsammans med en fil som heter agreement.yaml.",
        en=f"{name}, beside {agreement}: is read only together with a file called agreement.yaml.",
    )


def _unread(agreement: str, name: str) -> Text:
    return Text(
        sv=f"{name}, bredvid {agreement}: filens namn säger inte vad den innehåller.",
        en=f"{name}, beside {agreement}: the name of the file does not say what it holds.",
    )


def _refuse(report: ChangesReport, allow: Sequence[str] | None) -> bool:
    """Names, on standard error, every change of a class that is not allowed; True when there is one."""
    if allow is None:
        return False
    allowed = {ChangeClass(each) for each in allow}
    refused = [change for change in report.comparison.changes if change.cls not in allowed]
    for change in refused:
        what = f"{change.rule} {CLASSES[change.cls].to(report.language)}"
        tell(f"{report.place(change)}: {what}: {change.reason.to(report.language)}\n")
    return bool(refused)
