"""Where in a tree of a document its anchors stand, so that a link can lead there."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from samverkan.render.references import anchors_of, without_anchors

_HOLDERS = frozenset(["heading_open", "list_item_open"])


def taken_anchors(tokens: Sequence[Token]) -> dict[str, Token]:
    """The anchors, taken out of the words, each with the heading or the item that it stands in.

    An item gets an id of its own, with a sign in it that no heading's id has.
    """
    held: dict[str, Token] = {}
    for name, holder in _anchors(tokens):
        held.setdefault(name, holder)
        if holder.type == "list_item_open" and not holder.attrGet("id"):
            holder.attrSet("id", name.replace(":", "_"))
    return held


def _anchors(tokens: Sequence[Token]) -> Iterator[tuple[str, Token]]:
    around: list[Token] = []
    for token in tokens:
        if token.nesting > 0:
            around.append(token)
        elif token.nesting < 0:
            around.pop()
        names = anchors_of(token.content) if token.type == "inline" else []
        if names:
            _take(token)
            holder = next((each for each in reversed(around) if each.type in _HOLDERS), None)
            yield from ((name, holder) for name in names if holder)


def _take(inline: Token) -> None:
    inline.content = without_anchors(inline.content)
    children = inline.children or []
    for each in children:
        each.content = without_anchors(each.content)
    inline.children = [each for each in children if each.content or each.type != "text"]
