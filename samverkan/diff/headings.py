"""What changes are called: what has happened, what it asks for, and what it is about."""

from samverkan.diff.areas import area
from samverkan.diff.changes import Change, ChangeClass, ChangeKind
from samverkan.diff.phrases import noun_of_field
from samverkan.model import Record, fields
from samverkan.text import Text, as_written, strung

KINDS = {
    ChangeKind.ADDED: Text(sv="tillagt", en="added"),
    ChangeKind.REMOVED: Text(sv="borttaget", en="removed"),
    ChangeKind.REWORDED: Text(sv="omformulerat", en="reworded"),
    ChangeKind.CHANGED: Text(sv="ändrat", en="changed"),
    ChangeKind.MOVED: Text(sv="flyttat", en="moved"),
}
"""What has happened, in a word."""

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


def field_title(change: Change) -> Text:
    """What a reader calls the value that differs; empty for a thing as a whole."""
    if change.field is None:
        return as_written("")
    model: type[Record] | None = change.home.kind
    titles = []
    for step in change.route:
        if isinstance(step, str) and model and step in model.model_fields:
            held = fields(model)[step]
            titles.append(noun_of_field(held.title))
            model = held.record
    return strung(", ", titles[-len(change.field.split(".")) :])
