"""The memorandum (tjänsteskrivelse) that takes the agreement to the deciding body."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from samverkan.documents import outlines
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.council import (
    CouncilPart,
    consequences,
    content,
    document_line,
    outlined,
    sections_in,
    shared_values,
)
from samverkan.documents.decided import points_style, proposed
from samverkan.documents.document import Document, DocumentDate
from samverkan.documents.page import Page, document_of, started
from samverkan.model import Case, CaseBlock, Tjansteskrivelse
from samverkan.text import Text

NAME = "tjansteskrivelse"
MEMORANDUM_TAKES = {
    NAME: Text(
        sv="Den skrivs när case.yaml har en `tjansteskrivelse`.",
        en="It is written once case.yaml has a `tjansteskrivelse`.",
    )
}
"""What there has to be before there is one, for whoever asks too early."""


@dataclass(frozen=True, kw_only=True)
class TjansteskrivelsePage(Page):
    """What the template is given."""

    label: str
    case: Case
    written: Tjansteskrivelse
    date: str
    parts: tuple[CouncilPart, ...]

    @property
    def is_draft(self) -> bool:
        """Whether no body has taken the matter up yet: what has gone to a body is a finished paper."""
        return self.case.is_in_preparation

    @property
    def own_date(self) -> DocumentDate:
        """The date of the memorandum."""
        return self.written.date


def tjansteskrivelse(basis: DocumentBasis) -> Iterator[Document]:
    """The memorandum, of a case that has one."""
    if basis.case and basis.case.tjansteskrivelse:
        yield _document(basis, basis.case, basis.case.tjansteskrivelse)


def _document(basis: DocumentBasis, case: Case, written: Tjansteskrivelse) -> Document:
    label = basis.style.tjansteskrivelse_name or "Tjänsteskrivelse"
    title = written.title or case.title
    outline = basis.style.tjansteskrivelse or outlines.TJANSTESKRIVELSE
    values = {
        **shared_values(basis, case),
        CaseBlock.PROPOSAL: proposed(written.proposal, points_style(basis, case)),
        CaseBlock.SUMMARY: content(basis, written.summary),
        CaseBlock.BACKGROUND: content(basis, written.background),
        CaseBlock.PREPARATION: content(basis, written.preparation),
        CaseBlock.ASSESSMENT: content(basis, written.assessment),
        CaseBlock.CONSEQUENCES: consequences(basis, written.consequences),
        CaseBlock.DECISION_DOCUMENTS: [document_line(each, basis) for each in written.decision_documents],
        CaseBlock.SIGNATORIES: written.signatories,
        CaseBlock.RECIPIENTS: written.recipients,
    }
    names = {
        "body": written.proposal[0].decider or written.to or "Beslutsorganet",
        "unit": written.unit or written.sender or "Förvaltningen",
    }
    parts = outlined(outline, values, names)
    page = TjansteskrivelsePage(
        title=title,
        label=label,
        case=case,
        written=written,
        date=basis.words.day(written.date) if written.date else "",
        parts=parts,
        **started(basis, NAME, list(sections_in(parts)), case),
    )
    document = document_of(page, NAME, label, case.registration_number)
    return replace(document, title=f"{label}: {title}")
