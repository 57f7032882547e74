"""Diagnostics for editors: a line each."""

from samverkan.report.findings.report import FindingsReport, causes_first
from samverkan.report.findings.text import head, summary
from samverkan.report.layout import visible


def write(report: FindingsReport) -> str:
    """A line for each diagnostic, which an editor can open, then a line that sums up."""
    lines = [f"{head(d, report)} {visible(d.message.to(report.language))}" for d in causes_first(report)]
    return "\n".join([*lines, summary(report)]) + "\n"
