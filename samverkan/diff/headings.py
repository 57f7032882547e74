"""What changes are called: what has happened, what it asks for, and what it is about."""

import re

from samverkan.diff.areas import area
from samverkan.diff.changes import Change, ChangeClass, ChangeKind
from samverkan.diff.naming import IDS
from samverkan.diff.nouns import noun_of_value
from samverkan.diff.wording import NO, REGISTERED, YES
from samverkan.model import Record, Section, fields
from samverkan.text import Text, as_written

KINDS = {
    ChangeKind.ADDED: Text(sv="tillagt", en="added"),
    ChangeKind.REMOVED: Text(sv="borttaget", en="removed"),
    ChangeKind.REWORDED: Text(sv="omformulerat", en="reworded"),
    ChangeKind.CHANGED: Text(sv="ändrat", en="changed"),
    ChangeKind.MOVED: Text(sv="flyttat", en="moved"),
    ChangeKind.MERGED: Text(sv="sammanslaget", en="merged"),
    ChangeKind.SPLIT: Text(sv="delat", en="split"),
}
"""What has happened, in a word."""

VERBS = {
    ChangeKind.ADDED: Text(sv="tillkommer", en="is added"),
    ChangeKind.REMOVED: Text(sv="utgår", en="is removed"),
    ChangeKind.REWORDED: Text(sv="omformuleras", en="is reworded"),
    ChangeKind.CHANGED: Text(sv="ändras", en="is changed"),
    ChangeKind.MOVED: Text(sv="flyttas", en="is moved"),
    ChangeKind.MERGED: Text(sv="slås ihop", en="is merged"),
    ChangeKind.SPLIT: Text(sv="delas", en="is split"),
}
"""What happens to a thing, in a sentence about it."""

CLASSES = {
    ChangeClass.DECISION: Text(sv="kräver beslut", en="needs a decision"),
    ChangeClass.FOLLOW_UP: Text(sv="uppföljning", en="follow-up"),
    ChangeClass.EDITORIAL: Text(sv="redaktionellt", en="editorial"),
}
"""What a change asks for, in a few words."""


_SHARED = frozenset({"measure", "problem", "cause", "source", "note", "signatory", "follow_up"})
"""Parts that the agreement and documents of the work both have."""


def heading(change: Change) -> Text:
    """The part of the agreement or of the work that the change is about."""
    own, file = area(change.area).heading, change.home.kind.record_kind
    if not (file.is_work and file.noun and change.area in _SHARED):
        return own
    within = file.noun.definite
    return Text(sv=f"{own.sv} i {within.sv}", en=f"{own.en} in {within.en}")


def field_title(change: Change, *, one: bool = True) -> Text:
    """What a reader calls the value that differs; empty for a thing as a whole.

    `one` says that one of several values is called so, and not all of them.
    """
    steps = _fields(change)
    return noun_of_value(steps, one=one and isinstance(change.route[-1], int)) if steps else as_written("")


def tells_name(change: Change) -> bool:
    """Whether the words of the change begin with what the thing is called, and are of the thing itself."""
    for model, name in _fields(change)[-1:]:
        in_part = None in (change.old, change.new) and model is not Section
        if in_part or name not in model.record_kind.words:
            return False
    name = change.name.sv.rstrip(" .:…")
    return any(words is not None and words.sv.startswith(name) for words in (change.old, change.new))


def is_yes_or_no(change: Change) -> bool:
    """Whether the value that differs is a yes or a no."""
    said = [each for each in (change.old, change.new) if each]
    return change.field is not None and all(each in (YES, NO) for each in said)


def is_designation(change: Change) -> bool:
    """Whether the value that differs is an id: of the thing itself, or of what a register knows."""
    return any(
        name in IDS or (fields(model)[name].refers in REGISTERED and _is_bare(change))
        for model, name in _fields(change)[-1:]
    )


def _is_bare(change: Change) -> bool:
    said = [each.sv for each in (change.old, change.new) if each]
    return any(re.fullmatch("[a-z0-9-]+", each) for each in said)


def _fields(change: Change) -> list[tuple[type[Record], str]]:
    """The fields that lead to the value that differs, from the thing that the change is about."""
    model: type[Record] | None = change.home.kind
    found = []
    for step in change.route if change.field else ():
        if isinstance(step, str) and model and step in model.model_fields:
            found.append((model, step))
            model = fields(model)[step].record
    return found[-len((change.field or "").split(".")) :]
