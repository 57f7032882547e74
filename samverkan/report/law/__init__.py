"""What kommuner can show of the law, as text, as data or as a document."""

from samverkan.report.formats import Formats

FORMATS = Formats(__name__, ("text", "json", "csv", "md", "html", "pdf", "docx"))
"""Every format that the law sheet can be shown in."""
