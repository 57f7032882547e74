"""The cells of a CSV text, as RFC 4180 has them, each with its place.

Cells are set apart by semicolons, tabs or commas: what the first row uses holds for all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samverkan.source.faults import Mistake
from samverkan.source.places import Extent
from samverkan.source.table_mistakes import STRAY_QUOTE, UNCLOSED_QUOTE
from samverkan.text import pattern_of

SIGNS = (";", "\t", ",")
"""What may set cells apart."""

_SAID = pattern_of(r'"?sep=([;,\t|])"?[;,\t| ]*+(?:\n|$)')
_QUOTED = pattern_of(r'"((?:[^"]++|"")*+)"')


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text, and the offsets of what is written, without blanks around it."""

    text: str
    start: int
    end: int

    @property
    def place(self) -> Extent:
        """Where the cell stands."""
        return Extent(self.start, self.end)


class BadQuoteError(Exception):
    """A quotation mark at `offset` stands where it cannot; `mistake` says why."""

    def __init__(self, offset: int, mistake: Mistake) -> None:
        super().__init__(mistake.message.en)
        self.offset = offset
        self.mistake = mistake


def delimiter(text: str) -> str:
    """The sign between the cells: as the file says (`sep=;`), or of the first row that holds something."""
    said = _SAID.match(text)
    if said:
        return said[1]
    first = next((line for line in text.split("\n") if line.strip(" ;,\t")), text)
    bare = _QUOTED.sub("", first)
    return next((sign for sign in SIGNS if sign in bare), ",")


def rows_of(text: str, sign: str) -> Iterator[list[Cell]]:
    """The cells of every row that holds something. Raises BadQuoteError."""
    plain = re.compile(f'[^"{sign}\n]*+')
    said = _SAID.match(text)
    offset, row = said.end() if said else 0, list[Cell]()
    while offset < len(text) or row:
        cell, offset = _cell(text, offset, plain)
        row.append(cell)
        ends = text[offset : offset + 1]
        if ends not in (sign, "\n", ""):
            raise BadQuoteError(offset, STRAY_QUOTE)
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
            raise BadQuoteError(offset, UNCLOSED_QUOTE)
        return Cell(quoted[1].replace('""', '"'), offset, quoted.end()), quoted.end()
    found = plain.match(text, offset)
    word = found[0] if found else ""
    start = offset + len(word) - len(word.lstrip()) if word.strip() else offset
    return Cell(word, start, offset + len(word.rstrip())), offset + len(word)
