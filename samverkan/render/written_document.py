"""A document written as Markdown, and what its other formats are written from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as day
from functools import cached_property

from samverkan.render.face import PLAIN, Face
from samverkan.render.figures.svg import Drawing
from samverkan.render.marks import MarkedText
from samverkan.render.tree import Tree, parse

_LONGEST_AT_HEAD = 90
"""How many signs of a title the head of each page has room for."""


@dataclass(frozen=True, slots=True)
class Sibling:
    """A document of the same agreement, by its name and its address from this page.

    `part` is the plural of its kind when there may be many of them, else empty.
    """

    label: str
    href: str
    part: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """What the page around a document says.

    `kind` is the sort of document (”Avtal”), and `organisation` the kommun that publishes it.
    `date` is the document's own, if all of it is known, and `dated` the same as the kommun writes it,
    as exactly as it is known. `mark` is what every page carries, its cover too, such as that the document
    waits for a decision; it is no part of the text. `is_joint` says that parties sign it.
    `notes_before` is how many notes others have that are numbered together with it.
    """

    title: str
    organisation: str
    agreement_title: str
    kind: str
    registration_number: str | None = None
    siblings: tuple[Sibling, ...] = ()
    siblings_title: str = "Avtalets dokument"
    index_href: str | None = None
    face: Face = PLAIN
    date: day | None = None
    dated: str = ""
    mark: str = ""
    notes_before: int = 0
    is_joint: bool = False

    @property
    def running_title(self) -> str:
        """The title as it stands at the head of each page on paper: the end of a long one is left out."""
        title = " ".join(self.title[: 2 * _LONGEST_AT_HEAD].split())
        if len(title) <= _LONGEST_AT_HEAD:
            return title
        cut = title[: _LONGEST_AT_HEAD - 1]
        whole_words = cut.rpartition(" ")[0]
        return f"{whole_words} …" if len(whole_words) > _LONGEST_AT_HEAD / 2 else f"{cut.rstrip()}…"

    @property
    def running_header(self) -> str:
        """What stands at the head of each page on paper, beside the registration number."""
        return f"{self.organisation} – {self.running_title}"


@dataclass(frozen=True)
class WrittenDocument:
    """A document as Markdown, its notes at the end; `name` is its file name without ending."""

    name: str
    markdown: str
    info: DocumentInfo
    figures: Mapping[str, Drawing] = field(default_factory=dict)
    attached: Mapping[str, bytes] = field(default_factory=dict)
    """The files that it was written from, by path, when its PDF is to carry them."""
    marked: MarkedText | None = None
    """The same with signs around what comes from files, for a format that is read back."""

    linked: str = ""
    """The Markdown with references as links, and anchors where they lead; empty when none leads anywhere."""

    told: Tree | None = None
    """The tree, where it has more to tell than the Markdown does."""

    @cached_property
    def tree(self) -> Tree:
        """The Markdown, parsed once for all formats."""
        return self.told or parse(self.linked or self.markdown, self.info.notes_before)
