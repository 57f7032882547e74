"""Pieces of Markdown that templates ask for."""

from collections.abc import Sequence

from markupsafe import Markup

from samverkan.render.escape import Md, literal
from samverkan.text import pattern_of

_BEGINS_A_BLOCK = pattern_of(r"[*+] |\d+[.)] |>|\||#")


_MOST = 40
"""More marks or blanks than this stand in no line."""


def marks(level: int) -> Md:
    """The marks of a heading on this level."""
    return Md("#" * min(level, _MOST))


def blanks(number: int) -> Md:
    """The blanks before a line that belongs to an item of a list."""
    return Md(" " * min(number, _MOST))


def titled(text: Md, title: str | Markup) -> Md:
    """Prose behind a word for what it is and a colon; a list or the like begins on a line of its own."""
    words = title if isinstance(title, Markup) else literal(title)
    return Md(f"{words.strip()}:") + Md("\n\n" if _BEGINS_A_BLOCK.match(text) else " ") + text


def link(address: str) -> Md:
    """A web address that leads where it says."""
    return Md(f"[{literal(address)}](<{address}>)")


def cite(ids: Sequence[str]) -> Md:
    """References to notes, side by side."""
    return Md("").join(Md(f"[^{identity}]") for identity in ids)
