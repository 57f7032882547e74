"""The words that differ between two texts: a redline, piece by piece.

Words are compared with `difflib`, which takes quadratic time or worse on long texts. So what is
equal at either end is set aside first, long texts are compared sentence by sentence, and only
sentences that stand against each other are compared word by word.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

from samverkan.text import pattern_of

_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?!\w)|\d+[.,:]\d+(?!\w)"
_NOTE = r"\[\^[^\]\s]+\]"
_TOKENS = pattern_of(rf"\s*(?:{_NOTE}|{_NUMBER}|\w+(?:[-/’']\w+)*|[^\w\s])|\s+$")
_SENTENCES = pattern_of(r"(?:[^.!?:\n]|[.!?:](?!\s)|\n(?!\s*\n))*(?:[.!?:]+(?=\s)|\n\s*\n|$)\s*")
_LONG = 150
"""The number of tokens from which a text is compared by sentences first."""
MOST_TOKENS = 1500
"""The most tokens on a side that are compared word by word."""
_MOST_CELLS = 60_000
"""The most pairs of equal items that difflib is given."""


class Edit(StrEnum):
    """What has happened to a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is the same on both sides, or stands on one of them only."""

    edit: Edit
    text: str


def redline(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces that turn `old` into `new`; what is removed stands before what takes its place.

    The same and the removed pieces make up the old text, the same and the added ones the new;
    between words the blanks are those of the new text where both have some.
    """
    return tuple(_joined(_smoothed(list(_pieces(old, new)))))


def tokens(text: str) -> list[str]:
    """The words and signs of a text, each with the blanks before it; together they are the text."""
    return _TOKENS.findall(text)


def sentences(text: str) -> list[str]:
    """The sentences of a text, each with the blanks after it; together they are the text."""
    return [sentence for sentence in _SENTENCES.findall(text) if sentence]


def _pieces(old: str, new: str) -> Iterator[Piece]:
    a, b = tokens(old), tokens(new)
    if max(len(a), len(b)) <= _LONG:
        yield from _compared(a, b, _swap)
    else:
        yield from _compared(sentences(old), sentences(new), _replaced)


def _replaced(old: str, new: str) -> Iterator[Piece]:
    """Sentences that stand against each other: word by word, unless they are too long for it."""
    a, b = tokens(old), tokens(new)
    short = max(len(a), len(b)) <= MOST_TOKENS
    yield from _compared(a, b, _swap) if short else _swap(old, new)


def _compared(
    a: Sequence[str], b: Sequence[str], otherwise: Callable[[str, str], Iterator[Piece]]
) -> Iterator[Piece]:
    """What is equal, and what becomes of texts that stand `otherwise` against each other."""
    for tag, i, k, j, m in opcodes([_key(each) for each in a], [_key(each) for each in b]):
        if tag == "equal":
            yield Piece(Edit.SAME, "".join(b[j:m]))
        else:
            yield from otherwise("".join(a[i:k]), "".join(b[j:m]))


def _swap(old: str, new: str) -> Iterator[Piece]:
    if old:
        yield Piece(Edit.REMOVED, old)
    if new:
        yield Piece(Edit.ADDED, new)


def _key(text: str) -> str:
    """What a token or sentence is compared by: that there are blanks matters, not how many."""
    words = " ".join(text.split())
    before, after = " " * text[:1].isspace(), " " * text[-1:].isspace()
    return f"{before}{words}{after}"


_Opcode = tuple[str, int, int, int, int]


def opcodes(a: Sequence[str], b: Sequence[str]) -> Iterator[_Opcode]:
    """How to get from `a` to `b`: what is equal at either end, and between it what difflib finds."""
    start = common(a, b)
    end = common(a[start:][::-1], b[start:][::-1])
    i, j = len(a) - end, len(b) - end
    if start:
        yield "equal", 0, start, 0, start
    for tag, p, q, r, s in _middle(a[start:i], b[start:j]):
        yield tag, p + start, q + start, r + start, s + start
    if end:
        yield "equal", i, len(a), j, len(b)


def common(a: Sequence[str], b: Sequence[str]) -> int:
    """How many items are equal from the beginning."""
    pairs = zip(a, b, strict=False)
    return next((place for place, (x, y) in enumerate(pairs) if x != y), min(len(a), len(b)))


def _middle(a: Sequence[str], b: Sequence[str]) -> Iterator[_Opcode]:
    if not (a or b):
        return
    if not (a and b) or _weight(a, b) > _MOST_CELLS:
        yield "replace", 0, len(a), 0, len(b)
    else:
        yield from SequenceMatcher(None, a, b, autojunk=False).get_opcodes()


def _weight(a: Sequence[str], b: Sequence[str]) -> int:
    """How many equal pairs there are, which is what difflib pays for, at least once for each item."""
    counts: dict[str, int] = {}
    for each in b:
        counts[each] = counts.get(each, 0) + 1
    return sum(counts.get(each, 0) for each in a) + len(a) + len(b)


def _smoothed(pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces, with a lone short word between two changes counted among the changes."""
    for place, piece in enumerate(pieces):
        between = 0 < place < len(pieces) - 1
        lone = piece.edit is Edit.SAME and re.fullmatch(r"\s*(?:\w{1,3}|[^\w\s])", piece.text)
        if between and lone:
            yield Piece(Edit.REMOVED, piece.text)
            yield Piece(Edit.ADDED, piece.text)
        else:
            yield piece


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Removed pieces that follow each other as one, and added ones as one after them."""
    for same, run in groupby(pieces, key=lambda piece: piece.edit is Edit.SAME):
        texts: dict[Edit, str] = dict.fromkeys(Edit, "")
        for piece in run:
            texts[piece.edit] += piece.text
        if same:
            yield Piece(Edit.SAME, texts[Edit.SAME])
        else:
            yield from _swap(texts[Edit.REMOVED], texts[Edit.ADDED])
