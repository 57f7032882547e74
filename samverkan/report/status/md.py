"""The status as a document in Markdown."""

from samverkan.documents.status import Occasion, status_document
from samverkan.documents.writing import standing_alone
from samverkan.model import DateStyle
from samverkan.render.templates import templates_of
from samverkan.report.status.report import StatusReport


def write(report: StatusReport, to: str = "md") -> str:
    """The page for the wall; in Swedish, whatever the language of messages."""
    styles = {folder.house_style.date_style or DateStyle.LONG for folder in report.folders}
    dates = styles.pop() if len(styles) == 1 else DateStyle.LONG
    agreements = [folder.frame for folder in report.folders if folder.frame]
    document = status_document(
        list(zip(agreements, report.statuses, strict=True)),
        Occasion(report.today, report.within, dates, drawn=to == "html"),
    )
    publisher = ", ".join(dict.fromkeys(agreement.parties[0].name for agreement in agreements))
    return standing_alone(document, publisher, to, templates_of(report.workspace.root), report.face)
