"""When the work is said to have been done: not in the future, and in the time of the agreement."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Agreement,
    Atgardsplan,
    Cycle,
    Handling,
    Indicator,
    Medborgarlofte,
    Orsaksanalys,
    Record,
    Role,
    Uppfoljning,
    begins,
    fields,
    first_day,
    holds_until,
    last_day,
    once,
)
from samverkan.rules.rule import Context, Finding, Of, rule
from samverkan.rules.sources import BRA_DOCUMENTATION
from samverkan.rules.wording import parts
from samverkan.rules.work import name, tied
from samverkan.text import Text


@rule(
    "SV084",
    over=Agreement | Handling | Cycle,
    severity=Severity.WARNING,
    source=BRA_DOCUMENTATION,
    of=Of.DAY,
)
def what_is_told_has_happened(record: Agreement | Handling | Cycle, context: Context) -> Iterator[Finding]:
    """Nothing that is told as done, measured or decided lies after today; of a document its date first.

    Somebody who looks back from an earlier day has files that bear each other out: a day to come is believed
    when another file tells of one less than a year before it, or later, and so are the values of a series.
    """
    known = _borne_out(record, context)
    for route, when, what in _to_come(record, context.today):
        if known is None or when > known + _YEAR:
            yield _found(route, what)


_YEAR = timedelta(days=365)


def _borne_out(record: Record, context: Context) -> date | None:
    """The last day to come that other files, or several values of one indicator, tell of; None for none."""
    others = (day for other, day in _last_days(context) if other is not record)
    return max((*others, *_last_of_series(context)), default=None)


@once
def _last_days(context: Context) -> tuple[tuple[Record, date], ...]:
    """The records around that tell of days to come, each with the last of them."""
    records = (record for folder in tied(context) for record in folder.records.values())
    days = ((record, [day for _, day, _ in _to_come(record, context.today)]) for record in records)
    return tuple((record, max(each)) for record, each in days if each)


@once
def _last_of_series(context: Context) -> tuple[date, ...]:
    """The last day of each indicator that has several values to come: one may be a mistake, but not a row."""
    agreements = [folder.agreement for folder in tied(context) if folder.agreement]
    indicators = (each for agreement in agreements for goal in agreement.goals for each in goal.indicators)
    rows = ([first_day(value.date) for value in each.measurements] for each in indicators)
    to_come = ([day for day in row if day > context.today] for row in rows)
    return tuple(max(row) for row in to_come if len(row) > 1)


@cache
def _happened(kind: type[Record]) -> str | None:
    """The key of a kind of record that says when what it tells of was done."""
    return next((key for key, holds in fields(kind).items() if Role.HAPPENED in holds.roles), None)


def _to_come(record: Record, today: date) -> Iterator[tuple[Route, date, Text]]:
    """What the record says has happened on a day that has not been, with the day."""
    if isinstance(record, Handling) and first_day(record.date) > today:
        yield (
            ("date",),
            first_day(record.date),
            Text(sv=f"Handlingen är daterad {record.date}", en=f"The document is dated {record.date}"),
        )
        return
    begun = begins(record) if isinstance(record, Agreement) else None
    for route, part in parts(record):
        key = _happened(type(part))
        when = getattr(part, key) if key else None
        known_by = (
            max(today, begun or today) if isinstance(part, Indicator) else today
        )  # a baseline is set ahead
        if key and when and first_day(when) > known_by:
            yield (*route, key), first_day(when), Text(sv=f"Här står {when}", en=f"This says {when}")


def _found(route: Route, what: Text) -> Finding:
    return Finding(
        at=route,
        message=Text(
            sv=f"{what.sv}, en tid som inte har varit än.", en=f"{what.en}, a time that is yet to come."
        ),
        help=Text(
            sv="Rätta datumet, eller lägg till det när det har hänt.",
            en="Correct the date, or add it when it has happened.",
        ),
    )


@rule("SV085", over=Handling, severity=Severity.WARNING, source=BRA_DOCUMENTATION)
def documents_are_of_the_agreements_time(record: Handling, context: Context) -> Iterator[Finding]:
    """No document is years older than its agreement, or made under it after it has ended.

    Where other agreements are tied to it, only what is of the time of one that has come after is told of.
    """
    agreement = context.own.agreement
    start = begins(agreement) if agreement else None
    if agreement is None or start is None:
        return
    if context.kinship.tied(context.own.id):
        yield from _of_a_later_time(record, agreement, context)
        return
    end = holds_until(agreement)
    first, last = first_day(record.date), last_day(record.date)
    if last + 3 * _YEAR < start or (isinstance(record, Uppfoljning) and last < start):
        yield _of_another_time(
            record, Text(sv=f"innan avtalet började {start}", en=f"before the agreement began on {start}")
        )
    elif end != date.max and first - (timedelta() if _is_made_under(record) else _YEAR) > end:
        yield _of_another_time(
            record, Text(sv=f"efter att avtalet slutade {end}", en=f"after the agreement ended on {end}")
        )


def _of_a_later_time(record: Handling, own: Agreement, context: Context) -> Iterator[Finding]:
    """A finding when the document is of the time of an agreement that has come after its own."""
    start = getattr(record, "start", None)
    key, first = ("start", first_day(start)) if start else ("date", first_day(record.date))
    later = _in_force_on(first, own, context)
    slack = timedelta() if start or _is_made_under(record) else _YEAR
    if later and first - slack > later[1]:
        identity, ended = later
        yield Finding(
            at=(key,),
            message=Text(
                sv=f"”{name(record)}” gäller en tid efter att avtalet slutade {ended}. "
                f"Då gäller `{identity}`.",
                en=f"“{name(record)}” is of a time after the agreement ended on {ended}, "
                f"when `{identity}` holds.",
            ),
            help=Text(
                sv=f"Rätta `{key}`, eller flytta filen till agreements/{identity}/.",
                en=f"Correct `{key}`, or move the file to agreements/{identity}/.",
            ),
        )


def _in_force_on(day: date, own: Agreement, context: Context) -> tuple[str, date] | None:
    """The last agreement after this one that holds on the day, and the last day of this one."""
    replaced_by = context.kinship.replaced_by(context.own.id)
    others = {**replaced_by, **context.kinship.followed_by(context.own.id)}
    begun = {each: start for each, other in others.items() if (start := begins(other)) and start <= day}
    holding = [each for each in begun if holds_until(others[each]) >= day]
    if not holding:
        return None
    ended = [begun[each] - timedelta(days=1) for each in begun if each in replaced_by]
    return max(holding, key=lambda each: begun[each]), min([holds_until(own), *ended])


def _is_made_under(record: Handling) -> bool:
    """Whether it is something that the parties do by the agreement, and not what they learn from it."""
    return isinstance(record, Atgardsplan | Medborgarlofte | Orsaksanalys)


def _of_another_time(record: Handling, when: Text) -> Finding:
    return Finding(
        at=("date",),
        message=Text(
            sv=f"”{name(record)}” är från {record.date}, {when.sv}.",
            en=f"“{name(record)}” is of {record.date}, {when.en}.",
        ),
        help=Text(
            sv="Rätta `date`, eller lägg handlingen under det avtal som den hör till.",
            en="Correct `date`, or put the document under the agreement that it belongs to.",
        ),
    )
