"""Tables in the cells of a table: where those of a column are alike, their rows are rows of the whole."""

from collections.abc import Sequence

from samverkan.importing.blocks import Line, ReadTable, joined

Cell = Line | ReadTable
"""A cell with words, or with nothing but a table."""
_NOTHING = Line("", "")


def unnested(rows: Sequence[Sequence[Cell]]) -> tuple[Line, list[list[Cell]]]:
    """The rows with those of the tables in one of their columns in them, and what headed that column.

    The head of these tables, which are alike, heads the whole; the rows as they were without such a column.
    """
    head, *below = rows or [()]
    for place, heading in enumerate(head):
        tables = [
            each for row in below if isinstance(each := (*row, *[_NOTHING] * len(head))[place], ReadTable)
        ]
        heads = {tuple(cell.flat for cell in each.rows[0]) for each in tables}
        if isinstance(heading, Line) and tables and len(tables) == len(below) and len(heads) == 1:
            whole = [[*head[:place], *tables[0].rows[0], *head[place + 1 :]]]
            for row, table in zip(below, tables, strict=True):
                whole += _within(row, place, table)
            return heading, whole
    return _NOTHING, [list(row) for row in rows]


def _within(row: Sequence[Cell], place: int, table: ReadTable) -> list[list[Cell]]:
    """The rows of the table, the first with what stands beside the table in its row."""
    before, after = list(row[:place]), list(row[place + 1 :])
    blank = [[_NOTHING] * len(before), [_NOTHING] * len(after)]
    return [
        [*(blank[0] if number else before), *cells, *(blank[1] if number else after)]
        for number, cells in enumerate(table.rows[1:])
    ]


def as_line(cell: Cell) -> Line:
    """The cell as some lines; a table in it has a line a row."""
    return cell if isinstance(cell, Line) else joined(joined(row, " | ") for row in cell.rows)
