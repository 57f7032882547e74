"""Every key that may stand in a file, by the path that leads to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from samverkan.model import KINDS
from samverkan.model.record import Record
from samverkan.model.walk import fields


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a record, in a kind of file: `goals.indicators.target` in `agreement.yaml`."""

    kind: str
    path: tuple[str, ...]
    record: type[Record]

    @property
    def name(self) -> str:
        """The key itself."""
        return self.path[-1]

    @property
    def dotted(self) -> str:
        """The path as one word."""
        return ".".join(self.path)


@cache
def every_key() -> tuple[Key, ...]:
    """All keys, kind by kind, the outermost first; within itself a record is not entered again."""
    return tuple(key for kind, record in KINDS.items() for key in _keys(kind, record))


@cache
def every_record() -> tuple[type[Record], ...]:
    """Every kind of record, each once, those of a file before what they hold."""
    held = [fields(key.record)[key.name].record for key in every_key()]
    return tuple(dict.fromkeys([*KINDS.values(), *(record for record in held if record)]))


def _keys(kind: str, record: type[Record]) -> Iterator[Key]:
    waiting: list[tuple[tuple[str, ...], type[Record], frozenset[type[Record]]]] = [((), record, frozenset())]
    for path, holder, around in waiting:
        for name, holds in fields(holder).items():
            yield Key(kind, (*path, name), holder)
            if holds.record and holds.record not in {*around, holder}:
                waiting.append(((*path, name), holds.record, around | {holder}))
