"""Which keys and kinds of file a word or a path may stand for, in English or in Swedish."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from samverkan.kinds import KIND_NAMES
from samverkan.model import KINDS
from samverkan.model.keys import Key, every_key
from samverkan.model.walk import fields
from samverkan.text import folded

_ALSO = {
    "baslinje": "goals.indicators.baseline",
    "lagliggrund": "agreement.legal_basis",
    "lan": "organisations.region",
    "mall": "house_style.word_template",
    "matetal": "goals.indicators",
    "nyckeltal": "goals.indicators",
    "rad": "forums.type",
    "bra": "forums.type",
    "samordnare": "forums.type",
    "tidplan": "measures.end",
}
"""What some keys are called besides their names, titles and values."""


@dataclass(frozen=True, slots=True)
class FoundKey:
    """A key, by the first of the `places` that it may stand in; all of them hold the same kind of record."""

    places: tuple[Key, ...]

    @property
    def key(self) -> Key:
        """The first of its places."""
        return self.places[0]


def called_otherwise(asked: str) -> str:
    """The way to the key that goes by another word; what was asked for, where none does."""
    return _ALSO.get(folded(asked), asked)


def keys_asked_for(asked: str) -> tuple[FoundKey, ...]:
    """The keys that the word or path may mean, the likeliest first.

    They are known by name, by what they hold, by title, and by the values that they may have; when none is,
    by the words that describe them.
    """
    steps = _steps(asked)
    if not steps:
        return ()
    ranked = [(rank, len(key.path), key) for key in every_key() if (rank := _rank(key, steps)) is not None]
    if not ranked and len(steps) == 1:
        ranked = [(0, len(key.path), key) for key in every_key() if _is_told_of(key, steps[0])]
    best: dict[tuple[object, str], list[tuple[int, int, Key]]] = {}
    for each in sorted(ranked, key=lambda found: found[:2]):
        best.setdefault((each[2].record, each[2].name), []).append(each)
    order = sorted(best.values(), key=lambda places: places[0][:2])
    return tuple(FoundKey(tuple(key for *_, key in places)) for places in order)


def is_sure(found: Sequence[FoundKey], asked: str) -> bool:
    """Whether the first of them is meant rather than any other: nothing else is as near and as far out.

    What is a part of the agreement is meant before what other files say of such.
    """
    first, *others = [
        (_rank(each.key, _steps(asked)), len(each.key.path), _is_part(each.key)) for each in found
    ]
    return not others or (
        first[0] is not None and (first[:2], not first[2]) < (others[0][:2], not others[0][2])
    )


def _is_part(key: Key) -> bool:
    return key.kind == "agreement" and fields(key.record)[key.name].record is not None


def known_words() -> Iterator[str]:
    """Every word that a key or kind goes by, to find the one that was meant."""
    yield from KIND_NAMES
    for key in every_key():
        yield key.name
        yield str(fields(key.record)[key.name].title.sv)
    yield from (key.dotted for key in every_key())


def _steps(asked: str) -> list[str]:
    """The steps of a path as messages write it: `goals[id=tillit].title`, `agreement.yaml: goals`."""
    plain = re.sub(r"\[[^\]]*\]|\.yaml\b", "", asked)
    return (
        [step for step in map(folded, re.split(r"[.:/\s]+", plain)) if step]
        if "." in plain
        else _whole(plain)
    )


def _whole(word: str) -> list[str]:
    return [folded(word)] if folded(word) else []


def _rank(key: Key, steps: Sequence[str]) -> int | None:
    """How near the key is to what was asked for, 0 the nearest; None when it is another."""
    if len(steps) == len(key.path) + 1 and steps[0] == folded(key.kind):
        steps = steps[1:]
    if len(steps) > len(key.path):
        return None
    around = _names_of(key.kind, key.path[:-1])[len(key.path) - len(steps) :]
    if not all(step in names for step, names in zip(steps, around, strict=False)):
        return None
    return next((rank for rank, names in enumerate(_ranked_names(key)) if steps[-1] in names), None)


def _is_told_of(key: Key, word: str) -> bool:
    """Whether a word of the key's title or description, or of what it holds, begins so."""
    info, holds = key.record.model_fields[key.name], fields(key.record)[key.name]
    within = (holds.record.__doc__ or "") if holds.record else ""
    told = f"{info.title} {info.description} {within.partition('Source:')[0]}"
    return len(word) > 3 and any(folded(each).startswith(word) for each in told.split())


@cache
def _names_of(kind: str, path: tuple[str, ...]) -> list[frozenset[str]]:
    """What each step of the path may be called."""
    record, names = KINDS[kind], []
    for step in path:
        holds = fields(record)[step]
        names.append(frozenset().union(*_ranked_names(Key(kind, (step,), record))[:3]))
        record = holds.record or record
    return names


@cache
def _ranked_names(key: Key) -> tuple[frozenset[str], ...]:
    """What the key is called: its name, what it holds, its title, and the values that it may have."""
    holds = fields(key.record)[key.name]
    noun = holds.record.record_kind.noun if holds.record else None
    nouns = (noun.one.sv, noun.many.sv, noun.one.en, noun.many.en) if noun else ()
    values = [word for each in holds.choice or () for word in (each.value, each.label)]
    parts = ((key.name,), nouns, (holds.title.sv,), values)
    return tuple(frozenset(map(folded, part)) for part in parts)
