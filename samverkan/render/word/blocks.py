"""The tree to the paragraphs and tables of a Word file, from the outside in."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from markdown_it.tree import SyntaxTreeNode
from markupsafe import Markup

from samverkan.render.figures.svg import Drawing
from samverkan.render.nodes import caption_of, figure_of, lone_image
from samverkan.render.word import figures, links, signatures, tables
from samverkan.render.word.facts import facts
from samverkan.render.word.paragraphs import Setting, paragraph
from samverkan.render.word.runs import as_recorded, line, words
from samverkan.render.word.story import Story
from samverkan.render.word.xml import NOTHING, element, joined

_LISTS = frozenset(["bullet_list", "ordered_list"])
_LED_TO = _LISTS | {"container_signatures"}
"""What the paragraph before it is not parted from."""
_AFTER_LIST = 120
_ABOVE_COVER = 2800


def body(root: SyntaxTreeNode, story: Story) -> Markup:
    """All blocks of the document but its notes."""
    return blocks(root.children, story, Setting(width=story.width))


def note(node: SyntaxTreeNode, story: Story) -> Markup:
    """The paragraphs of a note."""
    return blocks(node.children, story, Setting(style=story.style("footnote text"), width=story.width))


def blocks(nodes: Sequence[SyntaxTreeNode], story: Story, setting: Setting) -> Markup:
    """The blocks, one after another, in their place."""
    written, where = [], setting
    for node, following in zip_longest(nodes, nodes[1:]):
        written.append(_block(node, following, story, where))
        where = replace(setting, before=_AFTER_LIST if node.type in _LISTS else 0)
    return joined(*written)


def _block(node: SyntaxTreeNode, following: SyntaxTreeNode | None, story: Story, setting: Setting) -> Markup:
    if node.type == "paragraph":
        return _paragraph(node, following, story, setting)
    return _BLOCKS[node.type](node, story, setting)


def _paragraph(
    node: SyntaxTreeNode, following: SyntaxTreeNode | None, story: Story, setting: Setting
) -> Markup:
    figure = _lone_figure(node, story)
    if figure:
        return _figure(*figure, story)
    leads = bool(following and following.type in _LED_TO)
    return paragraph(line(node.children[0], story), as_recorded(node, story, setting), kept=leads)


def _lone_figure(node: SyntaxTreeNode, story: Story) -> tuple[Drawing, str] | None:
    """The figure, and its caption, of a paragraph that holds nothing else."""
    image = lone_image(node)
    figure = image and figure_of(image, story.document.figures)
    return (figure, caption_of(image, figure)) if image and figure else None


def _figure(figure: Drawing, caption: str, story: Story) -> Markup:
    return joined(
        paragraph(figures.drawn(figure, story), Setting(style=story.style("Figure")), kept=True),
        paragraph(words(caption), Setting(style=story.style("caption"))),
    )


def _heading(node: SyntaxTreeNode, story: Story, setting: Setting) -> Markup:
    inner = links.marked(links.bookmark(str(node.attrGet("id"))), line(node.children[0], story), story)
    return paragraph(
        inner,
        replace(
            as_recorded(node, story, setting),
            style=(setting.brief and story.style("Brief Heading")) or story.style(f"heading {node.tag[1]}"),
            list=None,
            before=0,
        ),
    )


def _rule(_node: SyntaxTreeNode, story: Story, setting: Setting) -> Markup:
    return paragraph(NOTHING, replace(setting, style=story.style("Rule")))


def _quotation(node: SyntaxTreeNode, story: Story, setting: Setting) -> Markup:
    before = node.previous_sibling
    is_motto = before is not None and before.type == "heading"
    return blocks(node.children, story, replace(setting, style=story.style("Quote"), kept=is_motto))


# ---- Lists


def _bullets(node: SyntaxTreeNode, story: Story, setting: Setting) -> Markup:
    if setting.bare:
        return joined(*(blocks(item.children, story, setting) for item in node.children))
    inner, identity = _within(setting, story), story.lists.bullets()
    return _items([(item, identity) for item in node.children], story, inner)


def _numbers(node: SyntaxTreeNode, story: Story, setting: Setting) -> Markup:
    inner = _within(setting, story)
    numbered, expected, identity = [], None, 0
    for item in node.children:
        number = int(item.info or node.attrGet("start") or 1)
        if number != expected:
            identity = story.lists.numbers(min(inner.level, 8), number)
        numbered.append((item, identity))
        expected = number + 1
    return _items(numbered, story, inner)


def _within(setting: Setting, story: Story) -> Setting:
    style = story.style("List Paragraph") if setting.style is None else setting.style
    return replace(setting, style=style, level=setting.level + 1, list=None, before=0)


def _items(items: Iterable[tuple[SyntaxTreeNode, int]], story: Story, setting: Setting) -> Markup:
    every = list(items)
    kept = {0, len(every) - 2} - {len(every) - 1}
    return joined(
        *(
            _item(item, replace(setting, list=identity), story, kept=place in kept)
            for place, (item, identity) in enumerate(every)
        )
    )


def _item(item: SyntaxTreeNode, setting: Setting, story: Story, *, kept: bool) -> Markup:
    """The item: its sign stands at its first paragraph, which is empty if it begins otherwise.

    The first item is kept with the next, and the last with that before it: none stands alone on a page.
    """
    first, rest = item.children[:1], item.children[1:]
    if not first or first[0].type != "paragraph" or _lone_figure(first[0], story):
        first, rest = [], item.children
    leads = bool(first and rest) or kept
    inner = line(first[0].children[0], story) if first else NOTHING
    place = item.attrGet("id")
    inner = links.marked(links.bookmark(str(place)), inner, story) if place else inner
    where = replace(setting, list=None, before=0)
    own = as_recorded(first[0], story, setting) if first else setting
    return joined(paragraph(inner, own, kept=leads), blocks(rest, story, where))


# ---- What Markdown does not have


def _meta(node: SyntaxTreeNode, story: Story, setting: Setting) -> Markup:
    where = replace(setting, style=story.style("Meta"), bare=True)
    return facts(node, story, where, lambda nodes: blocks(nodes, story, where))


def _plain_container(node: SyntaxTreeNode, story: Story, setting: Setting) -> Markup:
    return blocks(node.children, story, setting)


def _styled(style: str) -> Callable[[SyntaxTreeNode, Story, Setting], Markup]:
    def write(node: SyntaxTreeNode, story: Story, setting: Setting) -> Markup:
        return blocks(node.children, story, replace(setting, style=story.style(style), bare=style == "Cover"))

    return write


def _brief(node: SyntaxTreeNode, story: Story, setting: Setting) -> Markup:
    """What is to be taken in at a glance, in smaller type."""
    return blocks(node.children, story, replace(setting, style=story.style("Brief"), brief=True))


def _cover(node: SyntaxTreeNode, story: Story, setting: Setting) -> Markup:
    """The cover, alone on its page."""
    inner = _styled("Cover")(node, story, replace(setting, before=_ABOVE_COVER))
    turn = element("w:r", element("w:br", w_type="page"))
    return joined(inner, paragraph(turn, Setting(style=story.style("Cover"))))


def _signatures(node: SyntaxTreeNode, story: Story, setting: Setting) -> Markup:
    return signatures.block(node, story, lambda nodes, where: blocks(nodes, story, where))


def _table(node: SyntaxTreeNode, story: Story, setting: Setting) -> Markup:
    return tables.table(node, story, setting)


def _elsewhere(_node: SyntaxTreeNode, _story: Story, _setting: Setting) -> Markup:
    return NOTHING


_BLOCKS: dict[str, Callable[[SyntaxTreeNode, Story, Setting], Markup]] = {
    "heading": _heading,
    "hr": _rule,
    "blockquote": _quotation,
    "bullet_list": _bullets,
    "ordered_list": _numbers,
    "table": _table,
    "footnote_block": _elsewhere,
    "container_cover": _cover,
    "container_meta": _meta,
    "container_dateline": _styled("Dateline"),
    "container_signatures": _signatures,
    "container_figure-text": _styled("Figure Text"),
    "container_note": _styled("Summary"),
    "container_summary": _styled("Summary"),
    "container_board": _plain_container,
    "container_brief": _brief,
    "container_glance": _plain_container,
    "container_pane": _plain_container,
    "container_particulars": _plain_container,
    "container_compared": _plain_container,
    "container_stacked": _plain_container,
}
