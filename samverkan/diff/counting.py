"""What has happened to how many of what: changes counted by the thing that they are about."""

import re
from collections.abc import Iterable, Mapping

from samverkan.diff.areas import area
from samverkan.diff.changes import Change, ChangeClass, ChangeKind
from samverkan.model import Noun, noun
from samverkan.text import pattern_of

Counted = Mapping[tuple[str, ChangeKind], dict[str, Change]]
"""The things of a part to which something has happened, each with its heaviest change."""

_IN_ANNEXES = "annex_section"
_SECTION = noun("avsnitt i bilagorna", "section of the annexes/sections of the annexes", neuter=True)


def counted(changes: Iterable[Change]) -> Counted:
    """The things that changed, by part and by what happened: a thing counts once, for its heaviest change."""
    groups: dict[tuple[str, ChangeKind], dict[str, Change]] = {}
    seen: set[str] = set()
    for change in sorted(changes, key=_heaviest_first):
        thing = _thing(change)
        if thing not in seen:
            seen.add(thing)
            kind = change.kind if change.field is None or is_text(change) else ChangeKind.CHANGED
            groups.setdefault((part_of(change), kind), {})[thing] = change
    return groups


def part_of(change: Change) -> str:
    """The part that a change is counted in: prose in an annex is not the annex itself."""
    return _IN_ANNEXES if change.area == "annex" and "sections" in change.route else change.area


def is_of_follow_up(change: Change) -> bool:
    """Whether a change is about following up, or about how often something is done, met or measured."""
    decided = (change.field or "").endswith("points") and change.area in ("case", "case_step")
    if decided:
        return bool(change.old and _FOLLOWS_UP.search(change.old.sv))
    paced = (change.field or "").rpartition(".")[2] == "cadence" and change.area in ("forum", "indicator")
    return change.area == "follow_up" or paced or (change.field or "").startswith(("revision", "reports_to"))


_FOLLOWS_UP = pattern_of(
    r"\b(?:åter)?rapporter|\b(?:redovisa|utvärder|uppfölj)|\bfölj\w* (?:\w+ )?upp\b", re.IGNORECASE
)
"""What a body decides about how the work is followed up, and about what it is told."""


def noun_of(part: str) -> Noun:
    """The words for what is counted in a part."""
    return _SECTION if part == _IN_ANNEXES else area(part)


def _heaviest_first(change: Change) -> tuple[int, bool, bool]:
    return list(ChangeClass).index(change.cls), change.field is not None, not is_text(change)


def is_text(change: Change) -> bool:
    """Whether it is the words of the thing that are others."""
    return change.kind is ChangeKind.REWORDED and change.field in WORDS_OF_THINGS


WORDS_OF_THINGS = ("title", "text", "quote", "name")
"""Fields that have the words of a thing."""


def _thing(change: Change) -> str:
    """Which thing a change is about: two changes of one goal are about the same thing."""
    whole = f"{change.kind}/{change.route}" if change.field is None else ""
    return f"{part_of(change)}/{change.id or change.name.sv}/{whole}"
