"""How often something is done, as the keys of a cadence."""

from typing import Any

from samverkan.model.said_often import FrequencyPattern, often_in, spelt_out

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
    whole = spelt_out(words)
    for said in often_in(whole, *_WAYS):
        if said.unit:
            times = said.times if said.noun.startswith(_OCCASIONS) else 1
            found = {"times": times, "every": said.every}
            cadence = {**{key: each for key, each in found.items() if each > 1}, "per": said.unit.value}
            return cadence, whole[: said.start] + whole[said.end :]
    return None
