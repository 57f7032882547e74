"""What is compared, and a difference as it is found: values of the model, not yet in words."""

from dataclasses import dataclass, field

from samverkan.diagnostics import Route
from samverkan.diff.changes import IN_AGREEMENT, ChangeKind, Home
from samverkan.model import Agreement, Record, Work
from samverkan.model.walk import Holds

NOTHING = Holds()

Owners = tuple[Record | None, Record | None]
"""The old and the new record in which a value stands."""


@dataclass(frozen=True, slots=True)
class AgreementAndWork:
    """An agreement with the records of the work under it: one side of a comparison."""

    agreement: Agreement
    work: Work = field(default_factory=Work)


@dataclass(frozen=True, slots=True)
class Thing:
    """What a reader would say that a difference is about."""

    area: str
    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a comparison has come: in which thing, at which of its fields, by which routes, in which file."""

    thing: Thing
    path: tuple[str, ...] = ()
    old: Route = ()
    new: Route = ()
    home: Home = IN_AGREEMENT

    @property
    def name(self) -> str:
        """The field of the model that the place lies in."""
        return next((step for step in reversed(self.new or self.old) if isinstance(step, str)), "")

    def into(self, name: str) -> "Place":
        """The field `name` of what stands here."""
        return Place(self.thing, (*self.path, name), (*self.old, name), (*self.new, name), self.home)

    def item(self, old: int | None, new: int | None) -> "Place":
        """An item of the list that stands here; a side without it keeps the route to the list."""
        to_old = self.old if old is None else (*self.old, old)
        to_new = self.new if new is None else (*self.new, new)
        return Place(self.thing, self.path, to_old, to_new, self.home)

    def about(self, thing: Thing) -> "Place":
        """The same place, now as a thing of its own."""
        return Place(thing, (), self.old, self.new, self.home)


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: `old` and `new` are values, or records for a thing as a whole; None for none.

    `owners` are the records in which the value stands, and `holds` is what its field holds. With
    `typing` nothing but dashes, spacing, quotation marks, capitals or ids differ. What
    `follows` is a tie to a thing that has itself come or gone.
    """

    at: Place
    kind: ChangeKind
    old: object
    new: object
    owners: Owners = (None, None)
    holds: Holds = NOTHING
    typing: bool = False
    follows: bool = False

    @property
    def whole(self) -> bool:
        """Whether it is the thing itself that has come or gone."""
        return not self.at.path and self.kind in (ChangeKind.ADDED, ChangeKind.REMOVED)

    @property
    def key(self) -> str:
        """The field of the model that differs, or that holds the thing."""
        return self.at.name

    @property
    def owner(self) -> Record | None:
        """The record in which the value stands, in the new agreement if it is there."""
        return self.owners[1] or self.owners[0]
