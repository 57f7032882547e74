"""Tables of contents that somebody has typed: lines that each end with dots and the number of a page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from samverkan.importing.blocks import Aside, Beside, ReadBlock, ReadFile, ReadTable
from samverkan.text import pattern_of

_LINE = pattern_of(r"\S[^\n]*?(?:\.{2,}|…|(?:\. ){2,}|\t)[ \t.…]*(?P<page>\d{1,3})")
_HEADING = pattern_of(r"(?:INNEHÅLL|Innehåll)(?:SFÖRTECKNING|sförteckning)?\s*:?")
_FEWEST = 3


def without_contents(source: ReadFile) -> ReadFile:
    """The source with its typed table of contents beside the text, where it needs no place."""
    kept: list[ReadBlock] = []
    gone: list[str] = []
    for is_contents, run in groupby(source.blocks, _may_be_contents):
        blocks = list(run)
        if is_contents and _counts_up(blocks):
            gone += _taken_heading(kept)
            gone += [line for each in blocks for line in _lines(each)]
        else:
            kept += blocks
    if not gone and any(each.kind is Aside.CONTENTS for each in source.beside):
        gone = [line for each in kept if _heads_contents(each) for line in _lines(each)]
        kept = [each for each in kept if not _heads_contents(each)]
    beside = [Beside(Aside.CONTENTS, each) for each in gone]
    return replace(source, blocks=tuple(kept), beside=(*source.beside, *beside))


def _may_be_contents(block: ReadBlock) -> bool:
    return not isinstance(block, ReadTable) and all(map(_LINE.fullmatch, _lines(block)))


def _counts_up(blocks: Sequence[ReadBlock]) -> bool:
    """Whether the lines are as many as contents have at the least, and no page comes before another."""
    found = [_LINE.fullmatch(line) for each in blocks for line in _lines(each)]
    pages = [int(each["page"]) for each in found if each]
    return len(pages) >= _FEWEST and all(before <= after for before, after in pairwise(pages))


def _taken_heading(blocks: list[ReadBlock]) -> list[str]:
    """The heading of the contents, taken from the end of what stands before them."""
    if not blocks or not _heads_contents(blocks[-1]):
        return []
    return list(_lines(blocks.pop()))


def _heads_contents(block: ReadBlock) -> bool:
    return not isinstance(block, ReadTable) and bool(_HEADING.fullmatch(block.line.flat))


def _lines(block: ReadBlock) -> Iterator[str]:
    if not isinstance(block, ReadTable):
        yield from (line.strip() for line in block.line.plain.split("\n"))
