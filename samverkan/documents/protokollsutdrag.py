"""The extract from the minutes (protokollsutdrag) of each body that has dealt with the matter."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from samverkan import swedish
from samverkan.documents import meeting, outlines
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.council import (
    CouncilPart,
    content,
    document_line,
    outlined,
    sections_in,
    shared_values,
)
from samverkan.documents.decided import decided, points_style
from samverkan.documents.document import Document, DocumentDate
from samverkan.documents.page import Page, document_of, started
from samverkan.model import Case, CaseBlock, CaseStep
from samverkan.text import Text

NAME = "protokollsutdrag"
EXTRACT_TAKES = {
    NAME: Text(
        sv="Det skrivs när ett organ har tagit upp ärendet: fyll i `date`, `paragraph` och `decision` "
        "hos organet under `steps` i case.yaml.",
        en="It is written once a body has dealt with the matter: fill in `date`, `paragraph` and `decision` "
        "of that body under `steps` in case.yaml.",
    )
}
"""What there has to be before there is one, for whoever asks too early."""


@dataclass(frozen=True, kw_only=True)
class ProtokollsutdragPage(Page):
    """What the template is given."""

    case: Case
    step: CaseStep
    date: str
    parts: tuple[CouncilPart, ...]

    @property
    def is_draft(self) -> bool:
        """Whether the minutes have not been approved. Source: kommunallag (2017:725) 5 kap. 69 §."""
        return self.step.is_unadjusted

    @property
    def body(self) -> str:
        """The body whose minutes they are."""
        return swedish.capital(self.step.body)

    @property
    def own_date(self) -> DocumentDate:
        """The day of the meeting."""
        return self.step.date


def extracts(basis: DocumentBasis) -> Iterator[Document]:
    """An extract from the minutes of each body that has any; the first is called `protokollsutdrag`."""
    if basis.case:
        with_minutes = [step for step in basis.case.steps if step.paragraph]
        for index, step in enumerate(with_minutes):
            yield _extract(basis, basis.case, step, NAME if index == 0 else f"{NAME}-{step.id}")


def _extract(basis: DocumentBasis, case: Case, step: CaseStep, name: str) -> Document:
    title = step.title or case.title
    outline = meeting.with_appeal(basis.style.protokollsutdrag or outlines.PROTOKOLLSUTDRAG)
    values = {
        **shared_values(basis, case),
        CaseBlock.DECISION: decided(step, points_style(basis, case)),
        CaseBlock.SUMMARY: content(basis, step.summary),
        CaseBlock.PRESENT: meeting.present(step),
        CaseBlock.MOTIONS: step.motions,
        CaseBlock.PROCEDURE: step.procedure,
        CaseBlock.RESERVATIONS: step.reservations,
        CaseBlock.DECISION_DOCUMENTS: [document_line(each, basis) for each in step.decision_documents],
        CaseBlock.ADJUSTMENT: step.adjustment,
        CaseBlock.ANNOUNCEMENT: step.announcement,
        CaseBlock.RECIPIENTS: step.recipients,
        CaseBlock.SIGNATURES: meeting.signing(step),
        CaseBlock.APPEAL: meeting.appeal(step, basis.style),
        CaseBlock.ATTESTATION: meeting.attesting(step, basis.words),
    }
    parts = outlined(outline, values, {"body": step.body, "unit": step.body})
    page = ProtokollsutdragPage(
        title=title,
        case=case,
        step=step,
        date=basis.words.day(step.date) if step.date else "",
        parts=parts,
        **started(basis, name, list(sections_in(parts)), case),
    )
    label = f"Protokollsutdrag, {swedish.small(step.body)}"
    document = document_of(page, name, label, case.registration_number, template=NAME)
    return replace(document, title=f"{label}: {title}")
