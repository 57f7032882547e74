"""Where the parties sign: a line, place and date, and who signs for whom, never parted by a page."""

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from markdown_it.tree import SyntaxTreeNode
from markupsafe import Markup

from samverkan.render.by_hand import PLACE_AND_DATE, asks_place_and_date
from samverkan.render.nodes import words_of
from samverkan.render.word.paragraphs import Setting, paragraph
from samverkan.render.word.runs import words
from samverkan.render.word.story import Story
from samverkan.render.word.tables import gap, layout
from samverkan.render.word.xml import NOTHING, element, joined

_ABOVE = 360
"""The room above the place and date that all who sign share, in twentieths of a point."""

Blocks = Callable[[Sequence[SyntaxTreeNode], Setting], Markup]


def block(node: SyntaxTreeNode, story: Story, blocks: Blocks) -> Markup:
    """Those who sign, two abreast; what stands before and after them as it is."""
    people = [item for child in node.children if child.type == "bullet_list" for item in child.children]
    before = [child for child in node.children if child.type != "bullet_list"]
    together = blocks(before, Setting(width=story.width, kept=True, before=_ABOVE)) if before else NOTHING
    if not people:
        return together
    share = story.width // 2
    pairs = list(zip_longest(people[::2], people[1::2]))
    rows = (_row(pair, share, story, blocks, told=bool(before), last=pair is pairs[-1]) for pair in pairs)
    return joined(together, layout(list(rows), [share, share]), gap(story))


def _row(
    pair: Sequence[SyntaxTreeNode | None],
    share: int,
    story: Story,
    blocks: Blocks,
    *,
    told: bool,
    last: bool,
) -> list[Markup]:
    return [_cell(person, share, story, blocks, told=told, last=last) for person in pair]


def _cell(
    person: SyntaxTreeNode | None, share: int, story: Story, blocks: Blocks, *, told: bool, last: bool
) -> Markup:
    width = element("w:tcPr", element("w:tcW", w_w=share, w_type="dxa"))
    if person is None:
        return element("w:tc", width, paragraph(NOTHING, Setting(kept=not last)))
    name = blocks(person.children, Setting(style=story.style("Signature"), kept=not last, width=share))
    dated = asks_place_and_date(words_of(person), is_joint=story.document.info.is_joint, are_told_above=told)
    return element("w:tc", width, *_by_hand(story, dated=dated), name)


def _by_hand(story: Story, *, dated: bool) -> Iterator[Markup]:
    """The lines to write on."""
    rule = Setting(style=story.style("Signature Line"), kept=True)
    if dated:
        yield paragraph(NOTHING, rule)
        yield paragraph(words(PLACE_AND_DATE), Setting(style=story.style("Signature Label"), kept=True))
    yield paragraph(NOTHING, rule)
