"""The tasks as a document in Markdown."""

from samverkan.documents.tasks import tasks_document
from samverkan.documents.writing import standing_alone
from samverkan.render.templates import templates_of
from samverkan.report.status.report import StatusReport


def write(report: StatusReport, to: str = "md") -> str:
    """The page with a part for each, to be sent; in Swedish, whatever the language of messages."""
    document = tasks_document(report.statuses, report.today, report.within)
    parties = (folder.frame.parties[0].name for folder in report.folders if folder.frame)
    publisher = ", ".join(dict.fromkeys(parties))
    return standing_alone(document, publisher, to, templates_of(report.workspace.root), report.face)
