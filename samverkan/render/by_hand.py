"""What those who sign write by hand."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from samverkan.render.tree import plain
from samverkan.text import pattern_of

PLACE_AND_DATE = "Ort och datum"
_YEAR = pattern_of(r"(?<!\d)[12]\d{3}(?!\d)")


def asks_place_and_date(signatory: str, *, is_joint: bool, are_told_above: bool) -> bool:
    """Whether a signatory, told by these words, writes place and date.

    Parties do, on what they sign together, where neither the lines above nor their own tell them.
    """
    return is_joint and not are_told_above and not _YEAR.search(signatory)


def undated(tokens: Sequence[Token], *, is_joint: bool) -> Iterator[Token]:
    """The items of those who write place and date, where they sign."""
    level, are_told_above = -1, False
    item: Token | None = None
    for place, token in enumerate(tokens):
        if token.type == "container_signatures_open":
            level, are_told_above = token.level, tokens[place + 1].type != "bullet_list_open"
        elif token.type == "container_signatures_close":
            level = -1
        elif token.type == "list_item_open" and token.level == level + 2 and level >= 0:
            item = token
        elif token.type == "inline" and item:
            if asks_place_and_date(plain(token), is_joint=is_joint, are_told_above=are_told_above):
                yield item
            item = None
