"""Agreements that replace, extend or are part of each other in a ring: the relation that closes it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from samverkan.load.belonging import WorkspaceFiles
from samverkan.load.faults import SchemaFault
from samverkan.load.loaded import Loaded, diagnostic
from samverkan.model import FOLLOWS, Agreement, Relation, RelationKind, begins
from samverkan.text import Text

_ONE_WAY = FOLLOWS | {RelationKind.PART_OF}

_MEND = Text(sv="Rätta `agreement`, eller ta bort posten.", en="Correct `agreement`, or remove the entry.")


def without_rings(files: WorkspaceFiles) -> WorkspaceFiles:
    """The files with a fault for each relation that closes a ring, and without what it names.

    It is a relation of the agreement in the ring that begins first, for that one cannot follow the others.
    """
    by_path = dict(files.by_path)
    holders = {each.folder: each for each in by_path.values() if isinstance(each.record, Agreement)}
    agreements = {name: each.record for name, each in holders.items() if isinstance(each.record, Agreement)}
    for name, place, ring in _rings(agreements):
        one = by_path[holders[name].path]
        by_path[one.path] = _opened(one, place, ring)
    return files.holding(by_path)


def _rings(agreements: Mapping[str, Agreement]) -> Iterator[tuple[str, int, list[str]]]:
    """The agreement and the place of each relation that closes a ring, with the ring from it and back."""
    named = {name: dict(_named(name, each)) for name, each in agreements.items()}
    for name in sorted(agreements, key=lambda each: (begins(agreements[each]) or date.max, each)):
        for place, other in list(named[name].items()):
            way = _way(other, name, named)
            if way:
                del named[name][place]
                yield name, place, [name, *way]


def _named(name: str, agreement: Agreement) -> Iterator[tuple[int, str]]:
    for place, relation in enumerate(agreement.relations):
        if relation.agreement and (relation.kind in _ONE_WAY or relation.agreement == name):
            yield place, relation.agreement


def _way(start: str, goal: str, named: Mapping[str, Mapping[int, str]]) -> list[str]:
    """The agreements on the way from one to another, both of them included; none when there is no way."""
    ways = {start: [start]}
    waiting = [start]
    while waiting:
        here = waiting.pop(0)
        if here == goal:
            return ways[here]
        for each in named.get(here, {}).values():
            if each not in ways:
                ways[each] = [*ways[here], each]
                waiting.append(each)
    return []


def _opened(one: Loaded, place: int, ring: list[str]) -> Loaded:
    assert isinstance(one.record, Agreement)  # noqa: S101 - only agreements have relations
    relations = list(one.record.relations)
    relations[place] = _elsewhere(relations[place])
    opened = replace(one, record=one.record.model_copy(update={"relations": tuple(relations)}))
    fault = SchemaFault("SV025", ("relations", place, "agreement"), _message(ring), _MEND)
    return opened.saying(diagnostic(one.file, fault))


def _elsewhere(relation: Relation) -> Relation:
    """The relation as one to an agreement that is not there, of which nothing is known."""
    unknown = dict.fromkeys(("title", "date", "start", "end"))
    return relation.model_copy(update={**unknown, "agreement": _NOWHERE})


_NOWHERE = "?"
"""The id of no agreement: no folder has the sign in its name."""


def _message(ring: list[str]) -> Text:
    names = ", ".join(f"`{each}`" for each in ring)
    if len(set(ring)) == 1:
        return Text(sv="Avtalet hänvisar till sig självt.", en="The agreement refers to itself.")
    return Text(
        sv=f"Kedjan av avtal går runt: {names}.", en=f"The chain of agreements closes on itself: {names}."
    )
