"""Folders and files that lie in another place than what they refer to: told of once, and taken as at home."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from samverkan.diagnostics import Diagnostic
from samverkan.load.belonging import WorkspaceFiles
from samverkan.load.homeless import WITHOUT_AGREEMENT
from samverkan.load.loaded import Loaded, of_file
from samverkan.load.outside import of_the_former, outside_agreements
from samverkan.load.strayed import MANY, Strayed, in_other_folders
from samverkan.load.sunken_registers import OutOfReach, out_of_reach
from samverkan.load.workspace import AGREEMENT_FILE
from samverkan.model import references, with_value
from samverkan.quoting import shown
from samverkan.root import AGREEMENTS
from samverkan.text import Text


@dataclass
class _Found:
    """What lies elsewhere than it seems to belong."""

    registers: dict[str, Loaded] = field(default_factory=dict)
    """By id of an agreement that may have moved, the register that it names organisations of."""
    sunken: list[OutOfReach] = field(default_factory=list)
    """Registers that must have moved."""
    moved: dict[str, str] = field(default_factory=dict)
    """By the id of an agreement that is gone, the one that lies in a folder of the same name."""
    strayed: list[Strayed] = field(default_factory=list)
    """Files that name the things of another agreement."""


def at_home(alone: WorkspaceFiles, linked: WorkspaceFiles) -> WorkspaceFiles | None:
    """The files, not yet linked, as if all lay where they belong, each with what is to be said of it.

    None when none of what leads nowhere is explained by where a folder or a file lies.
    """
    found = _Found()
    reach = out_of_reach(linked)
    found.sunken += [each for each in reach if each.is_sunken]
    found.registers |= {one: each.register for each in reach if not each.is_sunken for one in each.borrowers}
    found.moved |= _moved(linked, found.registers)
    found.strayed += [*in_other_folders(linked), *outside_agreements(linked)]
    told = {one.path for each in found.strayed for one in each.files}
    found.strayed += [each for each in of_the_former(linked) if each.files[0].path not in told]
    if not (found.registers or found.sunken or found.moved or found.strayed):
        return None
    kept = {path: _naming(each, found.moved) for path, each in alone.by_path.items()}
    for each in found.strayed:
        path = each.files[0].path
        kept[path] = kept[path].saying(_misplaced(each, linked.home_id(kept[path])))
    for moved in found.sunken:
        path = moved.register.path
        kept[path] = kept[path].saying(moved.told(linked))
    for identity in {*found.registers, *found.moved.values()}:
        path = linked.agreements[identity].folder / AGREEMENT_FILE
        kept[path] = kept[path].saying(_told(kept[path], identity, found))
    registers = {identity: each.path for identity, each in found.registers.items()}
    registers |= {one: each.register.path for each in found.sunken for one in each.borrowers}
    homes = {one.path: each.home for each in found.strayed for one in each.files}
    astray = frozenset(found.registers)
    return replace(alone, by_path=kept, homes=homes, borrowed=registers, astray=astray)


def _moved(files: WorkspaceFiles, registers: dict[str, Loaded]) -> Iterator[tuple[str, str]]:
    """Each agreement that is named and gone, with the one that it must be: nobody names it.

    It has the same last name, or is the only one in the same folder, but for those that name what is gone.
    """
    namers: dict[str, list[str]] = {}
    for one in files.by_path.values():
        for _, kind, name in references(one.known) if one.known else ():
            if kind == "agreement":
                namers.setdefault(name, []).append("" if one.meant_kind == "case" else files.home_id(one))
    unnamed: dict[tuple[str, str], list[str]] = {}
    for each in files.agreements.keys() - namers:
        if files.agreements[each].folder / AGREEMENT_FILE in files.by_path:
            unnamed.setdefault(("name", _last(each)), []).append(each)
            unnamed.setdefault(("folder", _above(each)), []).append(each)
    for gone in sorted(namers.keys() - files.agreements.keys()):
        same = unnamed.get(("name", _last(gone)), [])
        beside = [each for each in unnamed.get(("folder", _above(gone)), ()) if each not in namers[gone]]
        likely = same or beside
        if len(likely) == 1:
            register = registers.get(likely[0])
            was_there = register is not None and gone.startswith(f"{register.folder}/")
            if was_there or len(namers[gone]) >= MANY:
                yield gone, likely[0]


def _last(identity: str) -> str:
    return PurePosixPath(identity).name


def _above(identity: str) -> str:
    return PurePosixPath(identity).parent.as_posix()


def _naming(one: Loaded, moved: dict[str, str]) -> Loaded:
    """The file with the agreements that have moved under the ids that they have now."""
    record = one.record
    for route, kind, identity in references(record) if record else ():
        if kind == "agreement" and identity in moved:
            record = with_value(record, route, moved[identity]) if record else None
    return replace(one, record=record)


def _misplaced(strayed: Strayed, home: str) -> Diagnostic:
    name = strayed.folder.name if strayed.folder else ""
    what, rest = (
        (
            Text(sv=f"Mappen {shown(name)}", en=f"The folder {shown(name)}"),
            Text(sv="dess filer hänvisar", en="its files refer"),
        )
        if name
        else (Text(sv="Filen", en="The file"), Text(sv="den hänvisar", en="it refers"))
    )
    there = f"{AGREEMENTS}/{strayed.home}/"
    lies = (
        Text(sv=f"i avtalet {shown(home)}", en=f"in the agreement {shown(home)}")
        if home
        else Text(sv="utanför avtalens mappar", en="outside the folders of the agreements")
    )
    why = (
        Text(
            sv=f"planen i den slutar innan avtalet börjar. Den är från tiden för {shown(strayed.home)}",
            en=f"the plan in it ends before the agreement begins. It is of the time of {shown(strayed.home)}",
        )
        if strayed.is_over
        else Text(
            sv=f"det som {rest.sv} till finns i {shown(strayed.home)}",
            en=f"what {rest.en} to is in {shown(strayed.home)}",
        )
    )
    return of_file(
        strayed.files[0].file,
        "SV025" if home else WITHOUT_AGREEMENT,
        Text(sv=f"{what.sv} ligger {lies.sv}, men {why.sv}.", en=f"{what.en} lies {lies.en}, but {why.en}."),
        Text(sv=f"Flytta mappen till {there}{name}/.", en=f"Move the folder to {there}{name}/.")
        if name
        else Text(sv=f"Flytta filen till {there}.", en=f"Move the file to {there}."),
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
