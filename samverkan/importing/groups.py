"""The blocks of a part in groups: paragraphs, and the list or table that they lead to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from samverkan.importing.blocks import Line, ReadBlock, ReadItem, ReadTable, joined


@dataclass(slots=True)
class LedList:
    """Paragraphs and then a list or a table, or nothing more."""

    before: list[ReadBlock] = field(default_factory=list)
    items: list[ReadItem] = field(default_factory=list)
    table: ReadTable | None = None

    @property
    def lead(self) -> str:
        """The words right before the list."""
        last = self.before[-1] if self.before else None
        return "" if last is None or isinstance(last, ReadTable) else last.line.flat

    @property
    def blocks(self) -> list[ReadBlock]:
        """All of it."""
        return [*self.before, *self.items, *([self.table] if self.table else [])]


def grouped(blocks: Sequence[ReadBlock]) -> Iterator[LedList]:
    """The groups, in order."""
    group = LedList()
    for is_item, run in groupby(blocks, key=lambda each: isinstance(each, ReadItem)):
        if is_item:
            group.items = [each for each in run if isinstance(each, ReadItem)]
            yield group
            group = LedList()
            continue
        for block in run:
            if isinstance(block, ReadTable):
                group.table = block
                yield group
                group = LedList()
            else:
                group.before.append(block)
    if group.before:
        yield group


def with_children(items: Sequence[ReadItem]) -> list[tuple[Line, list[ReadItem]]]:
    """The items of the outermost list, each with those in lists within it."""
    lowest = min((each.depth for each in items), default=0)
    made: list[tuple[Line, list[ReadItem]]] = []
    for item in items:
        if item.depth <= lowest or not made:
            made.append((item.line, []))
        else:
            made[-1][1].append(ReadItem(item.line, item.depth - lowest - 1, item.ordered))
    return made


def as_one_line(lines: Sequence[Line]) -> Line:
    """The lines as one, blanks between."""
    return joined(lines, " ")
