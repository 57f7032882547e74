"""The rules as JSON; the shape is a promise, and only grows."""

import json

from samverkan.report.rules.report import RuleList
from samverkan.rules.rule_info import RuleInfo
from samverkan.text import Language


def write(listed: RuleList) -> str:
    """One object with `rules`."""
    content = {"rules": [_rule(rule, listed.language) for rule in listed.rules]}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: RuleInfo, language: Language) -> dict[str, object]:
    return {
        "id": rule.id,
        "severity": rule.severity.value,
        "severities": [each.value for each in rule.severities],
        "title": rule.title.to(language),
        "why": rule.why.to(language) if rule.why else None,
        "source": rule.source.to(language) if rule.source else None,
    }
