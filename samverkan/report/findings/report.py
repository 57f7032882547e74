"""What a report is made from, and how many remarks alike become one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from samverkan.diagnostics import Diagnostic, Severity
from samverkan.load import always_counts
from samverkan.report.layout import PLAIN, Layout
from samverkan.swedish import joined
from samverkan.text import Language, Text

_MANY = 3
"""From how many on one speaks for all."""

_VERY_MANY = 10
"""From how many on one speaks for others of its sort."""

_LINES = 12
"""The most lines that are named."""


@dataclass(frozen=True, slots=True)
class FindingsReport:
    """Diagnostics in order, with the texts they point into.

    `files` counts the files that were read; `texts` maps a file's path to what it holds. `unagreed` are the
    folders whose work rests on no agreement, and `elsewhere` the errors in files that were not chosen.
    `withheld` says what was not looked for or is not shown, a sentence each.
    """

    diagnostics: tuple[Diagnostic, ...]
    files: int
    texts: Mapping[str, str]
    language: Language
    layout: Layout = PLAIN
    unagreed: tuple[str, ...] = ()
    elsewhere: tuple[Diagnostic, ...] = ()
    withheld: tuple[Text, ...] = ()

    def count(self, severity: Severity) -> int:
        """The number of diagnostics of this severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)


def told_of_elsewhere(errors: Sequence[Diagnostic]) -> Text:
    """How many errors there are in files that were not chosen, and where the first of them is."""
    count, first = len(errors), errors[0]
    at = f"{first.file}:{first.span.line}"
    begin = Text(sv=at, en=at) if count == 1 else Text(sv=f"börja med {at}", en=f"begin with {at}")
    return Text(
        sv=f"Utanför det som valdes finns {count} fel, som kan angå det: {begin.sv}.",
        en=f"Outside what was chosen there {'is' if count == 1 else 'are'} {count} error"
        f"{'' if count == 1 else 's'}, which may bear on it: {begin.en}.",
    )


def causes_first(report: FindingsReport) -> list[Diagnostic]:
    """The diagnostics file by file, first in each those that keep it from being used as it is."""
    return sorted(report.diagnostics, key=lambda each: (each.file, not _stops(each), each.order))


def _stops(said: Diagnostic) -> bool:
    return said.severity is Severity.ERROR and always_counts(said.rule)


def folded(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics in order; of three or more alike in a file the first one speaks for all.

    So it does of ten or more that are mended alike, whatever each of them says, and so does what tells that
    a part of the file is empty of what may follow from that.
    """
    groups: dict[object, list[Diagnostic]] = {}
    for each in _causes(diagnostics):
        key = (each.rule, each.severity, each.file, each.help, each.alike)
        groups.setdefault(key, []).append(each)
    return tuple(sorted((one for group in groups.values() for one in _told(group)), key=lambda d: d.order))


def _causes(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics without those that may follow from an empty part, or from what is wrong elsewhere.

    What tells of that names them.
    """
    every = list(diagnostics)
    telling = sorted(
        (each for each in every if each.empties), key=lambda each: (bool(each.lacks), each.severity.rank)
    )
    empty = {(each.file, each.empties): each for each in reversed(telling)}
    elsewhere = {f"{each.file} {each.at}": each for each in every}
    following: dict[int, list[Diagnostic]] = {}
    passed_by = set()
    for each in every:
        cause = empty.get((each.file, each.lacks)) or elsewhere.get(each.lacks or "")
        if cause and cause is not each:
            following.setdefault(id(cause), []).append(each)
            passed_by.add(id(each))
    for each in every:
        if id(each) in following:
            yield _with_what_follows(each, following[id(each)])
        elif id(each) not in passed_by or each is empty.get((each.file, each.empties)):
            yield each


def _with_what_follows(cause: Diagnostic, following: Sequence[Diagnostic]) -> Diagnostic:
    ids = list(dict.fromkeys(each.rule for each in following))
    severity = min((cause.severity, *(each.severity for each in following)), key=lambda each: each.rank)
    message = Text(
        sv=f"{cause.message.sv} Det kan vara orsaken även till {joined(ids)}.",
        en=f"{cause.message.en} That may be the cause of {joined(ids, 'and')} too.",
    )
    return replace(cause, severity=severity, message=message)


def _told(group: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    alike = group[0].alike
    if alike and len(group) >= _MANY:
        first, *_ = in_order = sorted(group, key=lambda each: each.order)
        yield replace(first, message=_of_all(alike, in_order))
    elif len(group) >= _VERY_MANY:
        first, *others = sorted(group, key=lambda each: each.order)
        yield replace(first, message=_with_others(first.message, others))
    else:
        yield from group


def _of_all(alike: Text, diagnostics: Sequence[Diagnostic]) -> Text:
    count, lines = len(diagnostics), _lines(diagnostics)
    return Text(sv=f"{count} {alike.sv}{lines.sv}.", en=f"{count} {alike.en}{lines.en}.")


def _with_others(message: Text, others: Sequence[Diagnostic]) -> Text:
    count, lines = len(others), _lines(others)
    return Text(
        sv=f"{message.sv} Och {count} till av samma slag{lines.sv}.",
        en=f"{message.en} And {count} more of the same sort{lines.en}.",
    )


def _lines(diagnostics: Sequence[Diagnostic]) -> Text:
    """The lines that they stand on; nothing when it is one."""
    lines = list(dict.fromkeys(str(each.span.line) for each in diagnostics))
    if len(lines) == 1:
        return Text(sv="", en="")
    named, more = lines[:_LINES], len(lines) - _LINES
    sv = [*named, f"{more} till"] if more > 0 else named
    en = [*named, f"{more} more"] if more > 0 else named
    return Text(sv=f": rad {joined(sv, 'och')}", en=f": lines {joined(en, 'and')}")
