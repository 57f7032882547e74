"""What a line of plain text looks like: a heading, a point of a list, cells, the title of the paper."""

import re

from samverkan.importing.own_marks import BULLETS
from samverkan.text import pattern_of

LONGEST_HEADING = 70
POINT = pattern_of(rf"([ \t]*)(?:[{BULLETS}*+–—-]|\uf0b7)\s+(?=\S)")
"""What a point of a list begins with: how far in it stands, and its sign."""
COLUMNS = pattern_of(r"\S {3,}\S|\t|_{5}|\.{5}")
"""What stands beside each other, or is to be written in."""
TITLE = pattern_of(
    r"(?:Samverkans|Överenskommelse|Avtal|Medborgarlöfte|Handlingsplan|Åtgärdsplan)", re.IGNORECASE
)
"""What the title of a paper begins with."""
_BETWEEN = pattern_of(r"\bmellan\b")
_FEWEST_CAPITALS = 3


def is_between_parties(line: str) -> bool:
    """Whether a line begins as a title that says between whom the paper is."""
    return bool(TITLE.match(line) and _BETWEEN.search(line))


def in_capitals(line: str) -> bool:
    """Whether a line has words, and all of them in capitals."""
    return line.isupper() and sum(map(str.isalpha, line)) > _FEWEST_CAPITALS
