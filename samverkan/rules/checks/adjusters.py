"""Those who approve the minutes (justerare)."""

import re
from collections.abc import Iterator

from samverkan.diagnostics import Route, Severity
from samverkan.model import Case, CaseStep
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import LOCAL_GOVERNMENT_MINUTES
from samverkan.text import Text, pattern_of

_NOT_NAMES = pattern_of(
    r"§|[0-9]\s+\w|(?<!\w)(?:enligt|ledamöter|samtliga|alla|lista|närvarolista|bilaga)(?!\w)", re.IGNORECASE
)
"""What an entry holds that does not name one person."""

_CHAIR = pattern_of(r"(?<!vice )(?<!\w)ordförande(?:n)?(?!\w)|tjänstgörande\s+ordförande", re.IGNORECASE)


@rule("SV079", over=Case, severity=Severity.WARNING, source=LOCAL_GOVERNMENT_MINUTES)
def minutes_are_approved_by_those_who_were_there(case: Case, _context: Context) -> Iterator[Finding]:
    """Every adjuster is among those present, and one of them is another than the chair."""
    for place, step in enumerate(case.steps):
        adjusters = step.adjustment.adjusters if step.adjustment else ()
        if adjusters and step.present and not any(_NOT_NAMES.search(each) for each in _there(step)):
            yield from _unfit(step, adjusters, ("steps", place, "adjustment", "adjusters"))


def _unfit(step: CaseStep, adjusters: tuple[str, ...], route: Route) -> Iterator[Finding]:
    chairs = [each for each in step.present if _CHAIR.search(each)] + ([step.chair] if step.chair else [])
    others = [each for each in adjusters if not any(_is(each, chair) for chair in chairs)]
    for index, adjuster in enumerate(adjusters):
        if not any(_is(adjuster, present) for present in _there(step)):
            yield Finding(
                at=(*route, index),
                message=Text(
                    sv="En justerare finns inte bland de närvarande.",
                    en="An adjuster is not among those present.",
                ),
                help=Text(sv="Rätta `adjusters` eller `present`.", en="Correct `adjusters` or `present`."),
            )
    if not others:
        yield Finding(
            at=route,
            key=True,
            message=Text(
                sv="Ingen annan än ordföranden justerar protokollet.",
                en="Nobody but the chair approves the minutes.",
            ),
            help=Text(
                sv="Skriv i `adjusters` också den ledamot som utsågs att justera.",
                en="Add the member who was chosen to approve them to `adjusters`.",
            ),
        )


def _there(step: CaseStep) -> tuple[str, ...]:
    """Those who may be chosen to approve the minutes: a substitute may have served for a while."""
    return (*step.present, *step.substitutes, *([step.chair] if step.chair else []))


def _is(adjuster: str, present: str) -> bool:
    """Whether the entry may name the adjuster: one family name, and first names that begin alike."""
    sought, there = _names(adjuster), _names(present)
    if not sought or sought[-1] not in there:
        return False
    before = there[: there.index(sought[-1])]
    return len(sought) < 2 or not before or before[0][0] == sought[0][0]


def _names(entry: str) -> list[str]:
    """The names in an entry, without party, office and marks."""
    return re.findall(r"[^\W\d_]+", re.sub(r"\([^)]*\)", " ", entry.partition(",")[0]).casefold())
