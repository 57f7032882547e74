"""Looks at what files say of each other: every reference, with all that it may refer to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath
from typing import TypeVar

from samverkan.diagnostics import Diagnostic
from samverkan.load.loaded import Loaded, diagnostic, is_work, kind_of, lies, without_agreement
from samverkan.load.references import (
    Known,
    defined,
    defines,
    lost_citations,
    lost_fields,
    lost_references,
    lost_selections,
    merged,
    self_references,
)
from samverkan.load.repetitions import taken_id
from samverkan.load.workspace import AGREEMENTS
from samverkan.model import KINDS, Agreement, Lies, Record, Register
from samverkan.model.placement import item_id

_Model = TypeVar("_Model", bound=Record)


_BESIDE = (Lies.AS_AGREEMENT, Lies.BESIDE_AGREEMENT)
"""Where the files lie that are in the agreement's own folder."""


@dataclass(frozen=True)
class Files:
    """Every file below `agreements/` by its path, and the ids of the agreements that they make."""

    by_path: Mapping[PurePosixPath, Loaded]
    agreements: frozenset[str]

    def home(self, one: Loaded) -> str | None:
        """The id of the agreement that a record of the work belongs to: the nearest at or above it."""
        above = PurePosixPath(one.folder)
        ids = (folder.as_posix() for folder in (above, *above.parents))
        return next((identity for identity in ids if identity in self.agreements), None)

    def of(self, agreement_id: str) -> list[Loaded]:
        """The files of an agreement: its own, its case, and the records of its work."""
        return self._by_home.get(agreement_id, [])

    @cached_property
    def _by_home(self) -> dict[str, list[Loaded]]:
        found: dict[str, list[Loaded]] = {}
        for one in self.by_path.values():
            kind = kind_of(one.path)
            home = self.home(one) if is_work(kind) else one.folder if lies(kind) in _BESIDE else None
            if home is not None:
                found.setdefault(home, []).append(one)
        return found

    def beside(self, one: Loaded, name: str, kind: type[_Model]) -> _Model | None:
        """The record of the file `name` in the folder of `one`, if it could be read."""
        beside = self.by_path.get(one.path.with_name(name))
        return beside.record if beside and isinstance(beside.record, kind) else None

    def agreement_of(self, one: Loaded) -> Agreement | None:
        """The agreement that a file belongs to, if it could be read."""
        if not is_work(kind_of(one.path)):
            return self.beside(one, "agreement.yaml", Agreement)
        own = self.by_path.get(PurePosixPath(AGREEMENTS, self.home(one) or "", "agreement.yaml"))
        return own.record if own and isinstance(own.record, Agreement) else None

    def work_ids(self, agreement_id: str) -> Known:
        """The ids that the work of an agreement, and of those that it refers to as former, defines."""
        if agreement_id not in self._work_ids:
            own = next(
                (each.record for each in self.of(agreement_id) if isinstance(each.record, Agreement)), None
            )
            before = [r.agreement for r in own.relations if r.agreement in self.agreements] if own else []
            homes = [agreement_id, *(each for each in before if each)]
            work = [each.record for home in homes for each in self.of(home) if _is_work(each)]
            self._work_ids[agreement_id] = defined(*(record for record in work if record))
        return self._work_ids[agreement_id]

    @cached_property
    def _work_ids(self) -> dict[str, Known]:
        return {}

    def first_with_id_of(self, record: Record, agreement_id: str) -> Loaded:
        """The first file of the agreement with a record of this one's kind and id; perhaps its own."""
        if agreement_id not in self._by_own_id:
            work = reversed([each for each in self.of(agreement_id) if _is_work(each)])
            self._by_own_id[agreement_id] = {_own_id(each.record): each for each in work if each.record}
        return self._by_own_id[agreement_id][_own_id(record)]

    @cached_property
    def _by_own_id(self) -> dict[str, dict[object, Loaded]]:
        return {}

    def misnamed_kinds(self, agreement_id: str) -> frozenset[str]:
        """The kinds of work that files of an agreement seem to hold whose names do not say so."""
        return self._misnamed.get(agreement_id, frozenset())

    @cached_property
    def _misnamed(self) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for one in self.by_path.values():
            kind = kind_of(PurePosixPath(one.meant_name or ""))
            home = self.home(one) if is_work(kind) else None
            if kind and home is not None:
                found[home] = found.get(home, frozenset()) | {kind}
        return found

    def registers(self, one: Loaded) -> list[Loaded]:
        """The registers in the folder of `one` and above it, nearest first; those with another name last."""
        above = [folder / "organisations.yaml" for folder in one.path.parents]
        misnamed = [each for each in self._misnamed_registers if each.path.parent in one.path.parents]
        return [*(self.by_path[path] for path in above if path in self.by_path), *misnamed]

    @cached_property
    def _misnamed_registers(self) -> list[Loaded]:
        return [each for each in self.by_path.values() if each.meant_name == "organisations.yaml"]


def files_of(loaded: list[Loaded]) -> Files:
    """The files together; an agreement whose file is misnamed still counts as one that exists."""
    named = {each.folder for each in loaded if each.path.name == "agreement.yaml"}
    misnamed = {each.folder for each in loaded if each.meant_name == "agreement.yaml"}
    return Files({each.path: each for each in loaded}, frozenset(named | misnamed) - {""})


def linked(one: Loaded, files: Files) -> Loaded:
    """`one` with what is to be said of the references in it."""
    if one.record is None:
        return one
    agreement = files.agreement_of(one)
    if not isinstance(one.record, Agreement | Register) and agreement is None:
        # One that is there but broken, or misnamed, has been spoken of already.
        alone = files.home(one) is None if _is_work(one) else one.folder not in files.agreements
        return replace(one, diagnostics=(*one.diagnostics, without_agreement(one))) if alone else one
    said = [*_references(one, _known(one, agreement, files), _unsure(one, files)), *_taken(one, files)]
    faults = [*self_references(one.record), *lost_fields(one.record)]
    if agreement:
        faults += lost_selections(one.record, agreement)
    said += [diagnostic(one.file, fault) for fault in faults]
    return replace(one, diagnostics=(*one.diagnostics, *said))


def _is_work(one: Loaded) -> bool:
    return is_work(kind_of(one.path))


def _own_id(record: Record) -> object:
    return type(record), item_id(record)


def _known(one: Loaded, agreement: Agreement | None, files: Files) -> Known:
    """What `one` may refer to."""
    registers = files.registers(one)
    others = files.agreements - ({one.folder} if isinstance(one.record, Agreement) else set())
    return merged(
        {"agreement": others},
        defined(*(each.record for each in registers if each.record)),
        defined(agreement) if agreement else {},
        files.work_ids(files.home(one) or "") if _is_work(one) else {},
        defined(one.record) if one.record else {},
    )


def _unsure(one: Loaded, files: Files) -> frozenset[str]:
    """The kinds that a broken file may define: a lost reference to them may be no fault here."""
    unsure = {"organisation", "office"} if any(r.record is None for r in files.registers(one)) else set()
    if _is_work(one):
        home = files.home(one) or ""
        broken = [each for each in files.of(home) if each.record is None and _is_work(each)]
        kinds = files.misnamed_kinds(home).union(str(kind_of(each.path)) for each in broken)
        unsure = unsure.union(*(defines(KINDS[kind]) for kind in kinds))
    return frozenset(unsure)


def _taken(one: Loaded, files: Files) -> Iterator[Diagnostic]:
    """A record of the work whose id a file before it has taken."""
    if one.record is None or not _is_work(one):
        return
    home = files.home(one) or ""
    first = files.first_with_id_of(one.record, home)
    if first.path != one.path:
        by = first.path.relative_to(PurePosixPath(AGREEMENTS, home))
        yield diagnostic(one.file, taken_id(str(item_id(one.record)), str(by)))


def _references(one: Loaded, known: Known, unsure: frozenset[str]) -> Iterator[Diagnostic]:
    if one.record is None:
        return
    for fault in lost_references(one.record, known, unsure):
        yield diagnostic(one.file, fault)
    for in_prose in lost_citations(one.record, known):
        path, span = one.file.find(in_prose.fault.route, in_prose.needle)
        yield replace(diagnostic(one.file, in_prose.fault), file=path, span=span)
