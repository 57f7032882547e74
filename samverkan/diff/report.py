"""What presenters of a comparison work from: both sides, with the places in their files."""

from collections.abc import Callable
from dataclasses import dataclass

from samverkan.diff.changes import Change, ChangeClass, ChangeKind, Comparison
from samverkan.model import Agreement, Record
from samverkan.model.markers import fields
from samverkan.model.walk import Route
from samverkan.source import SourceFile
from samverkan.text import Language, Text


def _unpainted(text: str, _style: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two agreements: what the user called it, and the file that it was read from.

    `path` is the file as the user would find it; a revision of git stands before it.
    """

    name: str
    path: str
    agreement: Agreement
    file: SourceFile

    def line(self, route: Route | None) -> int | None:
        """The line of a route in the file; None for no route."""
        return None if route is None else self.file.locate(route, key=True).line


@dataclass(frozen=True, slots=True)
class DiffReport:
    """A comparison and its two sides, for one reader; `full` leaves nothing to a count.

    `paint` colours a text in a style: `strong`, `faint`, `added`, `removed`, `warning`.
    """

    old: Side
    new: Side
    comparison: Comparison
    language: Language = Language.SV
    full: bool = False
    paint: Callable[[str, str], str] = _unpainted

    def lines(self, change: Change) -> tuple[int | None, int | None]:
        """The lines in the old and the new file; None on a side where the change has no place."""
        return self.old.line(change.old_route), self.new.line(change.new_route)

    def place(self, change: Change) -> str:
        """The file and line where the change is seen: in the new agreement if it is there."""
        old, new = self.lines(change)
        return f"{self.old.path}:{old}" if new is None else f"{self.new.path}:{new}"


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


def field_title(change: Change, language: Language) -> str:
    """What a reader calls the value that differs; empty for a thing as a whole."""
    if change.field is None:
        return ""
    if language is not Language.SV:
        return change.field.replace(".", ", ").replace("_", " ")
    model: type[Record] | None = Agreement
    titles = []
    for step in change.route:
        if isinstance(step, str) and model and step in model.model_fields:
            titles.append(str(model.model_fields[step].title))
            model = fields(model)[step].record
    return ", ".join(titles[-len(change.field.split(".")) :]).lower()
