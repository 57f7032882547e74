"""What `samverkan explain` says of what was asked for."""

import re

from samverkan.diff.classes import page_of
from samverkan.errors import SamverkanError, not_found
from samverkan.importing.topics import topic_of
from samverkan.load import FAULTS
from samverkan.model.kind_names import kind_called
from samverkan.report.explained.asked import is_sure, keys_asked_for, known_words
from samverkan.report.explained.page import choice_page, key_page, kind_page
from samverkan.rules import REGISTRY
from samverkan.rules.pages import fault_page, page
from samverkan.text import Language, Text, pattern_of

_RULE = pattern_of(r"([a-z]+)[\s_-]*0*([1-9][0-9]*)", re.IGNORECASE)
_PATH = pattern_of(r"\w[.\[_]\w")
"""What a way to a key has, and no word of a document."""
_MOST_OTHERS = 8


def explained(asked: str, language: Language) -> str:
    """The page of a rule, a kind of file or a key, or a list of the keys that it may be.

    Raises SamverkanError, with what was likely meant, when it is none of these.
    """
    if rule := _rule(asked, language):
        return rule
    kind, found = kind_called(asked), keys_asked_for(asked)
    is_path = _PATH.search(asked)
    if not (kind or found or is_path) and (topic := topic_of(asked)):
        return explained(f"agreement.{topic.block.value}", language)
    if kind:
        return kind_page(kind, found[:_MOST_OTHERS], language)
    if found and is_sure(found, asked):
        return key_page(found[0], found[1 : _MOST_OTHERS + 1], language)
    if found:
        return choice_page(asked, found, language)
    raise _unknown(asked)


def _rule(asked: str, language: Language) -> str | None:
    """The page of the rule with this id, in whatever case, and with or without its zeros."""
    numbered = _RULE.fullmatch(asked.strip())
    letters, number = numbered.groups() if numbered else (asked.strip(), "")
    for zeros in ("", "0", "00") if number else ("",):
        name = f"{letters.upper()}{zeros}{number}"
        if name in REGISTRY:
            return page(REGISTRY[name], language)
        if name in FAULTS:
            return fault_page(name, language)
        if classed := page_of(name):
            return f"# {name} {classed.to(language)}\n"
    return None


def _unknown(asked: str) -> SamverkanError:
    what = Text(
        sv=f"Det finns ingen regel, nyckel eller fil {asked!r}.",
        en=f"There is no rule, key or file {asked!r}.",
    )
    otherwise = Text(
        sv="Kör samverkan explain avtal för att se avtalets nycklar, eller samverkan rules för alla regler.",
        en="Run samverkan explain agreement to see an agreement's keys, or samverkan rules for all rules.",
    )
    return not_found(what, asked, [*FAULTS, *REGISTRY, *known_words()], otherwise)
