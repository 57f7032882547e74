"""What each has to do under agreements, as text, as data or as a page that can be sent."""

from samverkan.report.formats import Formats

FORMATS = Formats(__name__, ("text", "json", "md", "html"))
"""Every format that the tasks can be shown in: those of the status."""
