"""The memorandum (tjänsteskrivelse) that takes the agreement to the deciding body."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from samverkan.documents import outlines
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.comparison_in_short import in_short
from samverkan.documents.decisions import consequences, document_line, lead
from samverkan.documents.document import Document, DocumentKind, document_of
from samverkan.documents.outlined import CouncilPart, content, outlined, sections_in
from samverkan.documents.page import Page, started
from samverkan.model import Case, CaseBlock, Tjansteskrivelse


@dataclass(frozen=True, kw_only=True)
class TjansteskrivelsePage(Page):
    """What the template is given."""

    label: str
    case: Case
    written: Tjansteskrivelse
    date: str
    lead: str
    parts: tuple[CouncilPart, ...]


def _tjansteskrivelse(basis: DocumentBasis) -> Iterator[Document]:
    if basis.case and basis.case.tjansteskrivelse:
        yield _document(basis, basis.case, basis.case.tjansteskrivelse)


def _document(basis: DocumentBasis, case: Case, written: Tjansteskrivelse) -> Document:
    label = basis.style.tjansteskrivelse_name or "Tjänsteskrivelse"
    title = written.title or case.title
    outline = basis.style.tjansteskrivelse or outlines.TJANSTESKRIVELSE
    values: dict[CaseBlock, object] = {
        CaseBlock.PROPOSAL: written.proposal,
        CaseBlock.SUMMARY: content(basis, written.summary),
        CaseBlock.BACKGROUND: content(basis, written.background),
        CaseBlock.PREPARATION: content(basis, written.preparation),
        CaseBlock.ASSESSMENT: content(basis, written.assessment),
        CaseBlock.LEGAL_BASIS: case.legal_basis,
        CaseBlock.CHANGES: partial(in_short, basis),
        CaseBlock.CONSEQUENCES: consequences(basis, written.consequences),
        CaseBlock.DECISION_DOCUMENTS: [document_line(each, basis) for each in written.decision_documents],
        CaseBlock.SIGNATORIES: written.signatories,
        CaseBlock.RECIPIENTS: written.recipients,
    }
    names = {
        "body": written.proposal.decider or written.to or "Beslutsorganet",
        "unit": written.unit or written.sender or "Förvaltningen",
    }
    parts = outlined(outline, values, names)
    page = TjansteskrivelsePage(
        title=title,
        label=label,
        case=case,
        written=written,
        date=basis.words.day(written.date) if written.date else "",
        lead=lead(written.proposal, basis),
        parts=parts,
        **started(basis, "tjansteskrivelse", list(sections_in(parts)), case),
    )
    return document_of(page, "tjansteskrivelse", label, case.registration_number)


TJANSTESKRIVELSE = DocumentKind("tjansteskrivelse", _tjansteskrivelse)
