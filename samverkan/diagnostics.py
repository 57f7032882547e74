"""What the tool says about a file: a diagnostic is a value, collected and never raised."""

from dataclasses import dataclass
from enum import StrEnum

from samverkan.text import Text

Route = tuple[str | int, ...]
"""The way from the top of a file's data to a value: keys of mappings and indexes of lists."""


class Severity(StrEnum):
    """How much a diagnostic weighs, heaviest first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def words(self) -> Text:
        """What a reader calls it."""
        return _WORDS[self]

    @property
    def rank(self) -> int:
        """0 for the heaviest."""
        return list(Severity).index(self)


_WORDS = {
    Severity.ERROR: Text(sv="fel", en="error"),
    Severity.WARNING: Text(sv="varning", en="warning"),
    Severity.INFO: Text(sv="upplysning", en="info"),
}


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: lines and columns count from 1, columns in code points, the end not included."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One fault or finding at its place.

    `file` is relative to the workspace, with `/`. `at` is the path inside the data
    (`goals[id=tillit].title`), empty for the file as a whole. `alike` says what holds of several that would
    be said the same of (“goals have no indicator”), so that a report may say it once. `empties` is the part
    of the file that it tells to be empty, or the place of what is wrong that others may tell of too, and
    `lacks` the one that it may follow from. What refers to a thing that is nowhere has `lost` it: its kind
    and its id.
    """

    file: str
    span: Span
    at: str
    rule: str
    severity: Severity
    message: Text
    help: Text
    source: Text | None = None
    alike: Text | None = None
    empties: str | None = None
    lacks: str | None = None
    lost: tuple[str, str] | None = None

    @property
    def order(self) -> tuple[str, int, int, str]:
        """The order that every report lists diagnostics in."""
        return (self.file, self.span.line, self.span.column, self.rule)
