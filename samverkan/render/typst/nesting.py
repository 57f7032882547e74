"""How deep quotations and lists lie in each other: the typesetter gives up where texts may go on."""

from collections.abc import Callable, Iterator

from markdown_it.tree import SyntaxTreeNode

from samverkan.render.typst.source import shown
from samverkan.render.typst.walk import DocumentWalk

_DEEPEST = 12
_WEIGHTS = {"bullet_list": 1, "ordered_list": 1, "blockquote": 2}
"""How much of that depth each of them takes."""

Writer = Callable[[SyntaxTreeNode, DocumentWalk], str]


def nested(write: Writer, node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    """The node as `write` has it; where it lies too deep, only what is in it."""
    weight = _WEIGHTS.get(node.type, 0)
    if walk.depth + weight > _DEEPEST:
        return "\n\n".join(_inside(node, walk))
    walk.depth += weight
    written = write(node, walk)
    walk.depth -= weight
    return written


def _inside(node: SyntaxTreeNode, walk: DocumentWalk) -> Iterator[str]:
    """What a quotation holds, or the items of a list with their numbers."""
    if node.type == "blockquote":
        yield walk.blocks(node.children, walk)
        return
    first = int(node.attrs.get("start", 1))
    for place, item in enumerate(node.children):
        number = f"{item.info or first + place}. " if node.type == "ordered_list" else ""
        yield (shown(number) if number else "") + walk.blocks(item.children, walk)
