"""Comments in a file that silence rules at one place, each by its id, with a reason.

`# samverkan: ignore SV011 The indicators are decided in June.` stands at the end of the line with
the finding, or alone on the line above it. Several rules stand side by side: `ignore SV011, SV012 ...`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from samverkan.diagnostics import Diagnostic, Severity, Span
from samverkan.load import FAULTS
from samverkan.rules.rule import REGISTRY, Finding
from samverkan.rules.rule_info import every_id, family_of
from samverkan.source import Comment, SourceFile, comments
from samverkan.text import Text, did_you_mean, nearest, pattern_of

_MAY_BE_SILENCE = pattern_of(r"#\s*samverkan", re.IGNORECASE)
_SILENCE = pattern_of(r"samverkan:?\s*(?:ignore|ignorera|tysta|noqa|disable)\b:?(.*)", re.IGNORECASE)
_RIGHT = pattern_of(r"samverkan:\s*ignore\b")
_WORD = pattern_of(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True)
class FoundByRule:
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
    """A comment, the ids and the reason in it, and the line that it is about."""

    comment: Comment
    rules: tuple[str, ...]
    reason: str
    line: int

    @property
    def holds(self) -> bool:
        """Whether it is written as a silence, and has a reason, which is words."""
        return self.is_right and bool(_WORD.search(self.reason))

    @property
    def is_right(self) -> bool:
        """Whether it begins as a silence does, and not only nearly so."""
        return _RIGHT.match(self.comment.words) is not None


def heard(found: Iterable[FoundByRule], file: SourceFile) -> Iterator[Diagnostic]:
    """What is found in a file and not silenced, and what is wrong with its silences."""
    silences = list(_silences(file))
    holding = _by_rule_and_line(silences)
    used: set[tuple[_Silence, str]] = set()
    for each in found:
        rule = each.diagnostic.rule
        lines = each.lines(file) if rule in holding else ()
        by = [silence for line in lines for silence in holding[rule].get(line, ())]
        used.update((silence, rule) for silence in by)
        if not by:
            yield each.diagnostic
    for silence in silences:
        idle = [rule for rule in silence.rules if (silence, rule) not in used]
        yield from _idle(silence, idle, file)


def _by_rule_and_line(silences: Iterable[_Silence]) -> dict[str, dict[int, list[_Silence]]]:
    """The silences that hold, by what they silence and where."""
    found: dict[str, dict[int, list[_Silence]]] = {}
    for silence in silences:
        for rule in silence.rules if silence.holds else ():
            found.setdefault(rule, {}).setdefault(silence.line, []).append(silence)
    return found


def _silences(file: SourceFile) -> Iterator[_Silence]:
    if not _MAY_BE_SILENCE.search(file.text):
        return
    lines = file.text.split("\n")
    for comment in comments(file):
        match = _SILENCE.fullmatch(comment.words)
        if match:
            line = _next_content(lines, comment.line) if comment.alone else comment.line
            first, *words = re.split(r"[\s,:]+", match[1].strip())
            more = list(takewhile(_looks_like_a_rule, words))
            silence = _Silence(comment, (first, *more), " ".join(words[len(more) :]), line)
            if silence.is_right or _looks_like_a_rule(first):
                yield silence


def _looks_like_a_rule(word: str) -> bool:
    return family_of(word) not in ("", word) and family_of(word) in map(family_of, every_id())


def _next_content(lines: list[str], line: int) -> int:
    """The first line after `line` that is neither empty nor a comment."""
    later = range(line, len(lines))
    return next((i + 1 for i in later if lines[i].strip() and not lines[i].lstrip().startswith("#")), line)


def _idle(silence: _Silence, idle: Sequence[str], file: SourceFile) -> Iterator[Diagnostic]:
    """What is wrong with a silence of rules that are `idle`: none such, no reason, or nothing to silence."""
    comment = silence.comment
    end = comment.column + len(comment.words) + 2
    span = file.on_disk(file.path, Span(comment.line, comment.column, comment.line, end))
    if not silence.is_right:
        yield Diagnostic(file.path, span, "", "IGNORE01", Severity.WARNING, *_WRITE_RIGHT)
        return
    known = [rule for rule in idle if rule in REGISTRY]
    said = [_unknown(rule) for rule in idle if rule not in REGISTRY]
    if known and not silence.holds:
        said.append(_without_reason(", ".join(known)))
    elif known:
        said += map(_nothing_here, known)
    for rule, message, mend in said:
        yield Diagnostic(file.path, span, "", rule, Severity.WARNING, message, mend)


def _unknown(name: str) -> tuple[str, Text, Text]:
    remove = Text(sv="Ta bort kommentaren.", en="Remove the comment.")
    if name in FAULTS:
        what = Text(sv=f"Regeln {name} går inte att tysta.", en=f"The rule {name} cannot be silenced.")
        return "IGNORE01", what, remove
    if not name:
        return "IGNORE01", _NO_RULE, _NAME_IT
    what = Text(sv=f"Det finns ingen regel {name} att tysta.", en=f"There is no rule {name} to silence.")
    meant = nearest(name, REGISTRY)
    return "IGNORE01", what, did_you_mean(meant) if meant else remove


_WRITE_RIGHT = (
    Text(
        sv="Kommentaren är nästan en som tystar, men är inte skriven så.",
        en="The comment is nearly one that silences, but is not written so.",
    ),
    Text(
        sv="Skriv `# samverkan: ignore SV000 Skälet.`, med regelns id.",
        en="Write `# samverkan: ignore SV000 The reason.`, with the rule's id.",
    ),
)
_NO_RULE = Text(
    sv="Kommentaren säger inte vilken regel som ska tystas.",
    en="The comment does not say which rule to silence.",
)
_NAME_IT = Text(
    sv="Skriv regelns id och skälet: `# samverkan: ignore SV000 Skälet.`",
    en="Write the rule's id and the reason: `# samverkan: ignore SV000 The reason.`",
)


def _without_reason(names: str) -> tuple[str, Text, Text]:
    return (
        "IGNORE02",
        Text(sv=f"Inget skäl ges till att tysta {names}.", en=f"No reason is given for silencing {names}."),
        Text(
            sv="Skriv skälet med ord efter regelns id.", en="Write the reason in words after the rule's id."
        ),
    )


def _nothing_here(name: str) -> tuple[str, Text, Text]:
    return (
        "IGNORE03",
        Text(
            sv=f"Här finns inget för {name} att anmärka på.",
            en=f"There is nothing here for {name} to remark on.",
        ),
        Text(sv=f"Ta bort {name} ur kommentaren.", en=f"Remove {name} from the comment."),
    )
