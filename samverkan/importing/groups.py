"""The blocks of a part in groups: paragraphs, and the list or table that they lead to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from samverkan.importing.blocks import Block, Item, Line, Table, joined


@dataclass(slots=True)
class Group:
    """Paragraphs and then a list or a table, or nothing more."""

    before: list[Block] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    table: Table | None = None

    @property
    def lead(self) -> str:
        """The words right before the list."""
        last = self.before[-1] if self.before else None
        return "" if last is None or isinstance(last, Table) else last.line.flat

    @property
    def blocks(self) -> list[Block]:
        """All of it."""
        return [*self.before, *self.items, *([self.table] if self.table else [])]


def grouped(blocks: Sequence[Block]) -> Iterator[Group]:
    """The groups, in order."""
    group = Group()
    for is_item, run in groupby(blocks, key=lambda each: isinstance(each, Item)):
        if is_item:
            group.items = [each for each in run if isinstance(each, Item)]
            yield group
            group = Group()
            continue
        for block in run:
            if isinstance(block, Table):
                group.table = block
                yield group
                group = Group()
            else:
                group.before.append(block)
    if group.before:
        yield group


def with_children(items: Sequence[Item]) -> list[tuple[Line, list[Item]]]:
    """The items of the outermost list, each with those in lists within it."""
    lowest = min((each.depth for each in items), default=0)
    made: list[tuple[Line, list[Item]]] = []
    for item in items:
        if item.depth <= lowest or not made:
            made.append((item.line, []))
        else:
            made[-1][1].append(Item(item.line, item.depth - lowest - 1, item.ordered))
    return made


def as_one_line(lines: Sequence[Line]) -> Line:
    """The lines as one, blanks between."""
    return joined(lines, " ")
