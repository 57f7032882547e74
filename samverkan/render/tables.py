"""What the writers ask of a table: its rows, whether it stands on one page, which others are like it."""

from collections.abc import Sequence

from markdown_it.tree import SyntaxTreeNode

from samverkan.render.nodes import words_of

_FEW_ROWS, _LITTLE_TEXT = 6, 900
"""How many rows, and characters in them, a table may have to stay on one page."""

TableHead = tuple[str, ...]
"""The words of each cell of a head."""


def rows_of(table: SyntaxTreeNode) -> list[SyntaxTreeNode]:
    """The rows of the table, its head first."""
    return [row for part in table.children if part.type in {"thead", "tbody"} for row in part.children]


def head_of(table: SyntaxTreeNode) -> TableHead:
    """What its columns are called."""
    return tuple(map(words_of, rows_of(table)[0].children))


def stands_whole(rows: Sequence[SyntaxTreeNode]) -> bool:
    """Whether the table with these rows, its head first, is short enough to stand on one page."""
    body = rows[1:]
    return len(body) <= _FEW_ROWS and sum(len(words_of(row)) for row in body) < _LITTLE_TEXT


def rows_by_head(root: SyntaxTreeNode) -> dict[TableHead, list[SyntaxTreeNode]]:
    """Of each head that tables of a document have: that head, and the rows of all of them.

    Tables of one head show the same facts of several things, and so their columns are as wide.
    """
    found: dict[TableHead, list[SyntaxTreeNode]] = {}
    for table in root.walk():
        if table.type == "table":
            head, *rows = rows_of(table)
            found.setdefault(head_of(table), [head]).extend(rows)
    return found
