"""What presenters of a comparison work from: both sides, with the places in their files."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from samverkan.diff.areas import area
from samverkan.diff.changes import Change, ChangeClass, ChangeKind, Comparison, Home
from samverkan.diff.difference import AgreementAndWork
from samverkan.load import Paper
from samverkan.model import Agreement, Record
from samverkan.model.markers import fields
from samverkan.model.walk import Route
from samverkan.source import SourceFile
from samverkan.text import Language, Text


def _unpainted(text: str, _style: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two agreements: what the user called it, and the files that it was read from.

    `path` is the agreement's file as the user would find it; a revision of git stands before it.
    `papers` are the documents of its work by kind and id, and `unread` the names of files beside
    it of which nobody knows what they hold.
    """

    name: str
    path: str
    whole: AgreementAndWork
    file: SourceFile
    papers: Mapping[tuple[str, str], Paper] = field(default_factory=dict)
    unread: tuple[str, ...] = ()

    @property
    def agreement(self) -> Agreement:
        """The agreement itself."""
        return self.whole.agreement

    def paper(self, kind: type[Record], identity: str | None) -> Paper | None:
        """A document of the work; None for the agreement itself, or for one that is not here."""
        return self.papers.get((str(kind.record_kind.defines), identity or ""))

    def line(self, route: Route | None, paper: Paper | None) -> int | None:
        """The line of a route in the agreement's file, or in that of a document; None for no route."""
        file = paper.file if paper else self.file
        return None if route is None else file.locate(file.own(route), key=True)[1].line


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
        old, new = self._papers(change.home)
        return self.old.line(change.old_route, old), self.new.line(change.new_route, new)

    def paper(self, change: Change) -> Paper | None:
        """The document of the work where the change is seen; None for the agreement itself."""
        old, new = self._papers(change.home)
        return old if change.new_route is None else new

    def file(self, change: Change) -> str:
        """The file where the change is seen, as the user would find it: the new one if it is there."""
        path = self.old.path if change.new_route is None else self.new.path
        paper = self.paper(change)
        return paper.beside(path) if paper else path

    def place(self, change: Change) -> str:
        """The file and line where the change is seen."""
        old, new = self.lines(change)
        return f"{self.file(change)}:{old if new is None else new}"

    def _papers(self, home: Home) -> tuple[Paper | None, Paper | None]:
        return self.old.paper(home.kind, home.old), self.new.paper(home.kind, home.new)


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


def field_title(change: Change, language: Language) -> str:
    """What a reader calls the value that differs; empty for a thing as a whole."""
    if change.field is None:
        return ""
    if language is not Language.SV:
        return change.field.replace(".", ", ").replace("_", " ")
    model: type[Record] | None = change.home.kind
    titles = []
    for step in change.route:
        if isinstance(step, str) and model and step in model.model_fields:
            titles.append(str(model.model_fields[step].title))
            model = fields(model)[step].record
    return ", ".join(titles[-len(change.field.split(".")) :]).lower()
