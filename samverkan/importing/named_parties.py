"""Which of the agreement's parties some words speak of."""

import re

from samverkan.importing.draft import Draft
from samverkan.importing.parties import is_police
from samverkan.model import Block
from samverkan.text import pattern_of

_VERB = pattern_of(
    r"([^.,;]*?)\b(?:åtar sig|ska|skall|svarar för|ansvarar för|bidrar med|kommer att)\b((?:\s+\w+){0,3})"
)
_KOMMUN = pattern_of(r"\bkommun(?!ik|polis)", re.IGNORECASE)
_OF_KOMMUN = pattern_of(r"förvaltning|\bnämnd|\w+nämnd|socialtjänst|\bkommun(?!ik|polis)", re.IGNORECASE)
"""What only a kommun has."""
_LONGEST = 240


def parties_named(words: str, draft: Draft) -> tuple[str, ...]:
    """The parties that the words name, when not all are meant."""
    named = [
        each["id"]
        for each in draft.records(Block.PARTIES)
        if re.search(rf"\b{re.escape(each.get('short_name') or each['id'])}", words, re.IGNORECASE)
        or each["name"] in words
    ]
    if not named:
        wanted = [each["id"] for each in draft.records(Block.PARTIES) if is_police(each["name"])]
        others = [each["id"] for each in draft.records(Block.PARTIES) if not is_police(each["name"])]
        named = wanted[:1] if is_police(words) else []
        named += _kommuner(words, others)
    return tuple(named) if len(named) < len(draft.records(Block.PARTIES)) else ()


def _kommuner(words: str, others: list[str]) -> list[str]:
    if re.search(r"\bkommunerna", words, re.IGNORECASE):
        return others
    return others[:1] if _KOMMUN.search(words) else []


def owners_named(words: str, draft: Draft) -> tuple[str, ...]:
    """The parties that answer for something, when the words name them or what is theirs: all, or some."""
    parties = [each["id"] for each in draft.records(Block.PARTIES)]
    others = [each["id"] for each in draft.records(Block.PARTIES) if not is_police(each["name"])]
    named = {*parties_named(words, draft), *(others if len(others) == 1 and _OF_KOMMUN.search(words) else ())}
    if is_police(words):
        named |= {each for each in parties if each not in others}
    return tuple(each for each in parties if each in named)


def parties_before(lead: str, draft: Draft) -> tuple[str, ...]:
    """Who the words before a list speak of: what stands before the verb, or right after it."""
    words = lead[-_LONGEST:]
    found = _VERB.search(words)
    return parties_named(f"{found[1]} {found[2]}" if found else words, draft) if words else ()
