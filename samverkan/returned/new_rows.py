"""A row that somebody has put in a table: which item of a list it is, and what its cells say of it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samverkan.diagnostics import Route
from samverkan.render.marks import Origin
from samverkan.render.word.reading import Paragraph
from samverkan.returned.cells import Shape, read_cell, shape_of
from samverkan.returned.changes import Cells
from samverkan.returned.file import Was, WordFile
from samverkan.returned.pairing import Pairing

_NOTHING = frozenset(["", "–", "-"])
"""What a cell says that has nothing to say."""


@dataclass(frozen=True, slots=True)
class NewRow:
    """A new item: the text that it stands behind or before, its place, what it says, and what is unknown."""

    at: Origin
    route: Route
    cells: Cells
    unread: str


def added_row(row: int, pairing: Pairing, file: WordFile) -> NewRow | None:
    """The item that a row is, as the one above it is an item; or the one below, if that is the first."""
    for neighbour, step in ((row - 1, 1), (row + 1, 0)):
        there = pairing.rows.get(neighbour) if _are_in_one_table(row, neighbour, pairing) else None
        fellow = [each for each in pairing.was if there is not None and each.row == there]
        found = of_item(fellow, file)
        if found:
            (item, at), new = found, [each for each in pairing.now if each.row == row]
            columns = _columns(at.file, item[:-1], file)
            cells, unread = _cells(columns, new, file)
            return NewRow(at, (*item[:-1], int(item[-1]) + step), cells, unread)
    return None


def _are_in_one_table(row: int, other: int, pairing: Pairing) -> bool:
    """Whether no line stands between the rows."""
    places = [place for place, each in enumerate(pairing.now) if each.row in {row, other}]
    between = pairing.now[places[0] : places[-1] + 1]
    return {each.row for each in between} == {row, other}


def of_item(row: Sequence[Was], file: WordFile) -> tuple[Route, Origin] | None:
    """The item of a list that most texts of a row belong to, and the first of them."""
    origins = [file.mentions.get(name) or file.pieces[name] for each in row for name in each.pieces]
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


def _columns(path: str, parent: Route, file: WordFile) -> Mapping[int | None, list[Shape]]:
    """By column the shapes that its cells have in the rows that are items of this list."""
    rows: dict[int | None, list[Was]] = defaultdict(list)
    for each in file.was:
        rows[each.row].append(each)
    shapes: dict[int | None, list[Shape]] = defaultdict(list)
    for cells in (cells for row, cells in rows.items() if row is not None):
        found = of_item(cells, file)
        if found and (found[1].file, found[0][:-1]) == (path, parent):
            known = ((each.column, shape_of(each, path, found[0], file)) for each in cells)
            for column, shape in known:
                shapes[column] += [shape] if shape else []
    return shapes


def _cells(
    columns: Mapping[int | None, Sequence[Shape]], row: Sequence[Paragraph], file: WordFile
) -> tuple[Cells, str]:
    """What the cells say by key; nothing, and the words of the first that is not known, if one is not."""
    known: dict[str, str | tuple[str, ...]] = {}
    for each in row:
        found = (
            read_cell(each.text, columns.get(each.column, ()), file.sorts)
            if each.text not in _NOTHING
            else {}
        )
        if found is None or found.keys() & known.keys():
            return (), each.text
        known |= found
    return tuple(known.items()), ""
