"""How much room words take, guessed on the safe side since no font is at hand."""

import re
from collections.abc import Iterator
from math import fsum  # the same number in every Python

from samverkan.text import pattern_of

_NARROW = frozenset("fijlrtI.,:;'’|!()[]/- ")
_WIDE = frozenset("mwMWÅÄÖ@%–—”…")
_BOLD = 1.12
_LINE_ENDS = "\u200b"
# Where a long Swedish compound is best divided (Utbildnings-förvaltningen), and where any word may be.
_JOINT = pattern_of(r"(?:ings|ions|hets|skaps|dels|ets)(?=[a-zåäö]{3})", re.IGNORECASE)
_SYLLABLE = pattern_of(r"(?<=...)(?=[bcdfghjklmnpqrstvxz][aeiouyåäö])", re.IGNORECASE)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """A width that `text` will hardly exceed in any of the common fonts."""
    ems = fsum(
        0.41 if c in _NARROW else 1.0 if c in _WIDE else 0.78 if not c.islower() else 0.62 for c in text
    )
    return ems * size * (_BOLD if bold else 1)


def wrapped(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """`text` in lines of at most `room`; a word too long for a line is divided with a hyphen."""
    lines = [""]
    for word in text.split():
        for part in _divided(word, room, size, bold=bold):
            longer = f"{lines[-1]} {part}".strip()
            fits = width(longer, size, bold=bold) <= room and not lines[-1].endswith(_LINE_ENDS)
            lines[-1:] = [longer] if fits else [lines[-1], part]
    return [line.replace(_LINE_ENDS, "") for line in lines if line]


def _divided(word: str, room: float, size: float, *, bold: bool) -> Iterator[str]:
    """`word` in parts that fit; each but the last is a whole line and ends in a hyphen."""
    while width(word, size, bold=bold) > room and len(word) > 1:
        most = 1
        while most < len(word) - 1 and width(word[: most + 1] + "-", size, bold=bold) <= room:
            most += 1
        cut = _cut(word, most)
        yield word[:cut].removesuffix("-") + "-" + _LINE_ENDS
        word = word[cut:]
    yield word


def _cut(word: str, most: int) -> int:
    for division in (_JOINT, _SYLLABLE):
        places = [match.end() for match in division.finditer(word) if match.end() <= most]
        if places:
            return places[-1]
    return most
