"""Diagnostics as GitHub annotations: the heaviest first, and a count of those it will not show."""

from collections import Counter

from samverkan.diagnostics import Diagnostic, Severity
from samverkan.report.findings.report import FindingsReport
from samverkan.report.findings.text import summary
from samverkan.report.layout import harmless
from samverkan.text import Language, Text

MOST_SHOWN = 10
"""Annotations of each kind that GitHub shows for a step."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(report: FindingsReport) -> str:
    """A workflow command for each diagnostic, at most ten of a kind, and a last line that sums up."""
    lines, shown = [], Counter[Severity]()
    for diagnostic in sorted(report.diagnostics, key=lambda d: d.severity.rank):
        shown[diagnostic.severity] += 1
        if shown[diagnostic.severity] <= MOST_SHOWN:
            lines.append(_command(diagnostic, report.language))
    held_back = sum(max(0, count - MOST_SHOWN) for count in shown.values())
    more = Text(sv=f" {held_back} visas inte här.", en=f" {held_back} are not shown here.")
    last = summary(report) + (more.to(report.language) if held_back else "")
    return "\n".join([*lines, last]) + "\n"


def _command(diagnostic: Diagnostic, language: Language) -> str:
    span = diagnostic.span
    message = f"{diagnostic.message.to(language)} {diagnostic.help.to(language)}"
    properties = {
        "file": diagnostic.file,
        "line": span.line,
        "endLine": span.end_line,
        "title": diagnostic.rule,
    }
    if span.line == span.end_line:  # columns mean nothing across lines
        properties |= {"col": span.column, "endColumn": span.end_column}
    named = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[diagnostic.severity]} {named}::{_data(message)}"


def _data(text: str) -> str:
    return harmless(text).replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
