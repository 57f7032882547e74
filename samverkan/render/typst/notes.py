"""Notes at the foot of the page that first refers to them."""

from markdown_it.tree import SyntaxTreeNode

from samverkan.render.typst.source import called
from samverkan.render.typst.walk import Walk


def reference(node: SyntaxTreeNode, walk: Walk) -> str:
    """The note itself at its first reference, with its number in the document; later only the number."""
    return ("#between-notes;" if node.meta.get("follows") else "") + _sign(node, walk)


def _sign(node: SyntaxTreeNode, walk: Walk) -> str:
    place = int(node.meta["id"])
    options = {"number": str(place + 1), "name": f'label("{walk.label(f"note-{place + 1}")}")'}
    if place in walk.noted or place not in walk.notes:
        return called("noted-again", **options)
    walk.noted.add(place)
    return called("noted", walk.blocks(walk.notes[place].children, walk), **options)
