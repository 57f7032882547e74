"""Diagnostics as JSON: the shape that scripts rely on."""

import json

from samverkan.diagnostics import Diagnostic, Severity
from samverkan.report.findings.report import FindingsReport
from samverkan.text import Language


def write(report: FindingsReport) -> str:
    """One object with `diagnostics` and `summary`; å, ä and ö are never escaped."""
    return (
        json.dumps(
            {
                "diagnostics": [_diagnostic(each, report.language) for each in report.diagnostics],
                "summary": {
                    "files": report.files,
                    "errors": report.count(Severity.ERROR),
                    "warnings": report.count(Severity.WARNING),
                    "infos": report.count(Severity.INFO),
                },
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _diagnostic(diagnostic: Diagnostic, language: Language) -> dict[str, object]:
    return {
        "file": diagnostic.file,
        "line": diagnostic.span.line,
        "column": diagnostic.span.column,
        "end_line": diagnostic.span.end_line,
        "end_column": diagnostic.span.end_column,
        "at": diagnostic.at,
        "rule": diagnostic.rule,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message.to(language),
        "help": diagnostic.help.to(language),
        "source": diagnostic.source.to(language) if diagnostic.source else None,
    }
