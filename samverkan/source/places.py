"""Places in a text: as the parser gives them, in code points from the start, and as lines and columns."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Protocol

from samverkan.diagnostics import Span
from samverkan.text import pattern_of

_WORD = pattern_of(r"\S+")


class Spot(Protocol):
    """A point in a text, as the parser's marks and our own are."""

    @property
    def index(self) -> int:
        """How many code points stand before."""

    @property
    def line(self) -> int:
        """How many lines stand before."""


class HasPlace(Protocol):
    """Anything that knows where it begins and ends; the parser's events do."""

    @property
    def start_mark(self) -> Spot:
        """Before the first character."""

    @property
    def end_mark(self) -> Spot:
        """After the last character; of a block scalar perhaps several blank lines after."""


@dataclass(frozen=True, slots=True)
class Point:
    """A spot of our own."""

    index: int
    line: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A place of our own."""

    start_mark: Spot
    end_mark: Spot


class Lines:
    """The lines of a text whose lines end with a line feed. Offsets count code points from 0."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins, counted when a place is first asked for."""
        lengths = (len(line) + 1 for line in self.text.split("\n"))
        return [0, *accumulate(lengths)][:-1]

    def span(self, start: int, end: int) -> Span:
        """The stretch between two offsets, the second not included; both are kept inside the text."""
        end = min(end, len(self.text))
        return Span(*self._point(min(start, end)), *self._point(end))

    def place(self, place: HasPlace) -> Span:
        """The stretch of `place`, without the blanks and empty lines that end it."""
        return self.stretch(place.start_mark.index, place.end_mark.index)

    def stretch(self, start: int, end: int) -> Span:
        """The same between two offsets; for what is empty the character before it in its line."""
        written = start + len(self.text[start:end].rstrip(" \t\n"))
        if written > start:
            return self.span(start, written)
        return self.span(max(start - 1, self._starts[self._line(start)]), start)

    def word(self, offset: int) -> Span:
        """The characters from `offset` to the next blank, or that blank; at the end the last character."""
        offset = min(offset, max(len(self.text.rstrip()) - 1, 0))
        found = _WORD.match(self.text, offset)
        return self.span(offset, found.end() if found else offset + 1)

    def before(self, offset: int) -> str:
        """What stands in the line of `offset` before it."""
        return self.text[self._starts[self._line(offset)] : offset]

    def _line(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _point(self, offset: int) -> tuple[int, int]:
        line = self._line(offset)
        return line + 1, offset - self._starts[line] + 1
