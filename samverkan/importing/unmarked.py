"""Headings and lists that nobody has marked as such: bold or large letters, and signs typed before a line."""

import re
from collections import Counter
from collections.abc import Sequence

from samverkan.importing.blocks import Line, ReadBlock, ReadHeading, ReadItem, ReadParagraph
from samverkan.text import pattern_of

_TYPED = pattern_of(r"(?P<sign>[•·▪●○*–—−-]|\uf0b7)\s+(?=\S)")
_WITH_SIGN = pattern_of(r"(?:§\s*\d{1,2}|\d{1,2}\s*§)[.:]?\s+(?=[A-ZÅÄÖ])")
_NUMBER_WITHIN = pattern_of(r"\d{1,2}(?:\.\d{1,2})+(?=\.?\s)")
_FEWEST_CAPITALS = 4
LONGEST_HEADING = 90
"""As many signs as a heading has at the most, when nothing marks it as one."""
_LARGER = 1.1


def with_headings(blocks: Sequence[ReadBlock]) -> list[ReadBlock]:
    """The blocks, short paragraphs in bold or large letters taken for the headings that nobody has marked."""
    deepest = 0
    sizes = _sizes_of_headings(blocks)
    made: list[ReadBlock] = []
    for place, block in enumerate(blocks):
        typed = _typed_item(block)
        if typed:
            made.append(typed)
        elif isinstance(block, ReadHeading):
            deepest = max(block.level, 1)
            made.append(block)
        elif isinstance(block, ReadParagraph) and _may_head(block, blocks[place + 1 :], sizes):
            made.append(ReadHeading(block.line, deepest + 1 + _rank(block, sizes)))
        else:
            made.append(block)
    return made


def _typed_item(block: ReadBlock) -> ReadItem | None:
    """The item that a paragraph is, when somebody has typed the sign of a list before it."""
    found = _TYPED.match(block.line.plain) if isinstance(block, ReadParagraph) and not block.quoted else None
    if found is None or not isinstance(block, ReadParagraph) or "\n" in block.line.plain:
        return None
    prose = re.sub(rf"^\\*{re.escape(found['sign'])}\s+", "", block.line.prose, count=1)
    plain = block.line.plain[found.end() :]
    is_same = len(prose) < len(block.line.prose)
    return ReadItem(Line(plain, prose, block.line.notes)) if is_same else None


def _sizes_of_headings(blocks: Sequence[ReadBlock]) -> list[int]:
    """The sizes of letters that stand out from those of most text, the largest first."""
    used: Counter[int] = Counter()
    for each in blocks:
        if isinstance(each, ReadParagraph):
            used[each.size] += len(each.line.plain)
    usual = max(used, key=lambda size: (used[size], -size), default=0)
    return sorted((size for size in used if size > usual * _LARGER), reverse=True) if usual else []


def _rank(block: ReadParagraph, sizes: Sequence[int]) -> int:
    """How many larger sizes there are than that of the paragraph, and how far within others its number is."""
    within = _NUMBER_WITHIN.match(block.line.plain)
    larger = sizes.index(block.size) if block.size in sizes else len(sizes)
    return larger + (within[0].count(".") if within else 0)


def _may_head(block: ReadParagraph, rest: Sequence[ReadBlock], sizes: Sequence[int]) -> bool:
    words = block.line.plain
    after = rest[0] if rest else None
    return (
        (block.strong or block.size in sizes or _is_typed_heading(words))
        and len(words) <= LONGEST_HEADING
        and "\n" not in words
        and words[-1:] not in ".:;,"
        and after is not None
        and not _stands_out_too(after, block, sizes)
    )


def _is_typed_heading(words: str) -> bool:
    """Whether somebody has typed a line as a heading: after the sign of a paragraph, or in capitals."""
    capitals = sum(each.isalpha() for each in words) if words.isupper() else 0
    return bool(_WITH_SIGN.match(words)) or capitals >= _FEWEST_CAPITALS


def _stands_out_too(after: ReadBlock, block: ReadParagraph, sizes: Sequence[int]) -> bool:
    """Whether what comes after a paragraph is as much of a heading: then neither is one."""
    if not isinstance(after, ReadParagraph):
        return False
    stands_out = after.strong or after.size in sizes or _is_typed_heading(after.line.plain)
    return stands_out and _rank(after, sizes) <= _rank(block, sizes)
