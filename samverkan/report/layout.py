"""How text is laid out for people: width, wrapping and colour, and nothing that a terminal would act on."""

import os
import sys
import unicodedata
from dataclasses import dataclass
from typing import TextIO

from rich.console import Console
from rich.style import Style
from rich.text import Text as Styled

_STYLES = {
    "error": Style(color="red", bold=True),
    "warning": Style(color="yellow", bold=True),
    "info": Style(color="blue", bold=True),
    "removed": Style(color="red"),
    "added": Style(color="green"),
    "strong": Style(bold=True),
    "faint": Style(dim=True),
}
_NARROWEST, _WIDEST = 40, 120
_CONSOLE = Console(
    file=None, width=_WIDEST, force_terminal=False, color_system=None, markup=False, emoji=False
)


def visible(text: str) -> str:
    """The text on one line, with nothing in it that a terminal would act on."""
    return "".join(map(_seen, text))


def _seen(sign: str) -> str:
    category = unicodedata.category(sign)
    if sign in "\t\n\r" or category in ("Zl", "Zp"):
        return " "
    return "\ufffd" if category[0] == "C" else sign


@dataclass(frozen=True, slots=True)
class Layout:
    """How wide lines may be, None for no bound, and whether they have colour."""

    width: int | None = None
    coloured: bool = False

    def paint(self, text: str, style: str) -> str:
        """The text in a style: `error`, `warning`, `info`, `added`, `removed`, `strong` or `faint`."""
        return _STYLES[style].render(text) if self.coloured and style else text

    def wrapped(self, text: str, indent: str = "", hang: int = 0, style: str = "") -> list[str]:
        """The text in lines no wider than may be; later lines `hang` further in."""
        rest = indent + " " * hang
        first, *others = self._lines(text, len(indent), len(rest))
        return [indent + self.paint(first, style), *(rest + self.paint(each, style) for each in others)]

    def _lines(self, text: str, indent: int, rest: int) -> list[str]:
        words = text.strip()
        if self.width is None:
            return [words]
        room, later = max(self.width - indent, 1), max(self.width - rest, 1)
        head = _broken(words, room)[0]
        return [head, *_broken(words[len(head) :].strip(), later)] if len(head) < len(words) else [head]


PLAIN = Layout()
"""Lines as long as they are, without colour."""


def _broken(words: str, width: int) -> list[str]:
    """The words in lines of this many cells; only a word that is longer than a line is broken."""
    lines = Styled(words).wrap(_CONSOLE, width, overflow="fold")
    return [line.plain.rstrip() for line in lines] or [""]


def layout_for(stream: TextIO | None = None, *, otherwise: int | None, no_color: bool) -> Layout:
    """The layout for a stream (standard output): as wide as its terminal; `otherwise` when it is none."""
    stream = stream or sys.stdout
    if not stream.isatty():
        return Layout(otherwise)
    width = min(max(os.get_terminal_size(stream.fileno()).columns, _NARROWEST), _WIDEST)
    return Layout(width, coloured=not (no_color or os.environ.get("NO_COLOR")))
