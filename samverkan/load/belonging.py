"""Which files belong together: an agreement, its case and its work, and the registers around them."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any

from samverkan.load.file_names import is_work, kind_of, lies, meant_name
from samverkan.load.ids import Known, defined, merged
from samverkan.load.loaded import Loaded, Lost
from samverkan.load.standing_alone import alone_in
from samverkan.load.workspace import AGREEMENT_FILE, REGISTER_FILE
from samverkan.model import FOLLOWS, Agreement, Lies, Record, Relation, item_id, records, referred
from samverkan.root import AGREEMENTS

_BESIDE = (Lies.AS_AGREEMENT, Lies.BESIDE_AGREEMENT)
"""Where the files lie that are in the agreement's own folder."""


@dataclass(frozen=True)
class AgreementFiles:
    """The files of the agreement in `folder`, in the order of their paths: its own, its case, its work.

    A file whose name is only near that of a kind of work, or near none, is one of them, without a record.
    """

    folder: PurePosixPath
    files: tuple[Loaded, ...]

    @cached_property
    def agreement(self) -> Agreement | None:
        """The agreement, if its file is there and could be read."""
        return next((each.record for each in self.files if isinstance(each.record, Agreement)), None)

    @cached_property
    def known_agreement(self) -> Agreement | None:
        """The agreement, or what is right of it."""
        return next((each.known for each in self.files if isinstance(each.known, Agreement)), None)

    @cached_property
    def named(self) -> tuple[str, ...]:
        """The ids of the agreements that it names in its relations, as far as these could be read."""
        every = records(self.known_agreement) if self.known_agreement else ()
        return tuple(each.agreement for _, each in every if isinstance(each, Relation) and each.agreement)

    @cached_property
    def lost(self) -> list[Lost]:
        """What its files refer to and is not there."""
        return [lost for each in self.files for lost in each.lost]

    @cached_property
    def namers(self) -> dict[tuple[str, str], set[PurePosixPath]]:
        """The files that refer to a thing, by the kind of the thing and its id."""
        found: dict[tuple[str, str], set[PurePosixPath]] = {}
        for each in self.files:
            for name in referred(each.known) if each.known else ():
                found.setdefault(name, set()).add(each.path)
        return found

    @cached_property
    def work(self) -> dict[tuple[str, str], Loaded]:
        """The files of the work that could be read, by kind and id; of two the likelier original."""
        found: dict[tuple[str, str], Loaded] = {}
        for each in sorted(self.files, key=self._turn):
            if each.record and each.record.record_kind.is_work:
                found.setdefault(own_id(each.record), each)
        return found

    def _turn(self, one: Loaded) -> tuple[bool, int]:
        """Files in the folder before others, and the shorter name before that of a copy."""
        return not one.path.is_relative_to(self.folder), len(one.path.name)

    @cached_property
    def ids(self) -> Known:
        """The ids that the agreement defines."""
        return defined(self.known_agreement) if self.known_agreement else {}

    @cached_property
    def work_ids(self) -> Known:
        """The ids that its work defines."""
        records = (each.known for each in self.files if each.known)
        return defined(*(record for record in records if record.record_kind.is_work))

    @cached_property
    def unsure(self) -> frozenset[str]:
        """The kinds of ids that may be defined in what could not be read of the agreement."""
        return frozenset().union(*(each.unsure for each in self.files if isinstance(each.known, Agreement)))

    @cached_property
    def work_unsure(self) -> frozenset[str]:
        """The kinds of ids that may be defined in what could not be read of the work."""
        work = (each for each in self.files if is_work(each.meant_kind))
        return frozenset().union(*(each.unsure for each in work))


def own_id(record: Record) -> tuple[str, str]:
    """The kind and the id of a record that has a file of its own; of a case there is one, without an id."""
    return record.record_kind.name, item_id(record) or ""


@dataclass(frozen=True)
class WorkspaceFiles:
    """Every file below `agreements/`, by its path.

    `homes` are, by path, the agreements of files that lie in the folder of another, and `borrowed`, by id of
    an agreement or folder of work without one, the register that is taken to be around it though it is not;
    those that are `astray` have moved themselves, and the others' registers have.
    """

    by_path: dict[PurePosixPath, Loaded]
    homes: Mapping[PurePosixPath, str] = field(default_factory=dict)
    borrowed: Mapping[str, PurePosixPath] = field(default_factory=dict)
    astray: frozenset[str] = frozenset()

    @cached_property
    def answers(self) -> dict[object, Any]:
        """What has been worked out of them, by what was asked."""
        return {}

    def holding(self, by_path: dict[PurePosixPath, Loaded]) -> "WorkspaceFiles":
        """The same with other files at these paths."""
        return replace(self, by_path=by_path)

    @cached_property
    def agreements(self) -> dict[str, AgreementFiles]:
        """The agreements by their ids; one whose file is misnamed still counts."""
        every = self.by_path.values()
        ids = {each.folder for each in every if AGREEMENT_FILE in (each.path.name, meant_name(each.path))} - {
            ""
        }
        files: dict[str, list[Loaded]] = {identity: [] for identity in sorted(ids)}
        for each in every:
            home = self.homes.get(each.path) or _home(each, ids)
            if home is not None:
                files[home].append(each)
        return {
            identity: AgreementFiles(PurePosixPath(AGREEMENTS, identity), tuple(own))
            for identity, own in files.items()
        }

    @cached_property
    def without_agreement(self) -> dict[str, AgreementFiles]:
        """By folder, the records of the work that rest on no agreement."""
        outside = [
            each for each in self.by_path.values() if is_work(each.meant_kind) and not self._agreement(each)
        ]
        registers = {each.folder: self.registers(each) for each in outside}
        return {
            folder: AgreementFiles(PurePosixPath(AGREEMENTS, folder), tuple(own))
            for folder, own in sorted(alone_in(outside, registers, self.agreed).items())
        }

    @cached_property
    def agreed(self) -> Known:
        """All that the agreements and the work under them define."""
        return merged(*(ids for each in self.agreements.values() for ids in (each.ids, each.work_ids)))

    def home(self, one: Loaded) -> AgreementFiles | None:
        """The agreement that a file belongs to, or the records with which it rests on none."""
        identity = self.home_id(one)
        return self.agreements.get(identity) or self.without_agreement.get(identity)

    def home_id(self, one: Loaded) -> str:
        """The id of the agreement, or of the folder without one, that a file belongs to; else empty."""
        is_alone = is_work(one.meant_kind) and one.folder in self.without_agreement
        return self._agreement(one) or (one.folder if is_alone else "")

    def _agreement(self, one: Loaded) -> str:
        return self.homes.get(one.path) or _home(one, self.agreements) or ""

    def above(self, one: Loaded) -> list[AgreementFiles]:
        """The records that rest on no agreement in folders above that of the file, which may name them."""
        above = (each.as_posix() for each in PurePosixPath(one.folder).parents)
        return [self.without_agreement[each] for each in above if each in self.without_agreement]

    def meant_id(self, identity: str) -> str:
        """The id that an agreement has where it belongs: beside its register, if it has left that."""
        if identity not in self.astray:
            return identity
        register = self.borrowed[identity]
        return PurePosixPath(*register.parts[1:-1], PurePosixPath(identity).name).as_posix()

    def before(self, own: AgreementFiles) -> tuple[AgreementFiles, ...] | None:
        """The agreements that led to this one, with those that they are tied to; None when not all are here.

        One that is known by name alone, or none at all, may have had anything, and what names itself meant
        another.
        """
        every = records(own.known_agreement) if own.known_agreement else ()
        led = [each.agreement for _, each in every if isinstance(each, Relation) and each.kind in FOLLOWS]
        others = [self.agreements[each] for each in led if each in self.agreements]
        if not led or len(others) < len(led) or own in others:
            return None
        waiting, found = [*own.named], dict[str, AgreementFiles]()
        while waiting:
            identity = waiting.pop()
            other = self.agreements.get(identity)
            if other and other is not own and identity not in found:
                found[identity] = other
                waiting += other.named
        is_unread = any(each.known_agreement is None for each in found.values())
        return None if is_unread else tuple(found.values())

    def registers(self, one: Loaded) -> list[Loaded]:
        """The registers in the folder of `one` and above it, nearest first; those with another name last."""
        home = self.homes.get(one.path)
        folder = PurePosixPath(AGREEMENTS, home) if home else one.path.parent
        above = [each / REGISTER_FILE for each in (folder, *folder.parents)]
        borrowed = self.borrowed.get(self._agreement(one) or one.folder)
        above += [borrowed] if borrowed else []
        misnamed = [each for each in self._misnamed_registers if each.path.parent in one.path.parents]
        return [*(self.by_path[path] for path in above if path in self.by_path), *misnamed]

    @cached_property
    def _misnamed_registers(self) -> list[Loaded]:
        return [each for each in self.by_path.values() if meant_name(each.path) == REGISTER_FILE]


def agreement_around(path: PurePosixPath, ids: Container[str]) -> str | None:
    """The id of the agreement in whose folder the file lies, or in a folder of it."""
    return next((each for above in path.parents if (each := "/".join(above.parts[1:])) in ids), None)


def _home(one: Loaded, ids: Container[str]) -> str | None:
    """The id of the agreement in whose folder a file lies; records of its work may lie below it.

    What no name tells of may be one of them.
    """
    if one.meant_kind is None or is_work(one.meant_kind):
        return agreement_around(one.path, ids)
    return one.folder if lies(kind_of(one.path)) in _BESIDE and one.folder in ids else None
