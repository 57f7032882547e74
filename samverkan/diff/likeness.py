"""How alike two texts are, and which of many belong together.

The measure is Dice's coefficient over the trigrams of the bare words: the text without what is only a
matter of typing. On the Enköping agreements of
2019–2022 and 2022–2023, within a kind (goals, commitments, purposes, visions, target groups: 13 × 12
items, 10 true pairs) the least alike true pair scores 0.84 and the most alike false pair 0.40; no
other measure that was tried leaves so wide a gap. `tests/diff/test_likeness.py` measures it anew.
"""

import unicodedata
from collections.abc import Hashable, Iterator, Sequence
from functools import lru_cache

from samverkan.text import pattern_of

SAME = 0.62
"""From here on two texts are the same thing in other words: the middle of the measured gap."""

MERGED = 0.8
"""From here on a text lives on within a longer one."""

AKIN = 0.45
"""Below this, the text of one and the same thing has been replaced rather than reworded."""

MOST_PAIRS = 1_000_000
"""The most pairs that are weighed against each other; half a second's work."""


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
    olds: Sequence[str], news: Sequence[str], prints: tuple[Sequence[Hashable], Sequence[Hashable]]
) -> list[tuple[int, int]]:
    """The pairs (old, new) that are the same in other words, the most alike first chosen.

    `prints` tell items of equal likeness apart, so that neither the order of the lists nor the
    direction of the comparison decides.
    """
    scored = [
        (-score, *_sorted(prints[0][i], prints[1][j]), i + j, i, j)
        for score, i, j in scores(olds, news, SAME)
    ]
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    pairs = []
    for *_, i, j in sorted(scored):
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            pairs.append((i, j))
    return pairs


def _sorted(one: Hashable, other: Hashable) -> tuple[str, str]:
    a, b = str(one), str(other)
    return (a, b) if a <= b else (b, a)


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
