"""A row that somebody has put in a table: which item of a list it is, and what its cells are called there."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.render.marks import Origin
from samverkan.returned.file import Was, WordFile
from samverkan.returned.pairing import Pairing

Cells = tuple[tuple[str, str], ...]
"""The key and the words of each cell that says something; nothing if the key of one is not known."""


@dataclass(frozen=True, slots=True)
class Row:
    """A new item: the text that it stands behind or before, its place, and what it says."""

    at: Origin
    route: Route
    cells: Cells


def added_row(row: int, pairing: Pairing, file: WordFile) -> Row | None:
    """The item that a row is, as the one above it is an item; or the one below, if that is the first."""
    for neighbour, step in ((row - 1, 1), (row + 1, 0)):
        there = pairing.rows.get(neighbour)
        fellows = [each for each in pairing.was if there is not None and each.row == there]
        found = of_item(fellows, file)
        if found:
            (item, at), words = found, [each.text for each in pairing.now if each.row == row]
            keys = [_key(each, item, file) for each in fellows]
            return Row(at, (*item[:-1], int(item[-1]) + step), _cells(keys, words))
    return None


def of_item(row: Sequence[Was], file: WordFile) -> tuple[Route, Origin] | None:
    """The item of a list that most texts of a row belong to, and the first of them."""
    origins = [file.pieces[name] for each in row for name in each.pieces]
    items = Counter(
        (origin.file, origin.route[: place + 1])
        for origin in origins
        for place, step in enumerate(origin.route)
        if isinstance(step, int)
    )
    if not items:
        return None
    path, item = max(items, key=lambda each: (items[each], len(each[1])))
    at = next(each for each in origins if each.file == path and each.route[: len(item)] == item)
    return item, at


def _key(cell: Was, item: Route, file: WordFile) -> str | None:
    """What a cell that says just one text of the item is called there."""
    if len(cell.words) != 1 or not cell.pieces:
        return None
    *parents, key = file.pieces[cell.pieces[0]].route
    return str(key) if tuple(parents) == item else None


def _cells(keys: Sequence[str | None], words: Sequence[str]) -> Cells:
    """What the cells say by their keys, if each that says anything has one."""
    told = [(key, each) for key, each in zip(keys, words, strict=False) if each]
    known = tuple((key, each) for key, each in told if key)
    return known if len(known) == len(told) and len(keys) == len(words) else ()
