"""What a report is made from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from samverkan.diagnostics import Diagnostic, Severity
from samverkan.report.rule_info import RuleInfo
from samverkan.text import Language


def plain(text: str, _style: str) -> str:
    """The text without colour."""
    return text


@dataclass(frozen=True, slots=True)
class Report:
    """Diagnostics in order, with the texts they point into.

    `files` counts the files that were read; `texts` maps a file's path to what it holds, `rules` each
    rule's id to its page in short;
    `paint` gives a text the colour of a style: `error`, `warning`, `info`, `faint` or `strong`.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: int
    texts: Mapping[str, str]
    language: Language
    rules: Mapping[str, RuleInfo] = field(default_factory=dict)
    paint: Callable[[str, str], str] = plain

    def count(self, severity: Severity) -> int:
        """The number of diagnostics of this severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)
