"""Looks at what files say of each other: every reference, with all that it may refer to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TypeVar

from samverkan.diagnostics import Diagnostic
from samverkan.load.loaded import Loaded, diagnostic, without_agreement
from samverkan.load.references import (
    Known,
    defined,
    lost_citations,
    lost_fields,
    lost_references,
    lost_selections,
    merged,
)
from samverkan.model import Agreement, Case, Record

_Model = TypeVar("_Model", bound=Record)


@dataclass(frozen=True, slots=True)
class Files:
    """Every file below `agreements/` by its path, and the ids of the agreements that they make."""

    by_path: Mapping[PurePosixPath, Loaded]
    agreements: frozenset[str]

    def beside(self, one: Loaded, name: str, kind: type[_Model]) -> _Model | None:
        """The record of the file `name` in the folder of `one`, if it could be read."""
        beside = self.by_path.get(one.path.with_name(name))
        return beside.record if beside and isinstance(beside.record, kind) else None

    def registers(self, one: Loaded) -> list[Loaded]:
        """The registers in the folder of `one` and above it, nearest first."""
        above = [folder / "organisations.yaml" for folder in one.path.parents]
        return [self.by_path[path] for path in above if path in self.by_path]


def files_of(loaded: list[Loaded]) -> Files:
    """The files together; an agreement whose file is misnamed still counts as one that exists."""
    named = {each.folder for each in loaded if each.path.name == "agreement.yaml"}
    misnamed = {each.folder for each in loaded if each.meant_name == "agreement.yaml"}
    return Files({each.path: each for each in loaded}, frozenset(named | misnamed) - {""})


def linked(one: Loaded, files: Files) -> Loaded:
    """`one` with what is to be said of the references in it."""
    if one.record is None:
        return one
    agreement = files.beside(one, "agreement.yaml", Agreement)
    if isinstance(one.record, Case) and agreement is None:
        # One that is there but broken, or misnamed, has been spoken of already.
        alone = one.folder not in files.agreements
        return replace(one, diagnostics=(*one.diagnostics, without_agreement(one))) if alone else one
    said = [*_references(one, _known(one, agreement, files), _unsure(one, files))]
    said += [diagnostic(one.file, fault) for fault in lost_fields(one.record)]
    if agreement:
        said += [diagnostic(one.file, fault) for fault in lost_selections(one.record, agreement)]
    return replace(one, diagnostics=(*one.diagnostics, *said))


def _known(one: Loaded, agreement: Agreement | None, files: Files) -> Known:
    """What `one` may refer to."""
    registers = files.registers(one)
    others = files.agreements - ({one.folder} if isinstance(one.record, Agreement) else set())
    return merged(
        {"agreement": others},
        defined(*(each.record for each in registers if each.record)),
        defined(agreement) if agreement else {},
        defined(one.record) if one.record else {},
    )


def _unsure(one: Loaded, files: Files) -> frozenset[str]:
    """The kinds that a broken register may define: a lost reference to them may be no fault here."""
    broken = any(each.record is None for each in files.registers(one))
    return frozenset({"organisation", "office"}) if broken else frozenset()


def _references(one: Loaded, known: Known, unsure: frozenset[str]) -> Iterator[Diagnostic]:
    if one.record is None:
        return
    for fault in lost_references(one.record, known, unsure):
        yield diagnostic(one.file, fault)
    for in_prose in lost_citations(one.record, known):
        path, span = one.file.find(in_prose.fault.route, in_prose.needle)
        yield replace(diagnostic(one.file, in_prose.fault), file=path, span=span)
