"""What the council documents share: the lead of a decision, its documents and its consequences."""

from collections.abc import Callable, Sequence

from samverkan import swedish
from samverkan.documents import phrases
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.outlined import ShownConsequence, content
from samverkan.model import Consequence, Decision, DecisionDocument, DecisionStyle


def lead(decision: Decision, basis: DocumentBasis) -> str:
    """The words before the decision points: as written, else `Kommunstyrelsen beslutar att:`."""
    if decision.lead:
        return decision.lead
    att = basis.style.decision_style is not DecisionStyle.SENTENCES
    verb = "beslutar att:" if att else "beslutar följande:"
    return (
        f"{decision.decider} {verb}"
        if decision.decider
        else swedish.capital(f"beslut{' att' if att else ''}:")
    )


def document_line(document: DecisionDocument, basis: DocumentBasis) -> str:
    """A document that the decision rests on, on one line."""
    when = phrases.day(document.date, basis.date_style) if document.date else None
    parts = [document.title, document.author, when, document.registration_number]
    return ", ".join(part for part in parts if part)


def consequences(
    basis: DocumentBasis, written: Sequence[Consequence]
) -> Callable[[int], tuple[ShownConsequence, ...]]:
    """The consequences in the order they were written, to be laid out with their headings on a level."""

    def lay(level: int) -> tuple[ShownConsequence, ...]:
        return tuple(
            ShownConsequence(each.heading or each.kind.label, content(basis, each.text)(level + 1))
            for each in written
        )

    return lay
