"""Reads one agreement with its work on its own, in a workspace or outside one: what it is compared by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from samverkan.diagnostics import Diagnostic
from samverkan.load.belonging import AgreementFiles
from samverkan.load.checking import checked, read_file
from samverkan.load.file_names import is_work, kind_of
from samverkan.load.ids import defines
from samverkan.load.linking import Elsewhere, linked
from samverkan.load.loaded import Loaded
from samverkan.model import KINDS, Agreement, Record, Work, work_of
from samverkan.model.kinship import named
from samverkan.source import SourceFile, find_files, read

_AGREEMENT = "agreement.yaml"
_ELSEWHERE = frozenset({"agreement", "organisation", "office"})
"""Kinds of ids that files of other agreements, or of several, define."""


@dataclass(frozen=True, slots=True)
class WorkFile:
    """A document of the work: its name below the agreement's folder, with `/`, its file and its record."""

    name: str
    file: SourceFile
    record: Record

    def beside(self, agreement: str) -> str:
        """The path of the document, as the agreement's own path is written."""
        return agreement.removesuffix(_AGREEMENT) + self.name


@dataclass(frozen=True, slots=True)
class Alone:
    """One agreement's file and its record, with the documents of its work by their kind and id.

    `errors` say what is wrong in any of the files, and `unread` are those, below the agreement's folder,
    whose name does not tell what they hold.
    """

    file: SourceFile
    agreement: Agreement | None
    work_files: Mapping[tuple[str, str], WorkFile]
    errors: tuple[Diagnostic, ...]
    unread: tuple[str, ...] = ()

    @property
    def work(self) -> Work:
        """The documents in order."""
        return work_of(work_file.record for work_file in self.work_files.values())


def load_alone(path: Path, root: Path) -> Alone:
    """The agreement in the file `path`; the files that it takes in must lie in the folder `root`.

    The documents of its work are read when it lies in a folder of its own, as agreement.yaml. Ids and
    references are checked within these files, but not those that lead to other agreements or registers.
    """
    own = checked(read(path, root), Agreement)
    beside = list(_beside(path, root)) if path.name == _AGREEMENT else []
    work = [read_file(each, root) for each in beside if is_work(kind_of(each))]
    files = AgreementFiles(own.path.parent, (own, *work))
    work_files = {
        key: WorkFile(str(each.path.relative_to(files.folder)), each.file, each.record)
        for key, each in files.work.items()
        if each.record
    }
    unread = (each.relative_to(path.parent).as_posix() for each in beside if kind_of(each) is None)
    return Alone(own.file, files.agreement, work_files, tuple(_errors(files)), tuple(unread))


def _errors(files: AgreementFiles) -> list[Diagnostic]:
    """What is wrong in the files, that of the agreement itself first."""
    every = files.files
    if files.agreement:
        every = tuple(linked(each, files, _elsewhere(each, files.agreement)) for each in every)
    said = (diagnostic for each in every for diagnostic in each.diagnostics)
    return sorted(said, key=lambda each: (each.file != files.files[0].file.path, each.order))


def _elsewhere(one: Loaded, agreement: Agreement) -> Elsewhere:
    """What cannot be known here; the work may refer to that of an agreement before this one."""
    if one.record is None or not one.record.record_kind.is_work or not named(agreement):
        return Elsewhere(unsure=_ELSEWHERE)
    kinds = (kind for kind in KINDS.values() if kind.record_kind.is_work)
    return Elsewhere(unsure=_ELSEWHERE.union(*(defines(kind) for kind in kinds)))


def _beside(agreement: Path, root: Path) -> Iterator[Path]:
    """The YAML files in the agreement's folder and below it, but for those of agreements below it."""
    every = find_files(root, agreement.parent)
    others = {path.parent for path in every if path.name == _AGREEMENT and path != agreement}
    for path in every:
        if others.isdisjoint(path.parents):
            yield path
