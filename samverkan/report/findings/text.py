"""Diagnostics for people: the place, the line with a caret under it, what is wrong and how to mend it."""

import unicodedata
from collections.abc import Iterator

from samverkan.diagnostics import Diagnostic, Severity, Span
from samverkan.model import listed
from samverkan.quoting import discreet
from samverkan.report.findings.report import FindingsReport, causes_first, told_of_elsewhere
from samverkan.report.layout import visible
from samverkan.text import Language, Text, as_written

_WIDTH = 96
_MANY = 5
_HELP = Text(sv="hjälp", en="help")
_SOURCE = Text(sv="källa", en="source")


def write(report: FindingsReport) -> str:
    """Every diagnostic with its excerpt, then a line that sums up."""
    blocks = ["\n".join(_block(diagnostic, report)) for diagnostic in causes_first(report)]
    last = "\n".join([summary(report), *_not_looked_at(report)])
    return "\n\n".join([*blocks, last]) + "\n"


def _not_looked_at(report: FindingsReport) -> Iterator[str]:
    """What no rule could look at, where work rests on no agreement, and what was not asked for."""
    if report.elsewhere:
        yield from report.layout.wrapped(told_of_elsewhere(report.elsewhere).to(report.language), "")
    if report.unagreed:
        folders = listed([as_written(visible(each)) for each in report.unagreed])
        told = Text(
            sv=f"Inget avtal finns i {folders.sv}: där har bara handlingarna granskats, och inte vad lag och "
            "praxis kräver av avtal, ärende och beslut.",
            en=f"There is no agreement in {folders.en}: only the documents were looked at there, and not "
            "what law and practice ask of agreements, cases and decisions.",
        )
        yield from report.layout.wrapped(told.to(report.language), "")


def head(diagnostic: Diagnostic, report: FindingsReport) -> str:
    """The place, the severity and the rule."""
    place = f"{visible(diagnostic.file)}:{diagnostic.span.line}:{diagnostic.span.column}:"
    word = diagnostic.severity.words.to(report.language)
    paint = report.layout.paint
    return f"{paint(place, 'strong')} {paint(f'{word} {diagnostic.rule}', diagnostic.severity)}"


def _block(diagnostic: Diagnostic, report: FindingsReport) -> Iterator[str]:
    yield head(diagnostic, report)
    lines = report.texts.get(diagnostic.file, "").splitlines()
    if diagnostic.span.line <= len(lines):
        yield from _excerpt(lines[diagnostic.span.line - 1], diagnostic, report)
    yield from report.layout.wrapped(visible(diagnostic.message.to(report.language)), "  ")
    for label, text in ((_HELP, diagnostic.help), (_SOURCE, diagnostic.source)):
        if text:
            yield from _labelled(label.to(report.language), text.to(report.language), report)


def _labelled(label: str, text: str, report: FindingsReport) -> Iterator[str]:
    """A label, and a text that hangs beside it."""
    first, *rest = report.layout.wrapped(f"{label}: {visible(text)}", "  ", hang=2)
    yield first.replace(f"{label}:", report.layout.paint(f"{label}:", "faint"), 1)
    yield from rest


def _excerpt(line: str, diagnostic: Diagnostic, report: FindingsReport) -> Iterator[str]:
    span = diagnostic.span
    number = str(span.line)
    bar = report.layout.paint(f"{' ' * len(number)} |", "faint")
    text, before, under = _around(discreet(visible(line)), span)
    yield f"{report.layout.paint(f'{number} |', 'faint')} {text}"
    yield f"{bar} {before}{report.layout.paint(under, diagnostic.severity)}"


def _around(line: str, span: Span) -> tuple[str, str, str]:
    """The part of the line round the span, the blanks before the carets, and the carets."""
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    cut = max(0, start - _WIDTH // 2) if len(line) > _WIDTH else 0
    shown = line[cut : cut + _WIDTH]
    marked = line[start : min(max(end, start + 1), cut + _WIDTH)]
    lead, tail = "…" if cut else "", "…" if cut + _WIDTH < len(line) else ""
    return f"{lead}{shown}{tail}", " " * (_cells(line[cut:start]) + len(lead)), "^" * max(_cells(marked), 1)


def _cells(text: str) -> int:
    """The number of terminal cells that the text takes."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text
    )


def summary(report: FindingsReport) -> str:
    """What matters most: how many findings there are, what is kept from view, and where to begin."""
    worst = next((severity for severity in Severity if report.count(severity)), None)
    line = _sv_summary(report) if report.language is Language.SV else _en_summary(report)
    withheld = (f" {each.to(report.language)}" for each in report.withheld)
    return report.layout.paint("".join([line, *withheld, _where_to_begin(report)]), worst or "strong")


def _where_to_begin(report: FindingsReport) -> str:
    """The first of the heaviest findings, when there are so many that one may ask."""
    if len(report.diagnostics) < _MANY:
        return ""
    first = min(report.diagnostics, key=lambda diagnostic: (diagnostic.severity.rank, diagnostic.order))
    place = f"{visible(first.file)}:{first.span.line}:{first.span.column} ({first.rule})"
    return Text(sv=f" Börja med {place}.", en=f" Begin with {place}.").to(report.language)


def _sv_summary(report: FindingsReport) -> str:
    one = report.files == 1
    files = "1 fil kontrollerad" if one else f"{report.files} filer kontrollerade"
    if not report.diagnostics:
        return f"{files}, inget att anmärka."
    warnings, infos = report.count(Severity.WARNING), report.count(Severity.INFO)
    counts = [
        f"{report.count(Severity.ERROR)} fel",
        "1 varning" if warnings == 1 else f"{warnings} varningar",
        *([f"{infos} upplysning" + ("ar" if infos > 1 else "")] if infos else []),
    ]
    return f"{files}: {', '.join(counts)}."


def _en_summary(report: FindingsReport) -> str:
    files = "1 file" if report.files == 1 else f"{report.files} files"
    if not report.diagnostics:
        return f"{files} checked, nothing to remark."
    errors, warnings, infos = (report.count(severity) for severity in Severity)
    counts = [
        "1 error" if errors == 1 else f"{errors} errors",
        "1 warning" if warnings == 1 else f"{warnings} warnings",
        *(["1 info" if infos == 1 else f"{infos} infos"] if infos else []),
    ]
    return f"{files} checked: {', '.join(counts)}."
