"""How the work under agreements stands, as text, as data or as a page."""

from samverkan.report.formats import Formats

FORMATS = Formats(__name__, ("text", "json", "md", "html"))
"""Every format that the status can be shown in."""
