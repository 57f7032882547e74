"""The law sheet as a PDF."""

from samverkan.report.law import md
from samverkan.report.law.report import LawReport


def write(report: LawReport) -> bytes:
    """The document as a PDF."""
    return md.written(report, "pdf")
