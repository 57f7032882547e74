"""What stands on lines of its own: headings, paragraphs, lists, tables, quotations, containers."""

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from markdown_it.tree import SyntaxTreeNode

from samverkan.render.by_hand import asks_place_and_date
from samverkan.render.nodes import lone_image, words_of
from samverkan.render.typst import figures
from samverkan.render.typst.facts import facts
from samverkan.render.typst.inlines import line
from samverkan.render.typst.lists import bullets, numbers
from samverkan.render.typst.nesting import nested
from samverkan.render.typst.source import called, listed, optional, truth
from samverkan.render.typst.tables import table
from samverkan.render.typst.walk import DocumentWalk

_CONTAINER = "container_"
_KEPT_WITH_SIGNATURES = 600
"""How many characters a text may have to stand on the page of the signatures after it, never left alone."""
_KEPT_WITH_HEADING = 700
"""How many characters a text with a note may have to stand whole on the page of its heading."""


def blocks(nodes: Sequence[SyntaxTreeNode], walk: DocumentWalk) -> str:
    """The content of `nodes`, each of which stands on lines of its own."""
    return "\n\n".join(text for text in _written(nodes, walk) if text)


def _written(nodes: Sequence[SyntaxTreeNode], walk: DocumentWalk) -> Iterator[str]:
    headings: list[str] = []
    depth = 0
    for node, following in zip_longest(nodes, nodes[1:]):
        text = _block(node, walk)
        if node.type == "heading" and walk.level > 1:
            depth = depth if headings else walk.level
            headings.append(text)
        elif headings and _has_note(node) and not _leads(node, following):
            yield called("headed", "\n\n".join([*headings, text]), depth=str(depth))
            headings = []
        else:
            yield from headings
            yield called("lead", text) if text and _leads(node, following) else text
            headings = []
    yield from headings


def _has_note(node: SyntaxTreeNode) -> bool:
    """Whether it is a short text with a note, which may have no room where the text has."""
    is_short = node.type == "paragraph" and len(words_of(node)) <= _KEPT_WITH_HEADING
    return is_short and any(each.type == "footnote_ref" for each in node.walk())


def _leads(node: SyntaxTreeNode, following: SyntaxTreeNode | None) -> bool:
    """Whether `node` may not be the last on a page: it announces what follows, is signed, or is a motto.

    What an item of a list begins with is its title, when it is no sentence.
    """
    if following is None or node.type == "heading":
        return False
    if following.type == f"{_CONTAINER}signatures":
        return len(words_of(node)) <= _KEPT_WITH_SIGNATURES
    if node.type == "paragraph" and not lone_image(node):
        announces = following.type in _ANNOUNCED or _begins_item(node)
        return announces and not words_of(node).rstrip().endswith(_ENDS)
    before = node.previous_sibling
    return node.type == "blockquote" and before is not None and before.type == "heading"


def _begins_item(node: SyntaxTreeNode) -> bool:
    return node.parent is not None and node.parent.type == "list_item" and node.previous_sibling is None


def _block(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    if node.type.startswith(_CONTAINER):
        return _container(node, walk)
    return nested(_BLOCKS[node.type], node, walk)


def _container(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    name = node.type.removeprefix(_CONTAINER)
    if name == "signatures":
        return _signatures(node, walk)
    if name == "cover":
        return _cover(node, walk)
    inner = facts(node, walk) if name == "meta" else blocks(node.children, walk)
    return called(name, inner) if name in _STYLED else inner


def _cover(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    inner = blocks(node.children, walk)
    return called("cover", inner, mark=optional(walk.mark), inside=optional(walk.inside))


def _signatures(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    """Those who sign, with a line for each to sign on; what they share stands above.

    A party's signatory of whom neither place nor date is told has a line for them too.
    """
    people = [item for each in node.children if each.type == "bullet_list" for item in each.children]
    shared = [each for each in node.children if each.type != "bullet_list"]
    bodies = [blocks(shared, walk), *(blocks(each.children, walk) for each in people)]
    lines = [
        asks_place_and_date(words_of(person), is_joint=walk.is_joint, are_told_above=bool(shared))
        for person in people
    ]
    return called(
        "signatures",
        *bodies,
        to_sign=truth(not walk.signed_elsewhere),
        places=listed([truth(each) for each in lines]),
    )


def _heading(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    """The heading, at most one step below the one before it; one without words is none."""
    words = line(node, walk)
    if not words_of(node).strip():
        return words
    walk.level = min(int(node.tag[1]), walk.level + 1)
    label = f" <{walk.label(str(node.attrs['id']))}>"
    return f"#heading(depth: {walk.level})[{words}]{label}"


def _paragraph(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    return figures.alone(node, walk) or line(node, walk)


def _quotation(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    return called("quotation", blocks(node.children, walk))


def _rule(_node: SyntaxTreeNode, _walk: DocumentWalk) -> str:
    return "#rule();"


def _nothing(_node: SyntaxTreeNode, _walk: DocumentWalk) -> str:
    return ""


_ENDS = (".", "!", "?", "”", ")")
"""What a sentence ends with that goes on with nothing."""
_ANNOUNCED = frozenset(["bullet_list", "ordered_list", "table", "container_stacked", "container_compared"])
_STYLED = frozenset(["meta", "dateline", "note", "summary", "brief"])
_BLOCKS: dict[str, Callable[[SyntaxTreeNode, DocumentWalk], str]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "bullet_list": bullets,
    "ordered_list": numbers,
    "table": table,
    "blockquote": _quotation,
    "hr": _rule,
    "footnote_block": _nothing,
    "footnote_anchor": _nothing,
}
