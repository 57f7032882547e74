"""Values in the rows of a CSV file beside the YAML (`{file: otrygghet.csv}`): new words in their cell."""

from samverkan.diagnostics import Route
from samverkan.edit import node_at
from samverkan.model.written_dates import as_in_files, number_in_files
from samverkan.returned.changes import TextChange, TextChangeKind
from samverkan.returned.writing import collapsed
from samverkan.source import Map, Node, SourceFile
from samverkan.source.table import read_table
from samverkan.source.tree import Rows

_NOT_PLAIN = frozenset(',;"\t\n')


def in_table(change: TextChange, file: SourceFile, texts: dict[str, str]) -> bool:
    """Whether the change could be made in the cell of a table that the value is; `texts` then has it."""
    rows, route = _rows(file, change.route)
    if rows is None or len(route) != 2 or change.kind is not TextChangeKind.CHANGED:
        return False
    raw = texts.get(rows.path, file.included[rows.path])
    place, key = int(route[0]), str(route[1])
    made = _with_cell(raw, rows, place, _names(rows, place).index(key), change)
    if made is None:
        return False
    texts[rows.path] = made
    return True


def _names(rows: Rows, place: int) -> list[str]:
    row = rows[place]
    return list(row) if isinstance(row, Map) else []


def _rows(file: SourceFile, route: Route) -> tuple[Rows | None, Route]:
    """The table that the value stands in, and its place there."""
    for end in range(len(route)):
        node = node_at(file.tree, route[:end])
        if isinstance(node, Rows):
            return node, route[end:]
    return None, ()


def _with_cell(raw: str, rows: Rows, place: int, column: int, change: TextChange) -> str | None:
    now, _, faults = read_table(raw.encode(), rows.path)
    row = now[place]
    if not isinstance(row, Map):
        return None
    cell = list(row.value_places.values())[column]
    start, end = cell.start, cell.end
    new = _like(raw[start:end], change)
    if faults or new is None or _NOT_PLAIN & set(new):
        return None
    made = raw[:start] + new + raw[end:]
    wanted = _cells(now)
    wanted[place][column] = new
    after, _, wrong = read_table(made.encode(), rows.path)
    return made if not wrong and _cells(after) == wanted else None


def _cells(rows: Rows) -> list[list[Node]]:
    return [list(row.values()) for row in rows if isinstance(row, Map)]


def _like(cell: str, change: TextChange) -> str | None:
    """The new words as the cell has its own, if that says what they were."""
    for written in (as_in_files, number_in_files, collapsed):
        if written(cell) is not None and written(cell) == written(change.old):
            return written(change.new)
    return None
