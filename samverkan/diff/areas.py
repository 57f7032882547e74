"""The parts of an agreement and its work that changes are counted by, as the records name them."""

from collections.abc import Iterator
from functools import cache

from samverkan.model import KINDS, Agreement, Noun, Record, fields, noun

FACTS = frozenset(name for name, held in fields(Agreement).items() if not held.record and not held.is_list)
"""The fields of the agreement itself that describe the document as a whole: area `agreement`."""


def area_of(name: str) -> str:
    """The part that a field of the agreement holds: its records' word; of a field without records its own."""
    held = fields(Agreement)[name].record
    return (held and held.record_kind.name) or name


def area(name: str) -> Noun:
    """The words for a part of the agreement or the work; for one without words of its own, its key."""
    return _areas().get(name) or noun(name.replace("_", " "), name.replace("_", " "), neuter=True)


def place_of(name: str) -> int:
    """Where in the order of the agreement and then of the work a part comes."""
    names = list(_areas())
    return names.index(name) if name in names else len(names)


def _areas() -> dict[str, Noun]:
    return {name: words for model in KINDS.values() for name, words in _within(model)}


@cache
def _within(model: type[Record]) -> tuple[tuple[str, Noun], ...]:
    """The parts that a kind of file has, by the order of its keys."""
    return tuple(dict(_found(model, {model})).items())


def _found(model: type[Record], seen: set[type[Record]]) -> Iterator[tuple[str, Noun]]:
    kind = model.record_kind
    if words := kind.facts or kind.noun:
        yield kind.name, words
    for held in fields(model).values():
        if held.named:
            yield held.named.name, held.named.noun
        if held.record and held.record not in seen:
            seen.add(held.record)
            yield from _found(held.record, seen)
