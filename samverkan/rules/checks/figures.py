"""Figures in a paper of the work: shares, numbers and costs that belong together agree."""

from collections.abc import Iterator

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Agreement,
    Atgardsplan,
    Case,
    Ground,
    Handling,
    Medborgarlofte,
    MeetingItem,
    Uppfoljning,
    value_at,
)
from samverkan.rules.plans_followed import plan_meant
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.said_of_costs import cheaper_than_its_measures, dearer_than_the_frame, other_than_agreed
from samverkan.rules.said_of_counts import Counts, counts_of, no_such_measure, other_counts
from samverkan.rules.said_of_lists import other_lists
from samverkan.rules.said_of_measures import other_operational_targets
from samverkan.rules.said_of_pages import beyond_the_last
from samverkan.rules.said_of_shares import (
    more_than_all,
    more_than_there_are,
    other_outcomes,
    other_response_rate,
    other_shares,
    parts_of_less,
)
from samverkan.rules.said_of_times import other_targets, other_times
from samverkan.rules.sources import BRA_DOCUMENTATION
from samverkan.rules.wording import holding, parts
from samverkan.rules.work import plans, promise_documents
from samverkan.text import pattern_of


@rule("SV102", over=Agreement | Case | Handling, severity=Severity.WARNING, source=BRA_DOCUMENTATION)
def figures_agree(record: Agreement | Case | Handling, context: Context) -> Iterator[Finding]:
    """No share is other than that of the numbers beside it, no number of measures other than the plan's.

    No list has more or fewer items than it is said to have.
    """
    for route, text in holding(record, ":\n", _ITEMS_IN_LINE):
        yield from other_lists(route, text)
    if isinstance(record, Case):
        yield from beyond_the_last(record)
    if isinstance(record, Handling):
        yield from _in_the_work(record, context)


_ITEMS_IN_LINE = pattern_of(r":\s+[a-zåäö]")


def _in_the_work(record: Handling, context: Context) -> Iterator[Finding]:
    yield from _in_texts(record, context)
    if isinstance(record, Atgardsplan):
        yield from cheaper_than_its_measures(record)
        yield from other_operational_targets(record, context.own.agreement)
        for route, text in holding(record, "åtgärd"):
            yield from no_such_measure(route, text, record)
    if isinstance(record, Medborgarlofte):
        yield from other_targets(record)
        yield from other_outcomes(record)
    if isinstance(record, Uppfoljning):
        yield from other_times(record)
    yield from _of_what_is_told(record, context)
    for route, part in parts(record):
        if isinstance(part, Ground):
            yield from other_response_rate(part, route)


def _in_texts(record: Handling, context: Context) -> Iterator[Finding]:
    for route, text in holding(record, "procent", "%"):
        yield from other_shares(route, text)
        yield from more_than_all(route, text)
    for route, text in holding(record, "varav", "av dem", "av dessa"):
        yield from parts_of_less(route, text)
    for route, text in holding(record, " av "):
        yield from more_than_there_are(route, text)
    for route, text in holding(record, "ryms"):
        yield from dearer_than_the_frame(route, text)
    if agreement := context.own.agreement:
        for route, text in holding(record, "avtalet"):
            yield from other_than_agreed(route, text, agreement)


def _of_what_is_told(record: Handling, context: Context) -> Iterator[Finding]:
    """What the texts of a follow-up, or of an item of minutes, say of its plan and its promises."""
    told = _told_of(record, context)
    for route, text in holding(record, "åtgärd", "löften") if told else ():
        about = max((each for each in told if route[: len(each)] == each), key=len, default=None)
        if about is not None:
            yield from other_counts(route, text, told[about])
            plan = plans(context).get(value_at(record, about).plan or "")
            yield from no_such_measure(route, text, plan) if plan else ()


def _told_of(record: Handling, context: Context) -> dict[Route, Counts]:
    """What there is to count of in the texts below each route: in a follow-up, and in an item of minutes."""
    about = {route: part for route, part in parts(record) if isinstance(part, Uppfoljning | MeetingItem)}
    return {
        route: counts_of(
            (plan_meant(part, context) if isinstance(part, Uppfoljning) else None)
            or plans(context).get(part.plan or ""),
            promise_documents(context).get(part.promise_document or ""),
        )
        for route, part in about.items()
    }
