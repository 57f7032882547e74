"""Pieces of Markdown that templates ask for."""

from collections.abc import Sequence

from samverkan.render.escape import Md, literal


def marks(level: int) -> Md:
    """The marks of a heading on this level."""
    return Md("#" * level)


def blanks(number: int) -> Md:
    """The blanks before a line that belongs to an item of a list."""
    return Md(" " * number)


def listed(text: str, number: int | None = None) -> Md:
    """An item of a list, of one that is numbered where it has a number, with all its lines within it."""
    mark = "- " if number is None else f"{number}. "
    first, *rest = text.lstrip("\n").split("\n")
    return Md("\n".join([f"{mark}{first}", *(f"{' ' * len(mark)}{each}" if each else "" for each in rest)]))


def link(address: str) -> Md:
    """A web address that leads where it says."""
    return Md(f"[{literal(address)}](<{address}>)")


def cite(ids: Sequence[str]) -> Md:
    """References to notes, side by side."""
    return Md("").join(Md(f"[^{identity}]") for identity in ids)
