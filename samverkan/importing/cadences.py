"""How often something is done, as the keys of a cadence."""

import re
from typing import Any

from samverkan.model.said_often import FrequencyPattern, often_in, spelt_out
from samverkan.swedish import MONTH, WEEKDAYS
from samverkan.text import pattern_of

_WAYS = (
    FrequencyPattern.TIMES,
    FrequencyPattern.EVERY,
    FrequencyPattern.PER,
    FrequencyPattern.ADVERB,
    FrequencyPattern.ADJECTIVE,
)
_WEEKDAY = pattern_of(
    rf"\b(?P<often>varje|varannan|var\s+(?:tredje|fjärde))\s+(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE
)
_IN_MONTHS = pattern_of(
    rf"i\s+{MONTH}(?:,\s+{MONTH})*(?:\s+och\s+(?:i\s+)?{MONTH})?(?:\s+varje\s+år)?", re.IGNORECASE
)
_SOME_MONTHS = pattern_of(
    rf"\bi\s+{MONTH}(?:,\s+{MONTH})*\s+och\s+(?:i\s+)?{MONTH}\b(?!\s+\d)", re.IGNORECASE
)
_TERM = pattern_of(r"\btermin(?:en)?\b", re.IGNORECASE)
_OCCASIONS = ("gång", "tillfälle", "möte")
"""What is done so many times when there are so many of it; eight hours a week are no eight times."""


def cadence_in(words: str) -> dict[str, Any] | None:
    """How often the words say that something is done; None when they do not."""
    found = _found(words)
    return found[0] if found else None


def yearly_in(words: str) -> dict[str, Any] | None:
    """How often the words say that something is done; in so many months each year, so many times."""
    cadence = cadence_in(words)
    months = _SOME_MONTHS.search(words) if cadence in ({"per": "year"}, None) else None
    return meetings_in(months[0]) if months else cadence


def cadence_told(words: str) -> dict[str, Any] | None:
    """How often the words say that something is done; with the words, where they say more than that.

    What is done `varannan onsdag` is done every second week, and what is done each term every half year.
    """
    found = _found(_WEEKDAY.sub(r"\g<often> vecka", words))
    if found is None:
        by_term = _found(_TERM.sub("halvår", words))
        return by_term[0] | {"stated": words} if by_term else None
    cadence, more = found
    says_more = _WEEKDAY.search(words) or any(sign.isalnum() for sign in more)
    return cadence | ({"stated": words} if says_more else {})


def meetings_in(words: str) -> dict[str, Any] | None:
    """How often a forum meets, also by months: `i mars och oktober`."""
    if found := _IN_MONTHS.fullmatch(words.strip(" .")):
        months = len(re.findall(MONTH, found[0], re.IGNORECASE))
        return ({"times": months} if months > 1 else {}) | {"per": "year", "stated": words}
    return cadence_told(words)


def _found(words: str) -> tuple[dict[str, Any], str] | None:
    """How often it is, and what else the words say."""
    whole = spelt_out(words)
    for said in often_in(whole, *_WAYS):
        if said.unit:
            times = said.times if said.noun.startswith(_OCCASIONS) else 1
            found = {"times": times, "every": said.every}
            cadence = {**{key: each for key, each in found.items() if each > 1}, "per": said.unit.value}
            return cadence, whole[: said.start] + whole[said.end :]
    return None
