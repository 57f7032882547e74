"""Names of kommuner and units of the Police: any is taken, and what looks misspelt is told."""

import difflib
from collections.abc import Mapping

from samverkan.model.every_kommun import kommun_of, kommuner
from samverkan.model.every_police_unit import level_of, police_units
from samverkan.text import folded

_LIKE, _SURE, _VERY_LIKE = 0.8, 0.85, 0.87


def kommun_name(written: str) -> str:
    """The name to write for what somebody calls the kommun: `Håbo` is `Håbo kommun`."""
    words = " ".join(written.split())
    known = kommun_of(words)
    return known.name if known and known.short_name.casefold() == words.casefold() else words


def meant_kommun(written: str) -> str | None:
    """The kommun that was likely meant by a name that none has; None when it is known, or unlike all."""
    if kommun_of(written):
        return None
    short = folded(written.casefold().removesuffix(" kommun").removesuffix(" stad"))
    known = {
        folded(name): each.name for each in kommuner() for name in _short_names(each.name, each.short_name)
    }
    return _nearest(short, known)


def meant_police_unit(written: str) -> str | None:
    """The unit of the Police that was likely meant; None when it is known, or unlike all that are.

    Only units of the same level are compared, by what they are called after it: not all are known.
    """
    level = level_of(written)
    names = [each.name for each in police_units() if each.level is level]
    known = {_place(name): name for name in names}
    place = _place(written)
    if folded(written) in map(folded, names):
        return None
    meant = known.get(place) or _nearest(place, known)
    return meant if meant and _likeness(place, _place(meant)) >= _SURE else None


def _place(name: str) -> str:
    """What a unit is called after the word for its level: `enkopinghabo`."""
    return folded(name).rpartition("polisomrade")[2].rpartition("polisregion")[2]


def _short_names(name: str, short: str) -> tuple[str, str]:
    return short, name.removesuffix(" kommun")


def _nearest(word: str, known: Mapping[str, str]) -> str | None:
    close = difflib.get_close_matches(word, known, n=3, cutoff=_LIKE)
    sure = [each for each in close if each[:1] == word[:1] or _likeness(each, word) >= _VERY_LIKE]
    return known[sure[0]] if sure else None


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, one, other).ratio()
