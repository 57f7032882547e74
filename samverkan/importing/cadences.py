"""How often something is done, as the keys of a cadence."""

import re
from typing import Any

from samverkan.model.said_often import FrequencyPattern, often_in
from samverkan.text import pattern_of

_TIMES = pattern_of(r"\bggr\b\.?", re.IGNORECASE)
_PER = pattern_of(r"\s*/\s*(?=(?:år|termin|tertial|kvartal|månad|vecka)\b)", re.IGNORECASE)
_WAYS = (
    FrequencyPattern.TIMES,
    FrequencyPattern.EVERY,
    FrequencyPattern.PER,
    FrequencyPattern.ADVERB,
    FrequencyPattern.ADJECTIVE,
)
_OCCASIONS = ("gång", "tillfälle", "möte")
"""What is done so many times when there are so many of it; eight hours a week are no eight times."""


def cadence_in(words: str) -> dict[str, Any] | None:
    """How often the words say that something is done; None when they do not."""
    found = _found(words)
    return found[0] if found else None


def cadence_told(words: str) -> dict[str, Any] | None:
    """How often the words say that something is done; with the words, where they say more than that."""
    found = _found(words)
    if found is None:
        return None
    cadence, more = found
    return cadence | ({"stated": words} if any(sign.isalnum() for sign in more) else {})


def _found(words: str) -> tuple[dict[str, Any], str] | None:
    """How often it is, and what else the words say."""
    spelt_out = _PER.sub(" per ", _TIMES.sub("gånger", words))
    for said in often_in(spelt_out, *_WAYS):
        if said.unit:
            times = said.times if said.noun.startswith(_OCCASIONS) else 1
            found = {"times": times, "every": said.every}
            cadence = {**{key: each for key, each in found.items() if each > 1}, "per": said.unit.value}
            return cadence, spelt_out[: said.start] + spelt_out[said.end :]
    return None
