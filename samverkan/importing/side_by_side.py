"""Signatures that stand beside each other in lines of text, with blanks or tabs between, as a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from samverkan.importing.blocks import Line, ReadBlock, ReadParagraph, ReadTable, joined
from samverkan.importing.signatures import is_dateline, signature_in
from samverkan.render.escape import escaped
from samverkan.text import pattern_of

_PAIR = 2
_BETWEEN = pattern_of(r"\t+| {3,}")


def parted(blocks: Sequence[ReadBlock]) -> list[ReadBlock]:
    """The blocks, with a table in place of the lines in which several sign beside each other."""
    made: list[ReadBlock] = []
    for width, run in groupby((each for block in blocks for each in _after_dateline(block)), _width):
        lines = list(run)
        table = ReadTable((tuple(_columns(lines, width)),)) if width > 1 else None
        sign = table and all(signature_in(cell.plain.split("\n")) for cell in table.rows[0])
        made += [table] if table and sign else map(_below_each_other, lines)
    return made


def _after_dateline(block: ReadBlock) -> Iterator[ReadBlock]:
    """A paragraph, with the place and day of its first line apart from those who sign beside each other."""
    first, *rest = block.line.plain.split("\n") if isinstance(block, ReadParagraph) else [""]
    widths = {len(_cells(line)) for line in rest}
    if isinstance(block, ReadParagraph) and len(widths) == 1 and widths != {1} and is_dateline([first]):
        lines = [Line(plain, prose) for plain, prose in _lines(block.line)]
        yield replace(block, line=lines[0])
        yield replace(block, line=joined(lines[1:]))
    else:
        yield block


def _below_each_other(block: ReadBlock) -> ReadBlock:
    """A paragraph in which one signs, the title beside the name, with that below it."""
    cells = _cells(block.line.plain) if isinstance(block, ReadParagraph) else []
    signed = signature_in(cells) if len(cells) == _PAIR else None
    if not isinstance(block, ReadParagraph) or not (signed and signed.name):
        return block
    return replace(block, line=joined(Line(each.strip(), escaped(each.strip())) for each in cells))


def _width(block: ReadBlock) -> int:
    """In how many columns the lines of a paragraph stand; one when they do not agree."""
    if not isinstance(block, ReadParagraph):
        return 0
    widths = {len(_BETWEEN.split(line)) for line in block.line.plain.split("\n")}
    return widths.pop() if len(widths) == 1 else 1


def _columns(blocks: Sequence[ReadBlock], width: int) -> Iterator[Line]:
    lines = [line for block in blocks if isinstance(block, ReadParagraph) for line in _lines(block.line)]
    for place in range(width):
        cells = [(_cells(plain)[place], _cells(prose)[place]) for plain, prose in lines]
        yield joined(Line(plain.strip(), prose.strip()) for plain, prose in cells)


def _lines(line: Line) -> Iterator[tuple[str, str]]:
    """The lines of some text, each as it is read and as Markdown; twice as read when these part otherwise."""
    plain, prose = line.plain.split("\n"), re.split(r"\\?\n", line.prose)
    for place, each in enumerate(plain):
        same = prose[place] if len(prose) == len(plain) else each
        yield each, same if len(_cells(same)) == len(_cells(each)) else each


def _cells(text: str) -> list[str]:
    return _BETWEEN.split(text)
