"""What presenters of a comparison work from: both sides, with the places in their files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from samverkan.diagnostics import Route
from samverkan.diff.changes import AgreementAndWork, Change, Comparison, Home
from samverkan.load import WorkFile
from samverkan.model import Agreement, HouseStyle, Record
from samverkan.render.face import PLAIN as PLAIN_FACE
from samverkan.render.face import Face
from samverkan.report.layout import PLAIN, Layout
from samverkan.source import SourceFile
from samverkan.text import Language


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two agreements: what the user called it, and the files that it was read from.

    `path` is the agreement's file as the user would find it; a revision of git stands before it.
    `work_files` are its case and the documents of its work by kind and id, and `unread` the names of
    files beside it of which nobody knows what they hold; of those `apart` nobody knows whose they are.
    """

    name: str
    path: str
    whole: AgreementAndWork
    file: SourceFile
    work_files: Mapping[tuple[str, str], WorkFile] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()

    @property
    def agreement(self) -> Agreement:
        """The agreement itself."""
        return self.whole.agreement

    def work_file(self, kind: type[Record], identity: str | None) -> WorkFile | None:
        """The case or a document of the work; None for the agreement itself, or for one that is not here."""
        return self.work_files.get((kind.record_kind.name, identity or ""))

    def line(self, route: Route | None, work_file: WorkFile | None) -> int | None:
        """The line of a route in the agreement's file, or in that of a document; None for no route."""
        file = work_file.file if work_file else self.file
        return None if route is None else file.locate(file.own(route), key=True)[1].line


@dataclass(frozen=True, slots=True)
class ChangesReport:
    """A comparison and its two sides, for one reader; `full` leaves nothing to a count.

    `style` is the house style of the new agreement, and `root` the workspace that it lies in, if any.
    """

    old: Side
    new: Side
    comparison: Comparison
    language: Language = Language.SV
    full: bool = False
    style: HouseStyle | None = None
    root: Path | None = None
    layout: Layout = PLAIN
    face: Face = PLAIN_FACE
    """How the papers of the new agreement look."""

    def lines(self, change: Change) -> tuple[int | None, int | None]:
        """The lines in the old and the new file; None on a side where the change has no place."""
        old, new = self._work_files(change.home)
        return self.old.line(change.old_route, old), self.new.line(change.new_route, new)

    def work_file(self, change: Change) -> WorkFile | None:
        """The document of the work where the change is seen; None for the agreement itself."""
        old, new = self._work_files(change.home)
        return old if change.new_route is None else new

    def file(self, change: Change) -> str:
        """The file where the change is seen, as the user would find it: the new one if it is there."""
        path = self.old.path if change.new_route is None else self.new.path
        work_file = self.work_file(change)
        return work_file.beside(path) if work_file else path

    def place(self, change: Change) -> str:
        """The file and line where the change is seen."""
        old, new = self.lines(change)
        return f"{self.file(change)}:{old if new is None else new}"

    def _work_files(self, home: Home) -> tuple[WorkFile | None, WorkFile | None]:
        return self.old.work_file(home.kind, home.old), self.new.work_file(home.kind, home.new)
