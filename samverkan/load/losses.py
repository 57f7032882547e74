"""References that lead to one and the same id, which is gone, and the files in which it may have been."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from samverkan.diagnostics import Route
from samverkan.load.belonging import WorkspaceFiles
from samverkan.load.file_names import is_work
from samverkan.load.ids import defines
from samverkan.load.loaded import Loaded, Lost
from samverkan.model import KINDS, Record, item_id, records
from samverkan.text import nearest

Losses = list[tuple[Loaded, Lost]]
"""References to one id, each with its file."""


@dataclass(frozen=True, slots=True)
class NamedRecord:
    """A record that may have an id, the file that it stands in, and the route to its id."""

    holder: Loaded
    route: Route
    record: Record

    @property
    def identity(self) -> str:
        """Its id; empty when it has none."""
        return item_id(self.record) or ""


def called(record: Record) -> list[str]:
    """What the record tells that it is called, in each of its ways."""
    names = dict.fromkeys((*record.record_kind.words, "title", "name", "short_name"))
    every = [getattr(record, name, None) for name in names]
    return [str(each) for each in every if each]


def losses_by_id(files: WorkspaceFiles) -> list[Losses]:
    """The references that lead nowhere, those to the same id together.

    One in a text says only the id; it is with the others to that id, when they are of one kind.
    """
    groups: dict[tuple[str, str], Losses] = {}
    for each in files.by_path.values():
        for lost in each.lost:
            groups.setdefault((lost.kind, lost.identity), []).append((each, lost))
    of_a_kind: dict[str, list[tuple[str, str]]] = {}
    for key in groups:
        of_a_kind.setdefault(key[1], []).extend([key] if key[0] else [])
    for identity, others in of_a_kind.items():
        if len(others) == 1:
            groups[others[0]] += groups.pop(("", identity), [])
    return list(groups.values())


def held_by_gone_files(lost: Iterable[str]) -> set[str]:
    """The kinds of ids that files of the work may hold, where these kinds of things are `lost`."""
    gone = {kind for kind in lost if is_work(kind)}
    return {held for kind in gone for held in defines(KINDS[kind]) - {kind}}


@dataclass(frozen=True)
class Surroundings:
    """The `files` in which an id of a kind may be defined, and the `records` in them that may have it."""

    files: list[Loaded]
    records: tuple[NamedRecord, ...]

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids that the records have, empty where one has none."""
        return tuple(each.identity for each in self.records)

    @cached_property
    def taken(self) -> list[NamedRecord]:
        """The records of which another in the same file has the id."""
        ids = [(each.holder.path, own.casefold()) for each, own in zip(self.records, self.ids, strict=True)]
        times = Counter(ids)
        return [each for each, own in zip(self.records, ids, strict=True) if own[1] and times[own] > 1]

    @cached_property
    def nameless(self) -> list[NamedRecord]:
        """The records without an id."""
        return [each for each, own in zip(self.records, self.ids, strict=True) if not own]

    def has_near(self, identity: str) -> bool:
        """Whether a record has another id that was likely meant."""
        ids = self.ids if identity not in self.ids else tuple(each for each in self.ids if each != identity)
        return nearest(identity, ids) is not None


def known_around(losses: Losses, files: WorkspaceFiles) -> Surroundings:
    """Where the id may be defined that these refer to; asked once for all that the same files refer to."""
    kind = losses[0][1].kind
    at = known_around, kind, frozenset(one.path for one, _ in losses)
    if at not in files.answers:
        near_by = around(losses, files)
        files.answers[at] = Surroundings(near_by, tuple(of_kind(near_by, kind)))
    found: Surroundings = files.answers[at]
    return found


def around(losses: Losses, files: WorkspaceFiles) -> list[Loaded]:
    """The files in which an id may be defined that these refer to."""
    found: dict[str, Loaded] = {}
    for one in {one.path: one for one, _ in losses}.values():
        home = files.home(one)
        homes = [home, *(files.agreements.get(each) for each in (home.named if home else ()))]
        held = [each for agreement in homes if agreement for each in agreement.files]
        found |= {str(each.path): each for each in (one, *held, *files.registers(one))}
    return list(found.values())


def of_kind(ones: Iterable[Loaded], kind: str) -> Iterator[NamedRecord]:
    """Every record in the files that an id of the kind may stand for, with an id or without."""
    for one in ones:
        for route, record in records(one.known) if one.known else ():
            if record.record_kind.defines == kind:
                yield NamedRecord(one, (*route, record.record_kind.identified_by), record)


def without_losses(files: WorkspaceFiles, gone: Collection[int]) -> WorkspaceFiles:
    """The files without these references that lead nowhere, given as the ids of the objects."""
    by_path = {path: _without(each, gone) for path, each in files.by_path.items()}
    return files.holding(by_path)


def _without(one: Loaded, gone: Collection[int]) -> Loaded:
    lost = tuple(each for each in one.lost if id(each.diagnostic) not in gone)
    if len(lost) == len(one.lost):
        return one
    said = tuple(each for each in one.diagnostics if id(each) not in gone)
    return replace(one, diagnostics=said, lost=lost)
