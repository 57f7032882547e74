"""Registers that do not hold for those who name what is in them: too deep in, or off by themselves."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from samverkan.diagnostics import Diagnostic
from samverkan.load.belonging import WorkspaceFiles, agreement_around
from samverkan.load.homeless import is_homeless
from samverkan.load.ids import defined
from samverkan.load.loaded import Loaded, of_file
from samverkan.load.standing_alone import parties_in
from samverkan.load.strayed import MANY
from samverkan.load.workspace import AGREEMENT_FILE, REGISTER_FILE
from samverkan.model import Register, listed, referred
from samverkan.quoting import shown
from samverkan.root import AGREEMENTS
from samverkan.text import Text, as_written

_OF_REGISTERS = frozenset({"organisation", "office"})
_FEW = 3
"""The most agreements that are named."""


@dataclass(frozen=True, slots=True)
class OutOfReach:
    """A register elsewhere that alone holds all organisations and offices that some agreements lack.

    It `is_sunken` when it must be what has moved; otherwise the agreements may be. What lacks them may
    also be work that rests on no agreement, by its folder.
    """

    register: Loaded
    borrowers: tuple[str, ...]
    is_sunken: bool

    def told(self, files: WorkspaceFiles) -> Diagnostic:
        """What is to be said of a register that has moved."""
        path = self.register.path
        within = agreement_around(path, files.agreements)
        folders = (_around(each, files) for each in (*self.borrowers, *([within] if within else [])))
        place = PurePosixPath(os.path.commonpath(list(folders)))
        names = [as_written(shown(each)) for each in self.borrowers]
        more = Text(sv=f"{len(names) - _FEW} till", en=f"{len(names) - _FEW} more")
        who = listed([*names[:_FEW], more] if len(names) > _FEW + 1 else names)
        where = (
            Text(sv=f"i avtalet {shown(within)}", en=f"in the agreement {shown(within)}")
            if within and self.borrowers != (within,)
            else Text(sv="där det inte gäller för något", en="where it holds for nothing")
        )
        is_taken = place / REGISTER_FILE in files.by_path
        return of_file(
            self.register.file,
            "SV025",
            Text(
                sv=f"Registret ligger {where.sv}, men {who.sv} hänvisar till det som står i det.",
                en=f"The register lies {where.en}, but {who.en} refers to what is in it.",
            ),
            Text(
                sv=f"Flytta det som delas till {place}/{REGISTER_FILE}.",
                en=f"Move what is shared to {place}/{REGISTER_FILE}.",
            )
            if is_taken
            else Text(sv=f"Flytta filen till {place}/.", en=f"Move the file to {place}/."),
        )


def out_of_reach(files: WorkspaceFiles) -> list[OutOfReach]:
    """Each register that alone has what some agreements lack, and that is not around them."""
    borrowers: dict[PurePosixPath, list[str]] = {}
    for identity, path in (*_borrowing(files), *_borrowing_alone(files)):
        borrowers.setdefault(path, []).append(identity)
    return [
        OutOfReach(files.by_path[path], tuple(ids), _is_sunken(path, ids, files))
        for path, ids in borrowers.items()
    ]


def _borrowing(files: WorkspaceFiles) -> Iterator[tuple[str, PurePosixPath]]:
    """Each agreement that lacks what is in one register elsewhere, and the path of that."""
    every = [each for each in files.by_path.values() if isinstance(each.record, Register)]
    for identity, own in files.agreements.items():
        wanted = {(each.kind, each.identity) for each in own.lost if each.kind in _OF_REGISTERS}
        agreement = files.by_path.get(own.folder / AGREEMENT_FILE)
        if not wanted or agreement is None:
            continue
        holding = [each.path for each in every if _holds(each, wanted)]
        is_alone = not files.registers(agreement)
        if len(wanted) < MANY:
            holding = [path for path in holding if is_alone and _is_beside(path, own.folder, files)]
        if len(holding) == 1:
            yield identity, holding[0]


def _holds(register: Loaded, wanted: set[tuple[str, str]]) -> bool:
    known = defined(register.record) if register.record else {}
    return all(identity in known.get(kind, ()) for kind, identity in wanted)


def _is_beside(path: PurePosixPath, folder: PurePosixPath, files: WorkspaceFiles) -> bool:
    """Whether the file lies in the folder of an agreement in the same folder as this one's."""
    within = agreement_around(path, files.agreements)
    return within is not None and PurePosixPath(AGREEMENTS, within).parent == folder.parent


def _is_sunken(path: PurePosixPath, borrowers: list[str], files: WorkspaceFiles) -> bool:
    """Whether the register must have moved: into an agreement, or to where it holds for nothing."""
    if agreement_around(path, files.agreements) is not None:
        return True
    is_alone = borrowers[0] not in files.agreements
    is_near = any(each.partition("/")[0] == path.parts[1] for each in borrowers)
    return (is_alone or is_near or len(borrowers) >= MANY) and _is_idle(path, files)


def _is_idle(path: PurePosixPath, files: WorkspaceFiles) -> bool:
    """Whether nothing lies in the folder of the register or below it."""
    return not any(each.is_relative_to(path.parent) for each in files.by_path if each.name != path.name)


def _borrowing_alone(files: WorkspaceFiles) -> Iterator[tuple[str, PurePosixPath]]:
    """Each folder of work that has neither agreement nor register, and the idle register that it names."""
    folders: dict[str, set[tuple[str, str]]] = {}
    for one in filter(is_homeless, files.by_path.values()):
        if one.known and one.folder and not files.registers(one):
            folders.setdefault(one.folder, set()).update(referred(one.known))
    registers = [each for each in files.by_path.values() if isinstance(each.record, Register)]
    idle = [each for each in registers if folders and _is_idle(each.path, files)]
    for folder, named in folders.items():
        holding = [each.path for each in idle if _is_of(each, folder, named)]
        if len(holding) == 1:
            yield folder, holding[0]


def _is_of(register: Loaded, folder: str, named: set[tuple[str, str]]) -> bool:
    """Whether it may be the folder's register: it has the work's parties, and is near or they are many."""
    known = parties_in([register])["party"]
    parties = {identity for kind, identity in named if kind == "party"}
    is_near = folder.partition("/")[0] == register.path.parts[1]
    return parties <= known and (is_near or len(parties) >= MANY)


def _around(identity: str, files: WorkspaceFiles) -> PurePosixPath:
    """The folder in which a register holds for an agreement and those beside it, or for work without one."""
    folder = PurePosixPath(AGREEMENTS, identity)
    return folder.parent if identity in files.agreements else folder
