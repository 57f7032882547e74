"""Places in a text: as the parser gives them, in code points from the start, and as lines and columns."""

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from samverkan.diagnostics import Span
from samverkan.text import pattern_of

_WORD = pattern_of(r"\S+")


class Extent(NamedTuple):
    """Where something stands: how many code points are before its first character, and before what follows.

    A block scalar may end several blank lines after its words. `style` is the sign that a text in quotation
    marks or a block scalar begins with, and empty for a plain one; of a mapping or list in brackets it is
    `[`, and of all else None. It takes a tenth of the room of the parser's event, of which files have many.
    """

    start: int
    end: int
    style: str | None = None

    @property
    def is_text(self) -> bool:
        """Whether a text stands there, and no mapping or list."""
        return self.style is not None and self.style != BRACKETS

    @property
    def is_plain(self) -> bool:
        """Whether a text stands there as it is, without quotation marks or `|`."""
        return self.style == ""

    @property
    def is_marked(self) -> bool:
        """Whether a text stands there in quotation marks, or after `|` or `>`."""
        return self.is_text and not self.is_plain


BRACKETS = "["
"""The style of a mapping or list that is written in brackets of either kind."""


NOWHERE = Extent(0, 0)
"""The place of what stands in no file."""


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

    def place(self, place: Extent) -> Span:
        """The stretch of `place`, without the blanks and empty lines that end it."""
        return self.stretch(place.start, place.end)

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

    def number(self, offset: int) -> int:
        """The line that the offset is in, counted from 1."""
        return self._line(offset) + 1

    def before(self, offset: int) -> str:
        """What stands in the line of `offset` before it."""
        return self.text[self._starts[self._line(offset)] : offset]

    def _line(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _point(self, offset: int) -> tuple[int, int]:
        line = self._line(offset)
        return line + 1, offset - self._starts[line] + 1
