"""The annexes that a text names by their numbers: `bilaga 1`, `bilaga 1 och 2`, `bilagor 1–3`."""

import re
from collections.abc import Iterator

from samverkan.text import pattern_of

_NUMBER = r"(?:[0-9]{1,3}[a-zA-Z]?|[IVX]{1,5}|[A-ZÅÄÖ][0-9]{0,2})(?![\w-])(?!\s*(?:§|kap\b))"
_LINK = r"\s*(?:,|[–-]|och|samt|eller|till)\s*"
_NAMED = pattern_of(
    r"(?<![\w-])(?:bilag(?:an?|or(?:na)?)|bil\.)\s+(?:nr\.?\s+|nummer\s+)?"
    rf"(?P<numbers>(?-i:{_NUMBER}(?:{_LINK}{_NUMBER})*))",
    re.IGNORECASE,
)
_RANGE = pattern_of(r"(\d{1,3})\s*(?:[–-]|till)\s*(\d{1,3})")
_MOST = 30


def annexes_named(text: str) -> Iterator[str]:
    """The numbers of the annexes that the text names, a range as each of its numbers."""
    for found in _NAMED.finditer(text):
        for first, last in _RANGE.findall(found["numbers"]):
            yield from (first, last)
            yield from map(str, range(int(first), min(int(last), int(first) + _MOST)))
        yield from re.findall(_NUMBER, _RANGE.sub(" ", found["numbers"]))
