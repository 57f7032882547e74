"""Blocks as the Markdown of a text in agreement.yaml."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from samverkan.importing.blocks import ReadBlock, ReadHeading, ReadItem, ReadParagraph, ReadTable
from samverkan.importing.draft import Draft
from samverkan.importing.groups import LedList
from samverkan.importing.outline import OutlinePart
from samverkan.text import pattern_of

_LONGEST_LEAD = 240
_SAYS_MORE = pattern_of(r"[.!?]\s+[A-ZÅÄÖ]")
"""Where a sentence ends, and another leads to the list."""


def prose(blocks: Sequence[ReadBlock]) -> str:
    """The blocks as Markdown."""
    parts: list[str] = []
    for is_item, group in groupby(blocks, key=lambda each: isinstance(each, ReadItem)):
        if is_item:
            parts.append("\n".join(_items([each for each in group if isinstance(each, ReadItem)])))
        else:
            parts += [text for each in group if (text := _block(each))]
    return "\n\n".join(parts)


def prose_of_part(part: OutlinePart, level: int = 3) -> str:
    """A part with its heading, and the parts within it, as Markdown."""
    heading = f"{'#' * min(level, 6)} {_on_one_line(part.heading.prose)}" if part.heading else ""
    inner = [prose_of_part(each, level + 1) for each in part.parts]
    return "\n\n".join(each for each in (heading, prose(part.blocks), *inner) if each)


def before_list(group: LedList, became: str, draft: Draft) -> str:
    """What stands before a list, without the words that lead to it if they say no more than that."""
    if not 0 < len(group.lead) <= _LONGEST_LEAD or _SAYS_MORE.search(group.lead):
        return prose(group.before)
    draft.take(group.lead, became)
    return prose(group.before[:-1])


def _block(block: ReadBlock) -> str:
    match block:
        case ReadTable():
            return _table(block)
        case ReadHeading():
            return f"### {_on_one_line(block.line.prose)}"
        case ReadParagraph(quoted=True):
            return "\n".join(f"> {line}" for line in block.line.prose.split("\n"))
    return _broken(block.line.prose)


def _items(items: Sequence[ReadItem]) -> Iterator[str]:
    counts: dict[int, int] = {}
    for item in items:
        counts = {depth: count for depth, count in counts.items() if depth <= item.depth}
        counts[item.depth] = counts.get(item.depth, 0) + 1
        mark = f"{counts[item.depth]}." if item.ordered else "-"
        indent = "   " * item.depth
        first, *rest = _broken(item.line.prose).split("\n")
        yield f"{indent}{mark} {first}"
        yield from (f"{indent}{' ' * (len(mark) + 1)}{line}" for line in rest)


def _broken(text: str) -> str:
    """Text whose line breaks stay."""
    return "\\\n".join(line.strip() for line in text.split("\n") if line.strip())


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _table(table: ReadTable) -> str:
    rows = [f"| {' | '.join(_on_one_line(cell.prose) for cell in row)} |" for row in table.rows]
    if not rows or not table.rows[0]:
        return ""
    return "\n".join([rows[0], f"|{' --- |' * len(table.rows[0])}", *rows[1:]])
