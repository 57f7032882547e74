"""What surveys can say: that enough people have answered."""

import re
from collections.abc import Iterator
from dataclasses import replace

from samverkan.diagnostics import Route, Severity
from samverkan.model import Agreement, Ground, GroundKind, Indicator, Lagesbild, Record
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_DOCUMENTATION
from samverkan.rules.wording import holding, needle, occurrences, parts
from samverkan.rules.written_values import NUMBER, number_of
from samverkan.text import Text, pattern_of

_FEW = 30
"""With fewer answers, one person more or less moves a share by more than three per cent."""

_MOST = 70
"""A response rate from which nearly all have answered, however few they are."""


@rule("SV087", over=Agreement | Lagesbild, severity=Severity.WARNING, source=BRA_DOCUMENTATION)
def surveys_have_enough_answers(record: Agreement | Lagesbild, _context: Context) -> Iterator[Finding]:
    """No survey or measured share rests on a handful of answers, unless nearly all have answered."""
    yield from _few_in_words(record)
    for route, part in parts(record):
        if isinstance(part, Ground) and part.kind is GroundKind.SURVEY and not _answered_by_most(part):
            yield from _few((*route, "respondents"), part.title, part.respondents)
        if isinstance(part, Indicator) and (part.unit or "").strip().casefold() in ("procent", "%", "andel"):
            for place, measurement in enumerate(part.measurements):
                yield from _few((*route, "measurements", place, "n"), part.title, measurement.n)


_SHARE = pattern_of(r"procent|%|andel", re.IGNORECASE)

_ANSWERS = pattern_of(
    r"(?<!\w)n\s*=\s*(?P<n>[0-9]{1,2})(?![0-9]|[,.][0-9]|\s[0-9]{3})"
    r"|(?:enkät|undersökning|mätning)\w*[^.;]{0,60}?(?:besvarades\s+av|besvarats\s+av|svar\s+från)\s+"
    rf"(?P<number>{NUMBER})\s+(?:personer|invånare|elever|boende|handlare|svarande)(?!\w)",
    re.IGNORECASE,
)


def _few_in_words(record: Record) -> Iterator[Finding]:
    """The texts that give shares of a survey that few have answered."""
    for route, text in holding(record, pattern_of(r"n\s*=\s*[0-9]"), "besvara", "svar från"):
        for found in occurrences(_ANSWERS, text) if _SHARE.search(text) else ():
            answers = number_of(found["n"] or found["number"])
            if answers < _FEW:
                yield replace(
                    next(_few(route, "Undersökningen", answers)), needle=needle(text, *found.span())
                )


def _answered_by_most(ground: Ground) -> bool:
    return ground.response_rate is not None and ground.response_rate >= _MOST


def _few(at: Route, title: str, answers: int | None) -> Iterator[Finding]:
    if answers is not None and answers < _FEW:
        yield Finding(
            at=at,
            message=Text(
                sv=f"”{title}” bygger på {answers} svar, för få för att säga något om alla.",
                en=f"“{title}” rests on {answers} answers, too few to say something of everyone.",
            ),
            help=Text(
                sv="Skriv vad de sade i stället för andelar, som en dialog, eller fråga fler.",
                en="Tell what they said instead of shares, as a dialogue, or ask more people.",
            ),
        )
