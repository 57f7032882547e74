"""Tables that say what they show, whose first column names the rows, and that suit a narrow screen."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

COMPARED = "compared"
"""The container of a table with two wordings side by side."""

STACKED = "stacked"
"""The container of a wide table, of which each row is a card of its own on a narrow screen."""

CONTAINERS = (COMPARED, STACKED)
"""The containers in which a paragraph directly before a table is the caption of that table."""

_BEFORE_TABLE = ["paragraph_open", "inline", "paragraph_close", "table_open"]
_AROUND = frozenset(f"container_{name}_{end}" for name in CONTAINERS for end in ("open", "close"))


def with_captions(tokens: Sequence[Token]) -> list[Token]:
    """`tokens`, with the caption of every table in such a container inside it, and named rows.

    The caption is what stands between `caption_open` and `caption_close`. A cell that names its row
    is a `th` with the attribute `scope`. In a stacked table every cell has the words of its column as
    `data-label`, which stand before it when the row is a card.
    """
    captioned = list(_captioned(tokens))
    for begin, end in _tables(captioned):
        _label(captioned[begin:end])
    return captioned


def _captioned(tokens: Sequence[Token]) -> Iterator[Token]:
    skipped, inside = 0, 0
    for i, token in enumerate(tokens):
        inside += token.nesting if token.type in _AROUND else 0
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


def _tables(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where the tables in stacked containers begin and end."""
    inside, begin = 0, 0
    for i, token in enumerate(tokens):
        if token.type.startswith(f"container_{STACKED}_"):
            inside += token.nesting
        elif inside and token.type == "table_open":
            begin = i
        elif inside and token.type == "table_close":
            yield begin, i


def _label(table: Sequence[Token]) -> None:
    columns: list[str] = []
    column = 0
    for token, following in pairwise(table):
        if token.nesting < 1:
            continue
        column = 0 if token.tag == "tr" else column
        if token.tag == "th" and token.attrGet("scope") is None:
            columns.append("".join(part.content for part in following.children or ()))
        elif token.tag in {"th", "td"}:
            token.attrSet("data-label", columns[column])
            column += 1
