"""The one spot where a sentence is another than it was, with all that stands before and after it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from samverkan.diff.akin import names
from samverkan.diff.likeness import bare_words
from samverkan.diff.words import common, opcodes
from samverkan.text import pattern_of

_WORD = pattern_of(r"\w+|[,;:%]")


@dataclass(frozen=True, slots=True)
class ReplacedWords:
    """What has gone from a sentence and what has come instead; `left` and `right` of it all is the same."""

    left: str
    gone: str
    come: str
    right: str

    @property
    def inserted(self) -> str:
        """What has come where nothing has gone."""
        return "" if self.gone else self.come

    @property
    def deleted(self) -> str:
        """What has gone where nothing has come."""
        return "" if self.come else self.gone


@lru_cache(maxsize=256)
def spot(old: str, new: str) -> ReplacedWords:
    """What differs but for words in another form; all from the first to the last when it is several things.

    Words keep their capitals, as names have them.
    """
    a, b = (_WORD.findall(each) for each in (old, new))
    bare_a, bare_b = ([bare_words(word) for word in words] for words in (a, b))
    differing = [
        _trimmed(bare_a, bare_b, *each[1:]) for each in opcodes(bare_a, bare_b) if each[0] != "equal"
    ]
    told = [each for each in differing if not _is_alike(bare_a[each[0] : each[1]], bare_b[each[2] : each[3]])]
    if len(told) != 1:
        told = differing
    if not told:
        return ReplacedWords(" ".join(b), "", "", "")
    (i, _, j, _), (_, k, _, m) = told[0], told[-1]
    if (i == k and _begins_earlier(bare_b, j, m)) or (j == m and _begins_earlier(bare_a, i, k)):
        i, k, j, m = i - 1, k - 1, j - 1, m - 1
    return ReplacedWords(*map(" ".join, (b[:j], a[i:k], b[j:m], b[m:])))


def _trimmed(a: Sequence[str], b: Sequence[str], i: int, k: int, j: int, m: int) -> tuple[int, int, int, int]:
    """The places without a last word that is another form only: *händelserna*, *allvarliga händelser*."""
    several = k - i > 1 or m - j > 1
    return (
        (i, k - 1, j, m - 1) if several and i < k and j < m and _is_form(a[k - 1], b[m - 1]) else (i, k, j, m)
    )


def _is_alike(gone: Sequence[str], come: Sequence[str]) -> bool:
    """Whether it is the same in another form, *skall* and *ska*, or no more than a sign or a link."""
    if _LINKS.issuperset((*gone, *come)):
        return True
    sides = [[each for each in side if each.isalnum()] for side in (gone, come)]
    return len(sides[0]) == len(sides[1]) and all(
        _SAME.get(one, one) == _SAME.get(other, other) or _is_form(one, other)
        for one, other in zip(*sides, strict=True)
    )


_LINKS = frozenset(", ; : till från på i inom av åt för vid hos om att en ett den det de".split())
_SAME = {"skall": "ska", "samt": "och", "samtliga": "alla", "per": "om"}


def _is_form(one: str, other: str) -> bool:
    """Whether the two are one word with other endings."""
    alike = common(one, other)
    return names(one) and names(other) and alike >= max(3, len(one) - _ENDING, len(other) - _ENDING)


_ENDING = 4


def _begins_earlier(words: Sequence[str], start: int, end: int) -> bool:
    """Whether what was put in may as well begin a word before: *på* (*torget på*) *kvällar*."""
    return start > 1 and words[start - 1] == words[end - 1]
