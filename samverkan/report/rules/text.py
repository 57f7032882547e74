"""The rules for people: a line each."""

from samverkan.report.rules.report import RuleList


def write(listed: RuleList) -> str:
    """Id, severity and title."""
    lines = [f"{rule.id:<11}{rule.severity:<9}{rule.title.to(listed.language)}" for rule in listed.rules]
    return "\n".join(lines) + "\n"
