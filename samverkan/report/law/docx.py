"""The law sheet as a Word file."""

from samverkan.report.law import md
from samverkan.report.law.report import LawReport


def write(report: LawReport) -> bytes:
    """The document as a Word file."""
    return md.written(report, "docx")
