"""Folders that are copies of others: told of once, and otherwise left alone."""

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from samverkan.load.loaded import Loaded, of_file
from samverkan.load.workspace import AGREEMENT_FILE, REGISTER_FILE
from samverkan.quoting import shown
from samverkan.root import AGREEMENTS
from samverkan.text import Text, strung

_HEADS = (AGREEMENT_FILE, REGISTER_FILE)
"""The files that all in a folder belongs to."""


def without_copied(ones: Iterable[Loaded]) -> list[Loaded]:
    """The files without those of a folder that has an agreement or a register, and all else, from another.

    The first agreement in each such folder tells of it, or else the first file.
    """
    every = list(ones)
    originals = _originals(every)
    if not originals:
        return every
    inside = _held(every, originals)
    told = [_told(held, root, originals[root]) for root, held in inside.items()]
    telling = {each.path: each for each in told}
    left = {each.path for held in inside.values() for each in held} - telling.keys()
    return [telling.get(each.path, each) for each in every if each.path not in left]


def _told(held: list[Loaded], root: PurePosixPath, of: PurePosixPath) -> Loaded:
    """The first agreement of the folder, or file, of which nothing is told but that the folder is a copy."""
    first = next((each for each in held if each.path.name == AGREEMENT_FILE), held[0])
    name, other, count = shown(root), shown(of), len(held)
    message = Text(
        sv=f"Mappen {name} är en kopia av {other}. Dess {count} filer läses inte.",
        en=f"The folder {name} is a copy of {other}. Its {count} files are not read.",
    )
    mend = strung(" ", (_REMOVE, _NEXT)) if first.path.name == AGREEMENT_FILE else _REMOVE
    bare = replace(first, record=None, part=None, diagnostics=())
    return bare.saying(of_file(first.file, "SCHEMA08", message, mend))


_REMOVE = Text(
    sv=f"Ta bort den eller flytta ut den ur {AGREEMENTS}/.",
    en=f"Remove it or move it out of {AGREEMENTS}/.",
)
_NEXT = Text(
    sv="Blir den nästa avtal: ändra `validity` i det, och skriv i `relations` vad det ersätter.",
    en="If it becomes the next agreement: change its `validity`, and say in `relations` what it replaces.",
)


def _held(every: Iterable[Loaded], folders: Container[PurePosixPath]) -> dict[PurePosixPath, list[Loaded]]:
    """The files in each of the folders, however deep."""
    held: dict[PurePosixPath, list[Loaded]] = {}
    for each in every:
        for above in each.path.parents:
            if above in folders:
                held.setdefault(above, []).append(each)
    return held


def _originals(every: list[Loaded]) -> dict[PurePosixPath, PurePosixPath]:
    """The outermost folders that are copies, each with the folder that it is a copy of.

    An agreement with nothing beside it may well have the words of another, such as one of several kommuner.
    """
    heads = [each for each in every if each.path.name in _HEADS and each.folder and each.known]
    times = Counter(each.file.text for each in heads)
    repeated = [each for each in heads if times[each.file.text] > 1]
    if not repeated:
        return {}
    held = _held(every, {each.path.parent for each in repeated})
    texts = {each.path: each.file.text for each in every}
    beside = Counter(above for each in every for above in each.path.parents)
    found: dict[PurePosixPath, PurePosixPath] = {}
    first: dict[str, PurePosixPath] = {}
    for each in sorted(repeated, key=lambda each: _turn(each, beside)):
        folder = each.path.parent
        original = first.setdefault(each.file.text, folder)
        own = [one.path.relative_to(folder) for one in held[folder]] if original != folder else []
        if len(own) > 1 and all(texts[folder / path] == texts.get(original / path) for path in own):
            copy, of = _apart(folder, original)
            found.setdefault(copy, of)
    return {each: of for each, of in found.items() if found.keys().isdisjoint(each.parents)}


def _turn(one: Loaded, beside: Counter[PurePosixPath]) -> tuple[int, int, int, PurePosixPath]:
    """Folders further up before others, those among more files, and a shorter name before that of a copy."""
    folder = one.path.parent
    return len(folder.parts), -beside[folder.parent], len(str(folder)), folder


def _apart(folder: PurePosixPath, original: PurePosixPath) -> tuple[PurePosixPath, PurePosixPath]:
    """The two folders, or those above them from which on their ways are alike."""
    other = original
    while folder.name == other.name and other.parent.parts and not original.is_relative_to(folder.parent):
        folder, other = folder.parent, other.parent
    return folder, other
