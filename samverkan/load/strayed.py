"""Files of the work that lie in the folder of another agreement than the one whose things they name."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import PurePosixPath

from samverkan.load.belonging import WorkspaceFiles
from samverkan.load.file_names import is_work
from samverkan.load.ids import Known, defined, defines
from samverkan.load.loaded import Loaded
from samverkan.load.workspace import AGREEMENT_FILE
from samverkan.model import Record, Register, references, referred

MANY = 2
"""From how many references that lead elsewhere, the place is likelier to be wrong than each of them."""

Name = tuple[str, str]
"""A kind and an id of that kind."""


@dataclass(frozen=True, slots=True)
class Strayed:
    """Files in the folder of another agreement than their `home`: a whole `folder` of them, or one alone.

    What `is_over` ended before the agreement in whose folder it lies began.
    """

    files: tuple[Loaded, ...]
    home: str
    folder: PurePosixPath | None = None
    is_over: bool = False


def in_other_folders(files: WorkspaceFiles) -> Iterator[Strayed]:
    """Files of the work with the one other agreement that has all they name, where their own lacks most.

    A folder of them is looked at as one before each of them is.
    """
    places = Places(files)
    if not places.missed:
        return
    for home, own in files.agreements.items():
        work = [each for each in own.files if each.known and is_work(each.meant_kind)]
        moved: list[PurePosixPath] = []
        for folder, ones in folders_of(work, own.folder):
            likely = [] if any(map(folder.is_relative_to, moved)) else places.likely(ones, home)
            if len(likely) == 1:
                moved.append(folder)
                yield Strayed(tuple(ones), likely[0], folder)
        for one in work:
            if one.record and not any(map(one.path.is_relative_to, moved)):
                likely = places.likely([one], home)
                if len(likely) == 1:
                    yield Strayed((one,), likely[0])


def folders_of(work: Sequence[Loaded], own: PurePosixPath) -> list[tuple[PurePosixPath, list[Loaded]]]:
    """The folders below the agreement's own that have several files of the work, outermost first."""
    folders: dict[PurePosixPath, list[Loaded]] = {}
    for one in work:
        for folder in one.path.parents:
            if folder.is_relative_to(own) and folder != own:
                folders.setdefault(folder, []).append(one)
    several = ((folder, ones) for folder, ones in folders.items() if len(ones) > 1)
    return sorted(several, key=lambda each: len(each[0].parts))


@dataclass(frozen=True)
class Places:
    """Where ids are known and missed; looked up once for all files."""

    files: WorkspaceFiles

    def likely(self, ones: Sequence[Loaded], home: str) -> list[str]:
        """Other agreements in whose folder the files may belong: none, the one, or two of several."""
        records = [each.known for each in ones if each.known]
        own = frozenset(name for each in records for name in names_in(each))
        missing = [each for each in self.missing(own) if each != home]
        lacks_most = _lacks_most(ones, own)
        if not (missing or lacks_most) or self._is_used(ones, own, home):
            return []
        wanted = frozenset(name for each in records for name in referred(each)) - own
        found = self.having_all(wanted, missing)
        if found or not lacks_most or self._shares_its_losses(ones, home):
            return found
        return self.having_all(wanted, (each for each in self._with_rarest(wanted) if each != home))

    def missing(self, own: Iterable[Name]) -> list[str]:
        """The agreements that name something of this and have it not, in the order of their ids."""
        return sorted({each for name in own for each in self.missed.get(name, ())})

    def having_all(self, wanted: frozenset[Name], agreements: Iterable[str]) -> list[str]:
        """The first two agreements at which all that the files name is known."""
        return list(islice((each for each in agreements if self._has_all(each, wanted)), 2))

    def _has_all(self, identity: str, wanted: frozenset[Name]) -> bool:
        agreement = self.files.by_path.get(self.files.agreements[identity].folder / AGREEMENT_FILE)
        if agreement is None:
            return False
        own, registers = self.files.agreements[identity], self.files.registers(agreement)
        known = [own.ids, own.work_ids, *(defined(each.known) for each in registers if each.known)]
        return all(self._is_there(name) or any(_has(each, name) for each in known) for name in wanted)

    def _is_there(self, name: Name) -> bool:
        kind, identity = name
        return kind == "agreement" and identity in self.files.agreements

    def _with_rarest(self, wanted: frozenset[Name]) -> Iterable[str]:
        """The agreements that define what fewest define of what the files name; all, if a register may."""
        elsewhere = defines(Register) | {"agreement"}
        of_agreements = (name for name in wanted if name[0] not in elsewhere)
        defining = (self._defining.get(name, []) for name in of_agreements)
        return min(defining, key=len, default=self.files.agreements)

    @cached_property
    def missed(self) -> dict[Name, list[str]]:
        """The agreements that name what they have not, by its kind and id."""
        found: dict[Name, list[str]] = {}
        for identity, own in self.files.agreements.items():
            for name in {(each.kind, each.identity) for each in own.lost}:
                found.setdefault(name, []).append(identity)
        return found

    @cached_property
    def _defining(self) -> dict[Name, list[str]]:
        """The agreements that define an id themselves or in their work."""
        found: dict[Name, list[str]] = {}
        for identity, own in self.files.agreements.items():
            for name in _names(own.ids) | _names(own.work_ids):
                found.setdefault(name, []).append(identity)
        return found

    def _is_used(self, ones: Sequence[Loaded], own: frozenset[Name], home: str) -> bool:
        """Whether another file of the agreement in whose folder they lie names what is in them alone."""
        there, paths = self.files.agreements[home], {each.path for each in ones}
        return any(there.namers.get(name, set()) - paths for name in own if not _has(there.ids, name))

    def _shares_its_losses(self, ones: Sequence[Loaded], home: str) -> bool:
        """Whether other files of the agreement lack the same sort of things, which are then gone from it."""
        paths = {each.path for each in ones}
        others = (each for each in self.files.agreements[home].files if each.path not in paths)
        lost = {lost.kind for each in ones for lost in each.lost}
        return any(each.kind in lost for other in others for each in other.lost)


def names_in(record: Record) -> frozenset[Name]:
    """The kind and the id of everything that the record defines."""
    return _names(defined(record))


def _names(known: Known) -> frozenset[Name]:
    return frozenset((kind, identity) for kind, ids in known.items() for identity in ids)


def _has(known: Known, name: Name) -> bool:
    kind, identity = name
    return identity in known.get(kind, ())


def _lacks_most(ones: Sequence[Loaded], own: frozenset[Name]) -> bool:
    """Whether most of what the files refer to outside themselves is not there."""
    lost = sum(len(each.lost) for each in ones)
    every = (name for each in ones if each.known for _, *name in references(each.known))
    outside = sum(tuple(name) not in own for name in every)
    return lost >= MANY and 2 * lost >= outside
