"""How text is laid out for people: width, wrapping and colour, and nothing that a terminal would act on."""

import os
import unicodedata
from dataclasses import dataclass
from typing import Protocol, TextIO

from samverkan.text import Language, Text

_NARROWEST, _WIDEST = 40, 120


def visible(text: str) -> str:
    """The text on one line, with nothing in it that a terminal would act on."""
    return text if text.isprintable() else text.translate(_SEEN)


def harmless(text: str) -> str:
    """The text in its lines, with nothing in them that a terminal would act on."""
    return "\n".join(map(visible, text.split("\n")))


class _Spoken(Protocol):
    """A report, in a language."""

    @property
    def language(self) -> Language: ...


def told(text: Text, report: _Spoken) -> str:
    """The text in the language of the report, on one line, as `visible` gives it."""
    return visible(text.to(report.language))


class _Seen(dict[int, str]):
    """What is shown of each sign, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        category = unicodedata.category(sign)
        blank = sign in "\t\n\r" or category in ("Zl", "Zp")
        self[code] = " " if blank else "\ufffd" if category[0] == "C" else sign
        return self[code]


_SEEN = _Seen()


@dataclass(frozen=True, slots=True)
class Layout:
    """How wide lines may be, None for no bound, and whether they have colour."""

    width: int | None = None
    coloured: bool = False

    def paint(self, text: str, style: str) -> str:
        """The text in a style: `error`, `warning`, `info`, `added`, `removed`, `strong` or `faint`."""
        return _painted(text, style) if self.coloured and style else text

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


def _painted(text: str, style: str) -> str:
    from rich.style import Style  # noqa: PLC0415 - only where there is colour

    return Style.parse(_STYLES[style]).render(text)


_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold blue",
    "removed": "red",
    "added": "green",
    "strong": "bold",
    "faint": "dim",
}


def _broken(words: str, width: int) -> list[str]:
    """The words in lines of this many cells; only a word that is longer than a line is broken."""
    from rich.cells import cell_len  # noqa: PLC0415 - only where lines have a width

    if words.isprintable() and cell_len(words) <= width:
        return [words]
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    lines = Text(words).wrap(Console(width=width, color_system=None), width, overflow="fold")
    return [line.plain.rstrip() for line in lines] or [""]


def layout_for(stream: TextIO | None, *, otherwise: int | None, no_color: bool) -> Layout:
    """The layout for a stream: as wide as its terminal says, else as `otherwise`; None stands for a file."""
    if stream is None or not stream.isatty():
        return Layout(otherwise)
    coloured = not (no_color or os.environ.get("NO_COLOR"))
    columns = os.get_terminal_size(stream.fileno()).columns
    width = min(max(columns, _NARROWEST), _WIDEST) if columns else otherwise
    return Layout(width, coloured)
