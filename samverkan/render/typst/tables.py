"""Tables: a head that is repeated on each page, columns in which words stay whole."""

from collections.abc import Sequence

from markdown_it.tree import SyntaxTreeNode

from samverkan.render.nodes import alignment, words_of
from samverkan.render.tables import head_of, rows_of, stands_whole
from samverkan.render.typst.inlines import line, pieces
from samverkan.render.typst.source import called, listed, quoted, strings, truth
from samverkan.render.typst.walk import DocumentWalk

_WIDE_COLUMNS = 4
"""How many columns may have room for more than a word."""

_FEW = 6
"""How many words the fullest cell of a column may have to be laid out word by word."""

_LONGEST = 5
"""How many of a column's longest words are measured: the one with most letters need not be the widest."""


def table(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    """The table, and its caption if it has one."""
    head, *rows = every = rows_of(node)
    walk.is_narrow = len(head.children) > _WIDE_COLUMNS
    cells = ", ".join(_cell(cell, walk) for row in rows for cell in row.children)
    written = (
        f"#fitted-table({_columns(node, walk)}, "
        f"{listed([alignment(cell) or 'left' for cell in head.children])}, "
        f"{listed([f'[{line(cell, walk)}]' for cell in head.children])}, "
        f"whole: {truth(stands_whole(every))}, {cells});"
    )
    walk.is_narrow = False
    captions = [part for part in node.children if part.type == "caption"]
    return called("captioned", line(captions[0], walk), written) if captions else written


def _cell(cell: SyntaxTreeNode, walk: DocumentWalk) -> str:
    inner = called("strong", line(cell, walk)) if cell.tag == "th" else line(cell, walk)
    return f"[{inner}]"


def _columns(table: SyntaxTreeNode, walk: DocumentWalk) -> str:
    """Of each column: the words that need most room and the fullest cells, in all tables of the head."""
    head = head_of(table)
    if head not in walk.columns:
        rows = (row.children for row in walk.rows[head])
        walk.columns[head] = listed([_column(cells, walk) for cells in zip(*rows, strict=True)])
    return walk.columns[head]


def _column(cells: Sequence[SyntaxTreeNode], walk: DocumentWalk) -> str:
    bold = [words_of(cell) for cell in cells if cell.tag == "th"]
    plain = [words_of(cell) for cell in cells if cell.tag != "th"]
    fullest = [max(texts, key=len, default="") for texts in (bold, plain)]
    few = list(pieces(max(fullest, key=len), walk))
    return (
        f"(bold: {_longest(bold, walk)}, words: {_longest(plain, walk)}, fullest: {strings(fullest)}, "
        f"few: {strings(few if len(few) <= _FEW else [])})"
    )


def _longest(texts: Sequence[str], walk: DocumentWalk) -> str:
    """The longest words, as far as they are set in one piece."""
    words = {piece for text in texts for piece in pieces(text, walk)}
    return listed([quoted(word) for word in sorted(words, key=lambda word: (-len(word), word))[:_LONGEST]])
