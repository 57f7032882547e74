"""References that stand in a text, `[](#id)`: which they are, and which parts they may lead to."""

import re
from collections.abc import Callable, Iterator, Mapping

from samverkan.swedish import capital
from samverkan.text import pattern_of

_REFERENCE = pattern_of(r"\\.|\[\]\(#([^)\n]+)\)", re.DOTALL)
_ANNEX = "bilaga-"
_STARTS = pattern_of(r"(?:\A|[.!?][”’*_]*\s|\n)[ >*_“”(-]*$")
_NEAR = 20
"""How far before a reference is looked for the end of a sentence."""

APART = frozenset({"note", "agreement", "organisation", "office", "annex"})
"""Kinds whose ids no bare reference leads to: they are named otherwise, or have ids that others have too."""


def cross_references(text: str) -> list[str]:
    """What the text refers to, in its order; escaped brackets are not counted."""
    if "](#" not in text:
        return []
    return [found[1] for found in _REFERENCE.finditer(text) if found[1]]


def with_words(text: str, words: Callable[[str], str]) -> str:
    """The text with `words` for what it refers to, with a capital where a sentence begins."""

    def said(found: re.Match[str]) -> str:
        if not found[1]:
            return found[0]
        begins = _STARTS.search(text, max(0, found.start() - _NEAR), found.start())
        return capital(words(found[1])) if begins else words(found[1])

    return _REFERENCE.sub(said, text)


def parts_meant(reference: str, known: Mapping[str, frozenset[str]]) -> Iterator[tuple[str, str]]:
    """Each part, by kind and id, that a reference may lead to: several when the id is that of several.

    `bilaga-1` is an annex by its number, and `goal:trygghet` names the kind too.
    """
    kind, colon, identity = reference.partition(":")
    if colon:
        yield from [(kind, identity)] if identity in known.get(kind, ()) else []
    elif reference.startswith(_ANNEX):
        number = reference.removeprefix(_ANNEX).casefold()
        yield from (("annex", each) for each in sorted(known.get("annex", ())) if each.casefold() == number)
    if not colon:
        yield from ((each, reference) for each in sorted(known.keys() - APART) if reference in known[each])
