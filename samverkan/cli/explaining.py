"""What `samverkan explain` says of what was asked for."""

import re

from samverkan.cli.deeds import deed_page, deed_words
from samverkan.diff.classes import page_of
from samverkan.errors import SamverkanError, not_found
from samverkan.importing.topics import topic_of
from samverkan.load import FAULTS
from samverkan.model.kind_names import kind_called
from samverkan.report.explained.asked import called_otherwise, is_sure, keys_asked_for, known_words
from samverkan.report.explained.page import choice_page, key_page, kind_page
from samverkan.rules import REGISTRY
from samverkan.rules.checks.language import ABBREVIATIONS
from samverkan.rules.pages import fault_page, page
from samverkan.swedish import capital
from samverkan.text import Language, Text, pattern_of

_RULE = pattern_of(r"([a-z]+)[\s_-]*0*([1-9][0-9]*)", re.IGNORECASE)
_PATH = pattern_of(r"\w[.\[_]\w")
"""What a way to a key has, and no word of a document."""
_MOST_OTHERS = 8


def explained(asked: str, language: Language) -> str:
    """The pages of what the word may be: a rule, or a kind of file or a key, a command, and an abbreviation.

    Raises SamverkanError, with what was likely meant, when it is none of these.
    """
    if rule := _rule(asked, language):
        return rule
    pages = [_abbreviation(asked), _of_files(asked, language), deed_page(asked, language)]
    if not any(pages):
        raise _unknown(asked)
    return "\n".join(filter(None, pages))


def _abbreviation(asked: str) -> str | None:
    """What an abbreviation of the trade stands for."""
    words = ABBREVIATIONS.get(asked.strip().upper())
    return f"# {asked.strip().upper()}\n\n{capital(words)}.\n" if words else None


def _of_files(asked: str, language: Language) -> str | None:
    """The page of a kind of file or a key, or a list of the keys that it may be."""
    asked = called_otherwise(asked)
    kind, found = kind_called(asked), keys_asked_for(asked)
    is_path = _PATH.search(asked)
    if not (kind or found or is_path) and (topic := topic_of(asked)):
        return _of_files(f"agreement.{topic.block.value}", language)
    if kind:
        return kind_page(kind, found[:_MOST_OTHERS], language)
    if found and is_sure(found, asked):
        return key_page(found[0], found[1 : _MOST_OTHERS + 1], language)
    return choice_page(asked, found, language) if found else None


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
        sv=f"Det finns ingen regel, nyckel, fil eller kommando {asked!r}.",
        en=f"There is no rule, key, file or command {asked!r}.",
    )
    otherwise = Text(
        sv="Kör samverkan explain avtal för att se avtalets nycklar, eller samverkan rules för alla regler.",
        en="Run samverkan explain agreement to see an agreement's keys, or samverkan rules for all rules.",
    )
    return not_found(what, asked, [*FAULTS, *REGISTRY, *known_words(), *deed_words()], otherwise)
