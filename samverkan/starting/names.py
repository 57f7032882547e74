"""Names of kommuner and units of the Police: any is taken, and what looks misspelt is told."""

import difflib
import re
from collections.abc import Collection, Iterator
from functools import cache
from string import ascii_lowercase

from samverkan.model.every_kommun import kommun_of, kommuner
from samverkan.model.every_police_unit import LEVEL_WORDS, level_of, police_units
from samverkan.text import folded, pattern_of

_LIKE, _SURE, _VERY_LIKE = 0.8, 0.85, 0.87
_AND = pattern_of(r"\s*(?:,|&|\+|\boch\b|\bsamt\b)\s*")
"""What stands between the kommuner that somebody names together."""
_SHORTEST = 3
"""A shorter word is one letter from too many."""


def kommun_name(written: str) -> str:
    """The name to write for what somebody calls the kommun: `håbo` is `Håbo kommun`."""
    words = " ".join(written.split())
    known = kommun_of(words)
    if known is None:
        return words
    if words.casefold().startswith("region "):
        return words.title()
    last = words.rpartition(" ")[2]
    ending = "kommun" if last.casefold() != "stad" else "Stad" if last == "Stad" else "stad"
    return f"{known.name.removesuffix(' kommun')} {ending}"


def kommuner_in(written: str) -> list[str]:
    """The kommuner of `Hultsfred och Vimmerby`; a name that is not of several stays as it is."""
    names = [each for each in _AND.split(written.strip()) if each]
    are_all = all(kommun_of(each) or meant_kommun(each) for each in names)
    return names if len(names) > 1 and are_all else [written]


def meant_kommun(written: str) -> str | None:
    """The kommun that was likely meant by a name that none has; None when it is known, or unlike all.

    By the name of another body, as `Region Kalmar`, that with the same name is.
    """
    if kommun_of(written):
        return None
    if _OTHER_BODY.search(written):
        of_the_place = filter(None, map(kommun_of, _WORD.findall(written)))
        return next((each.name for each in of_the_place), None)
    short = folded(written.casefold().removesuffix(" kommun").removesuffix(" stad"))
    known: dict[str, list[str]] = {}
    for each in kommuner():
        for name in _short_names(each.name, each.short_name):
            known.setdefault(folded(name), []).append(each.name)
    near = _nearest(short, known)
    return max(known[near], key=lambda name: _likeness(name.casefold(), written.casefold())) if near else None


def police_name(written: str) -> str:
    """The name to write for what somebody calls a unit: its large letters are as they are known."""
    known = {each.name.casefold(): each.name for each in police_units()}
    return known.get(written.casefold(), written)


def meant_police_unit(written: str, kommun: str = "") -> str | None:
    """The unit of the Police that was likely meant; None when it is known, or unlike all that are.

    Only units of the same level are compared, by what they are called after it: not all are known. The word
    for the level itself may be misspelt, and so may the kommun that it is the unit of.
    """
    spelt = _with_its_level(written)
    if spelt != written:
        return meant_police_unit(spelt, kommun) or spelt
    level = level_of(written)
    names = [each.name for each in police_units() if each.level is level]
    known = {_place(name): name for name in names}
    place = _place(written)
    if folded(written) in map(folded, names):
        return None
    near = place if place in known else _nearest(place, known)
    if near and _likeness(place, near) >= _SURE:
        return known[near]
    return _with_the_kommun(written, kommun)


def _with_the_kommun(written: str, kommun: str) -> str | None:
    """The name with the kommun in it spelt as it is; None where no word is a slip of that."""
    known = kommun_of(kommun)
    short = known.short_name if known else kommun.removesuffix(" kommun")
    for word in _WORD.findall(written):
        is_other = kommun_of(word) or word in _words_of_units() or len(word) < _LEAST_OF_KOMMUN
        if not is_other and short != word and folded(short) in {*_one_letter_away(folded(word))}:
            return written.replace(word, short)
    return None


@cache
def _words_of_units() -> frozenset[str]:
    return frozenset(word for each in police_units() for word in _WORD.findall(each.name))


_WORD = pattern_of(r"[^\W\d_]+")
_OTHER_BODY = pattern_of(
    r"\b(?:region(?:en|förbundet)?|landsting(?:et)?|länsstyrelsen|kommun(?:al)?förbundet|räddningstjänsten"
    r"|\w*polis\w*|lpo|stift(?:et)?|församling(?:en)?)\b|\blän$",
    re.IGNORECASE,
)
"""What bodies that are no kommuner are called, with the name of the place that they share with one."""
_LEAST_OF_KOMMUN = 4
"""Shorter words of a unit's name are too often places of their own."""


def _with_its_level(name: str) -> str:
    """The name, with the word for its level as that is spelt where it is a slip of it: `lokalpolisomrade`."""
    first, _, rest = name.partition(" ")
    near = {folded(first), *_one_letter_away(folded(first))}
    word = next((each for each in LEVEL_WORDS if folded(each) in near), None)
    if word is None or not rest or first.casefold() == word:
        return name
    return f"{word.capitalize() if first[:1].isupper() else word} {rest}"


def _place(name: str) -> str:
    """What a unit is called after the word for its level: `enkopinghabo`."""
    return folded(name).rpartition("polisomrade")[2].rpartition("polisregion")[2]


def _short_names(name: str, short: str) -> tuple[str, str]:
    return short, name.removesuffix(" kommun")


def _nearest(word: str, known: Collection[str]) -> str | None:
    """The one a slip of the finger away that is most like the word, or else one that is much like it."""
    slips = sorted({*_one_letter_away(word)}.intersection(known)) if len(word) >= _SHORTEST else []
    close = difflib.get_close_matches(word, known, n=3, cutoff=_LIKE)
    sure = [each for each in close if each[:1] == word[:1] or _likeness(each, word) >= _VERY_LIKE]
    return max(slips or sure, key=lambda each: _likeness(each, word), default=None)


def _one_letter_away(word: str) -> Iterator[str]:
    """What the word is with one letter less, more or other, or with two neighbours in each other's place."""
    for before, after in ((word[:place], word[place:]) for place in range(len(word) + 1)):
        yield before + after[1:]
        yield before + after[1:2] + after[:1] + after[2:]
        yield from (before + letter + after[more:] for letter in ascii_lowercase for more in (0, 1))


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other).ratio()
