"""A comparison of two agreements as text, as data or as a document."""

from samverkan.report.formats import Formats

FORMATS = Formats(__name__, ("text", "md", "html", "json", "docx"))
"""Every format that a comparison can be shown in."""
