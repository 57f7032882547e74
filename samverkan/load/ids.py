"""The ids that records define, what those of each kind stand for, and where they are given."""

from collections.abc import Iterator, Mapping
from functools import cache

from samverkan.model import KINDS, Record, fields, once, referable
from samverkan.text import Text

Known = Mapping[str, frozenset[str]]
"""The ids that exist, by kind."""

_FEW = 3
"""The most files that are named; a key that stands in more is written in any of them."""


def defined(*parts: Record) -> dict[str, frozenset[str]]:
    """The ids that these records define, by kind."""
    return _defined(parts[0]) if len(parts) == 1 else merged(*map(_defined, parts))


@once
def _defined(one: Record) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, identity, _ in referable(one):
        found.setdefault(kind, set()).add(identity)
    return {kind: frozenset(ids) for kind, ids in found.items()}


@cache
def defines(model: type[Record]) -> frozenset[str]:
    """The kinds of ids that a file of this kind may define."""
    parts = [model, *(part for _, part in _within(model))]
    return frozenset(part.record_kind.defines for part in parts if part.record_kind.defines)


def merged(*known: Known) -> dict[str, frozenset[str]]:
    """All the ids of all of `known`."""
    kinds = {kind for each in known for kind in each}
    return {kind: frozenset().union(*(each.get(kind, frozenset()) for each in known)) for kind in kinds}


def has_noun(kind: str) -> bool:
    """Whether there is a word for things of the kind; there is none for what a part of one piece holds."""
    return any(model.record_kind.noun for _, _, model in _defining(kind))


def none_of(kind: str) -> Text:
    """That there is nothing of the kind, to stand before its id: `ingen källa eller fotnot`."""
    nouns = list(dict.fromkeys(model.record_kind.noun for _, _, model in _defining(kind)))
    first, *others = [noun for noun in nouns if noun]
    return Text(
        sv=" eller ".join([first.none.sv, *(each.one.sv for each in others)]),
        en=" or ".join([first.none.en, *(each.one.en for each in others)]),
    )


def plural_of(kind: str) -> Text:
    """What several things of the kind are called: `mål`, `samverkansområden`."""
    nouns = (model.record_kind.noun for _, _, model in _defining(kind))
    return next(each.many for each in nouns if each)


def one_with(identity: str, known: Known) -> Text | None:
    """What a thing is that has the id: `Ett samverkansområde`; None when nothing has it."""
    kinds = (kind for kind, ids in sorted(known.items()) if identity in ids)
    nouns = (model.record_kind.noun for kind in kinds for _, _, model in _defining(kind))
    noun = next(filter(None, nouns), None)
    return noun.counted(1) if noun else None


def places_of(kind: str) -> list[str]:
    """Where a thing of the kind is written: a key, with its files unless they are the agreement's or many."""
    files: dict[tuple[str, ...], list[str]] = {}
    for file, path, _ in _defining(kind):
        files.setdefault(path, []).append(file)
    return [_place(path, named) for path, named in files.items()]


def _place(path: tuple[str, ...], files: list[str]) -> str:
    if not path:
        return "agreements/" if files == ["agreement"] else f"{files[0]}.yaml"
    plain = files == ["agreement"] or len(files) > _FEW
    named = "" if plain else f" ({', '.join(f'{each}.yaml' for each in files)})"
    return f"`{'.'.join(path)}`{named}"


def _defining(kind: str) -> Iterator[tuple[str, tuple[str, ...], type[Record]]]:
    """Every record that an id of the kind may stand for: its file, the keys to it, and its model."""
    for file, model in KINDS.items():
        if file == kind and model.record_kind.file:
            yield file, (), model
            continue
        yield from ((file, path, part) for path, part in _within(model) if part.record_kind.defines == kind)


@cache
def _within(model: type[Record]) -> list[tuple[tuple[str, ...], type[Record]]]:
    """Every kind of record that stands somewhere in one of this kind, with the keys that lead to it."""
    found: list[tuple[tuple[str, ...], type[Record]]] = []
    waiting: list[tuple[tuple[str, ...], type[Record]]] = [((), model)]
    seen = {model}
    while waiting:
        path, part = waiting.pop(0)
        for name, holds in fields(part).items():
            if holds.record and holds.record not in seen:
                seen.add(holds.record)
                found.append(((*path, name), holds.record))
                waiting.append(((*path, name), holds.record))
    return found
