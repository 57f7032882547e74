"""What somebody has done to a document that we wrote."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from samverkan.diagnostics import Route
from samverkan.render.marks import Origin
from samverkan.render.word.signs import SignKind
from samverkan.returned.orders import Order
from samverkan.returned.rich import Rich
from samverkan.returned.sorts import NOT_KNOWN, Sorts

Cells = tuple[tuple[str, str | tuple[str, ...]], ...]
"""What the cells of a row say, by key, as files have it."""


class TextChangeKind(StrEnum):
    """What has happened to a text of a file."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class TextChange:
    """A change of a text: where it stands in its file, its words before and after, and who made it.

    What is added has a `route` of its own, after the text `at` and the words in it that it stands behind.
    """

    kind: TextChangeKind
    at: Origin
    route: Route
    old: str
    new: str
    author: str
    behind: str = ""
    cells: Cells | None = None
    """Of a new row, what the item says by its keys; nothing if that is not known for sure."""
    unread: str = ""
    """Of a new row, the words of the first cell of which the keys are not known."""
    marked: tuple[Rich, Rich] | None = None
    """The words before and after with how they stand out, where a text in Markdown is to say that anew."""


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A change of words that stand in no file as they are, and the text of a file that stands nearest."""

    old: str
    new: str
    author: str
    near: Origin | None


@dataclass(frozen=True, slots=True)
class PlacedComment:
    """A remark in the margin, and the text and the words in it that it is about, if they come from a file.

    Where somebody has done something to words without typing, `mark` is what, and the text of the remark is
    those words; `was` and `now` are where they lead, or what sort of paragraph they are.
    """

    at: Origin | None
    author: str
    text: str
    about: str = ""
    mark: SignKind | None = None
    was: str = ""
    now: str = ""


@dataclass(frozen=True, slots=True)
class Returned:
    """All that was found in a file that has come back."""

    agreement: str
    document: str
    changes: Sequence[TextChange]
    comments: Sequence[PlacedComment]
    unplaced: Sequence[Unplaced]
    orders: Sequence[Order] = ()
    """The order that lists have now in which something has moved."""
    sorts: Sorts = NOT_KNOWN
    """What the values of its files are."""
