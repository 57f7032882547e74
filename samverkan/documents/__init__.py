"""Which documents an agreement has, and what each of them shows."""

from collections.abc import Callable, Iterable

from samverkan.documents.agreement import annexes, the_agreement
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.comparison import compares, comparisons
from samverkan.documents.cycle import rounds
from samverkan.documents.document import Document
from samverkan.documents.handling import handlingar
from samverkan.documents.lagesbildsserie import series_of_short
from samverkan.documents.opening import open_folder
from samverkan.documents.protokollsutdrag import extracts
from samverkan.documents.public import without_contacts
from samverkan.documents.tjansteskrivelse import tjansteskrivelse
from samverkan.documents.writing import written

KINDS: tuple[Callable[[DocumentBasis], Iterable[Document]], ...] = (
    extracts,
    tjansteskrivelse,
    the_agreement,
    annexes,
    comparisons,
    handlingar,
    series_of_short,
    rounds,
)
"""What makes the documents of each kind, in the order that a council meets them."""


def documents(basis: DocumentBasis) -> tuple[Document, ...]:
    """Every document that an agreement has, in the order of the kinds."""
    return tuple(document for documents_of in KINDS for document in documents_of(basis))


__all__ = [
    "KINDS",
    "Document",
    "DocumentBasis",
    "compares",
    "documents",
    "open_folder",
    "without_contacts",
    "written",
]
