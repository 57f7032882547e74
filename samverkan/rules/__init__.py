"""What law, method and practice ask of agreements and cases; one file a family."""

from samverkan.rules import (  # noqa: F401 - a family fills the registry when it is imported
    assessments,
    causes,
    clauses,
    council,
    cycle,
    deciding,
    decisions,
    follow_up,
    former,
    goals,
    indicators,
    knowledge,
    language,
    law,
    layout,
    leadership,
    measures,
    memoranda,
    minutes,
    names,
    outcomes,
    parties,
    periods,
    personal_data,
    plan,
    promises,
    renewal,
    texts,
    typography,
)
from samverkan.rules.rule import REGISTRY, Context, Finding, Rule, rule
from samverkan.rules.run import check, findings

__all__ = ["REGISTRY", "Context", "Finding", "Rule", "check", "findings", "rule"]
