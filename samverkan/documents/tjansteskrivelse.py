"""The memorandum (tjänsteskrivelse) that takes the agreement to the deciding body."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from samverkan.documents import outlines
from samverkan.documents.basis import Desk
from samverkan.documents.comparison import in_short
from samverkan.documents.decisions import consequences, document_line, lead
from samverkan.documents.document import Document, DocumentKind, document_of
from samverkan.documents.outlined import Part, content, outlined, sections_in
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
    parts: tuple[Part, ...]


def _tjansteskrivelse(desk: Desk) -> Iterator[Document]:
    if desk.case and desk.case.tjansteskrivelse:
        yield _document(desk, desk.case, desk.case.tjansteskrivelse)


def _document(desk: Desk, case: Case, written: Tjansteskrivelse) -> Document:
    label = desk.style.tjansteskrivelse_name or "Tjänsteskrivelse"
    title = written.title or case.title
    outline = desk.style.tjansteskrivelse or outlines.TJANSTESKRIVELSE
    values: dict[CaseBlock, object] = {
        CaseBlock.PROPOSAL: written.proposal,
        CaseBlock.SUMMARY: content(desk, written.summary),
        CaseBlock.BACKGROUND: content(desk, written.background),
        CaseBlock.PREPARATION: content(desk, written.preparation),
        CaseBlock.ASSESSMENT: content(desk, written.assessment),
        CaseBlock.LEGAL_BASIS: case.legal_basis,
        CaseBlock.CHANGES: partial(in_short, desk),
        CaseBlock.CONSEQUENCES: consequences(desk, written.consequences),
        CaseBlock.DECISION_DOCUMENTS: [document_line(each, desk) for each in written.decision_documents],
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
        date=desk.words.day(written.date) if written.date else "",
        lead=lead(written.proposal, desk),
        parts=parts,
        **started(desk, "tjansteskrivelse", list(sections_in(parts)), case),
    )
    return document_of(page, "tjansteskrivelse", label, case.registration_number)


TJANSTESKRIVELSE = DocumentKind("tjansteskrivelse", _tjansteskrivelse)
