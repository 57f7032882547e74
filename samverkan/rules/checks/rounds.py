"""That the documents of the work stand in the rounds that they come from."""

from collections import Counter
from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import (
    Atgardsplan,
    Cycle,
    Handling,
    Lagesbild,
    Medborgarlofte,
    Orsaksanalys,
    Uppfoljning,
    first_day,
    once,
    references,
)
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_STEPS
from samverkan.rules.work import is_whole, name, shared
from samverkan.text import Text


@rule(
    "SV086",
    over=Lagesbild | Orsaksanalys | Atgardsplan | Medborgarlofte | Uppfoljning,
    severity=Severity.INFO,
    source=BRA_STEPS,
)
def documents_stand_in_a_round(record: Handling, context: Context) -> Iterator[Finding]:
    """Where rounds name all others of a kind, they name this one too, or something refers to it.

    One that lies in no agreement may be of a kind with it.
    """
    homeless = context.workspace.homeless.values()
    is_left = _is_left_out(record, context) and _left_out(context)[type(record)] == 1
    if is_left and is_whole(context) and not any(isinstance(each, type(record)) for each in homeless):
        yield Finding(
            at=("id",),
            message=Text(
                sv=f"”{name(record)}” finns inte i något varv, men de andra av samma slag gör det.",
                en=f"“{name(record)}” stands in no round, but the others of its kind do.",
            ),
            help=Text(
                sv=f"Skriv {record.id} i cycle.yaml, i det steg där handlingen gjordes.",
                en=f"Write {record.id} in cycle.yaml, in the step where the document was made.",
            ),
        )


@once
def _named(context: Context) -> frozenset[tuple[str, str]]:
    """What rounds, and the documents of the work, refer to: kind and id."""
    return frozenset(
        (kind, identity) for record in shared(context) for _, kind, identity in references(record)
    )


@once
def _in_rounds(context: Context) -> Counter[str]:
    """How many documents of each kind the rounds name."""
    cycles = shared(context).of(Cycle)
    return Counter(
        kind for kind, _ in {(kind, each) for cycle in cycles for _, kind, each in references(cycle)}
    )


def _is_left_out(record: Handling, context: Context) -> bool:
    kind = str(record.record_kind.defines)
    is_partial = isinstance(record, Lagesbild) and bool(record.area or record.place)
    known = first_day(record.date) <= context.today and not is_partial
    return known and _in_rounds(context)[kind] > 1 and (kind, record.id) not in _named(context)


@once
def _left_out(context: Context) -> Counter[type[Handling]]:
    handlingar = (each for each in shared(context) if isinstance(each, Handling))
    return Counter(type(each) for each in handlingar if _is_left_out(each, context))
