"""Annexes: parts whose heading says that they are one, and lists of those there are."""

import re
from typing import Any

from samverkan.importing.draft import Draft
from samverkan.importing.groups import LedList
from samverkan.model import Block
from samverkan.text import pattern_of

_ANNEX = pattern_of(
    r"^bilaga\s+(?P<number>[0-9]{1,3}[A-Za-z]?|[A-Za-zÅÄÖ])\b[\s.:–-]*(?P<title>.*)$", re.IGNORECASE
)
_LONGEST = 120


def annex_in(heading: str) -> re.Match[str] | None:
    """The number and the title of the annex that a heading or an item names."""
    return _ANNEX.match(heading)


def names_annexes(group: LedList) -> bool:
    """Whether every item of a list names an annex."""
    names = [each.line.flat for each in group.items]
    return bool(names) and all(annex_in(each) and len(each) < _LONGEST for each in names)


def annex_record(found: re.Match[str], draft: Draft) -> dict[str, Any]:
    """The annex of the draft that has the number; a new one, if there is none."""
    draft.take(found[0], Block.ANNEXES.value)
    annexes = draft.values.setdefault(Block.ANNEXES.value, [])
    known: dict[str, Any] | None = next((each for each in annexes if each["number"] == found["number"]), None)
    if known is None:
        known = {"number": found["number"], "title": found["title"]}
        annexes.append(known)
    return known
