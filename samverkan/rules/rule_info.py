"""What is told of a rule beside its findings, and of the faults that no rule is behind."""

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


def every_id() -> list[str]:
    """Every id that a diagnostic may have, in order."""
    return sorted([*FAULTS, *REGISTRY])


def family_of(rule: str) -> str:
    """The letters that an id begins with, such as those that all faults of the schema share."""
    return rule.rstrip("0123456789")


def info_of(name: str) -> RuleInfo:
    """What is told of the rule or fault with this id; its page is read when it is asked for."""
    if name in FAULTS:
        return RuleInfo(name, FAULTS[name].title, (FAULTS[name].severity,))
    rule = REGISTRY[name]
    return RuleInfo(name, rule.title, rule.severities, rule.why, rule.source.text)
