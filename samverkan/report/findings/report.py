"""What a report is made from."""

from collections.abc import Mapping
from dataclasses import dataclass

from samverkan.diagnostics import Diagnostic, Severity
from samverkan.report.layout import PLAIN, Layout
from samverkan.text import Language


@dataclass(frozen=True, slots=True)
class Report:
    """Diagnostics in order, with the texts they point into.

    `files` counts the files that were read; `texts` maps a file's path to what it holds, `rules` each
    rule's id to its page in short.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: int
    texts: Mapping[str, str]
    language: Language
    layout: Layout = PLAIN

    def count(self, severity: Severity) -> int:
        """The number of diagnostics of this severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)
