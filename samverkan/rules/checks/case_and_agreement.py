"""What a case says of its agreement: the time, the money and the numbers are the agreement's own."""

from collections.abc import Iterator

from samverkan.diagnostics import Route, Severity
from samverkan.model import Agreement, Case
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.said_of_money import other_amount
from samverkan.rules.said_of_notice import other_notice
from samverkan.rules.said_of_numbers import other_numbers
from samverkan.rules.said_of_pace import other_paces
from samverkan.rules.said_of_time import other_time, other_time_in_name
from samverkan.rules.sources import COUNCIL_PRACTICE
from samverkan.rules.wording import every_prose, holding
from samverkan.rules.written_values import NUMBER
from samverkan.text import pattern_of

_OF_YEARS = pattern_of(r"(?:19|20)[0-9]{2}")

_OF_COUNTS = pattern_of(
    rf"{NUMBER}\s+(?:(?:gemensamma|olika)\s+)?"
    r"(?:[a-zåäö]*mål|samverkansområden|fokusområden|områden|åtgärder|problem|steg)"
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
            yield from other_time(route, text, agreement)
    for route, text in holding(record, _OF_COUNTS):
        if route in prose:
            yield from other_numbers(route, text, agreement)
    for route, text in holding(record, "uppsäg", "upphör"):
        if route in prose:
            yield from other_notice(route, text, agreement)
    if isinstance(record, Case):
        for route, text in _named(record):
            yield from other_time_in_name(route, text, agreement)
        yield from other_amount(record, agreement)
    else:
        yield from other_paces(record)


def _named(case: Case) -> Iterator[tuple[Route, str]]:
    """The titles and the points, where the agreement is called by its time."""
    yield ("title",), case.title
    if case.tjansteskrivelse and case.tjansteskrivelse.title:
        yield ("tjansteskrivelse", "title"), case.tjansteskrivelse.title
    yield from ((route, text) for route, text in every_prose(case) if "points" in route)
