"""What ids of each kind stand for, and where they are given, as the records say."""

from collections.abc import Iterator

from samverkan.model import KINDS, Record
from samverkan.model.markers import fields
from samverkan.text import Text

_FEW = 3
"""The most files that are named; a key that stands in more is written in any of them."""


def none_of(kind: str) -> Text:
    """That there is nothing of the kind, to stand before its id: `ingen källa eller fotnot`."""
    nouns = list(dict.fromkeys(model.record_kind.noun for _, _, model in _defining(kind)))
    first, *others = [noun for noun in nouns if noun]
    return Text(
        sv=" eller ".join([first.none.sv, *(each.one.sv for each in others)]),
        en=" or ".join([first.none.en, *(each.one.en for each in others)]),
    )


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


def _within(model: type[Record]) -> Iterator[tuple[tuple[str, ...], type[Record]]]:
    """Every kind of record that stands somewhere in one of this kind, with the keys that lead to it."""
    waiting: list[tuple[tuple[str, ...], type[Record]]] = [((), model)]
    seen = {model}
    while waiting:
        path, part = waiting.pop(0)
        for name, holds in fields(part).items():
            if holds.record and holds.record not in seen:
                seen.add(holds.record)
                yield (*path, name), holds.record
                waiting.append(((*path, name), holds.record))
