"""A comparison as a page."""

from samverkan.report.changes import md
from samverkan.report.changes.report import ChangesReport


def write(report: ChangesReport) -> str:
    """The document as one whole page."""
    return md.write(report, "html")
