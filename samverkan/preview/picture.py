"""The workspace as it is at a moment: what is wrong in it, and the documents that can be made of it."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath

from samverkan.diagnostics import Diagnostic, Severity
from samverkan.documents import Document
from samverkan.documents.writing import written
from samverkan.load import Workspace
from samverkan.load.checking import read_file
from samverkan.load.file_names import kind_of
from samverkan.load.load import load
from samverkan.load.loaded import Loaded
from samverkan.load.rereading import Rereading
from samverkan.making.attaching import is_behind
from samverkan.making.flawed import flawed
from samverkan.making.opening import OpenedAgreement, open_sound
from samverkan.making.soundness import errors_among, sound_part
from samverkan.preview.paper import Paper, paper
from samverkan.render.templates import Templates, templates_of
from samverkan.rules.rule import REGISTRY
from samverkan.rules.run import check
from samverkan.source.disk import workspace_path


@dataclass(frozen=True)
class ReadPicture:
    """The workspace, read once. What is asked for is made then, and kept."""

    workspace: Workspace
    diagnostics: tuple[Diagnostic, ...]
    wrong: frozenset[str]
    templates: Templates
    today: date
    _opened: dict[str, OpenedAgreement | None] = field(default_factory=dict)
    _papers: dict[tuple[str, str], Paper] = field(default_factory=dict)

    @property
    def sound_agreements(self) -> list[str]:
        """The agreements whose every document can be made."""
        homes = [self.workspace.home_of(path) for path in self.wrong]
        unsound = {home.id for home in homes if home}
        return [] if None in homes else [each.id for each in self.workspace.folders if each.id not in unsound]

    def documents(self, agreement: str) -> tuple[Document, ...]:
        """The documents of the agreement that can be made."""
        opened = self.opened(agreement)
        return opened.documents if opened else ()

    def opened(self, agreement: str) -> OpenedAgreement | None:
        """The agreement with its documents; None when errors keep them all from being made."""
        if agreement not in self._opened:
            folder = self.workspace.folder(agreement)
            parts = [sound_part(folder, self.wrong, self.workspace)] if folder else []
            self._opened[agreement] = next(
                open_sound(self.workspace, parts, lambda _: {}, public=False), None
            )
        return self._opened[agreement]

    def checked(self) -> "ReadPicture":
        """The same with all that is found in it.

        Raises SamverkanError for a setting without effect.
        """
        same = _picture(check(self.workspace, self.today), self.workspace, self.today)
        made = same.wrong == self.wrong
        return replace(same, _opened=self._opened, _papers=self._papers) if made else same

    def files_behind(self, agreement: str, document: Document) -> list[str]:
        """The files that the document shows: that of its own record first, if it has one."""
        folder = self.workspace.folder(agreement)
        records = folder.records.items() if folder else ()
        return sorted(
            (path for path, record in records if is_behind(record, document)),
            key=lambda path: path.endswith("/agreement.yaml"),
        )

    def paper(self, agreement: str, name: str) -> Paper | None:
        """The document as a page; None when there is none of that name, or errors keep it from being made.

        Raises SamverkanError when a template is broken.
        """
        if (agreement, name) not in self._papers:
            opened = self.opened(agreement)
            document = (
                next((each for each in opened.documents if each.name == name), None) if opened else None
            )
            if opened is None or document is None:
                return None
            whole = written(document, opened.basis, opened.documents, self.templates)
            flaws = tuple(flawed(document, whole, agreement, self.workspace.root))
            self._papers[agreement, name] = paper(whole, flaws, self.templates)
        return self._papers[agreement, name]


class Camera:
    """Takes pictures of the workspace in `root`, one after the other, and reads only what has changed."""

    def __init__(self, root: Path, day: Callable[[], date]) -> None:
        self._root = root
        self._day = day
        self._read = Rereading()

    def take(self, before: Sequence[Diagnostic]) -> ReadPicture:
        """The workspace as it is now; what its rules find is what they found `before`, until it is checked.

        Raises SamverkanError when its settings are broken.
        """
        workspace = load(self._root, self._read)
        known = [each for each in before if each.rule in REGISTRY]
        kept = [each for each in known if each.file in workspace.files]
        return _picture((*workspace.diagnostics, *kept), workspace, self._day())

    def tried(self, contents: Mapping[str, bytes]) -> Sequence[Diagnostic]:
        """The errors that there would be, and are not now, if these files held this; nothing is written.

        Raises SamverkanError when the settings would be broken.
        """

        def read(file: Path, root: Path) -> Loaded:
            content = contents.get(workspace_path(file, root))
            is_other = content is None and not has_texts
            return self._read(file, root) if is_other else read_file(file, root, content, contents)

        has_texts = any(kind_of(PurePosixPath(each)) is None for each in contents)

        now, then = load(self._root, self._read), load(self._root, read)
        known = Counter(map(_said, now.diagnostics))
        return [
            each for each in then.diagnostics if each.severity is Severity.ERROR and not known[_said(each)]
        ]


def _said(diagnostic: Diagnostic) -> tuple[str, str, str, str]:
    return diagnostic.file, diagnostic.rule, diagnostic.at, diagnostic.message.sv


def _picture(found: Sequence[Diagnostic], workspace: Workspace, today: date) -> ReadPicture:
    errors = tuple(errors_among(found, workspace))
    every = (*found, *(each for each in errors if each not in found))
    wrong = frozenset(each.file for each in errors)
    return ReadPicture(workspace, tuple(dict.fromkeys(every)), wrong, templates_of(workspace.root), today)
