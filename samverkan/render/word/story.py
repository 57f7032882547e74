"""What must be remembered on the way through a document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markdown_it.tree import SyntaxTreeNode
from markupsafe import Markup

from samverkan.render.marks import Origin
from samverkan.render.tables import TableHead
from samverkan.render.word.numbering import Lists
from samverkan.render.word.reading import DOCUMENT
from samverkan.render.word.relations import Relations
from samverkan.render.written_document import WrittenDocument


@dataclass(slots=True)
class Story:
    """The document on its way into a Word file."""

    document: WrittenDocument
    styles: Mapping[str, str]
    """The id of each style, by the name that Word has for it."""
    width: int
    """How wide the text is, in twentieths of a point."""
    lists: Lists = field(default_factory=Lists)
    related: dict[str, Relations] = field(default_factory=dict)
    """The relations of each part, by its name."""
    place: str = DOCUMENT
    """The part that is being written."""
    media: dict[str, bytes] = field(default_factory=dict)
    notes: Mapping[int, SyntaxTreeNode] = field(default_factory=dict)
    rows: Mapping[TableHead, Sequence[SyntaxTreeNode]] = field(default_factory=dict)
    """The rows of all tables that have the same head."""
    widths: dict[tuple[TableHead, int, int], Sequence[int]] = field(default_factory=dict)
    """How wide their columns are, in a place so wide and with letters so wide, as far as has been asked."""
    written_notes: dict[int, Markup] = field(default_factory=dict)
    pieces: Sequence[Origin] = ()
    """Where the pieces between signs come from."""
    begun: dict[int, int] = field(default_factory=dict)
    notes_of_notes: list[int] = field(default_factory=list)
    """Notes that only a note refers to, and that therefore have no page of their own to stand on."""
    _last: int = 0

    def next_id(self) -> int:
        """A number that no bookmark, drawing or change has had before."""
        self._last += 1
        return self._last

    def style(self, name: str) -> str | None:
        """The id of the style with this name, if the file has it."""
        return self.styles.get(name.casefold())

    @property
    def relations(self) -> Relations:
        """The relations of the text."""
        return self.related.setdefault(DOCUMENT, Relations())

    @property
    def links(self) -> Relations:
        """The relations of the part that is being written."""
        return self.related.setdefault(self.place, Relations())
