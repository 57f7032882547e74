"""The form beside a document, and the files that can be filled in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from samverkan.load.file_names import kind_of
from samverkan.load.workspace import Workspace
from samverkan.model import KINDS
from samverkan.preview.addresses import form_query
from samverkan.preview.findings import editor_address
from samverkan.preview.forms.form import FieldGroup, OpenedFile, RecordForm, refilled, stood_before
from samverkan.root import AGREEMENTS
from samverkan.swedish import capital


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file that can be filled in."""

    label: str
    name: str
    href: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """A form as it is shown: `to` leads to the form of a route when that is put after it.

    `editors` opens the texts and tables that lie in files of their own, by the paths of these.
    """

    form: RecordForm
    name: str
    action: str
    to: str
    editor: str
    editors: Mapping[str, str]
    before: str
    token: str
    told: str


def panel(opened: OpenedFile, made: RecordForm, workspace: Workspace, token: str, saved: str) -> Panel:
    """The form `made` of a file, with what came of the last time that it was saved."""
    file = opened.spot.file
    path, span = file.locate(opened.spot.route)
    told = {"1": "Sparat.", "0": "Inget var ändrat."}.get(saved, "")
    return Panel(
        form=refilled(made),
        name=PurePosixPath(file.path).name,
        action=form_query(file.path, made.route),
        to=form_query(file.path),
        editor=editor_address(workspace.root / path, span.line, span.column),
        editors={each: editor_address(workspace.root / each, 1, 1) for each in _taken_in(made.group)},
        before=stood_before(made),
        token=token,
        told=told,
    )


def _taken_in(group: FieldGroup) -> Iterator[str]:
    """The files that hold a text or the rows of a list in the record."""
    yield from (each.file for each in group.fields if each.file)
    for each in (group, *group.groups):
        yield from (part.file for part in each.parts if part.file)


def file_links(
    workspace: Workspace, agreement: str, behind: Sequence[str], current: str
) -> tuple[tuple[FileLink, ...], tuple[FileLink, ...]]:
    """The files behind the document, and the others of the agreement and of all."""
    own = [path for path in behind if kind_of(PurePosixPath(path))]
    others = [
        path for path in sorted(workspace.files) if path not in own and _concerns(path, agreement, workspace)
    ]
    first, rest = (tuple(_link(path, current) for path in paths) for paths in (own, others))
    return first, rest


def _concerns(path: str, agreement: str, workspace: Workspace) -> bool:
    home, own = workspace.home_of(path), PurePosixPath(AGREEMENTS, agreement)
    is_above = home is None and PurePosixPath(path).parent in own.parents
    is_own = home is not None and home.id == agreement
    return kind_of(PurePosixPath(path)) is not None and (is_above or is_own)


def _link(path: str, current: str) -> FileLink:
    kind = kind_of(PurePosixPath(path))
    noun = KINDS[kind].record_kind.noun if kind else None
    label = capital(noun.one.sv) if noun else "Inställningar"
    return FileLink(label, PurePosixPath(path).name, form_query(path), path == current)
