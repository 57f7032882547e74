"""How alike two texts are, and which of many belong together.

The measure is Dice's coefficient over the trigrams of the bare words: the text without what is only a
matter of typing. On the Enköping agreements of
2019–2022 and 2022–2023, within a kind (goals, commitments, purposes, visions, target groups: 13 × 12
items, 10 true pairs) the least alike true pair scores 0.84 and the most alike false pair 0.40; no
other measure that was tried leaves so wide a gap. `tests/diff/test_likeness.py` measures it anew.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, product
from operator import itemgetter

from samverkan.text import pattern_of

SAME = 0.62
"""From here on two texts are the same thing in other words: the middle of the measured gap."""

MERGED = 0.8
"""From here on a text lives on within a longer one."""

AKIN = 0.45
"""Below this, the text of one and the same thing has been replaced rather than reworded."""

MOST_PAIRS = 1_000_000
"""The most pairs that are weighed against each other; half a second's work."""

_MOST_SHARED = 10_000
"""The most pairs of things called the same that are weighed by all that they hold."""


_QUOTES = pattern_of('["“”„‟«»″]')
_APOSTROPHES = pattern_of("[’‘‚‛´`′]")
_MINUS = pattern_of(r"(?:(?<=\s)|^)[-−–](?=\d)")
_DASHES = pattern_of("[-‐‑‒–—―−]")
_INVISIBLE = pattern_of("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


@lru_cache(maxsize=4096)
def bare_words(text: str) -> str:
    """`text` as far as its words go: two texts that differ in typing alone are equal.

    A minus sign before a number stays, and so does every other sign.
    """
    bare = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    bare = _APOSTROPHES.sub("'", _QUOTES.sub("", bare))
    bare = _DASHES.sub(" ", _MINUS.sub("\0", bare)).replace("\0", "-")
    return " ".join(bare.split()).casefold()


@lru_cache(maxsize=8192)
def trigrams(text: str) -> frozenset[str]:
    """The runs of three characters in the bare words, with a blank at either end."""
    padded = f"  {bare_words(text)} "
    return frozenset([padded[place : place + 3] for place in range(len(padded) - 2)])


def likeness(one: str, other: str) -> float:
    """How alike two texts are, from 0 to 1."""
    a, b = trigrams(one), trigrams(other)
    return 2 * len(a & b) / (len(a) + len(b))


def holds(whole: str, part: str) -> float:
    """How much of `part` stands in `whole`, from 0 to 1: near 1 when two things have been merged."""
    a = trigrams(part)
    return len(a & trigrams(whole)) / len(a)


def alike(
    olds: Sequence[str], news: Sequence[str], prints: tuple[Sequence[str], Sequence[str]]
) -> list[tuple[int, int]]:
    """The pairs (old, new) that are the same in other words, the most alike first chosen.

    Of those whose words are as alike as those of others `prints` tell which are, so that neither the order of
    the lists nor the direction of the comparison decides.
    """
    choice = _Choice(prints)
    by_score = sorted(scores(olds, news, SAME), key=itemgetter(0), reverse=True)
    for _, group in groupby(by_score, key=itemgetter(0)):
        choice.take((i, j) for _, i, j in group)
    return choice.pairs


def alike_in_all(prints: tuple[Sequence[str], Sequence[str]]) -> list[tuple[int, int]]:
    """The pairs (old, new) of things that are called the same: those most alike in all that they hold.

    Where there are too many to be weighed against each other, they are paired in the order of their prints.
    """
    if len(prints[0]) * len(prints[1]) > _MOST_SHARED:
        olds, news = (sorted(range(len(side)), key=side.__getitem__) for side in prints)
        return list(zip(olds, news, strict=False))
    choice = _Choice(prints)
    choice.take(product(range(len(prints[0])), range(len(prints[1]))))
    return choice.pairs


class _Choice:
    """The pairs that have been chosen so far, of items with these prints."""

    def __init__(self, prints: tuple[Sequence[str], Sequence[str]]) -> None:
        self.pairs: list[tuple[int, int]] = []
        self._prints = prints
        self._taken: tuple[set[int], set[int]] = (set(), set())
        self._to_weigh = _MOST_SHARED
        order = {each: place for place, each in enumerate(sorted({*prints[0], *prints[1]}))}
        self._orders = tuple([order[each] for each in side] for side in prints)

    def take(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Chooses among pairs that are equally good: those of the prints most alike, while they are few."""
        free = [pair for pair in pairs if self._is_free(pair)]
        alone = len({i for i, _ in free}) == len({j for _, j in free}) == len(free)
        few = not alone and len(free) <= self._to_weigh
        self._to_weigh -= len(free) if few else 0
        for pair in free if alone else sorted(free, key=self._weight if few else self._order):
            if self._is_free(pair):
                self.pairs.append(pair)
                for taken, place in zip(self._taken, pair, strict=True):
                    taken.add(place)

    def _is_free(self, pair: tuple[int, int]) -> bool:
        return pair[0] not in self._taken[0] and pair[1] not in self._taken[1]

    def _weight(self, pair: tuple[int, int]) -> tuple[float, int, int, int]:
        return (-likeness(self._prints[0][pair[0]], self._prints[1][pair[1]]), *self._order(pair))

    def _order(self, pair: tuple[int, int]) -> tuple[int, int, int]:
        i, j = pair
        one, other = self._orders[0][i], self._orders[1][j]
        return min(one, other), max(one, other), i + j


def scores(olds: Sequence[str], news: Sequence[str], least: float) -> Iterator[tuple[float, int, int]]:
    """Every (likeness, old, new) from `least` up; texts are compared as bits of one great alphabet."""
    alphabet: dict[str, int] = {}
    a, b = [_bits(text, alphabet) for text in olds], [_bits(text, alphabet) for text in news]
    for i, (bits, size) in enumerate(a):
        for j, (other, other_size) in enumerate(b):
            score = 2 * (bits & other).bit_count() / (size + other_size)
            if score >= least:
                yield score, i, j


def _bits(text: str, alphabet: dict[str, int]) -> tuple[int, int]:
    grams = trigrams(text)
    bits = 0
    for gram in grams:
        bits |= 1 << alphabet.setdefault(gram, len(alphabet))
    return bits, len(grams)
