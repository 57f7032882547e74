"""Reads one agreement with its work on its own, in a workspace or outside one: what it is compared by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from samverkan.load.loaded import is_work, kind_of
from samverkan.load.references import (
    Known,
    defined,
    defines,
    lost_citations,
    lost_fields,
    lost_references,
    lost_selections,
)
from samverkan.load.repetitions import repetitions, taken_id
from samverkan.load.schema_faults import SchemaFault
from samverkan.load.tables import check_file
from samverkan.model import KINDS, Agreement, Record, Work, work_of
from samverkan.model.placement import item_id
from samverkan.source import SourceFile, find_files, read
from samverkan.text import Text

_Model = TypeVar("_Model", bound=Record)

_AGREEMENT = "agreement.yaml"
_ELSEWHERE = frozenset({"agreement", "organisation", "office"})
"""Kinds of ids that files of other agreements, or of several, define."""

Fault = tuple[str, int, Text]
"""The file, the line and what is wrong there."""


@dataclass(frozen=True, slots=True)
class Paper:
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
    papers: Mapping[tuple[str, str], Paper]
    errors: tuple[Fault, ...]
    unread: tuple[str, ...] = ()

    @property
    def work(self) -> Work:
        """The documents in order."""
        return work_of(paper.record for paper in self.papers.values())


def load_alone(path: Path, root: Path) -> Alone:
    """The agreement in the file `path`; the files that it takes in must lie in the folder `root`.

    The documents of its work are read when it lies in a folder of its own, as agreement.yaml. Ids and
    references are checked within these files, but not those that lead to other agreements or registers.
    """
    file = read(path, root)
    agreement, errors = _checked(file, Agreement)
    papers: dict[tuple[str, str], Paper] = {}
    beside = list(_beside(path, root)) if path.name == _AGREEMENT else []
    for each in beside:
        if is_work(kind_of(each)):
            errors += _take(each, path.parent, root, papers)
    if agreement is not None:
        errors += _lost(agreement, file, papers)
    errors.sort(key=lambda error: (error[0] != file.path, error[:2]))
    unread = (each.relative_to(path.parent).as_posix() for each in beside if kind_of(each) is None)
    return Alone(file, agreement, papers, tuple(errors), tuple(unread))


def _checked(file: SourceFile, model: type[_Model]) -> tuple[_Model | None, list[Fault]]:
    record, faults = check_file(file, model)
    faults += repetitions(record) if record is not None else []
    unread = [(fault.path or file.path, fault.span.line, fault.message) for fault in file.faults]
    return record, [*unread, *(_placed(fault, file) for fault in faults)]


def _placed(fault: SchemaFault, file: SourceFile) -> Fault:
    where, span = file.locate(fault.route, key=fault.at_key)
    return where, span.line, fault.message


def _beside(agreement: Path, root: Path) -> Iterator[Path]:
    """The YAML files in the agreement's folder and below it, but for those of agreements below it."""
    every = find_files(root, agreement.parent)
    others = {path.parent for path in every if path.name == _AGREEMENT and path != agreement}
    for path in every:
        if others.isdisjoint(path.parents):
            yield path


def _take(path: Path, folder: Path, root: Path, papers: dict[tuple[str, str], Paper]) -> list[Fault]:
    """Puts the document in the file `path` among `papers`, or says what is wrong with it."""
    file = read(path, root)
    record, errors = _checked(file, KINDS[str(kind_of(path))])
    if record is None:
        return errors
    paper = Paper(path.relative_to(folder).as_posix(), file, record)
    first = papers.setdefault((str(record.record_kind.defines), str(item_id(record))), paper)
    if first is not paper:
        errors.append(_placed(taken_id(str(item_id(record)), first.name), file))
    return errors


def _lost(agreement: Agreement, file: SourceFile, papers: Mapping[tuple[str, str], Paper]) -> list[Fault]:
    """What is wrong with references; those of the work may lead to that of an agreement before this one."""
    known = defined(agreement)
    faults = [(each, file) for each in _lost_in(agreement, known, _ELSEWHERE)]
    faults += [(each, file) for each in lost_selections(agreement, agreement)]
    every = defined(agreement, *(paper.record for paper in papers.values()))
    earlier = any(relation.agreement for relation in agreement.relations)
    elsewhere = _ELSEWHERE.union(
        *(defines(kind) for kind in KINDS.values() if earlier and kind.record_kind.is_work)
    )
    for paper in papers.values():
        faults += [(each, paper.file) for each in _lost_in(paper.record, every, elsewhere)]
    return [_placed(fault, where) for fault, where in faults]


def _lost_in(record: Record, known: Known, elsewhere: frozenset[str]) -> list[SchemaFault]:
    cited = [each.fault for each in lost_citations(record, known)]
    return [*lost_references(record, known, elsewhere), *cited, *lost_fields(record)]
