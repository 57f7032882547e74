"""What a report tells of a rule beside its findings."""

from dataclasses import dataclass

from samverkan.diagnostics import Severity
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """A rule's page in short; `why` and `source` are None for faults of YAML and schema."""

    id: str
    title: Text
    severity: Severity = Severity.ERROR
    why: Text | None = None
    source: Text | None = None
