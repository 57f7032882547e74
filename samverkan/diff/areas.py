"""The parts of an agreement and its work that changes are counted by, as the records name them."""

from collections.abc import Iterator, Sequence
from functools import cache

from samverkan.diff.changes import Change
from samverkan.model import KINDS, Agreement, Meaning, Named, Noun, Record, fields, noun

FACTS = frozenset(name for name, held in fields(Agreement).items() if not held.record and not held.is_list)
"""The fields of the agreement itself that describe the document as a whole: area `agreement`."""


def area_of(name: str) -> str:
    """The part that a field of the agreement holds: its records' word; of a field without records its own."""
    held = fields(Agreement)[name].record
    return (held and held.record_kind.name) or name


def area(name: str) -> Noun:
    """The words for a part of the agreement or the work; for one without words of its own, its key."""
    known = _parts().get(name)
    return known.noun if known else noun(name.replace("_", " "), name.replace("_", " "), neuter=True)


def place_of(name: str) -> int:
    """Where in the order of the agreement and then of the work a part comes."""
    names = list(_parts())
    return names.index(name) if name in names else len(names)


def meaning_of(name: str) -> Meaning:
    """What a change in a part means for the agreement: what its kind says, or the kind that holds it."""
    known = _parts().get(name)
    return known.meaning if known else Meaning.WORK


def grouped(changes: Sequence[Change]) -> Iterator[tuple[Meaning, list[Change]]]:
    """The changes by what they mean for the agreement, in the order that a council asks for it."""
    for meaning in Meaning:
        within = [each for each in changes if meaning_of(each.area) is meaning]
        if within:
            yield meaning, within


def _parts() -> dict[str, Named]:
    """The parts by name; one that the agreement and the work both have is what it is in the agreement."""
    return _parts_of(*KINDS.values())


@cache
def _parts_of(*models: type[Record]) -> dict[str, Named]:
    parts: dict[str, Named] = {}
    for model in models:
        for part in _within(model):
            parts.setdefault(part.name, part)
    return parts


@cache
def _within(model: type[Record]) -> tuple[Named, ...]:
    """The parts that a kind of file has, by the order of its keys."""
    return tuple(_found(model, {model}, Meaning.WORK))


def _found(model: type[Record], seen: set[type[Record]], held_in: Meaning) -> Iterator[Named]:
    kind = model.record_kind
    meaning = kind.meaning or held_in
    if words := kind.facts or kind.noun:
        yield Named(kind.name, words, meaning)
    for held in fields(model).values():
        if held.named:
            yield held.named
        if held.record and held.record not in seen:
            seen.add(held.record)
            yield from _found(held.record, seen, meaning)
