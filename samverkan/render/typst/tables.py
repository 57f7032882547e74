"""Tables: a head that is repeated on each page, columns in which words stay whole."""

from collections.abc import Sequence

from markdown_it.tree import SyntaxTreeNode

from samverkan.render.typst.inlines import line, plain
from samverkan.render.typst.source import called, listed, quoted
from samverkan.render.typst.walk import Walk

_ALIGNED = {"text-align:right": "right", "text-align:center": "center"}
_KEPT_WHOLE = 400
"""How many characters a cell may have for its row to stay on one page."""


def table(node: SyntaxTreeNode, walk: Walk) -> str:
    """The table, and its caption if it has one."""
    head, *rows = [row for part in node.children for row in part.children if row.type == "tr"]
    cells = ", ".join(_cell(cell, row, walk) for row in rows for cell in row.children)
    written = (
        f"#fitted-table({listed(_columns([head, *rows]))}, "
        f"{listed([f'[{line(cell, walk)}]' for cell in head.children])}, {cells});"
    )
    captions = [part for part in node.children if part.type == "caption"]
    return called("captioned", line(captions[0], walk), written) if captions else written


def _cell(cell: SyntaxTreeNode, row: SyntaxTreeNode, walk: Walk) -> str:
    options = []
    if any(len(plain(each)) > _KEPT_WHOLE for each in row.children):
        options.append("breakable: true")
    aligned = _ALIGNED.get(str(cell.attrs.get("style")))
    if aligned:
        options.append(f"align: {aligned}")
    inner = called("strong", line(cell, walk)) if cell.tag == "th" else line(cell, walk)
    return f"table.cell({', '.join(options)})[{inner}]" if options else f"[{inner}]"


def _columns(rows: Sequence[SyntaxTreeNode]) -> list[str]:
    """Of each column: the words that need most room, and the cell that has most words."""
    return [
        _column([plain(cell) for cell in cells])
        for cells in zip(*(row.children for row in rows), strict=True)
    ]


def _column(texts: Sequence[str]) -> str:
    words = sorted({word for text in texts for word in text.split()}, key=lambda word: (-len(word), word))
    longest = max(texts, key=len, default="")
    return f"(words: {listed([quoted(word) for word in words[:6]])}, whole: {quoted(longest)})"
