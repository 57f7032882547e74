"""From problem to measure: what Brå's model asks of problems, goals and measures."""

from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import Agreement
from samverkan.model.goals import Goal, Indicator
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_GOALS
from samverkan.text import Text


@rule(
    "SV011",
    over=Agreement,
    severity=Severity.WARNING,
    title=Text(sv="Mål går att mäta", en="Goals can be measured"),
    why=Text(
        sv="Utan indikator, utgångsvärde, målvärde och måldatum kan ingen se om målet nås.",
        en="Without an indicator, a baseline, a target and a date nobody can tell whether the goal is reached.",
    ),
    source=BRA_GOALS,
)
def goals_can_be_measured(agreement: Agreement, _context: Context) -> Iterator[Finding]:
    """Every goal has an indicator with a baseline, a target and a date."""
    for place, goal in enumerate(agreement.goals):
        if not goal.indicators:
            yield Finding(
                at=("goals", place, "title"),
                message=Text(
                    sv=f"Målet ”{goal.title}” saknar indikator.",
                    en=f"The goal “{goal.title}” has no indicator.",
                ),
                help=Text(
                    sv="Lägg till `indicators` med utgångsvärde (`baseline`), målvärde (`target`) och måldatum (`target_date`).",
                    en="Add `indicators` with a `baseline`, a `target` and a `target_date`.",
                ),
            )
        yield from _unmeasured(goal, place)


def _unmeasured(goal: Goal, place: int) -> Iterator[Finding]:
    for index, indicator in enumerate(goal.indicators):
        missing = list(_missing(indicator))
        if missing:
            names = ", ".join(f"`{name}`" for name in missing)
            yield Finding(
                at=("goals", place, "indicators", index, "title"),
                message=Text(
                    sv=f"Indikatorn ”{indicator.title}” saknar {names}.",
                    en=f"The indicator “{indicator.title}” lacks {names}.",
                ),
                help=Text(sv="Lägg till det som saknas.", en="Add what is missing."),
            )


def _missing(indicator: Indicator) -> Iterator[str]:
    if indicator.baseline is None and indicator.target_text is None:
        yield "baseline"
    if indicator.target is None and indicator.target_text is None:
        yield "target"
    if indicator.target_date is None:
        yield "target_date"
