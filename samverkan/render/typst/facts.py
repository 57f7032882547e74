"""What stands at the head of a paper: what it is, then facts under their names."""

from markdown_it.tree import SyntaxTreeNode

from samverkan.render.typst.inlines import line, spans
from samverkan.render.typst.source import called
from samverkan.render.typst.walk import DocumentWalk


def facts(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    """The list in `node`, each fact beside its name, and what the paper is, said first, larger."""
    items = [item for each in node.children if each.type == "bullet_list" for item in each.children]
    written = [_fact(item, walk, is_first=not place) for place, item in enumerate(items)]
    return f"#list({', '.join(f'[{each}]' for each in written)});"


def _fact(item: SyntaxTreeNode, walk: DocumentWalk, *, is_first: bool) -> str:
    paragraph = item.children[0] if item.children else None
    if paragraph is None or paragraph.type != "paragraph" or len(item.children) > 1:
        return walk.blocks(item.children, walk)
    words = [each for each in paragraph.children[0].children if each.type != "text" or each.content]
    if words and words[0].type == "strong":
        return called("fact", spans(words[0].children, walk), spans(words[1:], walk))
    return called("kind-of-paper", line(paragraph, walk)) if is_first else line(paragraph, walk)
