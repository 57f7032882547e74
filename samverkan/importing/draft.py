"""The agreement as it grows: its records with their ids, what was guessed, and words that became values."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from samverkan.diagnostics import Route
from samverkan.importing.blocks import Line
from samverkan.model import Agreement, Block
from samverkan.text import numbered, slug

_LONGEST_ID = 40
_LINKS = frozenset("att av den det en ett for fran i inom med mellan och om pa samt som till".split())
"""Words that no id ends with."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A value that a person must look at: where it is, and why."""

    route: Route
    why: str


@dataclass(slots=True)
class Draft:
    """What has been read so far, by the keys of agreement.yaml.

    `guesses` are values that may be wrong, `blanks` such as stand in for what the file does not say, and
    `taken` lines of the file that are values now, so that their words stand nowhere. `numbers` are those that
    the file wrote before its headings and points, with their words, and `headed` what became of the headings.
    `signs` say how far a measure has come, and `told` are words of texts that became records too.
    `doubts` are mappings to look at, which have no place until all are made.
    """

    values: dict[str, Any] = field(default_factory=dict)
    guesses: list[Guess] = field(default_factory=list)
    blanks: list[Guess] = field(default_factory=list)
    taken: list[tuple[str, str]] = field(default_factory=list)
    notes: set[str] = field(default_factory=set)
    numbers: list[tuple[str, str]] = field(default_factory=list)
    signs: dict[str, str] = field(default_factory=dict)
    told: dict[Block, list[str]] = field(default_factory=dict)
    doubts: list[tuple[dict[str, Any], str]] = field(default_factory=list)
    headed: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    _used: dict[Block, set[str]] = field(default_factory=dict, repr=False)
    _free: dict[tuple[Block, str], Iterator[str]] = field(default_factory=dict, repr=False)

    def add(self, block: Block, record: dict[str, Any], name: str, guess: str = "") -> str:
        """Puts a record last in its list, and says the id that it got after its name."""
        records = self.values.setdefault(block.value, [])
        identity = self._unused(block, name)
        records.append({"id": identity} | {key: each for key, each in record.items() if each})
        if guess:
            self.guesses.append(Guess((block.value, len(records) - 1), guess))
        return identity

    def _unused(self, block: Block, name: str) -> str:
        """An id after the name that nothing of the block has."""
        if block not in self._used:
            self._used[block] = {each["id"] for each in self.records(block) if "id" in each}
        stem = _short(slug(name))
        free = self._free.setdefault((block, stem), numbered(stem))
        identity = next(each for each in free if each not in self._used[block])
        self._used[block].add(identity)
        return identity

    def left_out(self, number: str, words: str, made: dict[str, Any]) -> None:
        """Tells of the number of a heading, which documents write themselves, and what the heading became."""
        if number:
            self.numbers.append((number, words))
            self.headed.append((number, made))

    def records(self, block: Block) -> list[dict[str, Any]]:
        """The records of a block so far."""
        return list(self.values.get(block.value, ()))

    def guess(self, route: Route, why: str) -> None:
        """Marks a value that may be wrong."""
        self.guesses.append(Guess(route, why))

    def carry_doubts(self, made: dict[str, Any], into: dict[str, Any]) -> None:
        """Has what was to look at in a mapping to look at in the one that it became part of."""
        self.doubts = [(into if each is made else each, why) for each, why in self.doubts]

    def place_doubts(self) -> None:
        """Marks the sections to look at, once each has its place."""
        for route, each in self.mappings():
            self.guesses += [Guess(route, why) for made, why in self.doubts if made is each]

    def mappings(self) -> Iterator[tuple[Route, dict[str, Any]]]:
        """Each mapping so far, records and sections among them, with the way to it."""
        return _places(self.values, ())

    def take(self, words: str, became: str) -> None:
        """Tells of words that are a value now."""
        self.taken.append((" ".join(words.split()), became))

    def cited(self, lines: Iterable[Line]) -> list[str]:
        """The notes that the lines cite, for a field that holds no Markdown."""
        return [
            note
            for note in dict.fromkeys(each for line in lines for each in line.notes)
            if note in self.notes
        ]

    def in_order(self) -> dict[str, Any]:
        """All of it, in the order of the model."""
        return {key: self.values[key] for key in Agreement.model_fields if key in self.values}


def _places(value: Any, route: Route) -> Iterator[tuple[Route, dict[str, Any]]]:
    """Each mapping in plain data, with the way to it."""
    if isinstance(value, dict):
        yield route, value
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in steps:
        yield from _places(each, (*route, step))


def _short(identity: str) -> str:
    """The id with as many of its words as stand within the longest."""
    words = identity.split("-")
    while len(words) > 1 and (len("-".join(words)) > _LONGEST_ID or words[-1] in _LINKS):
        words.pop()
    return "-".join(words)[:_LONGEST_ID].strip("-") or "del"
