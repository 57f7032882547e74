"""The agreement itself (avtal) and its annexes (bilagor) as documents."""

from collections.abc import Iterator

from samverkan.documents.document import Document, DocumentKind
from samverkan.documents.page import Desk, page
from samverkan.model import Annex


def _agreement(desk: Desk) -> Iterator[Document]:
    made = page(desk, "avtal", desk.sections)
    agreement = desk.agreement
    yield Document(
        name="avtal",
        label="Avtal",
        title=agreement.title,
        template="avtal.md.j2",
        page=made.values | {"title": agreement.title},
        registration_number=agreement.registration_number,
        notes=made.notes,
        figures=made.figures,
    )


def _annexes(desk: Desk) -> Iterator[Document]:
    for annex in desk.agreement.annexes:
        if annex.sections:
            yield _annex(desk, annex)


def _annex(desk: Desk, annex: Annex) -> Document:
    name = f"bilaga-{annex.number.casefold()}"
    made = page(desk, name, annex.sections)
    title = f"Bilaga {annex.number}" + (f" {annex.title}" if annex.title else "")
    return Document(
        name=name,
        label=title,
        title=title,
        template="bilaga.md.j2",
        page=made.values | {"title": title},
        registration_number=desk.agreement.registration_number,
        notes=made.notes,
        figures=made.figures,
    )


AGREEMENT = DocumentKind("avtal", _agreement)
ANNEX = DocumentKind("bilaga", _annexes)
