"""The findings beside a document: each in words, with the way to its line in the editor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from samverkan.diagnostics import Diagnostic, Severity
from samverkan.load.workspace import Workspace
from samverkan.preview.forms.leading import form_of
from samverkan.report.layout import visible
from samverkan.root import AGREEMENTS

MOST = 200
"""How many findings of a file are shown."""


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding as it is shown."""

    weight: Severity
    word: str
    rule: str
    message: str
    help: str
    line: int
    editor: str
    form: str


@dataclass(frozen=True, slots=True)
class FileRemarks:
    """A file, what it is called beside the document, and what is found in it; `more` are not shown."""

    name: str
    path: str
    remarks: tuple[ShownFinding, ...]
    more: int


def remarks(
    found: Sequence[Diagnostic], agreement: str, behind: Sequence[str], workspace: Workspace
) -> tuple[FileRemarks, ...]:
    """What is found in the agreement's files and in those of all, file by file.

    The files `behind` the document come first, then those with the heaviest findings.
    """
    by_file: dict[str, list[Diagnostic]] = {}
    for each in found:
        home = workspace.home_of(each.file)
        if home is None or home.id == agreement:
            by_file.setdefault(each.file, []).append(each)

    def weight(path: str) -> tuple[int, int, str]:
        place = behind.index(path) if path in behind else len(behind)
        return place, min(each.severity.rank for each in by_file[path]), path

    return tuple(_of_file(path, by_file[path], agreement, workspace) for path in sorted(by_file, key=weight))


def _of_file(path: str, found: Sequence[Diagnostic], agreement: str, workspace: Workspace) -> FileRemarks:
    own = PurePosixPath(AGREEMENTS, agreement)
    name = str(PurePosixPath(path).relative_to(own)) if PurePosixPath(path).is_relative_to(own) else path
    order = sorted(found, key=lambda each: (each.severity.rank, each.order))
    return FileRemarks(
        visible(name), path, tuple(_remarks(order[:MOST], workspace)), max(len(found) - MOST, 0)
    )


def _remarks(found: Sequence[Diagnostic], workspace: Workspace) -> Iterator[ShownFinding]:
    for each in found:
        yield ShownFinding(
            weight=each.severity,
            word=each.severity.words.sv,
            rule=each.rule,
            message=each.message.sv,
            help=each.help.sv,
            line=each.span.line,
            editor=editor_address(workspace.root / each.file, each.span.line, each.span.column),
            form=form_of(each, workspace.files),
        )


def editor_address(file: Path, line: int, column: int) -> str:
    """What opens the file in Visual Studio Code, at the line and the column."""
    return f"vscode://file/{quote(file.as_posix().removeprefix('/'))}:{line}:{column}"
