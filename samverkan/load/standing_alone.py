"""Which records of the work rest on no agreement, and which only seem to, for theirs is lost or elsewhere."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import PurePosixPath

from samverkan.load.file_names import is_work
from samverkan.load.ids import Known, defined, defines, merged
from samverkan.load.loaded import Loaded
from samverkan.load.stand_in import is_municipal, parties_of
from samverkan.model import KINDS, Agreement, Record, Register, references, referred

Folders = dict[str, list[Loaded]]
"""Files of the work by their folder."""


def alone_in(outside: Iterable[Loaded], registers: Mapping[str, Sequence[Loaded]], agreed: Known) -> Folders:
    """Those of the files, which lie in no agreement, that rest on none.

    `registers` are those around each folder, which tell whose work it is, and `agreed` what agreements and
    the work under them define. What names parts of an agreement has lost its own, and so
    has what lies in a folder below, but for that of all agreements.
    """
    folders: Folders = {}
    for each in outside:
        folders.setdefault(each.folder, []).append(each)
    lost: set[PurePosixPath] = set()
    alone: Folders = {}
    for folder in sorted(folders, key=lambda each: each.count("/")):
        place, own = PurePosixPath(folder), folders[folder]
        known = merged(
            own_ids(own, registers[folder]), *(_ids(each) for at, each in alone.items() if _is_in(place, at))
        )
        wants = any(belongs_to_agreement(each, known, agreed) for each in own)
        if (
            not folder
            or not tells_whose(own, registers[folder])
            or wants
            or not lost.isdisjoint(place.parents)
        ):
            lost |= {place} if folder else set()
        else:
            alone[folder] = own
    return alone


def tells_whose(own: Iterable[Loaded], registers: Sequence[Loaded]) -> bool:
    """Whether it is known which kommun the files are of: one that they name, or the only one in the register.

    What a register that could not be read holds, nobody knows.
    """
    known = [each.known for each in registers if isinstance(each.known, Register)]
    if len(known) < len(registers):
        return True
    work = [each.known for each in own if each.known]
    return any(is_municipal(each) for each in parties_of(work, known))


def _is_in(place: PurePosixPath, folder: str) -> bool:
    return PurePosixPath(folder) in place.parents


def own_ids(files: Iterable[Loaded], registers: Iterable[Loaded]) -> Known:
    """What is known without an agreement: what the work defines, and organisations, which are its parties.

    What a register that could not be read holds, nobody knows: all parties that the work names may be there.
    """
    work, around = list(files), list(registers)
    is_unread = any(each.known is None for each in around)
    named = (name for each in work if is_unread and each.known for name in referred(each.known))
    parties = frozenset(identity for kind, identity in named if kind == "party")
    return merged(_ids(work), parties_in(around), {"party": parties})


def parties_in(registers: Iterable[Loaded]) -> Known:
    """The organisations of the registers, in the place of the parties of an agreement."""
    every = (each.known for each in registers)
    known = [each for each in every if isinstance(each, Register)]
    return {"party": frozenset(each.id for register in known for each in register.organisations)}


def _ids(files: Iterable[Loaded]) -> Known:
    return defined(*(each.known for each in files if each.known))


def belongs_to_agreement(one: Loaded, known: Known, agreed: Known) -> str | None:
    """The kind of something in or under an agreement that the file names; None when it names nothing such."""
    for _, kind, identity in references(one.known) if one.known else ():
        if identity not in known.get(kind, ()):
            is_there = identity in agreed.get(kind, ())
            if is_there or kind in _only_agreed() or (kind == "party" and not _names_any(one.known, known)):
                return kind
    return None


def _names_any(record: Record | None, known: Known) -> bool:
    """Whether one of the parties that the record names is known."""
    named = (identity for _, kind, identity in references(record) if kind == "party") if record else ()
    return any(each in known.get("party", ()) for each in named)


@cache
def _only_agreed() -> frozenset[str]:
    """The kinds of ids that an agreement alone can define."""
    work = (defines(model) for kind, model in KINDS.items() if is_work(kind))
    return defines(Agreement).difference(*work) - {"party"}
