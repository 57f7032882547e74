"""The amount that a case says the agreement costs, when the agreement says another."""

from collections.abc import Iterator

from samverkan.diagnostics import Route
from samverkan.model import Agreement, Case, ClauseKind, ConsequenceKind
from samverkan.rules.resolutions import point_of
from samverkan.rules.rule import Finding
from samverkan.rules.this_agreement import MEND
from samverkan.rules.wording import every_prose, needle
from samverkan.rules.written_values import amounts, is_yearly, money
from samverkan.text import Text


def other_amount(case: Case, agreement: Agreement) -> Iterator[Finding]:
    """One amount in the agreement's terms of economy and another in the case.

    One may be a part of the other, unless both are for a year.
    """
    clauses = [each.text or "" for each in agreement.clauses if each.kind is ClauseKind.ECONOMY]
    terms = [(text, *found) for text in clauses for found in amounts(text)]
    agreed = {amount for _, amount, _, _ in terms}
    places = [(route, text, *found) for route, text in _economy(case) for found in amounts(text)]
    if len(agreed) == len({amount for _, _, amount, _, _ in places}) == 1:
        route, text, said, start, end = places[0]
        (known,) = agreed
        both_yearly = all(is_yearly(text, end) for text, *_, end in (*terms, *(each[1:] for each in places)))
        is_part = said and known and not (both_yearly or max(said, known) % min(said, known))
        if said and known and said != known and not is_part:
            yield Finding(
                at=route,
                needle=needle(text, start, end),
                message=Text(
                    sv=f"Ärendet säger {money(said)}, men avtalet {money(known)}.",
                    en=f"The case says {money(said)}, but the agreement {money(known)}.",
                ),
                help=MEND,
                empties=point_of(route),
            )


def _economy(case: Case) -> Iterator[tuple[Route, str]]:
    """The points, and what is said of consequences for the economy."""
    consequences = case.tjansteskrivelse.consequences if case.tjansteskrivelse else ()
    economy = [place for place, each in enumerate(consequences) if each.kind is ConsequenceKind.ECONOMY]
    for route, text in every_prose(case):
        of_economy = route[:2] == ("tjansteskrivelse", "consequences") and route[2] in economy
        if of_economy or "points" in route:
            yield route, text
