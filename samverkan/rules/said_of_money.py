"""The amount that a case says the agreement costs, when the agreement says another."""

from collections.abc import Iterator

from samverkan.diagnostics import Route
from samverkan.model import Agreement, Case, ClauseKind, ConsequenceKind
from samverkan.rules.rule import Finding
from samverkan.rules.said import amounts
from samverkan.rules.this_agreement import MEND
from samverkan.rules.wording import every_prose, needle
from samverkan.text import Text


def other_amount(case: Case, agreement: Agreement) -> Iterator[Finding]:
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
                help=MEND,
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
