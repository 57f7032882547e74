"""What is told of a rule beside its findings, and of the faults that no rule is behind."""

from collections.abc import Mapping
from dataclasses import dataclass

from samverkan.diagnostics import Severity
from samverkan.load import FAULTS
from samverkan.rules.rule import REGISTRY
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """A rule's page in short, its usual severity first.

    `why` and `source` are None for faults of files, schema and settings.
    """

    id: str
    title: Text
    severities: tuple[Severity, ...]
    why: Text | None = None
    source: Text | None = None

    @property
    def severity(self) -> Severity:
        """The usual weight of its findings."""
        return self.severities[0]


def every_rule() -> Mapping[str, RuleInfo]:
    """Every id that a diagnostic may have, in order, with its page in short."""
    faults = [RuleInfo(name, fault.title, (fault.severity,)) for name, fault in FAULTS.items()]
    rules = [RuleInfo(r.id, r.title, r.severities, r.why, r.source.text) for r in REGISTRY.values()]
    return {each.id: each for each in sorted((*faults, *rules), key=lambda each: each.id)}
