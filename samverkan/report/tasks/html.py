"""The tasks as a page."""

from samverkan.report.status.report import StatusReport
from samverkan.report.tasks import md


def write(report: StatusReport) -> str:
    """The document as one whole page."""
    return md.write(report, "html")
