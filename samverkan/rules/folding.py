"""One remark where the same would be said of many: five goals without an indicator are one finding."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from samverkan.diagnostics import Diagnostic
from samverkan.rules.silences import Found
from samverkan.swedish import joined
from samverkan.text import Text

_MANY = 3
"""From how many on one speaks for all."""

_LINES = 12
"""The most lines that are named."""


def folded(found: Iterable[Found]) -> Iterator[Diagnostic]:
    """What is found in a file, but of three or more alike only the first, which says where all are."""
    groups: dict[object, list[Found]] = {}
    for place, each in enumerate(found):
        alike, said = each.finding.alike if each.finding else None, each.diagnostic
        key = (said.rule, said.severity, said.file, said.help, alike) if alike else place
        groups.setdefault(key, []).append(each)
    for group in groups.values():
        alike = group[0].finding.alike if group[0].finding else None
        diagnostics = sorted((each.diagnostic for each in group), key=lambda each: each.order)
        if alike and len(group) >= _MANY:
            yield replace(diagnostics[0], message=_of_all(alike, diagnostics))
        else:
            yield from diagnostics


def _of_all(alike: Text, diagnostics: Sequence[Diagnostic]) -> Text:
    count = len(diagnostics)
    lines = list(dict.fromkeys(str(each.span.line) for each in diagnostics))
    named, more = lines[:_LINES], len(lines) - _LINES
    sv = [*named, f"{more} till"] if more > 0 else named
    en = [*named, f"{more} more"] if more > 0 else named
    if len(lines) == 1:
        return Text(sv=f"{count} {alike.sv}.", en=f"{count} {alike.en}.")
    return Text(
        sv=f"{count} {alike.sv}: rad {joined(sv, 'och')}.",
        en=f"{count} {alike.en}: lines {joined(en, 'and')}.",
    )
