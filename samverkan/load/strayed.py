"""Files of the work that lie in the folder of another agreement than the one whose things they name."""

from collections.abc import Iterable, Iterator
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

_Name = tuple[str, str]
"""A kind and an id of that kind."""


def in_other_folders(files: WorkspaceFiles) -> Iterator[tuple[PurePosixPath, str]]:
    """Each file of the work with the one other agreement that has all it names, where its own lacks most."""
    places = _Places(files)
    for one in files.by_path.values():
        home = files.home_id(one)
        if one.record and home in files.agreements and is_work(one.meant_kind):
            likely = places.likely(one, one.record, home)
            if len(likely) == 1:
                yield one.path, likely[0]


@dataclass(frozen=True)
class _Places:
    """Where ids are known and missed; looked up once for all files."""

    files: WorkspaceFiles

    def likely(self, one: Loaded, record: Record, home: str) -> list[str]:
        """Other agreements in whose folder the file may belong: none, the one, or two of several."""
        own = names_in(record)
        missing = sorted({each for name in own for each in self._missed.get(name, ())} - {home})
        lacks_most = _lacks_most(one, record)
        if not (missing or lacks_most) or self._is_used(one, own, home):
            return []
        found = self._having_all(record, missing)
        if found or not lacks_most or self._shares_its_losses(one):
            return found
        return self._having_all(record, (each for each in self._with_rarest(record) if each != home))

    def _having_all(self, record: Record, agreements: Iterable[str]) -> list[str]:
        """The first two agreements at which all that the file names is known."""
        wanted = referred(record) - names_in(record)
        return list(islice((each for each in agreements if self._has_all(each, wanted)), 2))

    def _has_all(self, identity: str, wanted: frozenset[_Name]) -> bool:
        agreement = self.files.by_path.get(self.files.agreements[identity].folder / AGREEMENT_FILE)
        if agreement is None:
            return False
        own, registers = self.files.agreements[identity], self.files.registers(agreement)
        known = [own.ids, own.work_ids, *(defined(each.known) for each in registers if each.known)]
        return all(self._is_there(name) or any(_has(each, name) for each in known) for name in wanted)

    def _is_there(self, name: _Name) -> bool:
        kind, identity = name
        return kind == "agreement" and identity in self.files.agreements

    def _with_rarest(self, record: Record) -> Iterable[str]:
        """The agreements that define what fewest define of what the file names; all, if a register may."""
        elsewhere = defines(Register) | {"agreement"}
        wanted = (name for name in referred(record) - names_in(record) if name[0] not in elsewhere)
        return min((self._defining.get(name, []) for name in wanted), key=len, default=self.files.agreements)

    @cached_property
    def _missed(self) -> dict[_Name, list[str]]:
        """The agreements that name what they have not, by its kind and id."""
        found: dict[_Name, list[str]] = {}
        for identity, own in self.files.agreements.items():
            for name in {(each.kind, each.identity) for each in own.lost}:
                found.setdefault(name, []).append(identity)
        return found

    @cached_property
    def _defining(self) -> dict[_Name, list[str]]:
        """The agreements that define an id themselves or in their work."""
        found: dict[_Name, list[str]] = {}
        for identity, own in self.files.agreements.items():
            for name in _names(own.ids) | _names(own.work_ids):
                found.setdefault(name, []).append(identity)
        return found

    def _is_used(self, one: Loaded, own: frozenset[_Name], home: str) -> bool:
        """Whether another file of the agreement in whose folder the file lies names what is in it."""
        namers = self.files.agreements[home].namers
        return any(namers.get(name, set()) - {one.path} for name in own)

    def _shares_its_losses(self, one: Loaded) -> bool:
        """Whether other files of the agreement lack the same sort of things, which are then gone from it."""
        home = self.files.home(one)
        others = [each for each in home.files if each is not one] if home else []
        return bool({lost.kind for each in others for lost in each.lost} & {lost.kind for lost in one.lost})


def names_in(record: Record) -> frozenset[_Name]:
    """The kind and the id of everything that the record defines."""
    return _names(defined(record))


def _names(known: Known) -> frozenset[_Name]:
    return frozenset((kind, identity) for kind, ids in known.items() for identity in ids)


def _has(known: Known, name: _Name) -> bool:
    kind, identity = name
    return identity in known.get(kind, ())


def _lacks_most(one: Loaded, record: Record) -> bool:
    """Whether most of what the file refers to outside itself is not there."""
    own = defined(record)
    outside = [identity for _, kind, identity in references(record) if identity not in own.get(kind, ())]
    return len(one.lost) >= MANY and 2 * len(one.lost) >= len(outside)
