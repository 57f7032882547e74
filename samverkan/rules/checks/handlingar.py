"""What the documents of the work rest on: only what there was before them."""

from collections.abc import Iterator
from datetime import date

from samverkan.diagnostics import Severity
from samverkan.model import (
    Atgardsplan,
    Handling,
    Lagesbild,
    Medborgarlofte,
    Orsaksanalys,
    PartialDate,
    Uppfoljning,
    first_day,
    references,
    surely_before,
)
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_PREPARATION
from samverkan.rules.work import decided, name, shared
from samverkan.text import Text


@rule(
    "SV067",
    over=Lagesbild | Orsaksanalys | Atgardsplan | Medborgarlofte | Uppfoljning,
    severity=Severity.WARNING,
    source=BRA_PREPARATION,
)
def documents_rest_on_earlier_ones(record: Handling, context: Context) -> Iterator[Finding]:
    """No lägesbild, analysis, plan, promises or follow-up refers to a document with a later date.

    One that is dated in the time to come has been told of by itself.
    """
    day = decided(record) if isinstance(record, Atgardsplan) else record.date
    every = (each for each in (*shared(context), *context.own.work) if isinstance(each, Handling))
    dated = {(each.record_kind.defines, each.id): each for each in every}
    for route, kind, identity in references(record):
        earlier = dated.get((kind, identity))
        if earlier and surely_before(day, earlier.date) and not _between(day, context.today, earlier.date):
            yield Finding(
                at=route,
                message=Text(
                    sv=f"”{name(record)}” är från {day} men bygger på ”{name(earlier)}” från {earlier.date}.",
                    en=f"“{name(record)}” is of {day} but rests on “{name(earlier)}” of {earlier.date}.",
                ),
                help=Text(
                    sv="Rätta `date` i den handling där det är fel, eller hänvisa till en tidigare.",
                    en="Correct the `date` that is wrong, or refer to an earlier document.",
                ),
            )


def _between(one: PartialDate, today: date, other: PartialDate) -> bool:
    """Whether today lies between the two."""
    return first_day(one) <= today < first_day(other)
