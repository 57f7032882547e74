"""The one spot where a sentence is another than it was, with all that stands before and after it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from samverkan.diff.likeness import bare_words
from samverkan.diff.words import common
from samverkan.text import pattern_of

_WORD = pattern_of(r"\w+|[,;:%]")


@dataclass(frozen=True, slots=True)
class Spot:
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
def spot(old: str, new: str) -> Spot:
    """From the first word to the last one that differ; words keep their capitals, as names have them."""
    a, b = (_WORD.findall(each) for each in (old, new))
    bare_a, bare_b = ([bare_words(word) for word in words] for words in (a, b))
    start = common(bare_a, bare_b)
    end = common(bare_a[start:][::-1], bare_b[start:][::-1])
    shorter, longer = sorted((bare_a, bare_b), key=len)
    if len(longer) > len(shorter) == start + end and _begins_earlier(longer, start, end):
        start, end = start - 1, end + 1
    parts = (a[:start], a[start : len(a) - end], b[start : len(b) - end], a[len(a) - end :])
    return Spot(*map(" ".join, parts))


def _begins_earlier(words: Sequence[str], start: int, end: int) -> bool:
    """Whether what was put in may as well begin a word before: *på* (*torget på*) *kvällar*."""
    return start > 1 and words[start - 1] == words[len(words) - end - 1]
