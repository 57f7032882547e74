"""How points of a decision are phrased, and the lead that goes with them."""

import re
from collections.abc import Iterator

from samverkan.model.agreement import Agreement
from samverkan.model.case import Case, Decision
from samverkan.model.samverkan import DecisionStyle
from samverkan.text import pattern_of

_ATT_AT_END = pattern_of(r"\batt\s*:?\s*$", re.IGNORECASE)


def form_of_point(point: str, names: frozenset[str]) -> str | None:
    """`att`, `clause` or `sentence`; None when a name or a number begins it, or its end tells nothing."""
    words = re.findall(r"\w+", point)
    if not words:
        return None
    if words[0].casefold() == "att":
        return "att"
    if words[0][0].islower():
        return "clause"
    is_sentence = words[0][0].isupper() and point.rstrip().endswith(".")
    return "sentence" if is_sentence and words[0] not in names else None


def names_before_points(agreement: Agreement | None) -> frozenset[str]:
    """Words that begin with a capital wherever they stand: those of the parties' names."""
    parties = agreement.parties if agreement else ()
    return frozenset({"Polisen", "Polismyndigheten"}).union(*(party.name.split() for party in parties))


def ends_in_att(lead: str | None) -> bool:
    """Whether the words before the points end in `att`."""
    return bool(lead and _ATT_AT_END.search(lead))


def decision_style(
    case: Case, agreement: Agreement | None, stated: DecisionStyle | None
) -> DecisionStyle | None:
    """The style of the house as it is `stated`, else sentences, where every point of the case is one."""
    if stated:
        return stated
    every, names = list(_decisions(case)), names_before_points(agreement)
    forms = {form_of_point(point, names) for each in every for point in each.points} - {None}
    only_sentences = forms == {"sentence"} and not any(ends_in_att(each.lead) for each in every)
    return DecisionStyle.SENTENCES if only_sentences else None


def _decisions(case: Case) -> Iterator[Decision]:
    if case.tjansteskrivelse:
        yield from case.tjansteskrivelse.proposal
    for step in case.steps:
        yield from step.decision
