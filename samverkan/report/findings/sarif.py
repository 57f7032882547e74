"""Diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from urllib.parse import quote

from samverkan import __version__
from samverkan.diagnostics import Diagnostic, Severity
from samverkan.report.findings.report import FindingsReport
from samverkan.rules.rule_info import RuleInfo, info_of
from samverkan.text import Language

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def write(report: FindingsReport) -> str:
    """One run, with every rule that reported something and where."""
    used = sorted({diagnostic.rule for diagnostic in report.diagnostics})
    driver = {
        "name": "samverkan",
        "semanticVersion": __version__,
        "language": report.language.value,
        "rules": [_rule(info_of(name), report.language) for name in used],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"WORKSPACE": {"description": {"text": "The folder that holds agreements/"}}},
        "results": list(_results(report, used)),
    }
    content = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: RuleInfo, language: Language) -> dict[str, object]:
    title, why, source = (text.to(language) if text else "" for text in (rule.title, rule.why, rule.source))
    return {
        "id": rule.id,
        "shortDescription": {"text": title},
        "fullDescription": {"text": why or title},
        "help": {"text": " ".join(part for part in (why or title, source) if part)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _results(report: FindingsReport, used: list[str]) -> Iterator[dict[str, object]]:
    seen: Counter[str] = Counter()
    for diagnostic in report.diagnostics:
        key = f"{diagnostic.file}\n{diagnostic.rule}\n{diagnostic.at}"
        seen[key] += 1
        message = diagnostic.message.to(report.language)
        mend = diagnostic.help.to(report.language)
        yield {
            "ruleId": diagnostic.rule,
            "ruleIndex": used.index(diagnostic.rule),
            "level": _LEVELS[diagnostic.severity],
            "message": {"text": f"{message} {mend}"},
            "locations": [{"physicalLocation": _place(diagnostic)}],
            "partialFingerprints": {"dataPath/v1": _fingerprint(f"{key}\n{seen[key]}")},
        }


def _place(diagnostic: Diagnostic) -> dict[str, object]:
    span = diagnostic.span
    return {
        "artifactLocation": {"uri": quote(diagnostic.file), "uriBaseId": "WORKSPACE"},
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }


def _fingerprint(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()[:32]
