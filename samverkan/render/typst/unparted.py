"""What the end of a line does not part: a day and its month, a number and what it counts, two years."""

import re
from collections.abc import Iterator

from samverkan.swedish import MONTHS
from samverkan.text import pattern_of

_KEPT = pattern_of(
    r"(?<!\S)(?:"  # tried once a word, however long it is
    r"\S*(?<![\d,.])(?:\d{1,3}(?: \d{3})+|\d+)(?!\d)"
    rf" (?:(?:{'|'.join(MONTHS)}|procent|kronor|kr|timmar|år|kap)\b|§|%)\S*"
    r"|\S*(?<!\w)(?:§|nr|nr\.|kl\.|s\.) \d\S*"
    r"|\S*(?<![\d,.])\d{1,3}(?: \d{3})+(?!\d)\S*"
    r"|\S*\d–\d\S*"
    r"|\S+ –(?= ))",
    re.IGNORECASE,
)


_NUMBERS = pattern_of(
    rf"(?<!\S)(?:[^\s\d]*\d{{1,3}}(?: \d{{3}})+(?!\d)|\d{{1,2}} (?:{'|'.join(MONTHS)})\b)\S*", re.IGNORECASE
)
"""A number with its thousands apart, and a day with its month: a date is parted once at most."""


def unparted(text: str, *, numbers_alone: bool = False) -> Iterator[tuple[str, bool]]:
    """The parts of `text`, in order, and whether each of them is to stand on one line.

    With `numbers_alone` only a number is, and a day of a month, where there is no room for more.
    """
    end = 0
    for kept in (_NUMBERS if numbers_alone else _KEPT).finditer(text):
        yield text[end : kept.start()], False
        yield kept[0], True
        end = kept.end()
    yield text[end:], False
