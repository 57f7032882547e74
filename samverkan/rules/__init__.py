"""What law, method and practice ask of agreements and cases; one file a family."""

from samverkan.rules import (  # noqa: F401 - a family fills the registry when it is imported
    clauses,
    council,
    deciding,
    decisions,
    follow_up,
    former,
    goals,
    indicators,
    language,
    law,
    layout,
    leadership,
    measures,
    memoranda,
    minutes,
    names,
    parties,
    periods,
    personal_data,
    renewal,
    texts,
    typography,
)
from samverkan.rules.rule import REGISTRY, Context, Finding, Rule, rule
from samverkan.rules.run import check, findings

__all__ = ["REGISTRY", "Context", "Finding", "Rule", "check", "findings", "rule"]
