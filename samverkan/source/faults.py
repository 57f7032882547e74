"""What can be wrong with a file as YAML: the rules, and a fault of one of them at its place."""

from dataclasses import dataclass
from enum import StrEnum

from samverkan.diagnostics import Route, Span
from samverkan.text import Text

MAX_FAULTS = 100
"""How many faults of one file are told; the rest are seen when these are mended."""

MAX_DEPTH = 32
"""How many mappings and lists may stand inside each other."""

TOP = Span(1, 1, 1, 1)
"""The place of what is true of a file as a whole."""


class ReadingRule(StrEnum):
    """The rules of reading a file. An id is never used again for something else.

    A file keeps its tree through REPEATED_KEY, TAG, BAD_KEY, INCLUDE, TABLE, CUT, TOGETHER, CURLY and,
    unless an alias uses them, ANCHOR. After any other fault nothing in it can be trusted, and there is
    no tree.
    """

    SYNTAX = "YAML01"
    REPEATED_KEY = "YAML02"
    ANCHOR = "YAML03"
    TAG = "YAML04"
    SECOND_DOCUMENT = "YAML05"
    TOO_DEEP = "YAML06"
    TOO_LARGE = "YAML07"
    NOT_UTF8 = "YAML08"
    CONTROL_CHARACTER = "YAML09"
    NO_MAPPING = "YAML10"
    BAD_KEY = "YAML11"
    INCLUDE = "YAML12"
    NOT_A_FILE = "YAML13"
    TABLE = "YAML14"
    CUT = "YAML15"
    TOGETHER = "YAML16"
    CURLY = "YAML17"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault at its place; `route` leads to the value that it is in, as far as that is known.

    `path` is that of the CSV file with the fault, in the workspace; None for the YAML file itself.
    """

    rule: ReadingRule
    span: Span
    message: Text
    help: Text
    route: Route = ()
    path: str | None = None


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong and how to mend it, wherever it stands."""

    rule: ReadingRule
    message: Text
    help: Text

    def at(self, span: Span, route: Route = (), path: str | None = None) -> Fault:
        """The fault of this mistake at a place."""
        return Fault(self.rule, span, self.message, self.help, route, path)
