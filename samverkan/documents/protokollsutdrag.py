"""The extract from the minutes (protokollsutdrag) of each body that has dealt with the matter."""

from collections.abc import Iterator
from functools import partial

from samverkan import swedish
from samverkan.documents import outlines, phrases
from samverkan.documents.comparison import in_short
from samverkan.documents.decisions import document_line, lead
from samverkan.documents.document import Document, DocumentKind
from samverkan.documents.outlined import content, outlined, sections_in
from samverkan.documents.page import Desk, page_of
from samverkan.model import Case, CaseBlock, CaseStep, StepRole

NAME = "protokollsutdrag"


def _extracts(desk: Desk) -> Iterator[Document]:
    if desk.case:
        with_minutes = [step for step in desk.case.steps if step.paragraph]
        for index, step in enumerate(with_minutes):
            yield _extract(desk, desk.case, step, NAME if index == 0 else f"{NAME}-{step.id}")


def _extract(desk: Desk, case: Case, step: CaseStep, name: str) -> Document:
    title = step.title or case.title
    values: dict[CaseBlock, object] = {
        CaseBlock.DECISION: step.decision,
        CaseBlock.SUMMARY: content(desk, step.summary),
        CaseBlock.LEGAL_BASIS: case.legal_basis,
        CaseBlock.CHANGES: partial(in_short, desk),
        CaseBlock.PRESENT: step.present,
        CaseBlock.MOTIONS: step.motions,
        CaseBlock.PROCEDURE: step.procedure,
        CaseBlock.RESERVATIONS: step.reservations,
        CaseBlock.DECISION_DOCUMENTS: [document_line(each, desk) for each in step.decision_documents],
        CaseBlock.ADJUSTMENT: step.adjustment,
        CaseBlock.ANNOUNCEMENT: step.announcement,
        CaseBlock.RECIPIENTS: step.recipients,
    }
    outline = desk.style.protokollsutdrag or outlines.PROTOKOLLSUTDRAG
    parts = outlined(outline, values, {"body": step.body, "unit": step.body})
    made = page_of(desk, name, list(sections_in(parts)), case)
    own = {
        "title": title,
        "case": case,
        "step": step,
        "date": phrases.day(step.date, desk.date_style) if step.date else "",
        "lead": lead(step.decision, desk) if step.decision else "",
        "decision_heading": _decision_heading(step),
        "parts": parts,
    }
    return Document(
        name=name,
        label=f"Protokollsutdrag, {swedish.small(step.body)}",
        title=title,
        template="protokollsutdrag.md.j2",
        page=made.values | own,
        registration_number=case.registration_number,
        notes=made.notes,
        figures=made.figures,
    )


def _decision_heading(step: CaseStep) -> str:
    what = "förslag" if step.role is StepRole.PROPOSES else "beslut"
    return f"{swedish.genitive(step.body)} {what}"


PROTOKOLLSUTDRAG = DocumentKind(NAME, _extracts)
