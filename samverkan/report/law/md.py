"""The law sheet as a document in Markdown."""

from samverkan.documents.law import law_document, publisher
from samverkan.documents.writing import file_standing_alone
from samverkan.render.templates import templates_of
from samverkan.report.law.report import LawReport


def write(report: LawReport) -> str:
    """The document that goes to Brå or länsstyrelsen; in Swedish, whatever the language of messages."""
    return written(report, "md").decode()


def written(report: LawReport, to: str) -> bytes:
    """The same in the format of documents that has this name."""
    document = law_document(report.sheets, report.today, report.within)
    return file_standing_alone(document, publisher(report.sheets), to, templates_of(report.workspace.root))
