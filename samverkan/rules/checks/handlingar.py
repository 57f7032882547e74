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
    once,
    references,
    surely_before,
)
from samverkan.rules.older_grounds import on_older_grounds
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_PREPARATION
from samverkan.rules.work import decided, is_written_early, name, shared
from samverkan.text import Text


@rule(
    "SV067",
    over=Lagesbild | Orsaksanalys | Atgardsplan | Medborgarlofte | Uppfoljning,
    severity=Severity.WARNING,
    source=BRA_PREPARATION,
)
def documents_rest_on_earlier_ones(record: Handling, context: Context) -> Iterator[Finding]:
    """No lägesbild, analysis, plan, promises or follow-up refers to a document with a later date.

    None refers to a lägesbild when a newer one was there.

    One that is dated in the time to come has been told of by itself.
    """
    if first_day(record.date) <= context.today:
        yield from _shown_before_it_was(record)
        yield from _tells_of_a_time_to_come(record)
        yield from _on_later_grounds(record)
        yield from on_older_grounds(record, context)
    day = decided(record) if isinstance(record, Atgardsplan) else record.date
    for route, kind, identity in references(record):
        earlier = _dated(context).get((kind, identity))
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


@once
def _dated(context: Context) -> dict[tuple[str | None, str], Handling]:
    """The documents by kind and id."""
    every = (each for each in (*shared(context), *context.own.work) if isinstance(each, Handling))
    return {(each.record_kind.defines, each.id): each for each in every}


def _shown_before_it_was(record: Handling) -> Iterator[Finding]:
    """Where a lägesbild was presented, or a follow-up given to somebody, before the day that it is of."""
    key = "presented" if isinstance(record, Lagesbild) else "receivers"
    for place, each in enumerate(getattr(record, key, ())):
        if each.date and surely_before(each.date, record.date):
            yield Finding(
                at=(key, place, "date"),
                message=Text(
                    sv=f"”{name(record)}” är från {record.date}, men lämnades fram redan {each.date}.",
                    en=f"“{name(record)}” is of {record.date}, but was presented on {each.date} already.",
                ),
                help=Text(
                    sv="Rätta det datum som är fel: här, eller handlingens `date`.",
                    en="Correct the date that is wrong: here, or the document's own `date`.",
                ),
            )


def _tells_of_a_time_to_come(record: Handling) -> Iterator[Finding]:
    """That a lägesbild or a follow-up was written before the time that it tells of had begun, or ended."""
    start = record.start if isinstance(record, Lagesbild | Uppfoljning) else None
    if start and surely_before(record.date, start):
        yield Finding(
            at=("start",),
            message=Text(
                sv=f"”{name(record)}” är från {record.date}, innan den tid som den gäller började {start}.",
                en=f"“{name(record)}” is of {record.date}, before the time that it is of began on {start}.",
            ),
            help=Text(sv="Rätta `start` eller `date`.", en="Correct `start` or `date`."),
        )
    elif isinstance(record, Uppfoljning) and is_written_early(record):
        yield Finding(
            at=("date",),
            message=Text(
                sv=f"”{name(record)}” är från {record.date}, långt innan den tid som den gäller slutar "
                f"{record.end}.",
                en=f"“{name(record)}” is of {record.date}, long before the time that it is of ends on "
                f"{record.end}.",
            ),
            help=Text(sv="Rätta `date` eller `end`.", en="Correct `date` or `end`."),
        )


def _between(one: PartialDate, today: date, other: PartialDate) -> bool:
    """Whether today lies between the two."""
    return first_day(one) <= today < first_day(other)


def _on_later_grounds(record: Handling) -> Iterator[Finding]:
    """A ground of a lägesbild that is of a later day; where more are, the day of the lägesbild itself."""
    grounds = record.grounds if isinstance(record, Lagesbild) else ()
    dated = [(place, each.date) for place, each in enumerate(grounds) if each.date]
    later = [(place, day) for place, day in dated if surely_before(record.date, day)]
    for place, day in later[:1]:
        yield Finding(
            at=("grounds", place, "date") if len(later) == 1 else ("date",),
            message=Text(
                sv=f"”{name(record)}” är från {record.date}, men ett underlag är från {day}.",
                en=f"“{name(record)}” is of {record.date}, but a ground is of {day}.",
            ),
            help=Text(
                sv="Rätta underlagets `date`, eller handlingens.",
                en="Correct the `date` of the ground, or the document's.",
            ),
        )
