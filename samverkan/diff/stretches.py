"""The words that stand instead of others in a sentence, between the words that both sentences have."""

import re
from dataclasses import dataclass
from functools import lru_cache

from samverkan.diff.likeness import bare_words
from samverkan.diff.words import common, opcodes
from samverkan.text import Text, clipped, pattern_of

_TOKEN = pattern_of(r"\w+|[,;:%]")
_SHARED = 0.45
"""At least so much of the shorter sentence stands in both, when the rest is what was changed of it."""
_LONGEST = 400
"""Sentences of more words are lists, not sentences."""


@dataclass(frozen=True, slots=True)
class ChangedWords:
    """What was said, what is said now, and the words before and after it that both sentences have."""

    before: str
    after: str
    left: str
    right: str


@lru_cache(maxsize=256)
def stretches(old: str, new: str) -> tuple[ChangedWords, ...]:
    """Where a sentence says something else than before; nothing when it is another sentence."""
    a, b = _tokens(old), _tokens(new)
    if max(len(a), len(b)) > _LONGEST:
        return ()
    found = tuple(
        ChangedWords(" ".join(a[i:k]), " ".join(b[j:m]), " ".join(a[:i]), " ".join(a[k:]))
        for tag, i, k, j, m in opcodes(a, b)
        if tag != "equal"
    )
    kept = len(a) - sum(len(each.before.split()) for each in found)
    return found if kept >= _SHARED * min(len(a), len(b)) else ()


def _tokens(sentence: str) -> list[str]:
    return _TOKEN.findall(bare_words(sentence))


_QUOTED = 160
"""Longer sentences are quoted from a little before they differ to a little after."""
_BESIDE = 4


def apart(old: str, new: str) -> tuple[str, str]:
    """Two sentences to be quoted: of long ones where they differ, with a few words before and after."""
    if max(len(old), len(new)) <= _QUOTED:
        return old, new
    a, b = old.split(), new.split()
    start = common(a, b)
    end = common(a[start:][::-1], b[start:][::-1])
    return _around(a, start, end), _around(b, start, end)


def _around(words: list[str], start: int, end: int) -> str:
    first, last = max(start - _BESIDE, 0), min(len(words) - end + _BESIDE, len(words))
    before, after = "… " if first else "", " …" if last < len(words) else ""
    return f"{before}{' '.join(words[first:last])}{after}"


_FURTHER = pattern_of(
    r"(?:, )?(?:och|samt|men|som|dessutom|därutöver|även|oftare|ytterligare|så att|för att)\b"
)


def _is_further(stretch: ChangedWords) -> bool:
    """Whether it only adds something besides what was said."""
    return not stretch.before and bool(_FURTHER.match(stretch.after))


def changed(old: str, new: str) -> list[ChangedWords]:
    """The stretches that change what was said, and do not only add to it."""
    return [each for each in stretches(old, new) if not _is_further(each)]


def with_next(words: str, stretch: ChangedWords) -> str:
    """The words with the two that follow them, as an expression may reach into what both sentences have."""
    return " ".join([words, *stretch.right.split()[:2]])


_STEM = 4


def stems(words: str) -> set[str]:
    """The beginnings of the words, by which two forms of a word are one."""
    return {word[:_STEM] for word in re.findall(r"\w+", words) if len(word) > 1}


_MOST_CUT = 60


def cut(words: str) -> Text:
    """The words in quotation marks, not too many of them."""
    kept = clipped(words.strip(" ,"), _MOST_CUT)
    return Text(sv=f"”{kept}”", en=f"“{kept}”")


BANNED = pattern_of(r"\b(?:inte|ej|aldrig|ingen|inget|inga)\b", re.IGNORECASE)
"""What makes a ban of a sentence."""
