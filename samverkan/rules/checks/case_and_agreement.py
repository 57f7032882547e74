"""What a case and other papers say of the agreement: its time, its money and its numbers are its own."""

from collections.abc import Iterator

from samverkan.diagnostics import Route, Severity
from samverkan.model import Agreement, Case, Handling, Medborgarlofte, once
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.said_of_doers import other_doers
from samverkan.rules.said_of_forums import other_days_of_meetings, other_forums_of_areas
from samverkan.rules.said_of_money import other_amount
from samverkan.rules.said_of_notice import other_notice
from samverkan.rules.said_of_numbers import other_numbers
from samverkan.rules.said_of_pace import other_paces
from samverkan.rules.said_of_terms import other_terms
from samverkan.rules.said_of_time import other_end, other_time, other_time_in_name
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.rules.wording import every_prose, holding
from samverkan.rules.work import tied
from samverkan.rules.written_values import NUMBER
from samverkan.text import pattern_of

_OF_YEARS = pattern_of(r"(?:19|20)[0-9]{2}")

_OF_COUNTS = pattern_of(
    rf"{NUMBER}\s+(?:(?:gemensamma|olika)\s+)?"
    r"(?:[a-zåäö]*mål|samverkansområden|fokusområden|områden|åtgärder|problem|steg)"
)


@rule("SV078", over=Agreement | Case | Handling, severity=Severity.WARNING, source=COUNCIL_PRACTICE)
def the_case_is_of_its_agreement(record: Agreement | Case | Handling, context: Context) -> Iterator[Finding]:
    """The time, the amount and the numbers that the words of case and agreement give are the agreement's.

    What any paper says of when the agreement runs out, or of how soon something is done, is so as well.
    """
    agreement = context.own.agreement
    if agreement is None:
        return
    for route, text in holding(record, "avtal", "överenskommelse"):
        yield from other_end(route, text, _tied(context))
    if isinstance(record, Agreement | Medborgarlofte):
        yield from other_doers(record, agreement)
    if not isinstance(record, Agreement):
        yield from other_terms(record, agreement)
        yield from other_days_of_meetings(record, context)
    else:
        yield from other_forums_of_areas(record)
    if isinstance(record, Handling):
        return
    yield from _in_prose(record, agreement)
    if isinstance(record, Case):
        for route, text in _named(record):
            yield from other_time_in_name(route, text, agreement)
        yield from other_amount(record, agreement)
    else:
        yield from other_paces(record)


def _in_prose(record: Agreement | Case, agreement: Agreement) -> Iterator[Finding]:
    prose = {route for route, _ in every_prose(record)}
    for signs, others in _SAID:
        for route, text in holding(record, *signs):
            if route in prose:
                yield from others(route, text, agreement)


_SAID = (
    ((_OF_YEARS,), other_time),
    ((_OF_COUNTS,), other_numbers),
    (("uppsäg", "upphör", " upp "), other_notice),
)
"""What finds other than the agreement has, with the signs of a text that it is to look at."""


@once
def _tied(context: Context) -> dict[str, Agreement]:
    return {each.id: each.agreement for each in tied(context) if each.agreement}


def _named(case: Case) -> Iterator[tuple[Route, str]]:
    """The titles and the points, where the agreement is called by its time."""
    yield ("title",), case.title
    if case.tjansteskrivelse and case.tjansteskrivelse.title:
        yield ("tjansteskrivelse", "title"), case.tjansteskrivelse.title
    yield from ((route, text) for route, text in every_prose(case) if "points" in route)
