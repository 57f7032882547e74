"""Lines to runs: the words of a paragraph, each run with the look that it has."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from markdown_it.tree import SyntaxTreeNode
from markupsafe import Markup

from samverkan.render.nodes import figure_of
from samverkan.render.signs import SIGN
from samverkan.render.word import figures, links, notes
from samverkan.render.word.paragraphs import Setting
from samverkan.render.word.story import Story
from samverkan.render.word.xml import NOTHING, element, joined

TAB = element("w:r", element("w:tab"))
_TRACKED = {"ins": "w:ins", "del": "w:del"}


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of words looks; `removed` says that the words have been struck."""

    style: str | None = None
    bold: bool = False
    italic: bool = False
    removed: bool = False


@lru_cache(maxsize=64)
def _properties(look: Look) -> Markup:
    """The look as properties of a run, in the order that Word demands."""
    inner = joined(
        element("w:rStyle", w_val=look.style) if look.style else NOTHING,
        element("w:b") if look.bold else NOTHING,
        element("w:i") if look.italic else NOTHING,
    )
    return element("w:rPr", inner) if inner else NOTHING


def line(inline: SyntaxTreeNode, story: Story, look: Look | None = None) -> Markup:
    """The runs of a line."""
    return _spans(inline.children, story, look or Look())


def spans(nodes: Iterable[SyntaxTreeNode], story: Story) -> Markup:
    """The runs of these parts of a line."""
    return _spans(nodes, story, Look())


def words(text: str, look: Look | None = None) -> Markup:
    """A run of words that says just this."""
    how = look or Look()
    return _run(element("w:delText" if how.removed else "w:t", text, xml_space="preserve"), how)


def _run(inner: Markup, look: Look) -> Markup:
    return element("w:r", _properties(look), inner)


def _spans(nodes: Iterable[SyntaxTreeNode], story: Story, look: Look) -> Markup:
    return joined(*(_SPANS[node.type](node, story, look) for node in nodes))


def _text(node: SyntaxTreeNode, story: Story, look: Look) -> Markup:
    parts = SIGN.split(node.content)
    return joined(*(_piece(part, story, look) for part in parts if part))


def _piece(part: str, story: Story, look: Look) -> Markup:
    return links.of_sign(part, story) if SIGN.fullmatch(part) else words(part, look)


def _strong(node: SyntaxTreeNode, story: Story, look: Look) -> Markup:
    return _spans(node.children, story, replace(look, bold=True))


def _emphasis(node: SyntaxTreeNode, story: Story, look: Look) -> Markup:
    return _spans(node.children, story, replace(look, italic=True))


def _blank(_node: SyntaxTreeNode, _story: Story, look: Look) -> Markup:
    return words(" ", look)


def _break(_node: SyntaxTreeNode, _story: Story, look: Look) -> Markup:
    return _run(element("w:br"), look)


def _link(node: SyntaxTreeNode, story: Story, look: Look) -> Markup:
    inner = _spans(node.children, story, replace(look, style=story.style("Hyperlink")))
    return links.link(str(node.attrGet("href") or ""), inner, story)


def _tracked(node: SyntaxTreeNode, story: Story, look: Look) -> Markup:
    inner = _spans(node.children, story, replace(look, removed=node.type == "del"))
    author = story.document.info.organisation
    return element(_TRACKED[node.type], inner, w_id=story.next_id(), w_author=author)


def as_recorded(node: SyntaxTreeNode, story: Story, setting: Setting) -> Setting:
    """The setting of a block that may itself have been added or struck."""
    mark = node.meta.get("recorded")
    return replace(setting, recorded=_recorded(str(mark), story)) if mark else setting


def _recorded(mark: str, story: Story) -> Markup:
    """That a paragraph has been added or struck as a whole, by the mark of its words."""
    author = story.document.info.organisation
    return element(_TRACKED[mark], w_id=story.next_id(), w_author=author)


def _image(node: SyntaxTreeNode, story: Story, look: Look) -> Markup:
    figure = figure_of(node, story.document.figures)
    return figures.drawn(figure, story) if figure else words(node.content, look)


def _reference(node: SyntaxTreeNode, story: Story, _look: Look) -> Markup:
    sign = notes.reference(int(node.meta["id"]), story)
    return joined(notes.between(), sign) if node.meta.get("follows") else sign


def _nothing(_node: SyntaxTreeNode, _story: Story, _look: Look) -> Markup:
    return NOTHING


_SPANS: dict[str, Callable[[SyntaxTreeNode, Story, Look], Markup]] = {
    "text": _text,
    "strong": _strong,
    "em": _emphasis,
    "softbreak": _blank,
    "hardbreak": _break,
    "link": _link,
    "ins": _tracked,
    "del": _tracked,
    "image": _image,
    "footnote_ref": _reference,
    "footnote_anchor": _nothing,
}
