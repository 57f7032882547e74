"""Shorthand for what the tests of reading compare."""

from samverkan.diagnostics import Span
from samverkan.source import Fault, parse


def place(span: Span) -> tuple[int, int, int, int]:
    return (span.line, span.column, span.end_line, span.end_column)


def told(text: str) -> list[tuple[str, int, int]]:
    """Rule, line and column of every fault."""
    return [(str(fault.rule), fault.span.line, fault.span.column) for fault in parse(text).faults]


def only_fault(text: str) -> Fault:
    faults = parse(text).faults
    assert len(faults) == 1, faults
    return faults[0]


def is_inside(span: Span, text: str) -> bool:
    """Whether both ends lie in `text`, the first not after the last."""
    widths = [len(line) for line in text.split("\n")]
    points = ((span.line, span.column), (span.end_line, span.end_column))
    inside = all(1 <= line <= len(widths) and 1 <= column <= widths[line - 1] + 1 for line, column in points)
    return inside and points[0] <= points[1]
