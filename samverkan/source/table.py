"""Reads the rows of a CSV file, as RFC 4180 has them, with the place of every cell.

Cells are set apart by semicolons, tabs or commas: what the first row uses holds for all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from samverkan.source.decoding import control_faults, decode, without_control
from samverkan.source.faults import MAX_FAULTS, TOP, Fault, Rule, shortened
from samverkan.source.lines import Lines
from samverkan.source.tree import Map, Placed, Point, Rows, Stretch
from samverkan.text import Text

MAX_ROWS = 10_000
"""How many rows of a file are read: 27 years of days."""

_SIGNS = (";", "\t", ",")
_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"')


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text, and the offsets of what is written, without blanks around it."""

    text: str
    start: int
    end: int

    @property
    def place(self) -> Placed:
        """Where the cell stands."""
        return Stretch(Point(self.start, 0), Point(self.end, 0))


class BadQuoteError(Exception):
    """A quotation mark at `offset` stands where it cannot; `message` says why."""

    def __init__(self, offset: int, message: Text) -> None:
        super().__init__(message.en)
        self.offset = offset
        self.message = message


_UNCLOSED = Text(
    sv="Citattecknet här saknar ett som avslutar.", en="The quotation mark here has none that closes it."
)
_STRAY = Text(
    sv="En cell med citattecken har dem runt hela innehållet.",
    en="A cell with quotation marks has them around all of its content.",
)
_DOUBLE = Text(
    sv='Skriv två citattecken i följd där ett ska synas: `"ett ""ord"""`.',
    en='Write two quotation marks in a row where one is to be seen: `"a ""word"""`.',
)


def read_table(data: bytes, path: str) -> tuple[Rows, str, list[Fault]]:
    """The rows of the CSV file `path` that holds `data`, its text, and its faults.

    A row with a fault is left out, and so is all that comes after a wrong quotation mark.
    """
    text, fault = decode(data)
    unread = [replace(fault, help=_SAVE_AS)] if fault else control_faults(text)
    if unread:
        return Rows(path), without_control(text), [replace(each, path=path) for each in unread]
    sign = delimiter(text)
    table = _Table(text, path, _FEWER if sign != "," else _NO_COMMA)
    try:
        for cells in rows_of(text, sign):
            if len(table.rows) == MAX_ROWS:
                table.say(Rule.TOO_LARGE, cells[0].start, cells[-1].end, _TOO_LONG, _SEVERAL)
                break
            table.take(cells)
    except BadQuoteError as error:
        table.say(Rule.TABLE, error.offset, error.offset + 1, error.message, _DOUBLE)
    if not table.names and not table.faults:
        table.faults.append(Fault(Rule.TABLE, TOP, _EMPTY, _HEADER, path=path))
    return table.rows, text, table.faults


def delimiter(text: str) -> str:
    """The sign between the cells of the first row that holds something."""
    first = next((line for line in text.split("\n") if line.strip(" ;,\t")), text)
    bare = _QUOTED.sub("", first)
    return next((sign for sign in _SIGNS if sign in bare), ",")


def rows_of(text: str, sign: str) -> Iterator[list[Cell]]:
    """The cells of every row that holds something. Raises BadQuoteError."""
    plain = re.compile(f'[^"{sign}\n]*+')
    offset, row = 0, list[Cell]()
    while offset < len(text) or row:
        cell, offset = _cell(text, offset, plain)
        row.append(cell)
        ends = text[offset : offset + 1]
        if ends not in (sign, "\n", ""):
            raise BadQuoteError(offset, _STRAY)
        offset += 1
        if ends == sign:
            continue
        if any(each.text.strip() for each in row):
            yield row
        row = []


def _cell(text: str, offset: int, plain: re.Pattern[str]) -> tuple[Cell, int]:
    """The cell that begins at `offset`, and the offset after it."""
    if text.startswith('"', offset):
        quoted = _QUOTED.match(text, offset)
        if quoted is None:
            raise BadQuoteError(offset, _UNCLOSED)
        return Cell(quoted[1].replace('""', '"'), offset, quoted.end()), quoted.end()
    found = plain.match(text, offset)
    word = found[0] if found else ""
    start = offset + len(word) - len(word.lstrip()) if word.strip() else offset
    return Cell(word, start, offset + len(word.rstrip())), offset + len(word)


class _Table:
    """The rows of a file as they are read, the names of its columns, and its faults.

    `fewer` is how to mend a row that is too long.
    """

    def __init__(self, text: str, path: str, fewer: Text) -> None:
        self.rows = Rows(path)
        self.names: list[str] = []
        self.faults: list[Fault] = []
        self._lines = Lines(text)
        self._path = path
        self._fewer = fewer

    def take(self, cells: list[Cell]) -> None:
        """The next row: the first names the columns."""
        if not self.names:
            self.names = [cell.text.strip() for cell in cells]
            self._name(cells)
        elif len(cells) == len(self.names):
            self._add(cells)
        else:
            self._wrong_width(cells)

    def say(self, rule: Rule, start: int, end: int, message: Text, mend: Text) -> None:
        """A fault between two offsets, unless there are many already."""
        if len(self.faults) < MAX_FAULTS:
            span = self._lines.stretch(start, end)
            self.faults.append(Fault(rule, span, message, mend, path=self._path))

    def _name(self, cells: list[Cell]) -> None:
        for name, cell in zip(self.names, cells, strict=True):
            if not name:
                self.say(Rule.TABLE, cell.start, cell.end, _NAMELESS, _NAME)
            elif name in self.rows.columns:
                self.say(Rule.REPEATED_KEY, cell.start, cell.end, _twice(name), _ONE)
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

    def _wrong_width(self, cells: list[Cell]) -> None:
        given, wanted = len(cells), len(self.names)
        message = Text(
            sv=f"Raden har {given} {'cell' if given == 1 else 'celler'} men första raden har {wanted}.",
            en=f"The row has {given} {'cell' if given == 1 else 'cells'} but the first row has {wanted}.",
        )
        if given > wanted:
            self.say(Rule.TABLE, cells[wanted].start, cells[-1].end, message, self._fewer)
        else:
            self.say(Rule.TABLE, cells[0].start, cells[-1].end, message, _MORE)


_SAVE_AS = Text(
    sv="Spara filen som UTF-8; i Excel heter formatet ”CSV UTF-8”.",
    en="Save the file as UTF-8; in Excel the format is called “CSV UTF-8”.",
)
_EMPTY = Text(sv="CSV-filen har inget innehåll.", en="The CSV file has no content.")
_TOO_LONG = Text(
    sv="Filen har fler än 10 000 rader, och resten läses inte.",
    en="The file has more than 10,000 rows, and the rest is not read.",
)
_SEVERAL = Text(sv="Ta bort rader som inte behövs.", en="Remove rows that are not needed.")
_HEADER = Text(
    sv="Skriv kolumnernas namn på första raden, och sedan en rad för varje post.",
    en="Write the names of the columns in the first row, and then a row for each item.",
)
_NAMELESS = Text(sv="En kolumn saknar namn på första raden.", en="A column has no name in the first row.")
_NAME = Text(sv="Skriv namnet, eller ta bort kolumnen.", en="Write the name, or remove the column.")
_ONE = Text(sv="Ta bort den ena.", en="Remove one of them.")
_FEWER = Text(
    sv="Ta bort det som är för mycket, eller ge kolumnen ett namn på första raden.",
    en="Remove what is too much, or give the column a name in the first row.",
)
_NO_COMMA = Text(
    sv="Har ett tal decimalkomma, skilj cellerna åt med semikolon.",
    en="If a number has a decimal comma, set the cells apart with semicolons.",
)
_MORE = Text(
    sv="Låt en cell vara tom där ett värde saknas, och skriv ut tecknet mellan cellerna.",
    en="Leave a cell empty where there is no value, and write the sign between the cells.",
)


def _twice(name: str) -> Text:
    shown = shortened(name)
    return Text(sv=f"Kolumnen {shown} står två gånger.", en=f"The column {shown} stands twice.")
