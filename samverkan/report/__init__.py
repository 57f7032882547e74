"""Diagnostics as text for people and as data for programs."""

from collections.abc import Callable

from samverkan.report.github import as_github
from samverkan.report.json import as_json
from samverkan.report.report import Report
from samverkan.report.rule_info import RuleInfo
from samverkan.report.sarif import as_sarif
from samverkan.report.text import as_concise, as_text

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": as_text,
    "concise": as_concise,
    "json": as_json,
    "sarif": as_sarif,
    "github": as_github,
}
"""Every format that diagnostics can be written in."""

__all__ = ["FORMATS", "Report", "RuleInfo"]
