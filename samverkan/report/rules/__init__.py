"""The list of rules, as text, as data or as a page of all their pages."""

from samverkan.report.formats import Formats

FORMATS = Formats(__name__, ("text", "json", "md"))
"""Every format that the rules can be listed in."""
