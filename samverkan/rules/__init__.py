"""What law, method and practice ask of agreements and cases; one file a family."""

from samverkan.rules import (  # noqa: F401 - a family fills the registry when it is imported
    clauses,
    council,
    decisions,
    follow_up,
    former,
    goals,
    language,
    law,
    layout,
    leadership,
    measures,
    minutes,
    names,
    parties,
    periods,
    personal_data,
    texts,
    typography,
)
from samverkan.rules.rule import REGISTRY, Context, Finding, Rule, rule
from samverkan.rules.run import check, findings

__all__ = ["REGISTRY", "Context", "Finding", "Rule", "check", "findings", "rule"]
