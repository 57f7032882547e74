"""Pieces of Markdown that templates ask for."""

from collections.abc import Sequence

from samverkan.render.escape import Md, literal


def marks(level: int) -> Md:
    """The marks of a heading on this level."""
    return Md("#" * level)


def blanks(number: int) -> Md:
    """The blanks before a line that belongs to an item of a list."""
    return Md(" " * number)


def link(address: str) -> Md:
    """A web address that leads where it says."""
    return Md(f"[{literal(address)}](<{address}>)")


def cite(ids: Sequence[str]) -> Md:
    """References to notes, side by side."""
    return Md("").join(Md(f"[^{identity}]") for identity in ids)
