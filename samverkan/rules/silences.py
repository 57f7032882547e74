"""Comments in a file that silence one rule at one place, with a reason.

`# samverkan: ignore SV011 The indicators are decided in June.` stands at the end of the line with
the finding, or alone on the line above it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from samverkan.diagnostics import Diagnostic, Severity, Span
from samverkan.load import FAULTS
from samverkan.rules.rule import REGISTRY, Finding
from samverkan.source import Comment, SourceFile, comments
from samverkan.text import Text, nearest

_SILENCE = re.compile(r"samverkan:\s*ignore\b\s*(\S*)\s*[-–—:]?\s*(.*)")


@dataclass(frozen=True, slots=True)
class Found:
    """A diagnostic of a rule, and the finding behind it; loading has none for what it finds itself."""

    diagnostic: Diagnostic
    finding: Finding | None = None

    def lines(self, file: SourceFile) -> frozenset[int]:
        """The lines of `file`, which it was made in, that a comment may stand at to silence it."""
        finding, said = self.finding, self.diagnostic
        places = [said.span] if said.file == file.path else []
        if finding:
            at = file.own(finding.at)
            places += [file.locate(route, key=True)[1] for route in (at, at[:-1])]
            places.append(file.locate(at, key=finding.key)[1])
        return frozenset(place.line for place in places)


@dataclass(frozen=True, slots=True)
class _Silence:
    comment: Comment
    rule: str
    reason: str
    line: int


def heard(found: Iterable[Found], file: SourceFile) -> Iterator[Diagnostic]:
    """What is found in a file and not silenced, and what is wrong with its silences."""
    silences = list(_silences(file))
    used: set[_Silence] = set()
    for each in found:
        lines = each.lines(file) if silences else ()
        by = [s for s in silences if s.reason and s.rule == each.diagnostic.rule and s.line in lines]
        used.update(by)
        if not by:
            yield each.diagnostic
    for silence in silences:
        if silence not in used:
            yield _idle(silence, file)


def _silences(file: SourceFile) -> Iterator[_Silence]:
    if "samverkan:" not in file.text:
        return
    lines = file.text.split("\n")
    for comment in comments(file):
        match = _SILENCE.fullmatch(comment.words)
        if match:
            line = _next_content(lines, comment.line) if comment.alone else comment.line
            yield _Silence(comment, match[1].rstrip(":,"), match[2].strip(), line)


def _next_content(lines: list[str], line: int) -> int:
    """The first line after `line` that is neither empty nor a comment."""
    later = range(line, len(lines))
    return next((i + 1 for i in later if lines[i].strip() and not lines[i].lstrip().startswith("#")), line)


def _idle(silence: _Silence, file: SourceFile) -> Diagnostic:
    """A silence that has no effect: no reason, no such rule, or nothing to silence."""
    comment = silence.comment
    end = comment.column + len(comment.words) + 2
    span = Span(comment.line, comment.column, comment.line, end)
    rule, message, mend = _why_idle(silence)
    return Diagnostic(file.path, span, "", rule, Severity.WARNING, message, mend)


def _why_idle(silence: _Silence) -> tuple[str, Text, Text]:
    name = silence.rule
    if name not in REGISTRY:
        meant = nearest(name, REGISTRY)
        always = name in FAULTS
        return (
            "IGNORE01",
            Text(
                sv=f"Regeln {name} går inte att tysta."
                if always
                else f"Det finns ingen regel {name or '”…”'} att tysta.",
                en=f"The rule {name} cannot be silenced."
                if always
                else f"There is no rule {name or '“…”'} to silence.",
            ),
            Text(sv=f"Menade du {meant}?", en=f"Did you mean {meant}?")
            if meant and not always
            else Text(sv="Ta bort kommentaren.", en="Remove the comment."),
        )
    if not silence.reason:
        return (
            "IGNORE02",
            Text(sv=f"{name} tystas utan skäl.", en=f"{name} is silenced without a reason."),
            Text(sv="Skriv skälet efter regelns id.", en="Write the reason after the rule's id."),
        )
    return (
        "IGNORE03",
        Text(
            sv=f"Här finns inget för {name} att anmärka på.",
            en=f"There is nothing here for {name} to remark on.",
        ),
        Text(sv="Ta bort kommentaren.", en="Remove the comment."),
    )
