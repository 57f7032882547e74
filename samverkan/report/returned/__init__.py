"""What was changed in a Word file that has come back, as text or as data."""

from samverkan.report.formats import Formats

FORMATS = Formats(__name__, ("text", "json"))
"""Every format that the changes can be shown in."""
