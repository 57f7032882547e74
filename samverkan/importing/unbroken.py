"""Text in which each line is a paragraph, as word processors save it: none is broken, and none empty."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import groupby

from samverkan.importing.lines_of_text import (
    COLUMNS,
    LONGEST_HEADING,
    POINT,
    in_capitals,
    is_between_parties,
)
from samverkan.importing.topics import tells_of_none, topic_of
from samverkan.model import Block
from samverkan.text import pattern_of

WIDEST_BROKEN = 120
"""As wide as lines are at the most in a text whose lines somebody has broken."""
_NUMBERED = pattern_of(r"[ \t]*(?P<sign>§\s*)?\d{1,2}(?P<within>(?:\.\d{1,2})+)?[.)]?(?:\s*§)?\s+\S")
_PARTY = pattern_of(r"kommun|polis", re.IGNORECASE)
_FIRST = pattern_of(
    r"(?i:samverkansavtal|samverkansöverenskommelse|överenskommelse|handlingsplan|åtgärdsplan)\b"
)


class _Kind(Enum):
    ALONE = "a paragraph or a heading"
    POINT = "a point of a list, which stands with those beside it"
    SHORT = "a short line, which may belong to those beside it"


def paragraphs_in(group: str) -> Iterator[str]:
    """The paragraphs, headings, lists and runs of short lines that lines right after each other are."""
    lines = group.split("\n")
    kinds = list(_kinds(lines))
    for kind, run in groupby(zip(kinds, lines, strict=True), key=lambda each: each[0]):
        said = [line for _, line in run]
        yield from said if kind is _Kind.ALONE else ["\n".join(said)]


def _kinds(lines: Sequence[str]) -> Iterator[_Kind]:
    before = _Kind.ALONE
    for place, line in enumerate(lines):
        goes_on = before is _Kind.POINT and line[:1].isspace()
        before = _Kind.POINT if goes_on else _kind(lines, place)
        yield before


def _kind(lines: Sequence[str], place: int) -> _Kind:
    line = lines[place].strip()
    if _NUMBERED.match(line):
        return _Kind.ALONE if _heads(lines, place) else _Kind.POINT
    if POINT.match(line):
        return _Kind.POINT
    if COLUMNS.search(line):
        return _Kind.SHORT
    is_long = len(line) > LONGEST_HEADING or line[-1:] in ".:;!?,"
    return _Kind.ALONE if is_long or in_capitals(line) or _says_it_heads(lines, place) else _Kind.SHORT


def _says_it_heads(lines: Sequence[str], place: int) -> bool:
    """Whether a short line is the title, heads those who sign, or names a part that a text below it is of."""
    line = lines[place].strip()
    topic = topic_of(line)
    after = lines[place + 1].strip() if place + 1 < len(lines) else ""
    leads_on = len(after) > LONGEST_HEADING or after[-1:] == ":" or bool(POINT.match(after))
    is_of_signing = topic is not None and topic.block is Block.SIGNATORIES
    is_title = (is_between_parties(line) and _PARTY.search(line)) or (place == 0 and _FIRST.match(line))
    return bool(is_title) or is_of_signing or (leads_on and (topic is not None or tells_of_none(line)))


def _heads(lines: Sequence[str], place: int) -> bool:
    """Whether a line with a number is a heading: by its number, in capitals, or with no other beside it."""
    found = _NUMBERED.match(lines[place])
    beside = (lines[each] for each in (place - 1, place + 1) if 0 <= each < len(lines))
    is_short = len(lines[place]) <= LONGEST_HEADING and lines[place].rstrip()[-1:] not in ".:;!?,"
    is_marked = bool(found and (found["sign"] or found["within"])) or in_capitals(lines[place])
    return is_short and (is_marked or not any(map(_NUMBERED.match, beside)))
