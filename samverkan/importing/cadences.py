"""How often something is done, as Swedish agreements write it."""

import re
from typing import Any

from samverkan.swedish import NUMBERS
from samverkan.text import pattern_of

_UNITS = {
    "tertial": "tertial",
    "halvår": "half_year",
    "kvartal": "quarter",
    "vecko": "week",
    "veck": "week",
    "måna": "month",
    "år": "year",
    "dag": "day",
}
_EVERY = {"vartannat": 2, "varannan": 2, "vart tredje": 3, "var tredje": 3, "vart fjärde": 4, "var fjärde": 4}
_UNIT = r"(?P<unit>tertial|halvår|kvartal|veck(?:a|or|an)|månad(?:er|en)?|år(?:et)?|dag(?:ar|en)?)\b"
_TIMES = rf"(?P<times>\d+|{'|'.join(NUMBERS)})\s+gång(?:er)?\s+(?:per|om|i|varje)"
_PATTERNS = [
    pattern_of(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_TIMES}\s+{_UNIT}",
        rf"(?P<every>{'|'.join(_EVERY)})\s+{_UNIT}",
        rf"(?:varje|per)\s+{_UNIT}",
        r"(?P<unit>årlig|månatlig|månads|vecko|kvartals|tertials?|halvårs|dag)(?:en|t|vis|ligen)\b",
    )
]


def cadence_in(words: str) -> dict[str, Any] | None:
    """How often the words say that something is done; None when they do not."""
    found = next((found for pattern in _PATTERNS if (found := pattern.search(words))), None)
    if found is None:
        return None
    said = {name: (each or "").casefold() for name, each in found.groupdict().items()}
    made: dict[str, Any] = {"per": unit_of(said["unit"])}
    if every := _EVERY.get(said.get("every", "")):
        made = {"every": every, **made}
    times = number_of(said.get("times") or "1")
    return {"times": times, **made} if times > 1 else made


def number_of(word: str) -> int:
    """The number that a word or figures stand for."""
    return int(word) if word.isdecimal() else NUMBERS.get(word.casefold(), 1)


def unit_of(word: str) -> str:
    """The unit of time that a word stands for."""
    return next(unit for stem, unit in _UNITS.items() if word.casefold().startswith(stem))
