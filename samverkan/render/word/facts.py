"""What stands at the head of a paper: what it is, then facts in line beside their names."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from markupsafe import Markup

from samverkan.render.word.paragraphs import Setting, paragraph
from samverkan.render.word.runs import TAB, as_recorded, line, spans
from samverkan.render.word.story import Story
from samverkan.render.word.xml import joined

Blocks = Callable[[Sequence[SyntaxTreeNode]], Markup]


def facts(node: SyntaxTreeNode, story: Story, setting: Setting, blocks: Blocks) -> Markup:
    """What is in `node`: each fact beside its name, and what the paper is, said first, larger."""
    return joined(*_written(node, story, setting, blocks))


def _written(node: SyntaxTreeNode, story: Story, setting: Setting, blocks: Blocks) -> Iterator[Markup]:
    is_first = True
    for part in node.children:
        for item in part.children if part.type == "bullet_list" else ():
            if [each.type for each in item.children] == ["paragraph"]:
                yield _fact(item.children[0], story, setting, is_first=is_first)
            else:
                yield blocks(item.children)
            is_first = False
        if part.type != "bullet_list":
            yield blocks([part])


def _fact(node: SyntaxTreeNode, story: Story, setting: Setting, *, is_first: bool) -> Markup:
    where = as_recorded(node, story, setting)
    told = [each for each in node.children[0].children if each.type != "text" or each.content]
    if told and told[0].type == "strong":
        named = joined(spans(told[:1], story), TAB, spans(_without_blank(told[1:]), story))
        return paragraph(named, where)
    kind = story.style("Paper Kind") if is_first else where.style
    return paragraph(line(node.children[0], story), replace(where, style=kind))


def _without_blank(nodes: list[SyntaxTreeNode]) -> list[SyntaxTreeNode]:
    """The same, without the blank that the first of them begins with."""
    if not nodes or nodes[0].type != "text":
        return nodes
    words = Token("text", "", 0, content=nodes[0].content.removeprefix(" "))
    return [*SyntaxTreeNode([words]).children, *nodes[1:]]
