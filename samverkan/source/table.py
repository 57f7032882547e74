"""Reads the rows of a CSV file, with the place of every cell."""

from dataclasses import replace

from samverkan.source import table_mistakes as say
from samverkan.source.cells import SIGNS, BadQuoteError, Cell, delimiter, rows_of
from samverkan.source.decoding import control_faults, decode, without_control
from samverkan.source.faults import MAX_FAULTS, TOP, Fault, Mistake
from samverkan.source.merging import unmerged
from samverkan.source.places import Lines
from samverkan.source.tree import Map, Rows

MAX_ROWS = 10_000
"""How many rows of a file are read: 27 years of days."""


def read_table(data: bytes, path: str) -> tuple[Rows, str, list[Fault]]:
    """The rows of the CSV file `path` that holds `data`, its text, and its faults.

    A row with a fault is left out, and so is all that comes after a wrong quotation mark, or after a row with
    another sign between its cells.
    """
    text, fault = decode(data)
    unread = [replace(fault, help=say.SAVE_AS_UTF8)] if fault else control_faults(text) or unmerged(text)
    if unread:
        return Rows(path), without_control(text), [replace(each, path=path) for each in unread]
    table = _Table(text, path)
    try:
        for cells in rows_of(text, table.sign):
            if len(table.rows) == MAX_ROWS:
                table.refuse(cells, say.TOO_MANY_ROWS)
                break
            if not table.take(cells):
                break
    except BadQuoteError as error:
        table.refuse([Cell("", error.offset, error.offset + 1)], error.mistake)
    if not table.names and not table.faults:
        table.faults.append(say.EMPTY.at(TOP, path=path))
    return table.rows, text, table.faults


class _Table:
    """The rows of a file as they are read, the names of its columns, and its faults."""

    def __init__(self, text: str, path: str) -> None:
        self.sign = delimiter(text)
        self.rows = Rows(path)
        self.names: list[str] = []
        self.faults: list[Fault] = []
        self._text = text
        self._lines = Lines(text)

    def take(self, cells: list[Cell]) -> bool:
        """The next row, of which the first names the columns. Whether those after it can be read."""
        given, wanted = len(cells), len(self.names)
        stops = say.TWO_SIGNS if not wanted and any(map(self._is_two, cells)) else None
        if given == 1 and wanted > 1 and len(self._others(cells[0])) == wanted - 1:
            stops = say.OTHER_SIGN
        if stops:
            self.refuse(cells, stops)
            return False
        if not wanted:
            self._name(cells)
        elif [cell.text.strip() for cell in cells] == self.names:
            self.refuse(cells, say.NAMES_AGAIN)
        elif given == wanted:
            self._add(cells)
        else:
            spare = cells[wanted:] if given > wanted else cells
            self.refuse(spare, say.wrong_width(given, wanted, self.sign))
        return True

    def _others(self, cell: Cell) -> str:
        """The signs in a cell without quotation marks that set cells apart in other files."""
        written = self._text[cell.start : cell.end]
        return "" if written.startswith('"') else "".join(each for each in written if each in SIGNS)

    def _is_two(self, cell: Cell) -> bool:
        """Whether a name of a column is two names with a sign between: a comma in a sentence has a blank."""
        return bool(self._others(cell)) and not any(each.isspace() for each in cell.text if each != "\t")

    def refuse(self, cells: list[Cell], mistake: Mistake) -> None:
        """A fault of these cells, unless there are many already."""
        if len(self.faults) < MAX_FAULTS:
            span = self._lines.stretch(cells[0].start, cells[-1].end)
            self.faults.append(mistake.at(span, path=self.rows.path))

    def _name(self, cells: list[Cell]) -> None:
        self.names = [cell.text.strip() for cell in cells]
        for name, cell in zip(self.names, cells, strict=True):
            if not name:
                self.refuse([cell], say.NAMELESS)
            elif name in self.rows.columns:
                self.refuse([cell], say.repeated_column(name))
            else:
                self.rows.columns[name] = cell.place

    def _add(self, cells: list[Cell]) -> None:
        row = Map(cells[0].place)
        for name, cell in zip(self.names, cells, strict=True):
            if name and name not in row:
                row[name] = cell.text if cell.text.strip() else None
                row.value_places[name] = cell.place
        row.key_places = row.value_places
        self.rows.append(row)
        self.rows.item_places.append(row.start)
