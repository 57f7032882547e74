"""Words with how each character of them stands out, and what has become of that."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from samverkan.render.word.emphasis import PLAIN, Emphasis, Stretch
from samverkan.text import pattern_of

Label = TypeVar("Label")
_WORDS = pattern_of(r"\s+|\w+|[^\w\s]")
_READ_ALIKE = str.maketrans({"\u2011": "-", "\u00ad": None})


@dataclass(frozen=True)
class Rich:
    """Words on one line, and for each character of them how it stands out.

    A blank stands out as do both the words around it.
    """

    text: str = ""
    looks: tuple[Emphasis, ...] = field(default=(), repr=False)

    @cached_property
    def keys(self) -> tuple[Emphasis, ...]:
        """How each character stands out, however addresses are written."""
        keys = {each: each.key for each in set(self.looks)}
        return tuple(keys[each] for each in self.looks)

    @property
    def is_plain(self) -> bool:
        """Whether no character stands out."""
        return all(each is PLAIN or each == PLAIN for each in self.looks)

    def part(self, start: int, end: int) -> "Rich":
        """From one character to another."""
        return Rich(self.text[start:end], self.looks[start:end])


@dataclass(frozen=True, slots=True)
class Restyled:
    """A character of the new words that stands out otherwise: its place, that of the one it was, and how.

    `before` is the place of the old character that it is, or stands at.
    """

    place: int
    before: int
    was: Emphasis
    now: Emphasis


def rich(stretches: Iterable[Stretch]) -> Rich:
    """The words of the stretches, blanks made one."""
    text, looks = labelled(stretches)
    return Rich(text, tuple(_settled(text, looks)))


def labelled(stretches: Iterable[tuple[str, Label]]) -> tuple[str, list[Label]]:
    """All words, blanks made one, and for each character what its stretch has for a label."""
    text: list[str] = []
    labels: list[Label] = []
    for words, label in stretches:
        for character in words.translate(_READ_ALIKE):
            is_blank = character.isspace()
            if not is_blank or (text and text[-1] != " "):
                text.append(" " if is_blank else character)
                labels.append(label)
    end = len(text) - (text[-1:] == [" "])
    return "".join(text[:end]), labels[:end]


def _settled(text: str, looks: Sequence[Emphasis]) -> Iterator[Emphasis]:
    for place, (character, look) in enumerate(zip(text, looks, strict=True)):
        yield _common(looks[place - 1], looks[place + 1]) if character == " " else look


def _common(one: Emphasis, other: Emphasis) -> Emphasis:
    address = one.address if one.key.address == other.key.address else ""
    return Emphasis(one.bold and other.bold, one.italic and other.italic, address)


def restyled(old: Rich, new: Rich) -> list[Restyled]:
    """The characters that stand out otherwise than they did, and new ones that do as none around does."""
    if set(old.keys) == set(new.keys) and len(set(old.keys)) <= 1:
        return []
    found: list[Restyled] = []
    for kind, a, b, c, d in _opcodes(old.text, new.text):
        if kind == "equal":
            pairs = enumerate(zip(old.keys[a:b], new.keys[c:d], strict=True))
            found += [Restyled(c + step, a + step, was, now) for step, (was, now) in pairs if was != now]
        elif d > c:
            around = old.keys[max(a - 1, 0) : b + 1] or (PLAIN,)
            odd = (place for place in range(c, d) if new.keys[place] not in around)
            found += [Restyled(place, max(a - 1, 0), around[0], new.keys[place]) for place in odd]
    return found


def _opcodes(old: str, new: str) -> list[tuple[str, int, int, int, int]]:
    """What has become of the characters, word by word."""
    if old == new:
        return [("equal", 0, len(old), 0, len(new))]
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    starts, ends = _starts(before), _starts(after)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [(kind, starts[a], starts[b], ends[c], ends[d]) for kind, a, b, c, d in matcher.get_opcodes()]


def _starts(words: Sequence[str]) -> list[int]:
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return starts


def stretches_of(words: Rich) -> Iterator[tuple[int, int, Emphasis]]:
    """From which character to which the words stand out in one way."""
    edges = [place for place, pair in enumerate(pairwise(words.looks), 1) if pair[0] != pair[1]]
    for start, end in pairwise([0, *edges, len(words.text)] if words.text else []):
        yield start, end, words.looks[start]
