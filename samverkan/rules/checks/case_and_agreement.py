"""What a case says of its agreement: the time, the money and the numbers are the agreement's own."""

import re
from collections.abc import Iterator
from datetime import date

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Agreement,
    Block,
    Case,
    ClauseKind,
    ConsequenceKind,
    PartialDate,
    Priority,
)
from samverkan.rules.agreements import states
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.said import DAY, NUMBER, SPAN, amounts, day_of, number_of
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.rules.wording import every_prose, holding, needle
from samverkan.text import Text

_SENTENCE = re.compile(r"(?:[^.!?;\n]|\.(?=\S))+")

_OF_ANOTHER = re.compile(
    r"tidigare|(?<!\w)(?:förra|föregående|nuvarande|gällande|gamla|dåvarande|gällde|nästa)(?!\w)|ersätt|ersatt|förläng"
    r"|upphör|upphäv|säg\w*\s+(?:\w+\s+)?upp|uppsäg|(?:löp|gå|gick)\w*\s+ut|avslut|utgång|har\s+gällt|utvärder|följ\w*\s+upp"
    r"|följdes|uppfölj",
    re.IGNORECASE,
)
"""Words of a sentence that may speak of an agreement before or after this one."""

_OF_OTHERS = (
    r"(?!\s+(?:kring|avseende|om\s+(?!samverk|brotts|lokal)|för\s+(?!samverk|brotts|åren|perioden|tiden|[0-9])"
    r"|(?:med|mellan)\s+(?!(?:\S+\s+){0,3}?(?:lokal)?(?:polis|kommun|part))))"
)
"""That what is agreed on is not told apart from the agreement by what it is about or whom it is with."""

_THE_AGREEMENT = (
    r"(?<![\w-])(?:(?:samverkans)?(?:avtalet|överenskommelsen)|detta\s+avtal|denna\s+överenskommelse)"
    + _OF_OTHERS
)

_NAMED_WITH_YEARS = re.compile(
    rf"(?<![\w-])(?:samverkans)?(?:avtal|överenskommelse)\w*{_OF_OTHERS}(?:\s+(?!\w*(?:plan|program|budget|löft|lägesbild|strategi|policy|rapport))[^\s.;:]+){{0,9}}?"
    rf"\s+(?P<span>{SPAN})",
    re.IGNORECASE,
)

_HOLDS = (
    rf"(?:{_THE_AGREEMENT}\s+(?:\w+\s+){{0,3}}?(?:gäll|löp)\w*"
    r"|(?<![\w-])avtals(?:tiden|perioden)(?:\s+är)?)\s+(?:\w+\s+){0,2}?"
)

_HOLDS_YEARS = re.compile(rf"{_HOLDS}(?P<span>{SPAN})", re.IGNORECASE)

_HOLDS_FROM = re.compile(rf"{_HOLDS}från\s+(?:och\s+med\s+)?(?P<span>{DAY})", re.IGNORECASE)

_HOLDS_TO = re.compile(
    rf"{_HOLDS}(?:från[^.;]{{5,40}}\s)?till\s+(?:och\s+med\s+)?(?P<span>{DAY})", re.IGNORECASE
)

_HOLDS_TO_YEAR = re.compile(
    rf"{_HOLDS}(?:från[^.;]{{5,40}}\s)?till(?:\s+och\s+med)?\s+(?:år\s+|utgången\s+av\s+)?"
    r"(?P<span>(?:19|20)[0-9]{2})(?![\w–-]*[0-9])",
    re.IGNORECASE,
)

_OF_YEARS = re.compile(r"(?:19|20)[0-9]{2}")

_OF_COUNTS = re.compile(
    rf"{NUMBER}\s+(?:(?:gemensamma|olika)\s+)?"
    r"(?:mål|samverkansområden|fokusområden|områden|åtgärder|problem)"
)

_MEND = Text(
    sv="Rätta det som är fel: texten eller avtalets egna uppgifter.",
    en="Correct what is wrong: the words, or what the agreement says itself.",
)


@rule("SV078", over=Agreement | Case, severity=Severity.WARNING, source=COUNCIL_PRACTICE)
def the_case_is_of_its_agreement(record: Agreement | Case, context: Context) -> Iterator[Finding]:
    """The time, the amount and the numbers that the words of case and agreement give are the agreement's."""
    agreement = context.own.agreement
    if agreement is None:
        return
    prose = {route for route, _ in every_prose(record)}
    for route, text in holding(record, _OF_YEARS):
        if route in prose:
            yield from _other_years(route, text, agreement, _HOLDS_YEARS)
            yield from _other_days(route, text, agreement)
    for route, text in holding(record, _OF_COUNTS):
        if route in prose:
            yield from _other_numbers(route, text, agreement)
    if isinstance(record, Case):
        for route, text in _named(record):
            if not _HOLDS_YEARS.search(text):
                yield from _other_years(route, text, agreement, _NAMED_WITH_YEARS)
        yield from _other_amount(record, agreement)


def _named(case: Case) -> Iterator[tuple[Route, str]]:
    """The titles and the points, where the agreement is called by its time."""
    yield ("title",), case.title
    if case.tjansteskrivelse and case.tjansteskrivelse.title:
        yield ("tjansteskrivelse", "title"), case.tjansteskrivelse.title
    yield from ((route, text) for route, text in every_prose(case) if "points" in route)


def _sentences(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Where the pattern stands in the sentences that speak of no other agreement."""
    if not pattern.search(text):
        return
    for sentence in _SENTENCE.finditer(text):
        if not _OF_ANOTHER.search(sentence[0]):
            yield from pattern.finditer(text, *sentence.span())


def _other_years(
    route: Route, text: str, agreement: Agreement, pattern: re.Pattern[str]
) -> Iterator[Finding]:
    start, end = agreement.validity.start, agreement.validity.end
    if start is None or end is None:
        return
    for found in _sentences(text, pattern):
        said = int(found["first"]), int(found["last"])
        if said != (start.year, end.year) and found["span"] not in agreement.title:
            yield _differs(
                route, text, found, f"{found['first']}–{found['last']}", f"{start.year}–{end.year}"
            )


def _other_days(route: Route, text: str, agreement: Agreement) -> Iterator[Finding]:
    start, end = agreement.validity.start, agreement.validity.end
    yield from _other_day(route, text, start, _HOLDS_FROM)
    yield from _other_day(route, text, end, _HOLDS_TO)
    for found in _sentences(text, _HOLDS_TO_YEAR):
        if end and int(found["span"]) != end.year:
            yield _differs(route, text, found, found["span"], str(end))


def _other_day(
    route: Route, text: str, known: PartialDate | None, pattern: re.Pattern[str]
) -> Iterator[Finding]:
    for found in _sentences(text, pattern):
        said = day_of(found)
        if said and known and not _may_be(said, known):
            yield _differs(route, text, found, str(said), str(known))


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
        help=_MEND,
    )


_COUNTED = re.compile(
    rf"(?:{_THE_AGREEMENT}|(?<![\w-])parterna)\s+(?:har|innehåller|omfattar|pekar\s+ut|anger|består\s+av|prioriterar"
    r"|(?:har\s+)?enats\s+om|är\s+överens\s+om)\s+"
    rf"(?P<number>{NUMBER})\s+(?:(?:gemensamma|olika)\s+)?"
    r"(?P<what>mål|samverkansområden|fokusområden|områden|åtgärder|problem)(?!\w)"
    r"(?!\s+för\s+(?!avtal|tiden|perioden|åren|20))",
    re.IGNORECASE,
)


def _other_numbers(route: Route, text: str, agreement: Agreement) -> Iterator[Finding]:
    for found in _sentences(text, _COUNTED):
        counts, words = _counts(agreement, found["what"].casefold()), f"{found['number']} {found['what']}"
        if counts and number_of(found["number"]) not in counts:
            yield Finding(
                at=route,
                needle=needle(text, *found.span("number")),
                message=Text(
                    sv=f"Texten säger ”{words}”, men avtalet har {counts[0]}.",
                    en=f"The text says “{words}”, but the agreement has {counts[0]}.",
                ),
                help=_MEND,
            )


def _counts(agreement: Agreement, what: str) -> list[int]:
    """The numbers that the agreement may be said to have of a thing; none where it has it in words only."""
    if what == "mål":
        return [] if states(agreement, Block.GOALS) else _of_goals(agreement)
    if what.endswith("områden"):
        focus = sum(area.priority is Priority.FOCUS for area in agreement.areas)
        every = [len(agreement.areas), focus] if agreement.areas else []
        return [] if states(agreement, Block.AREAS) else every
    block = Block.MEASURES if what == "åtgärder" else Block.PROBLEMS
    listed = len(getattr(agreement, block.value))
    return [listed] if listed and not states(agreement, block) else []


def _of_goals(agreement: Agreement) -> list[int]:
    goals = agreement.goals
    levels = [sum(goal.level is level for goal in goals) for level in {goal.level for goal in goals}]
    return [len(goals), sum(goal.part_of is None for goal in goals), *levels] if goals else []


def _other_amount(case: Case, agreement: Agreement) -> Iterator[Finding]:
    """One amount in the agreement's terms of economy and another in the case, neither a part of the other."""
    clauses = [each.text or "" for each in agreement.clauses if each.kind is ClauseKind.ECONOMY]
    agreed = {amount for text in clauses for amount, _, _ in amounts(text)}
    places = [(route, text, *found) for route, text in _economy(case) for found in amounts(text)]
    if len(agreed) == len({amount for _, _, amount, _, _ in places}) == 1:
        route, text, said, start, end = places[0]
        (known,) = agreed
        if said and known and max(said, known) % min(said, known):
            yield Finding(
                at=route,
                needle=needle(text, start, end),
                message=Text(
                    sv=f"Ärendet säger {_money(said)}, men avtalet {_money(known)}.",
                    en=f"The case says {_money(said)}, but the agreement {_money(known)}.",
                ),
                help=_MEND,
            )


def _money(amount: int) -> str:
    return f"{amount:,} kronor".replace(",", " ")


def _economy(case: Case) -> Iterator[tuple[Route, str]]:
    """The points, and what is said of consequences for the economy."""
    consequences = case.tjansteskrivelse.consequences if case.tjansteskrivelse else ()
    economy = [place for place, each in enumerate(consequences) if each.kind is ConsequenceKind.ECONOMY]
    for route, text in every_prose(case):
        of_economy = route[:2] == ("tjansteskrivelse", "consequences") and route[2] in economy
        if of_economy or "points" in route:
            yield route, text
