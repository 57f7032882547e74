"""The status as a page."""

from samverkan.report.status import md
from samverkan.report.status.report import StatusReport


def write(report: StatusReport) -> str:
    """The document as one whole page, with its figures."""
    return md.write(report, "html")
