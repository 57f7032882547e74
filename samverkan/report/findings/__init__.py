"""Diagnostics as text for people and as data for programs."""

from typing import TYPE_CHECKING

from samverkan.report.formats import Formats

if TYPE_CHECKING:
    from samverkan.report.findings.report import Report

FORMATS: "Formats[Report]" = Formats(__name__, ("text", "concise", "json", "sarif", "github"))
"""Every format that diagnostics can be written in."""
