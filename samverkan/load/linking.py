"""Looks at what the files of an agreement say of each other: every reference, with all it may lead to."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from samverkan.load.belonging import AgreementFiles, own_id
from samverkan.load.cross_references import lost_cross_references
from samverkan.load.faults import SchemaFault
from samverkan.load.ids import Known, defined, merged
from samverkan.load.loaded import Loaded, Lost, diagnostic
from samverkan.load.references import (
    lost_citations,
    lost_fields,
    lost_former,
    lost_references,
    lost_selections,
    self_references,
)
from samverkan.load.repetitions import copy_of, taken_id
from samverkan.model import Record


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What a file may refer to outside its agreement: `ids` that exist, and kinds that may be `unsure`.

    `former` are the agreements before this one; None when they are not all at hand.
    """

    ids: Known = field(default_factory=dict)
    unsure: frozenset[str] = frozenset()
    former: tuple[AgreementFiles, ...] | None = None


def linked(one: Loaded, own: AgreementFiles, elsewhere: Elsewhere) -> Loaded:
    """A file of the agreement with what is to be said of the references in it."""
    record = one.known
    if record is None:
        return one
    known = merged(elsewhere.ids, own.ids, defined(record))
    unsure = elsewhere.unsure | own.unsure | one.unsure
    if record.record_kind.is_work:
        known, unsure = merged(known, own.work_ids), unsure | own.work_unsure
    lost = [
        Lost(kind, identity, diagnostic(one.file, fault))
        for kind, identity, fault in (*lost_references(record, known, unsure), *_selections(record, own))
    ]
    lost += [
        Lost(kind, identity, diagnostic(one.file, fault), before=True)
        for kind, identity, fault in _of_before(record, own, elsewhere.former)
    ]
    lost += [] if "note" in unsure else _in_prose(one, record, known)
    lost += [] if unsure else _cross_references(one, record, known, own)
    others = (diagnostic(one.file, fault) for fault in _faults(one, record, own))
    return replace(one, lost=tuple(lost)).saying(*(each.diagnostic for each in lost), *others)


def _of_before(
    record: Record, own: AgreementFiles, former: tuple[AgreementFiles, ...] | None
) -> Iterator[tuple[str, str, SchemaFault]]:
    """What is wrong with ids of before; what stands in a document may come from an earlier one beside it."""
    if former is None:
        return
    before = (*former, own) if record.record_kind.is_work else former
    known = merged(*(ids for each in before for ids in (each.ids, each.work_ids)))
    unsure = frozenset().union(*(each.unsure | each.work_unsure for each in before))
    yield from lost_former(record, known, unsure)


def _selections(record: Record, own: AgreementFiles) -> Iterator[tuple[str, str, SchemaFault]]:
    return lost_selections(record, own.agreement) if own.agreement else iter(())


def _in_prose(one: Loaded, record: Record, known: Known) -> Iterator[Lost]:
    for lost in lost_citations(record, known):
        path, span = one.file.find(lost.fault.route, lost.needle)
        told = replace(diagnostic(one.file, lost.fault), file=path, span=span)
        yield Lost("note", lost.needle.removeprefix("[^").removesuffix("]"), told)


def _cross_references(one: Loaded, record: Record, known: Known, own: AgreementFiles) -> Iterator[Lost]:
    agreement = [own.known_agreement] if own.known_agreement else []
    for identity, lost in lost_cross_references(record, known, *agreement):
        path, span = one.file.find(lost.fault.route, lost.needle)
        told = replace(diagnostic(one.file, lost.fault), file=path, span=span)
        yield Lost("", identity, told)


def _faults(one: Loaded, record: Record, own: AgreementFiles) -> Iterator[SchemaFault]:
    is_here = record.record_kind.is_work and one.path.is_relative_to(own.folder)
    first = own.work.get(own_id(record), one) if is_here else one
    if first.path != one.path:
        by = str(first.path.relative_to(own.folder))
        yield copy_of(by) if one.file.text == first.file.text else taken_id(own_id(record)[1], by)
    yield from self_references(record)
    if one.record:
        yield from lost_fields(record)
