"""Which of the agreement's parties some words speak of."""

import re
from collections.abc import Iterator
from typing import Any

from samverkan.importing.draft import Draft
from samverkan.importing.parties import is_police
from samverkan.model import Block
from samverkan.model.every_kommun import kommun_of
from samverkan.text import folded, pattern_of

_KOMMUN = pattern_of(r"\bkommun(?!ik|polis)|\bstaden\b", re.IGNORECASE)
_OF_KOMMUN = pattern_of(
    r"förvaltning|\bnämnd|\w+nämnd|\w+kontoret\b|socialtjänst|\bkommun(?!ik|polis)", re.IGNORECASE
)
"""What only a kommun has."""
_DUTY = r"(?:lovar|ska|skall|åtar sig|kommer att|ansvarar för|svarar för|bidrar med|förbinder sig)\b"
DUTY = pattern_of(rf"\b{_DUTY}")
"""What somebody is to do, or says that they will."""
_VERB = pattern_of(rf"([^.,;]*?)\b{_DUTY}((?:\s+\w+){{0,3}})")
_SUBJECT = pattern_of(
    r"(?P<who>(?:Både\s+)?(?:Kommun(?:en|erna)|Polis(?:en|myndigheten)|[Ll]okalpolisområde\w*|Parterna|Vi"
    r"|[A-ZÅÄÖ]\w+(?:\s[A-ZÅÄÖ]\w+)?\s+(?:kommun|[Ss]tad))\b[^.,;:]{0,60}?)\s*\b" + _DUTY
)
"""Who is to do it, where a sentence begins with that."""
_DOES = pattern_of(
    r"(?P<who>(?:Kommun(?:en|erna)|Staden|Polis(?:en|myndigheten)|Lokalpolisområdet|Kommunpolisen|Socialtjänsten"
    r"|[A-ZÅÄÖ]\w+\s+(?:kommun|stad)|(?P<all>Parterna|Båda\s+parter(?:na)?|Vi))(?:\s+(?:och|samt)\s+(?:kommunen|polisen))?)"
    r"\s+(?!(?:är|har|under|efter|över|när|där|här|eller)\b)[a-zåäö]+r\b"
)
"""Who does something, where a line begins with that."""
_ONLY_PARTIES = pattern_of(
    r"\b(?:kommunen|staden|polis(?:en|myndigheten)|och|samt|båda|parterna|parter|gemensamt?|alla)\b|[,/&]",
    re.IGNORECASE,
)
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


def party_called(words: str, draft: Draft) -> tuple[str, ...]:
    """The party that is called just so: by its name, in short, or as a kommun without that word."""
    said = folded(words)
    return tuple(
        each["id"]
        for each in draft.records(Block.PARTIES)
        if said in {folded(name) for name in _names_of(each)} and words
    )[:1]


def _names_of(party: dict[str, Any]) -> Iterator[str]:
    kommun = kommun_of(party["name"])
    yield from filter(None, (party["name"], party.get("short_name"), kommun and kommun.short_name))


def _kommuner(words: str, others: list[str]) -> list[str]:
    if re.search(r"\bkommunerna", words, re.IGNORECASE):
        return others
    return others[:1] if _KOMMUN.search(words) else []


def is_only_parties(words: str, draft: Draft) -> bool:
    """Whether the words are names of parties, whole or in short, and nothing more."""
    rest = words.casefold()
    names = {part.casefold() for each in draft.records(Block.PARTIES) for part in _parts_of(each["name"])}
    for name in sorted(names, key=len, reverse=True):
        rest = rest.replace(name, " ")
    return not _ONLY_PARTIES.sub(" ", rest).strip()


def _parts_of(name: str) -> Iterator[str]:
    """What a party may be called by: its name, and what stands before or after a comma in it."""
    yield name
    yield from name.split(", ")


def owners_named(words: str, draft: Draft) -> tuple[str, ...]:
    """The parties that answer for something, when the words name them or what is theirs: all, or some."""
    parties = [each["id"] for each in draft.records(Block.PARTIES)]
    others = [each["id"] for each in draft.records(Block.PARTIES) if not is_police(each["name"])]
    named = {*parties_named(words, draft), *(others if len(others) == 1 and _OF_KOMMUN.search(words) else ())}
    if is_police(words):
        named |= {each for each in parties if each not in others}
    return tuple(each for each in parties if each in named)


def names_its_subject(words: str) -> bool:
    """Whether the words begin with a party, and what it is to do."""
    return bool(_SUBJECT.match(words))


def subjects_of(words: str, draft: Draft) -> tuple[str, ...]:
    """The parties that the words begin with, and say what they are to do, when not all are meant."""
    found = _SUBJECT.match(words)
    return parties_named(found["who"], draft) if found else ()


def doers_of(words: str, draft: Draft) -> tuple[str, ...]:
    """The parties that the words begin with, and say what they do: `Polisen patrullerar`; or all."""
    found = _DOES.match(words)
    if found and found["all"]:
        return tuple(each["id"] for each in draft.records(Block.PARTIES))
    return owners_named(found["who"], draft) if found else ()


def parties_before(lead: str, draft: Draft) -> tuple[str, ...]:
    """Who the words before a list speak of: what stands before the verb, or right after it."""
    words = lead[-_LONGEST:]
    found = _VERB.search(words)
    return parties_named(f"{found[1]} {found[2]}" if found else words, draft) if words else ()
