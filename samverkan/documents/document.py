"""What a document is, before any format."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from samverkan.documents.basis import DocumentBasis
from samverkan.documents.page import Page
from samverkan.render.escape import Md
from samverkan.render.figures import Figure


@dataclass(frozen=True, slots=True)
class Document:
    """One document of an agreement: its template and the page that the template is given.

    `name` is its file name without ending, `label` what a list of documents calls it, and `part` the
    plural of its kind when an agreement may have many. `notes` maps the id of every source and note to its
    text; those that are cited become footnotes.
    """

    name: str
    label: str
    title: str
    template: str
    page: object
    registration_number: str | None = None
    notes: Mapping[str, Md] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)
    part: str = ""


def document_of(
    page: Page,
    name: str,
    label: str,
    registration_number: str | None,
    *,
    template: str = "",
    part: str = "",
) -> Document:
    """The document of a page; without another its template is called by its name."""
    return Document(
        name=name,
        label=label,
        title=page.title,
        template=f"{template or name}.md.j2",
        page=page,
        registration_number=registration_number,
        notes=page.notes,
        figures={each.name: each for each in page.drawn},
        part=part,
    )


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """A kind of document, and which documents of that kind an agreement has.

    `name` begins the name of each of them.
    """

    name: str
    documents: Callable[[DocumentBasis], Iterable[Document]]
