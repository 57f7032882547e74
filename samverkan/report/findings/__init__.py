"""Diagnostics as text for people and as data for programs."""

from samverkan.report.formats import Formats

FORMATS = Formats(__name__, ("text", "concise", "json", "sarif", "github"))
"""Every format that diagnostics can be written in."""
