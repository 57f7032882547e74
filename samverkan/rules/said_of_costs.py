"""A cost that a text says there is money for, when it is more than that money."""

import re
from collections.abc import Iterator
from datetime import date

from samverkan.diagnostics import Route
from samverkan.model import Agreement, Atgardsplan, ClauseKind, PlannedMeasure, first_day, last_day, once
from samverkan.rules.rule import Finding
from samverkan.rules.wording import SENTENCE, needle
from samverkan.rules.work import is_active
from samverkan.rules.written_values import amounts, is_yearly, money
from samverkan.swedish import joined
from samverkan.text import Text, pattern_of

_ROOM = pattern_of(r"(?<!\w)ryms\s+(?:inom|i)(?!\w)", re.IGNORECASE)

_COST = pattern_of(r"(?<!\w)kost", re.IGNORECASE)

_OF_THE_ONE_BEFORE = pattern_of(r"\s*(?:det|kostnaden|kostnaderna|pengarna|summan)\s+$", re.IGNORECASE)

_IN_A_YEAR = pattern_of(r"\s+(?:under|för|år)\s+(?:år\s+)?(?P<year>(?:19|20)[0-9]{2})(?![0-9/–-])")

_OF_A_TIME = pattern_of(r"\s+(?:(?:under|för|på|om|per|i)\s|totalt|sammanlagt)")


def dearer_than_the_frame(route: Route, text: str) -> Iterator[Finding]:
    """Each cost, of one year or of no time, that `ryms` in an amount for as long that is less."""
    before = range(0)
    for sentence in SENTENCE.finditer(text):
        if room := _ROOM.search(text, *sentence.span()):
            told = before if _OF_THE_ONE_BEFORE.match(text, sentence.start(), room.start()) else None
            costs = told or range(sentence.start(), room.start())
            yield from _dearer(route, text, costs, range(room.end(), sentence.end()))
        before = range(*sentence.span())


_AS_AGREED = pattern_of(
    r"\s+(?:(?:per|om)\s+år(?:et)?\s+|årligen\s+)?som\s+(?:samverkans)?avtalet\s+(?:avsätter|anger|anslår|säger)(?!\w)",
    re.IGNORECASE,
)


@once
def _agreed(agreement: Agreement) -> frozenset[int]:
    """The amounts that the terms of economy have."""
    terms = (each.text or "" for each in agreement.clauses if each.kind is ClauseKind.ECONOMY)
    return frozenset(amount for term in terms for amount, _, _ in amounts(term))


_FEW = 5
"""How many amounts are named."""


def other_than_agreed(route: Route, text: str, agreement: Agreement) -> Iterator[Finding]:
    """Each amount said to be that of the agreement, whose terms of economy have others."""
    agreed = _agreed(agreement)
    for amount, start, end in amounts(text) if agreed else ():
        if amount not in agreed and _AS_AGREED.match(text, end):
            few = [money(each) for each in sorted(agreed)] if len(agreed) <= _FEW else []
            yield Finding(
                at=route,
                needle=needle(text, start, end),
                message=Text(
                    sv=f"Texten säger {money(amount)}, men avtalet {joined(few) or 'andra belopp'}.",
                    en=f"The text says {money(amount)}, but the agreement {joined(few, 'and') or 'others'}.",
                ),
                help=Text(
                    sv="Rätta beloppet här, eller i avtalets villkor.",
                    en="Correct the amount here, or in the terms of the agreement.",
                ),
            )


def _dearer(route: Route, text: str, costs: range, frames: range) -> Iterator[Finding]:
    """The amounts of the costs that are more than the one amount among the frames."""
    known = list(_amounts(text, frames)) if _COST.search(text, costs.start, costs.stop) else []
    if len(known) != 1:
        return
    frame, _, end = known[0]
    yearly = is_yearly(text, end)
    if not yearly and _OF_A_TIME.match(text, end):
        return
    for cost, *span in _amounts(text, costs):
        if cost > frame and _is_alike(text, span[1], yearly=yearly):
            yield _too_dear(route, needle(text, *span), cost, frame)


def _amounts(text: str, within: range) -> Iterator[tuple[int, int, int]]:
    start = within.start
    for amount, first, last in amounts(text[start : within.stop]):
        yield amount, start + first, start + last


def _is_alike(text: str, end: int, *, yearly: bool) -> bool:
    """Whether an amount that ends there is of one year, or else of no time that is said."""
    in_a_year = is_yearly(text, end) or bool(_IN_A_YEAR.match(text, end))
    return in_a_year if yearly else not _OF_A_TIME.match(text, end)


_OF_THE_PLAN = pattern_of(r"(?<!\w)planen\s+(?:beräknas\s+|bedöms\s+|väntas\s+)?kosta", re.IGNORECASE)

_SHARED = pattern_of(r"utöver|utom|netto|resten|bidrag|egna\s+medel|(?<!\w)del(?!\w)", re.IGNORECASE)
"""Words that tell that the plan may cost more than the amounts beside them."""


def cheaper_than_its_measures(plan: Atgardsplan) -> Iterator[Finding]:
    """Each amount that the plan is said to cost in a year, and what is done then surely costs more."""
    text = plan.economy or ""
    if not _OF_THE_PLAN.search(text) or _SHARED.search(text):
        return
    for cost, *span in amounts(text):
        if year := _IN_A_YEAR.match(text, span[1]):
            known = sum(_cost_in(each, int(year["year"])) for each in plan.measures)
            if known > cost:
                yield _too_cheap(needle(text, *span), cost, known, year["year"])


def _cost_in(measure: PlannedMeasure, year: int) -> int:
    """What the measure costs in the year, as far as it is sure."""
    return _cost_within(measure, year) or _cost_of_a_year(measure, year)


def _cost_of_a_year(measure: PlannedMeasure, year: int) -> int:
    """What the measure costs a year, when it goes on all the year, or nearly."""
    text = measure.resources or ""
    every = list(amounts(text))
    start, end = measure.start, measure.end
    if len(every) != 1 or not is_yearly(text, every[0][2]) or not start or not end or not is_active(measure):
        return 0
    goes_on = last_day(start) <= date(year, 1, 31) and first_day(end) >= date(year, 12, 1)
    return every[0][0] if goes_on else 0


def _cost_within(measure: PlannedMeasure, year: int) -> int:
    """What the measure costs once, when all of it is done in the year."""
    text = measure.resources or ""
    every = list(amounts(text))
    is_within = {each.year for each in (measure.start, measure.end) if each} == {year}
    once_only = len(every) == 1 and not _RECURS.match(text, every[0][2])
    return (
        every[0][0] if is_within and once_only and measure.start and measure.end and is_active(measure) else 0
    )


_RECURS = pattern_of(r"\s+(?:per|om|i|varje|och|till|för\s+varje|var)\s|\s*(?:/|årlig)")


def _too_cheap(words: str, cost: int, known: int, year: str) -> Finding:
    return Finding(
        at=("economy",),
        needle=words,
        message=Text(
            sv=f"Planen sägs kosta {money(cost)} under {year}, men åtgärderna då kostar {money(known)}.",
            en=f"The plan is said to cost {money(cost)} in {year}, but measures then cost {money(known)}.",
        ),
        help=Text(
            sv="Rätta beloppet här, eller `resources` hos en åtgärd.",
            en="Correct the amount here, or the `resources` of a measure.",
        ),
    )


def _too_dear(at: Route, words: str, cost: int, frame: int) -> Finding:
    return Finding(
        at=at,
        needle=words,
        message=Text(
            sv=f"Kostnaden {money(cost)} ryms inte i {money(frame)}, som texten säger.",
            en=f"There is no room for {money(cost)} in {money(frame)}, as the text says there is.",
        ),
        help=Text(
            sv="Rätta det belopp som är fel, eller skriv var resten tas ifrån.",
            en="Correct the amount that is wrong, or say where the rest comes from.",
        ),
    )
