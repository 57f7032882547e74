"""What surveys can say: that enough people have answered."""

from collections.abc import Iterator

from samverkan.diagnostics import Route, Severity
from samverkan.model import Agreement, Ground, GroundKind, Indicator, Lagesbild
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_DOCUMENTATION
from samverkan.rules.wording import parts
from samverkan.text import Text

_FEW = 30
"""With fewer answers, one person more or less moves a share by more than three per cent."""

_MOST = 70
"""A response rate from which nearly all have answered, however few they are."""


@rule("SV087", over=Agreement | Lagesbild, severity=Severity.WARNING, source=BRA_DOCUMENTATION)
def surveys_have_enough_answers(record: Agreement | Lagesbild, _context: Context) -> Iterator[Finding]:
    """No survey or measured share rests on a handful of answers, unless nearly all have answered."""
    for route, part in parts(record):
        if isinstance(part, Ground) and part.kind is GroundKind.SURVEY and not _answered_by_most(part):
            yield from _few((*route, "respondents"), part.title, part.respondents)
        if isinstance(part, Indicator) and (part.unit or "").strip().casefold() in ("procent", "%", "andel"):
            for place, measurement in enumerate(part.measurements):
                yield from _few((*route, "measurements", place, "n"), part.title, measurement.n)


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
