"""What differences are about, as the rules of classing ask."""

from collections.abc import Callable

from samverkan.diff.changes import ChangeKind
from samverkan.diff.difference import Difference
from samverkan.model import Agreement, Record, Section

_LAYOUT = frozenset({"show", "only", "fields", "form", "figure", "states", "annex"})
_LABELS = frozenset({"label", "level_stated", "stated", "purposes_lead", "quality_goal_lead", "short_name"})
_AT_SIGNING = frozenset({"place", "date", "title", "organisation", "acting", "name"})
_DOCUMENT = frozenset({"title", "subtitle", "part", "registration_number", "date", "place"})
_HANDLING = frozenset({"title", "registration_number", "date", "author"})
STATUS = frozenset({"status", "signal", "completed", "done"})
"""How far something that was decided has come."""
CHOSEN = frozenset({"prioritised", "prioritisation", "set_aside"})
"""What the parties choose in a lägesbild or an analysis of causes."""

Fits = Callable[[Difference], bool]
"""Tells whether a difference is of some sort."""


def in_areas(*areas: str) -> Fits:
    """Differences in these parts of the agreement or the work."""
    return lambda difference: difference.at.thing.area in areas


def is_layout(difference: Difference) -> bool:
    """Whether it is about where and how something is shown, not about what the text says."""
    section = difference.new or difference.old
    if difference.whole and isinstance(section, Section):
        return not (section.text or section.epigraph)
    in_section = isinstance(difference.owner, Section)
    heading = difference.key == "heading" or difference.kind is ChangeKind.MOVED
    return difference.key in _LAYOUT or (in_section and heading)


def tells_document(difference: Difference) -> bool:
    """Whether it tells which document it is, of an agreement, its cover or a document of the work."""
    if in_areas("cover")(difference):
        return True
    if difference.at.home.kind is Agreement:
        return in_areas("agreement")(difference) and difference.key in _DOCUMENT
    return len(difference.at.new) == 1 and difference.key in _HANDLING


def is_adopted(difference: Difference) -> bool:
    """Whether it is about when and where a document was adopted or made known."""
    return bool({"announced", "decisions"} & set(difference.at.path))


def is_label(difference: Difference) -> bool:
    """Whether it is about what something is called or numbered."""
    numbered = in_areas("measure", "cause")(difference) and difference.key == "number"
    return numbered or difference.key in _LABELS


def in_files(*kinds: type[Record]) -> Fits:
    """Differences in documents of these kinds."""
    return lambda difference: difference.at.home.kind in kinds


def is_signing(difference: Difference) -> bool:
    """Whether it is about who holds the office of one who signs, or where and when it was signed."""
    about = difference.at.thing.area == "signatory" and not difference.whole
    return about and difference.key in _AT_SIGNING
