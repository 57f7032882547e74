"""Folders and files that lie in another place than what they refer to: told of once, and taken as at home."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from samverkan.diagnostics import Diagnostic
from samverkan.load.belonging import AgreementFiles, WorkspaceFiles
from samverkan.load.file_names import is_work
from samverkan.load.ids import Known, defined, merged
from samverkan.load.loaded import Loaded, Lost, of_file
from samverkan.load.references import lost_references
from samverkan.load.workspace import AGREEMENT_FILE
from samverkan.model import Register, references, with_value
from samverkan.quoting import shown
from samverkan.root import AGREEMENTS
from samverkan.text import Text

_OF_REGISTERS = frozenset({"organisation", "office"})
_MANY = 2
"""From how many references that lead elsewhere, the place is likelier to be wrong than each of them."""


@dataclass
class _Found:
    """What lies elsewhere than it seems to belong."""

    registers: dict[str, Loaded] = field(default_factory=dict)
    """By id of an agreement, the register that it names organisations of."""
    moved: dict[str, str] = field(default_factory=dict)
    """By the id of an agreement that is gone, the one that lies in a folder of the same name."""
    homes: dict[PurePosixPath, str] = field(default_factory=dict)
    """By path of a file, the id of the agreement whose things it names."""


def at_home(alone: WorkspaceFiles, linked: WorkspaceFiles) -> WorkspaceFiles | None:
    """The files, not yet linked, as if all lay where they belong, each with what is to be said of it.

    None when none of what leads nowhere is explained by where a folder or a file lies.
    """
    found = _Found()
    found.registers |= _out_of_reach(linked)
    found.moved |= _moved(linked, found.registers)
    found.homes |= _in_other_folders(linked)
    if not (found.registers or found.moved or found.homes):
        return None
    kept = {path: _naming(each, found.moved) for path, each in alone.by_path.items()}
    for path, home in found.homes.items():
        kept[path] = kept[path].saying(_misplaced(kept[path], linked.home_id(kept[path]), home))
    for identity in {*found.registers, *found.moved.values()}:
        path = linked.agreements[identity].folder / AGREEMENT_FILE
        kept[path] = kept[path].saying(_told(kept[path], identity, found))
    registers = {identity: each.path for identity, each in found.registers.items()}
    return replace(alone, by_path=kept, homes=found.homes, borrowed=registers)


def _lost_of(own: AgreementFiles) -> list[Lost]:
    return [lost for each in own.files for lost in each.lost]


def _out_of_reach(files: WorkspaceFiles) -> Iterator[tuple[str, Loaded]]:
    """Each agreement with the one register elsewhere that holds all organisations and offices it lacks."""
    every = [each for each in files.by_path.values() if isinstance(each.record, Register)]
    for identity, own in files.agreements.items():
        named = {(each.kind, each.identity) for each in _lost_of(own) if each.kind in _OF_REGISTERS}
        if len(named) >= _MANY and own.folder / AGREEMENT_FILE in files.by_path:
            holding = [each for each in every if each.record and _holds(defined(each.record), named)]
            if len(holding) == 1:
                yield identity, holding[0]


def _holds(known: Known, named: set[tuple[str, str]]) -> bool:
    return all(identity in known.get(kind, ()) for kind, identity in named)


def _moved(files: WorkspaceFiles, registers: dict[str, Loaded]) -> Iterator[tuple[str, str]]:
    """Each agreement that is named and gone, with the one of the same last name that nobody names."""
    every = [each.known for each in files.by_path.values() if each.known]
    named = [identity for each in every for _, kind, identity in references(each) if kind == "agreement"]
    for gone in sorted({*named} - {*files.agreements}):
        same = [each for each in files.agreements if _last(each) == _last(gone) and each not in named]
        if len(same) == 1 and files.agreements[same[0]].folder / AGREEMENT_FILE in files.by_path:
            register = registers.get(same[0])
            was_there = register is not None and gone.startswith(f"{register.folder}/")
            if was_there or named.count(gone) >= _MANY:
                yield gone, same[0]


def _last(identity: str) -> str:
    return PurePosixPath(identity).name


def _in_other_folders(files: WorkspaceFiles) -> Iterator[tuple[PurePosixPath, str]]:
    """Each file of the work with the one other agreement that has all it names, where its own lacks most."""
    for one in files.by_path.values():
        home = files.home_id(one)
        if not (one.record and home in files.agreements and is_work(one.meant_kind)) or _is_used(one, files):
            continue
        others = [each for each in files.agreements if each != home and _has_all(one, each, files)]
        missing = [each for each in others if _is_missed(one, each, files)]
        likely = missing or (others if _lacks_most(one) and not _shares_its_losses(one, files) else [])
        if len(likely) == 1:
            yield one.path, likely[0]


def _lacks_most(one: Loaded) -> bool:
    """Whether most of what the file refers to outside itself is not there."""
    assert one.record  # noqa: S101 - it has been read
    own = defined(one.record)
    named = [identity for _, kind, identity in references(one.record) if identity not in own.get(kind, ())]
    return len(one.lost) >= _MANY and 2 * len(one.lost) >= len(named)


def _shares_its_losses(one: Loaded, files: WorkspaceFiles) -> bool:
    """Whether other files of the agreement lack the same sort of things, which are then gone from it."""
    home = files.home(one)
    others = [each for each in home.files if each is not one] if home else []
    return bool({lost.kind for each in others for lost in each.lost} & {lost.kind for lost in one.lost})


def _has_all(one: Loaded, identity: str, files: WorkspaceFiles) -> bool:
    """Whether all that the file names is known at the other agreement."""
    own = files.agreements[identity]
    agreement = next((each for each in own.files if each.path.name == AGREEMENT_FILE), None)
    if agreement is None or one.record is None:
        return False
    registers = (each.known for each in files.registers(agreement) if each.known)
    agreements: Known = {"agreement": frozenset(files.agreements)}
    known = merged(agreements, own.ids, own.work_ids, defined(one.record), defined(*registers))
    return next(lost_references(one.record, known), None) is None


def _is_missed(one: Loaded, identity: str, files: WorkspaceFiles) -> bool:
    """Whether the other agreement names what is in the file, and has it not."""
    own = defined(one.record) if one.record else {}
    return any(each.identity in own.get(each.kind, ()) for each in _lost_of(files.agreements[identity]))


def _is_used(one: Loaded, files: WorkspaceFiles) -> bool:
    """Whether another file of the agreement in whose folder the file lies names what is in it."""
    own = defined(one.record) if one.record else {}
    home = files.home(one)
    others = [each.known for each in home.files if each.known and each is not one] if home else []
    return any(name in own.get(kind, ()) for each in others for _, kind, name in references(each))


def _naming(one: Loaded, moved: dict[str, str]) -> Loaded:
    """The file with the agreements that have moved under the ids that they have now."""
    record = one.record
    for route, kind, identity in references(record) if record else ():
        if kind == "agreement" and identity in moved:
            record = with_value(record, route, moved[identity]) if record else None
    return replace(one, record=record)


def _misplaced(one: Loaded, home: str, other: str) -> Diagnostic:
    return of_file(
        one.file,
        "SV025",
        Text(
            sv=f"Filen ligger i avtalet {shown(home)}, men det som den hänvisar till finns i {shown(other)}.",
            en=f"The file lies in the agreement {shown(home)}, but what it refers to is in {shown(other)}.",
        ),
        Text(
            sv=f"Flytta filen till {AGREEMENTS}/{other}/.",
            en=f"Move the file to {AGREEMENTS}/{other}/.",
        ),
    )


def _told(one: Loaded, identity: str, found: _Found) -> Diagnostic:
    """What is said of an agreement in another folder than references to it, or from it, tell."""
    register = found.registers.get(identity)
    gone = next((each for each, now in found.moved.items() if now == identity), None)
    sv = [f"avtalet {shown(gone)}, som inte finns"] if gone else []
    en = [f"the agreement {shown(gone)}, which does not exist"] if gone else []
    sv += [f"organisationer och befattningar i {register.path}, som inte gäller här"] if register else []
    en += [f"organisations and offices of {register.path}, which is not for this folder"] if register else []
    folder = register.path.parent if register else PurePosixPath(AGREEMENTS, gone or "").parent
    return of_file(
        one.file,
        "SV025",
        Text(
            sv=f"Avtalets mapp är {shown(identity)}, men hänvisningar leder till {', och till '.join(sv)}.",
            en=f"The agreement's folder is {shown(identity)}, but references lead to {', and to '.join(en)}.",
        ),
        Text(
            sv=f"Flytta mappen till {folder}/, eller ändra det som hänvisar.",
            en=f"Move the folder to {folder}/, or change what refers.",
        ),
    )
