"""How wide the columns of a table are, so that words stay whole where there is room for them."""

from collections.abc import Sequence
from math import fsum

from samverkan.swedish import MONTHS
from samverkan.text import pattern_of

MARGIN = 60
"""The room on each side of the words in a cell, in twentieths of a point."""

_WIDE = 1.25
"""How much wider than the usual letter those of a word may be, in bold or in another typeface."""

_OF_HEAD = 1.1
"""How much wider the words of a head are, which is bold."""

_UNPARTED = pattern_of(rf"(?:{'|'.join(MONTHS)}) \d{{4}}(?!\d)\S*|\d{{1,3}}(?: \d{{3}})+(?!\d)\S*|\S+")
"""A word, a month with its year (a date is parted once at most), or a number with its thousands apart."""

_NARROW, _BROAD = frozenset("fijlrtI1.,:;-–()/ \u00a0"), frozenset("mwMWOQÖÅÄGHNDU%@")
_SHARES = dict.fromkeys(_NARROW, 0.7) | dict.fromkeys(_BROAD, 1.4)
"""How wide these letters are, where the others are as wide as the usual one."""


def widths(columns: Sequence[Sequence[str]], whole: int, letter: int) -> list[int]:
    """The width of each column of texts, its head first; together `whole`, where a letter takes `letter`.

    Each column gets its longest word, and shares what is left by how much there is to read in it. Where the
    words have no room the longest give way, alike.
    """
    longest = [_longest_word(texts) * letter * _WIDE + 2 * MARGIN for texts in columns]
    least = [min(int(each), whole // 2) for each in _given_way(longest, whole)]
    wanted = [
        max(_fullest(texts) * letter + 2 * MARGIN, low) for texts, low in zip(columns, least, strict=True)
    ]
    if sum(wanted) <= whole:
        return _scaled(wanted, whole)
    weights = [(want - low) ** 0.6 for want, low in zip(wanted, least, strict=True)]
    left = whole - sum(least)
    shares = [int(left * weight / (fsum(weights) or 1)) for weight in weights]
    return _scaled([low + share for low, share in zip(least, shares, strict=True)], whole)


def _given_way(wanted: Sequence[float], room: float) -> Sequence[float]:
    """The same, where the largest are made alike until all have room."""
    for place, each in enumerate(sorted(wanted)):
        share = room / (len(wanted) - place)
        if each > share:
            return [min(every, share) for every in wanted]
        room -= each
    return wanted


def _longest_word(texts: Sequence[str]) -> float:
    weights = [_OF_HEAD, *[1.0] * (len(texts) - 1)]
    words = (
        (word, weight)
        for text, weight in zip(texts, weights, strict=True)
        for word in _UNPARTED.findall(text)
    )
    return max((_breadth(word) * weight for word, weight in words), default=1.0) or 1.0


def _breadth(word: str) -> float:
    """How many usual letters the word is as wide as."""
    return fsum(_SHARES.get(each, 1.05) for each in word)


def _fullest(texts: Sequence[str]) -> int:
    return max(map(len, texts), default=1)


def _scaled(parts: Sequence[int], whole: int) -> list[int]:
    total = sum(parts) or 1
    scaled = [part * whole // total for part in parts]
    scaled[-1] += whole - sum(scaled)
    return scaled
