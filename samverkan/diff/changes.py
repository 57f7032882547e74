"""What a comparison finds: differences between values of the model, and the changes that they are told as."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from samverkan.diagnostics import Route
from samverkan.model import Agreement, Case, Holds, Record, Register, Work
from samverkan.text import Text


class ChangeKind(StrEnum):
    """What has happened to a thing between two periods."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    CHANGED = "changed"
    MOVED = "moved"
    MERGED = "merged"
    SPLIT = "split"

    @property
    def told_as(self) -> "ChangeKind":
        """The kind by which programs know it: what was merged or split has changed."""
        return ChangeKind.CHANGED if self in (ChangeKind.MERGED, ChangeKind.SPLIT) else self


class ChangeClass(StrEnum):
    """What a change asks for, heaviest first."""

    DECISION = "decision"
    FOLLOW_UP = "follow_up"
    EDITORIAL = "editorial"


@dataclass(frozen=True, slots=True)
class Home:
    """The file that something stands in: the agreement's own, its case, or a document of the work.

    `old` and `new` are the ids of the document on either side, None where it is not.
    """

    kind: type[Record] = Agreement
    old: str | None = None
    new: str | None = None


IN_AGREEMENT = Home()
"""The agreement's own file."""


NOTHING = Holds()

Owners = tuple[Record | None, Record | None]
"""The old and the new record in which a value stands."""


@dataclass(frozen=True, slots=True)
class AgreementAndWork:
    """One side of a comparison: an agreement, the work under it, its case, and the register that it names.

    Work that `is_alone` rests on no agreement, and `agreement` only tells whose it is. `id` is the
    agreement's, where others may name it.
    """

    agreement: Agreement
    work: Work = field(default_factory=Work)
    case: Case | None = None
    is_alone: bool = False
    register: Register | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """What a reader would say that a difference is about."""

    area: str
    id: str | None
    name: Text


@dataclass(frozen=True, slots=True)
class ComparedPlace:
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

    def into(self, name: str) -> "ComparedPlace":
        """The field `name` of what stands here."""
        return ComparedPlace(self.thing, (*self.path, name), (*self.old, name), (*self.new, name), self.home)

    def item(self, old: int | None, new: int | None) -> "ComparedPlace":
        """An item of the list that stands here; a side without it keeps the route to the list."""
        to_old = self.old if old is None else (*self.old, old)
        to_new = self.new if new is None else (*self.new, new)
        return ComparedPlace(self.thing, self.path, to_old, to_new, self.home)

    def about(self, thing: Thing) -> "ComparedPlace":
        """The same place, now as a thing of its own."""
        return ComparedPlace(thing, (), self.old, self.new, self.home)


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference: `old` and `new` are values, or records for a thing as a whole; None for none.

    `owners` are the records in which the value stands, and `holds` is what its field holds. With
    `typing` nothing but dashes, spacing, quotation marks, capitals or ids differ. What
    `follows` is a tie to a thing that has itself come or gone.
    """

    at: ComparedPlace
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


@dataclass(frozen=True, slots=True)
class InOtherWords:
    """A sentence that only a reader can weigh: as it stood, and as it stands; None where others have come."""

    old: str
    new: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two agreements, or between the documents of the work under them.

    `area` is the part of the agreement (`goal`, `signatory`, `forum`, ...), `name` what people call
    the thing, `field` which of its values differs when it is not the thing as a whole. `old` and
    `new` are the values in words, None on the side where there is none. `rule` is the id of the
    rule that chose `cls`, and `reason` its reason. Routes lead into the files of `home`.
    `order` counts the changes in the order of the agreement and then of the documents. `values` are what the
    model has of the old and the new one. `decider` is the body to which what stands in a proposal or a
    decision is put. `to_compare` are its sentences that may bind less, and that no rule can weigh.
    """

    area: str
    kind: ChangeKind
    id: str | None
    name: Text
    field: str | None
    old: Text | None
    new: Text | None
    cls: ChangeClass
    rule: str
    reason: Text
    weakening: Text | None
    old_route: Route | None
    new_route: Route | None
    order: int = 0
    home: Home = IN_AGREEMENT
    values: tuple[object, object] = (None, None)
    decider: str | None = None
    to_compare: tuple[InOtherWords, ...] = ()

    @property
    def route(self) -> Route:
        """The route into the new file, or into the old one for what was removed."""
        return self.new_route if self.new_route is not None else self.old_route or ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every change between two agreements: weakenings first, then in the order of the document.

    `not_compared` says what was not compared, or not in full; it is never left out in silence.
    `promised_beside` is what of that tells of promises. `only_work` says that a side rests on no agreement,
    so that its documents alone were compared; `is_anew` that the new agreement begins after the old one.
    """

    changes: tuple[Change, ...]
    not_compared: tuple[Text, ...] = ()
    promised_beside: tuple[Text, ...] = ()
    only_work: bool = False
    is_anew: bool = False

    @property
    def beside_cases(self) -> "Comparison":
        """The comparison without what differs between the cases, as documents of a case tell of it."""
        return replace(self, changes=tuple(each for each in self.changes if each.home.kind is not Case))

    @property
    def weakenings(self) -> tuple[Change, ...]:
        """The changes that weaken the agreement."""
        return tuple(change for change in self.changes if change.weakening)

    def of_class(self, cls: ChangeClass) -> tuple[Change, ...]:
        """The changes of one class."""
        return tuple(change for change in self.changes if change.cls is cls)
