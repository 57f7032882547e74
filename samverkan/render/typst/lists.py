"""Lists, whose items keep the numbers that they have."""

from markdown_it.tree import SyntaxTreeNode

from samverkan.render.nodes import words_of
from samverkan.render.typst.source import called
from samverkan.render.typst.walk import DocumentWalk

_LISTS = frozenset(["bullet_list", "ordered_list"])
_FEW_ITEMS, _LITTLE_TEXT = 4, 400
"""How many items, and characters in them, a list may have to stay on one page."""


def bullets(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    """A list with a mark before each item."""
    items = ", ".join(f"[{_inside(item, walk)}]" for item in node.children)
    return _whole(f"#list(tight: {_is_tight(node)}, {_spacing(node)}{items});", node)


def numbers(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    """A list with the number of each item before it."""
    first = int(node.attrs.get("start", 1))
    items = ", ".join(
        f"enum.item({item.info or first + place})[{_inside(item, walk)}]"
        for place, item in enumerate(node.children)
    )
    return _whole(f"#enum(tight: {_is_tight(node)}, {_spacing(node)}{items});", node)


def _whole(written: str, node: SyntaxTreeNode) -> str:
    """The list, on one page if it is short."""
    is_short = len(node.children) <= _FEW_ITEMS and len(words_of(node)) <= _LITTLE_TEXT
    return called("whole", written) if is_short else written


def _inside(item: SyntaxTreeNode, walk: DocumentWalk) -> str:
    """What the item holds; a list in it stands as close to its words as its own items do."""
    identity = item.attrs.get("id")
    place = f"#metadata(none)<{walk.label(str(identity))}>" if identity else ""
    written = place + walk.blocks(item.children, walk)
    more = item.children[1:]
    return called("closely", written) if more and all(each.type in _LISTS for each in more) else written


def _spacing(node: SyntaxTreeNode) -> str:
    """More room between items that hold more than a line of words, as an option of the list."""
    return "spacing: apart, " if any(len(item.children) > 1 for item in node.children) else ""


def _is_tight(node: SyntaxTreeNode) -> str:
    """Whether the items follow each other closely, as source."""
    paragraphs = [part for item in node.children for part in item.children if part.type == "paragraph"]
    return "true" if all(each.hidden for each in paragraphs) else "false"
