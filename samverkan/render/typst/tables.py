"""Tables: a head that is repeated on each page, columns in which words stay whole."""

from collections.abc import Sequence

from markdown_it.tree import SyntaxTreeNode

from samverkan.render.nodes import alignment, words_of
from samverkan.render.typst.inlines import line, pieces
from samverkan.render.typst.source import called, listed, quoted, strings, truth
from samverkan.render.typst.walk import DocumentWalk

_FEW_ROWS, _LITTLE_TEXT = 6, 900
"""How many rows, and characters in them, a table may have to stay on one page."""

_WIDE_COLUMNS = 4
"""How many columns may have room for more than a word."""

_LONGEST = 5
"""How many of a column's longest words are measured: the one with most letters need not be the widest."""


def table(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    """The table, and its caption if it has one."""
    head, *rows = [row for part in node.children for row in part.children if row.type == "tr"]
    walk.is_narrow = len(head.children) > _WIDE_COLUMNS
    cells = ", ".join(_cell(cell, walk) for row in rows for cell in row.children)
    is_whole = len(rows) <= _FEW_ROWS and sum(len(words_of(row)) for row in rows) < _LITTLE_TEXT
    written = (
        f"#fitted-table({listed(_columns([head, *rows], walk))}, "
        f"{listed([alignment(cell) or 'left' for cell in head.children])}, "
        f"{listed([f'[{line(cell, walk)}]' for cell in head.children])}, "
        f"whole: {truth(is_whole)}, {cells});"
    )
    walk.is_narrow = False
    captions = [part for part in node.children if part.type == "caption"]
    return called("captioned", line(captions[0], walk), written) if captions else written


def _cell(cell: SyntaxTreeNode, walk: DocumentWalk) -> str:
    inner = called("strong", line(cell, walk)) if cell.tag == "th" else line(cell, walk)
    return f"[{inner}]"


def _columns(rows: Sequence[SyntaxTreeNode], walk: DocumentWalk) -> list[str]:
    """Of each column: the words that need most room, and the cells that have most words."""
    return [_column(cells, walk) for cells in zip(*(row.children for row in rows), strict=True)]


def _column(cells: Sequence[SyntaxTreeNode], walk: DocumentWalk) -> str:
    bold = [words_of(cell) for cell in cells if cell.tag == "th"]
    plain = [words_of(cell) for cell in cells if cell.tag != "th"]
    fullest = strings([max(texts, key=len, default="") for texts in (bold, plain)])
    return f"(bold: {_longest(bold, walk)}, words: {_longest(plain, walk)}, fullest: {fullest})"


def _longest(texts: Sequence[str], walk: DocumentWalk) -> str:
    """The longest words, as far as they are set in one piece."""
    words = {piece for text in texts for piece in pieces(text, walk)}
    return listed([quoted(word) for word in sorted(words, key=lambda word: (-len(word), word))[:_LONGEST]])
