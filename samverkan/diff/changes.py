"""What a comparison says: one change at a time, in the terms of the agreement."""

from dataclasses import dataclass
from enum import StrEnum

from samverkan.diagnostics import Route
from samverkan.model import Agreement, Record
from samverkan.text import Text


class ChangeKind(StrEnum):
    """What has happened to a thing between two periods."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    CHANGED = "changed"
    MOVED = "moved"


class ChangeClass(StrEnum):
    """What a change asks for, heaviest first."""

    DECISION = "decision"
    FOLLOW_UP = "follow_up"
    EDITORIAL = "editorial"


@dataclass(frozen=True, slots=True)
class Home:
    """The file that something stands in: the agreement's own, or a document of the work.

    `old` and `new` are the ids of the document on either side, None where it is not.
    """

    kind: type[Record] = Agreement
    old: str | None = None
    new: str | None = None


IN_AGREEMENT = Home()
"""The agreement's own file."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between two agreements, or between the documents of the work under them.

    `area` is the part of the agreement (`goal`, `signatory`, `forum`, ...), `name` what people call
    the thing, `field` which of its values differs when it is not the thing as a whole. `old` and
    `new` are the values in words, None on the side where there is none. `rule` is the id of the
    rule that chose `cls`, and `reason` its reason. Routes lead into the files of `home`.
    `order` counts the changes in the order of the agreement and then of the documents.
    """

    area: str
    kind: ChangeKind
    id: str | None
    name: str
    field: str | None
    old: str | None
    new: str | None
    cls: ChangeClass
    rule: str
    reason: Text
    weakening: Text | None
    old_route: Route | None
    new_route: Route | None
    order: int = 0
    home: Home = IN_AGREEMENT

    @property
    def route(self) -> Route:
        """The route into the new file, or into the old one for what was removed."""
        return self.new_route if self.new_route is not None else self.old_route or ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every change between two agreements: weakenings first, then in the order of the document.

    `not_compared` says what was not compared, or not in full; it is never left out in silence.
    """

    changes: tuple[Change, ...]
    not_compared: tuple[Text, ...] = ()

    @property
    def weakenings(self) -> tuple[Change, ...]:
        """The changes that weaken the agreement."""
        return tuple(change for change in self.changes if change.weakening)

    def of_class(self, cls: ChangeClass) -> tuple[Change, ...]:
        """The changes of one class."""
        return tuple(change for change in self.changes if change.cls is cls)
