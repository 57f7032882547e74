"""How the work under agreements stands, as text, as data or as a page."""

from typing import TYPE_CHECKING

from samverkan.report.formats import Formats

if TYPE_CHECKING:
    from samverkan.report.status.report import StatusReport

FORMATS: "Formats[StatusReport]" = Formats(__name__, ("text", "json", "md", "html"))
"""Every format that the status can be shown in."""
