"""All rules as one page in Markdown."""

from samverkan.report.rules.report import RuleList
from samverkan.rules.pages import catalogue


def write(listed: RuleList) -> str:
    """A table of the faults that no rule has a page for, then the page of each rule."""
    return catalogue(listed.language)
