"""A comparison of two agreements as text, as data or as a document."""

from typing import TYPE_CHECKING

from samverkan.report.formats import Formats

if TYPE_CHECKING:
    from samverkan.report.changes.report import ChangesReport

FORMATS: "Formats[ChangesReport]" = Formats(__name__, ("text", "md", "html", "json"))
"""Every format that a comparison can be shown in."""
