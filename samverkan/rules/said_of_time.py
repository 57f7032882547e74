"""The time that words give the agreement, when it is another than its own."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from samverkan.diagnostics import Route
from samverkan.model import Agreement, PartialDate
from samverkan.rules.resolutions import point_of
from samverkan.rules.rule import Finding
from samverkan.rules.this_agreement import MEND, OF_OTHERS, THE_AGREEMENT, in_sentences
from samverkan.rules.wording import needle, occurrences
from samverkan.rules.written_values import DAY, SPAN, day_of
from samverkan.text import Text, pattern_of

_NAMED_WITH_YEARS = pattern_of(
    rf"(?<![\w-])(?:samverkans)?(?:avtal|överenskommelse)\w*{OF_OTHERS}(?:\s+(?!\w*(?:plan|program|budget|löft|lägesbild|strategi|policy|rapport))[^\s.;:]+){{0,9}}?"
    rf"\s+(?P<span>{SPAN})",
    re.IGNORECASE,
)

_HOLDS = (
    rf"(?:{THE_AGREEMENT}\s+(?:\w+\s+){{0,3}}?(?:gäll|löp)\w*"
    r"|(?<![\w-])avtals(?:tiden|perioden)(?:\s+är)?)\s+(?:\w+\s+){0,2}?"
)

_HOLDS_YEARS = pattern_of(rf"{_HOLDS}(?P<span>{SPAN})", re.IGNORECASE)

_HOLDS_FROM = pattern_of(rf"{_HOLDS}från\s+(?:och\s+med\s+)?(?P<span>{DAY})", re.IGNORECASE)

_REPLACES_FROM = pattern_of(
    rf"{THE_AGREEMENT}\s+ersätter\s(?:(?!som\s)[^.;]){{3,120}}?\sfrån\s+och\s+med\s+(?P<span>{DAY})",
    re.IGNORECASE,
)

_HOLDS_TO = pattern_of(
    rf"{_HOLDS}(?:från[^.;]{{5,40}}\s)?till\s+(?:och\s+med\s+)?(?P<span>{DAY})", re.IGNORECASE
)

_HOLDS_TO_YEAR = pattern_of(
    rf"{_HOLDS}(?:från[^.;]{{5,40}}\s)?till(?:\s+och\s+med)?\s+(?:år\s+|utgången\s+av\s+)?"
    r"(?P<span>(?:19|20)[0-9]{2})(?![\w–-]*[0-9])",
    re.IGNORECASE,
)


def other_time(route: Route, text: str, agreement: Agreement) -> Iterator[Finding]:
    """Each time that the text says the agreement holds, and it does not."""
    yield from _other_years(route, text, agreement, _HOLDS_YEARS)
    yield from _other_days(route, text, agreement)


def other_time_in_name(route: Route, text: str, agreement: Agreement) -> Iterator[Finding]:
    """The years by which a title or a point calls the agreement, when they are other than its own."""
    if not _HOLDS_YEARS.search(text):
        yield from _other_years(route, text, agreement, _NAMED_WITH_YEARS)


def _other_years(
    route: Route, text: str, agreement: Agreement, pattern: re.Pattern[str]
) -> Iterator[Finding]:
    start, end = agreement.validity.start, agreement.validity.end
    if start is None or end is None:
        return
    for found in in_sentences(text, pattern):
        said = int(found["first"]), int(found["last"])
        if said != (start.year, end.year) and found["span"] not in agreement.title:
            yield _differs(
                route, text, found, f"{found['first']}–{found['last']}", f"{start.year}–{end.year}"
            )


def _other_days(route: Route, text: str, agreement: Agreement) -> Iterator[Finding]:
    start, end = agreement.validity.start, agreement.validity.end
    yield from _other_day(route, text, start, in_sentences(text, _HOLDS_FROM))
    yield from _other_day(route, text, start, occurrences(_REPLACES_FROM, text))
    yield from _other_day(route, text, end, in_sentences(text, _HOLDS_TO))
    for found in in_sentences(text, _HOLDS_TO_YEAR):
        if end and int(found["span"]) != end.year:
            yield _differs(route, text, found, found["span"], str(end))


def _other_day(
    route: Route, text: str, known: PartialDate | None, every: Iterable[re.Match[str]]
) -> Iterator[Finding]:
    for found in every:
        said = day_of(found)
        if said and known and not _may_be(said, known):
            yield _differs(route, text, found, str(said), str(known))


_RUNS_OUT = pattern_of(
    rf"{THE_AGREEMENT}\s+(?:[^\s.;]+\s){{0,6}}?(?:går|löper|gick|löpte)\s+ut\s+(?P<span>{DAY})",
    re.IGNORECASE,
)


def other_end(route: Route, text: str, agreements: Mapping[str, Agreement]) -> Iterator[Finding]:
    """Each day that the agreement is said to run out on, if neither it nor those tied to it end then."""
    for found in occurrences(_RUNS_OUT, text):
        said, ends = day_of(found), _every_end(agreements)
        if said and ends and not any(_may_be(said, each) for each in ends):
            yield _differs(route, text, found, str(said), str(ends[0]))


def _every_end(agreements: Mapping[str, Agreement]) -> list[PartialDate]:
    """When the agreements end, and those that they tell of; none where one may be unknown."""
    relations = [relation for each in agreements.values() for relation in each.relations]
    told = [each for each in relations if each.agreement not in agreements]
    ends = [*(each.validity.end for each in agreements.values()), *(each.end for each in told)]
    extended = any(each.validity.extension for each in agreements.values())
    is_sure = relations and not extended and None not in ends
    return [end for end in ends if end] if is_sure else []


def _may_be(day: date, known: PartialDate) -> bool:
    return day.year == known.year and known.month in (None, day.month) and known.day in (None, day.day)


def _differs(route: Route, text: str, found: re.Match[str], said: str, known: str) -> Finding:
    return Finding(
        at=route,
        needle=needle(text, *found.span("span")),
        message=Text(
            sv=f"Här står en annan tid ({said}) än avtalets egen ({known}).",
            en=f"The time here ({said}) is another than the agreement's own ({known}).",
        ),
        help=MEND,
        empties=point_of(route),
    )
