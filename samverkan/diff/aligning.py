"""Which sentence of a text is which of another: what is said before and after, side by side."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from samverkan.diff.likeness import bare_words, holds, likeness

_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ0-9”\"*-])|\n\s*(?:[-*•]|\d+[.)])\s+|\n\s*\n")
_KIN = 0.3
"""From here on two sentences that stand against each other are about the same thing."""
_LIVES_ON = 0.62
"""From here on a sentence is said within the rest of a text."""
_MOST = 400
"""The most sentences that are set side by side."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """The pairs of sentences that differ, old and new, and the old ones that were left out."""

    pairs: tuple[tuple[str, str], ...] = ()
    left_out: tuple[str, ...] = ()


def aligned(old: str, new: str) -> Aligned:
    """The sentences of two texts side by side, without those that are equal."""
    a, b = _sentences(old), _sentences(new)
    if len(a) == len(b) == 1:
        return Aligned(((a[0], b[0]),))
    same = {bare_words(each) for each in a} & {bare_words(each) for each in b}
    a, b = ([each for each in side if bare_words(each) not in same] for side in (a, b))
    if max(len(a), len(b)) > _MOST:
        return Aligned()
    pairs = _paired(a, b)
    taken = {old for old, _ in pairs}
    alone = len(b) == len(pairs)
    gone = (each for each in a if each not in taken and alone and holds(new, each) < _LIVES_ON)
    return Aligned(tuple(pairs), tuple(gone))


def _sentences(text: str) -> list[str]:
    return [each.strip() for each in _ENDS.split(text) if each and each.strip()]


def _paired(a: Sequence[str], b: Sequence[str]) -> list[tuple[str, str]]:
    """The most alike first; no sentence twice."""
    scored = sorted(
        ((likeness(old, new), -i, -j) for i, old in enumerate(a) for j, new in enumerate(b)),
        reverse=True,
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for score, i, j in scored:
        if score >= _KIN and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((a[-i], b[-j]))
    return pairs
