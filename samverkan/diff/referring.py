"""References in texts, `[](#id)`, as a comparison tells of them: by the name of what they lead to."""

from dataclasses import replace

from samverkan import swedish
from samverkan.diff.changes import Difference
from samverkan.diff.naming import Names
from samverkan.model import Record, prose, with_value
from samverkan.model.cross_references import parts_meant, with_words
from samverkan.text import folded

_BARE = frozenset({"party", "forum"})
"""Kinds whose names stand in a sentence as they are; other names stand in quotation marks."""


def in_names(difference: Difference, names: tuple[Names, Names]) -> Difference | None:
    """The difference with names for references; None when nothing else differs than that."""
    old, new = (
        _named(value, known) for value, known in zip((difference.old, difference.new), names, strict=True)
    )
    if old is difference.old and new is difference.new:
        return difference
    if isinstance(old, str) and isinstance(new, str) and folded(old) == folded(new):
        return None
    return replace(difference, old=old, new=new)


def _named(value: object, names: Names) -> object:
    if isinstance(value, str):
        return _in_text(value, names)
    if isinstance(value, Record):
        for route, text in prose(value):
            said = _in_text(text, names)
            value = value if said is text else with_value(value, route, said)
    return value


def _in_text(text: str, names: Names) -> str:
    return with_words(text, lambda reference: _words(reference, names)) if "[](#" in text else text


def _words(reference: str, names: Names) -> str:
    ids = {kind: frozenset(each for own, each in names if own == kind) for kind, _ in names}
    meant = next(parts_meant(reference, ids), None)
    if meant is None:
        return f"[](#{reference})"
    if meant[0] == "annex":
        return f"bilaga {meant[1]}"
    name = names[meant].sv
    return name if meant[0] == "party" else swedish.small(name) if meant[0] in _BARE else f"”{name}”"
