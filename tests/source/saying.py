"""Shorthand for what the tests of reading compare."""

from samverkan.diagnostics import Span
from samverkan.source import Fault, SourceFile, parse


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


def source_file(text: str, name: str = "a.yaml") -> SourceFile:
    """A file with this text that was read without faults."""
    parsed = parse(text)
    assert parsed.faults == ()
    return SourceFile(name, text, parsed.tree)


def under(span: Span, text: str) -> str:
    """What stands in `text` at `span`."""
    lines = text.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)
