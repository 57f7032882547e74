"""Columns of numbers in tables: set to the right in Markdown, from which every format has it."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from samverkan.render.signs import unmarked
from samverkan.text import pattern_of

_UNALIGNED = pattern_of(r"[ >]*\|(?: --- \|){2,}")
_BETWEEN = pattern_of(r"(?<!\\)\|")
_MARKUP = pattern_of(r"\[\^[^\]]*\]|[\\*_]")
_NOTHING = frozenset({"", "–", "-"})
_NUMBER = pattern_of(r"[+±−-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})*(?:,\d+)?(?:[ \u00a0\u202f]?(?:%|‰|kr))?")
"""A number as documents write it, thousands apart; four figures in a row are a year, and one with
a word after it (`36 brott`) is read as words.
"""


def with_numbers_to_the_right(markdown: str) -> str:
    """The text, where the delimiters of a column that holds numbers alone say that it is set to the right.

    What names the rows, the first column, stays as it is, and so does a table whose author has aligned it.
    """
    if " --- |" not in markdown:
        return markdown
    lines = markdown.split("\n")
    for place, line in enumerate(lines):
        if _UNALIGNED.fullmatch(line):
            lines[place] = _delimiters(line, list(_rows(lines, place + 1)))
    return "\n".join(lines)


def _rows(lines: Sequence[str], start: int) -> Iterator[list[str]]:
    """The cells of each row from this line on."""
    for line in lines[start:]:
        if "|" not in line:
            return
        yield [_MARKUP.sub("", unmarked(cell)).strip() for cell in _BETWEEN.split(line)[1:-1]]


def _delimiters(line: str, rows: Sequence[Sequence[str]]) -> str:
    start, *cells, end = line.split("|")
    columns = list(zip_longest(*rows, fillvalue=""))[: len(cells)]
    are_numbers = [bool(place) and _holds_numbers(column) for place, column in enumerate(columns)]
    chosen = [" ---: " if number else cell for cell, number in zip_longest(cells, are_numbers)]
    return "|".join([start, *chosen, end])


def _holds_numbers(column: Sequence[str]) -> bool:
    said = [cell for cell in column if cell not in _NOTHING]
    return bool(said) and all(map(_NUMBER.fullmatch, said))
