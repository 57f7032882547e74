"""Which documents an agreement has, and what each of them shows."""

from samverkan.documents.agreement import AGREEMENT, ANNEX
from samverkan.documents.basis import DocumentBasis, open_folder
from samverkan.documents.comparison import COMPARISON
from samverkan.documents.document import Document, DocumentKind
from samverkan.documents.handling import HANDLINGAR
from samverkan.documents.protokollsutdrag import PROTOKOLLSUTDRAG
from samverkan.documents.tjansteskrivelse import TJANSTESKRIVELSE

KINDS: tuple[DocumentKind, ...] = (
    PROTOKOLLSUTDRAG,
    TJANSTESKRIVELSE,
    AGREEMENT,
    ANNEX,
    COMPARISON,
    HANDLINGAR,
)
"""Every kind of document, in the order that a council meets them."""


def documents(basis: DocumentBasis) -> tuple[Document, ...]:
    """Every document that an agreement has, in the order of the kinds."""
    return tuple(document for kind in KINDS for document in kind.documents(basis))


__all__ = ["KINDS", "Document", "DocumentBasis", "DocumentKind", "documents", "open_folder"]
