"""Tables that say what they show, and whose first column names the rows."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

CONTAINER = "compared"
"""The container in which a paragraph directly before a table is the caption of that table."""

_BEFORE_TABLE = ["paragraph_open", "inline", "paragraph_close", "table_open"]


def with_captions(tokens: Sequence[Token]) -> list[Token]:
    """`tokens`, with the caption of every table in a `compared` container inside it, and named rows.

    The caption is what stands between `caption_open` and `caption_close`. A cell that names its row
    is a `th` with the attribute `scope`.
    """
    return list(_captioned(tokens))


def _captioned(tokens: Sequence[Token]) -> Iterator[Token]:
    skipped, inside = 0, 0
    for i, token in enumerate(tokens):
        if token.type.startswith(f"container_{CONTAINER}_"):
            inside += token.nesting
        if skipped:
            skipped -= 1
        elif inside and [each.type for each in tokens[i : i + 4]] == _BEFORE_TABLE:
            opening, words, closing, table = tokens[i : i + 4]
            yield table
            yield _renamed(opening, "caption")
            yield words
            yield _renamed(closing, "caption")
            skipped = 3
        else:
            if inside:
                _name_row(tokens, i)
            yield token


def _name_row(tokens: Sequence[Token], i: int) -> None:
    """Makes the first cell of a row in the body of a table a heading of that row."""
    if tokens[i].type == "td_open" and tokens[i - 1].type == "tr_open":
        _renamed(tokens[i], "th").attrSet("scope", "row")
    elif tokens[i].type == "td_close" and tokens[i - 2].type == "th_open":
        _renamed(tokens[i], "th")


def _renamed(token: Token, tag: str) -> Token:
    token.type, token.tag = f"{tag}_{token.type.rpartition('_')[2]}", tag
    return token
