"""The law sheet as a page."""

from samverkan.report.law import md
from samverkan.report.law.report import LawReport


def write(report: LawReport) -> str:
    """The document as a page."""
    return md.written(report, "html").decode()
