"""The tree of a document with signs in it, known to be the same tree as without them."""

from collections.abc import Sequence

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from samverkan.render.marks import unmarked
from samverkan.render.tree import Tree, parse


def marked_root(tree: Tree, marked: str) -> SyntaxTreeNode:
    """`tree`, its lines with the signs that they have in `marked`, where signs make no other difference."""
    others = parse(marked, tree.notes_before).tokens
    if [each.type for each in tree.tokens] != [each.type for each in others]:
        return tree.root
    pairs = zip(tree.tokens, others, strict=True)
    return SyntaxTreeNode([other if _differ_in_signs(token, other) else token for token, other in pairs])


def _differ_in_signs(token: Token, other: Token) -> bool:
    return token.type == "inline" and _shown(token.children or ()) == _shown(other.children or ())


def _shown(tokens: Sequence[Token]) -> list[tuple[object, ...]]:
    return [(each.type, unmarked(each.content), each.attrs, each.meta) for each in tokens]
