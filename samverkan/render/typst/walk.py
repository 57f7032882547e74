"""What must be remembered on the way down a document."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from markdown_it.tree import SyntaxTreeNode

from samverkan.render.figures.svg import Drawing
from samverkan.render.nodes import notes_of
from samverkan.render.tables import TableHead, rows_by_head
from samverkan.render.written_document import WrittenDocument


@dataclass(slots=True)
class DocumentWalk:
    """A walk through one document; `prefix` tells its labels from those of others in the same file."""

    blocks: "Blocks"
    """Writes what stands on lines of its own, wherever it stands: in a document, an item or a note."""
    prefix: str
    figures: Mapping[str, Drawing]
    ids: frozenset[str]
    notes: Mapping[int, SyntaxTreeNode]
    rows: Mapping[TableHead, Sequence[SyntaxTreeNode]]
    """The rows of all tables that have the same head."""
    columns: dict[TableHead, str] = field(default_factory=dict)
    """What their columns hold, as far as it has been asked for."""
    noted: set[int] = field(default_factory=set)
    """The notes that have been written out."""
    level: int = 0
    """The level of the heading before."""
    depth: int = 0
    """How deep in quotations and lists we are."""
    is_narrow: bool = False
    """Whether we are in a table whose columns have no room for more than a word."""
    mark: str = ""
    """What stands on every page."""
    is_joint: bool = False
    """Whether parties sign the document, each with place and date."""
    inside: str = ""
    """What a bundle calls the document."""
    signed_elsewhere: bool = False

    def label(self, name: str) -> str:
        """The label of something in this document."""
        return f"{self.prefix}-{name}"


Blocks = Callable[[Sequence[SyntaxTreeNode], DocumentWalk], str]


def walk_through(document: WrittenDocument, prefix: str, blocks: Blocks) -> DocumentWalk:
    """A walk that is about to begin."""
    tree, info = document.tree, document.info
    return DocumentWalk(
        blocks,
        prefix,
        document.figures,
        tree.ids,
        notes_of(tree.root),
        rows_by_head(tree.root),
        mark=info.mark,
        is_joint=info.is_joint,
    )
