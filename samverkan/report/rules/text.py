"""The rules for people: a line each."""

from samverkan.report.rules.report import RuleList


def write(listed: RuleList) -> str:
    """Id, the severities that its findings may have, and title."""
    lines = [
        f"{rule.id:<11}{'/'.join(rule.severities):<20}{rule.title.to(listed.language)}"
        for rule in listed.rules
    ]
    return "\n".join(lines) + "\n"
