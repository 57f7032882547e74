"""Lists of documents in parts: those that stand for themselves, then one kind after another."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar


class _HasPart(Protocol):
    @property
    def part(self) -> str: ...


_Item = TypeVar("_Item", bound=_HasPart)


@dataclass(frozen=True, slots=True)
class ListPart(Generic[_Item]):
    """A part of a list under its heading; those that stand for themselves have none."""

    heading: str
    items: tuple[_Item, ...]


def in_parts(items: Sequence[_Item]) -> tuple[ListPart[_Item], ...]:
    """The items by their `part`, in the order that the parts first appear."""
    headings = dict.fromkeys(item.part for item in items)
    return tuple(ListPart(each, tuple(item for item in items if item.part == each)) for each in headings)
