"""A comparison as a document in Markdown."""

from samverkan.documents.basis import awaits_decision
from samverkan.documents.comparison import comparison_document
from samverkan.documents.writing import standing_alone
from samverkan.render.templates import templates_of
from samverkan.report.changes.report import ChangesReport


def write(report: ChangesReport, to: str = "md") -> str:
    """The document that a council reads; in Swedish, whatever the language of messages."""
    old, new = report.old.agreement, report.new.agreement
    is_draft = awaits_decision(new, report.new.whole.case)
    document = comparison_document(old, new, report.comparison, report.style, is_draft=is_draft)
    return standing_alone(document, new.parties[0].name, to, templates_of(report.root), report.face)
