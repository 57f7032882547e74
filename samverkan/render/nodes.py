"""What more than one writer asks of the tree: words, figures, notes, how a cell is aligned."""

from collections.abc import Mapping

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from samverkan.render.figures.svg import Drawing
from samverkan.render.signs import unmarked
from samverkan.text import pattern_of

_ALIGNED = pattern_of(r"text-align:(right|center)")
_BREAKS = frozenset(["softbreak", "hardbreak"])


def words_of(node: SyntaxTreeNode) -> str:
    """The words of a paragraph, a heading or a cell, without their look."""
    leaves = (each for each in node.walk() if not each.children and each.type != "inline")
    return unmarked("".join(" " if each.type in _BREAKS else each.content for each in leaves))


def figure_of(image: Token | SyntaxTreeNode, figures: Mapping[str, Drawing]) -> Drawing | None:
    """The figure that an image stands for, if it is one of these."""
    return figures.get(str(image.attrGet("src")).rpartition("/")[2].removesuffix(".svg"))


def caption_of(image: Token | SyntaxTreeNode, figure: Drawing) -> str:
    """What stands below the figure."""
    return str(image.attrGet("title") or figure.title)


def lone_image(paragraph: SyntaxTreeNode) -> SyntaxTreeNode | None:
    """The image of a paragraph that holds nothing else."""
    spans = paragraph.children[0].children if paragraph.children else []
    return spans[0] if len(spans) == 1 and spans[0].type == "image" else None


def notes_of(root: SyntaxTreeNode) -> dict[int, SyntaxTreeNode]:
    """The notes of a document by their numbers, counted from nought."""
    blocks = (node for node in root.children if node.type == "footnote_block")
    return {int(note.meta["id"]): note for block in blocks for note in block.children}


def alignment(cell: Token | SyntaxTreeNode) -> str | None:
    """`right` or `center`; None where the cell says neither."""
    found = _ALIGNED.fullmatch(str(cell.attrGet("style")))
    return found[1] if found else None
