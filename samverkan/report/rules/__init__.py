"""The list of rules, as text, as data or as a page of all their pages."""

from typing import TYPE_CHECKING

from samverkan.report.formats import Formats

if TYPE_CHECKING:
    from samverkan.report.rules.report import RuleList

FORMATS: "Formats[RuleList]" = Formats(__name__, ("text", "json", "md"))
"""Every format that the rules can be listed in."""
