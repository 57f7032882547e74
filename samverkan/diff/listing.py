"""What of several things, named side by side in a sentence, is named no longer."""

from samverkan.diff.likeness import bare_words
from samverkan.text import pattern_of

_LINK = pattern_of(r"\b(?:och|samt)\b|,")
_HOW = pattern_of(r"\w+(?:ig|isk|erad|sam|liga|iv)t?(?:are)?")
_LONGEST = 4


def one_less(old: str, new: str) -> str | None:
    """The words of the old sentence that named one of several things, when the new one lacks nothing else.

    What tells how something is done (*långsiktigt och strukturerat*) names no thing.
    """
    a, b = _words(old), _words(new)
    said = [word for word in a if word != _BETWEEN], [word for word in b if word != _BETWEEN]
    start = next((place for place, (x, y) in enumerate(zip(*said, strict=False)) if x != y), len(said[1]))
    end = start + len(said[0]) - len(said[1])
    gone = said[0][start:end]
    if not 0 < len(gone) <= _LONGEST or [*said[0][:start], *said[0][end:]] != said[1]:
        return None
    if a.count(_BETWEEN) <= b.count(_BETWEEN) or any(_HOW.fullmatch(word) for word in gone):
        return None
    return " ".join(gone) if _stands_beside(a, start, len(gone)) else None


_BETWEEN = ","


def _words(sentence: str) -> list[str]:
    return _LINK.sub(f" {_BETWEEN} ", bare_words(sentence).rstrip(".")).split()


def _stands_beside(words: list[str], start: int, count: int) -> bool:
    """Whether the words are set off from what stands before or after them, and by nothing within."""
    place, seen = 0, 0
    while seen < start or words[place] == _BETWEEN:
        seen += words[place] != _BETWEEN
        place += 1
    within = words[place : place + count]
    return _BETWEEN not in within and _BETWEEN in (
        words[place - 1 : place] + words[place + count : place + count + 1]
    )
