"""When agreements and the work hold: periods that make sense."""

from collections.abc import Iterator
from typing import Any

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Agreement,
    Atgardsplan,
    Lagesbild,
    Medborgarlofte,
    Motesanteckning,
    Record,
    Uppfoljning,
    fields,
    first_day,
    last_day,
)
from samverkan.rules.begin_and_end import ill_bounded
from samverkan.rules.next_meeting import meeting_before, meeting_far_away
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_AGREEMENT
from samverkan.rules.stated_years import other_years
from samverkan.rules.titled_time import other_time_in_title, other_years_in_title
from samverkan.rules.wording import parts
from samverkan.rules.work import tied
from samverkan.rules.wrong_periods import Wrong, blamed, wrong
from samverkan.text import Text


@rule(
    "SV019",
    over=Record,
    severity=Severity.WARNING,
    also=(Severity.ERROR,),
    source=BRA_AGREEMENT,
)
def the_period_makes_sense(record: Record, context: Context) -> Iterator[Finding]:
    """The period has a start and an end in order, or runs on with a way out; so do the periods within.

    Of a period that is wrong nothing else is said.
    """
    for route, part in parts(record):
        way = wrong(part, record) if fields(type(part)).keys() >= {"start", "end"} else None
        if way:
            yield _wrong_period(part, (*route, blamed(part, record)), way, record)
    if isinstance(record, Medborgarlofte):
        yield from _shortened(record)
    if isinstance(record, Lagesbild | Uppfoljning) and not wrong(record, record):
        yield from other_time_in_title(record)
    if isinstance(record, Atgardsplan | Medborgarlofte) and not wrong(record, record):
        agreements = (folder.agreement for folder in tied(context) if folder.agreement)
        yield from other_years_in_title(record, agreements)
    if isinstance(record, Motesanteckning) and first_day(record.date) <= context.today:
        yield from meeting_before(record)
        yield from meeting_far_away(record, context)
    if isinstance(record, Agreement) and not wrong(record.validity, record):
        yield from ill_bounded(record)
        yield from other_years(record, context.own.id)


def _shortened(document: Medborgarlofte) -> Iterator[Finding]:
    """An extension of promises until a day before they end anyway."""
    for place, each in enumerate(document.extensions):
        if document.end and last_day(each.until) < last_day(document.end):
            yield Finding(
                at=("extensions", place, "until"),
                message=Text(
                    sv=f"Löftena förlängs till {each.until}, men gäller redan till {document.end}.",
                    en=f"The promises are extended to {each.until}, but hold until {document.end} anyway.",
                ),
                help=Text(sv="Rätta `until` eller `end`.", en="Correct `until` or `end`."),
            )


def _wrong_period(part: Any, at: Route, way: Wrong, record: Record) -> Finding:
    start: Any = part.start or getattr(record, "date", None)
    end = part.end
    if way is Wrong.REVERSED:
        message = Text(
            sv=f"Slutet ({end}) ligger före början ({start}).",
            en=f"The end ({end}) comes before the start ({start}).",
        )
    elif way is Wrong.ONE_DAY:
        message = Text(
            sv=f"Avtalet skulle gälla en enda dag, {start}.",
            en=f"The agreement would hold for a single day, {start}.",
        )
    else:
        message = Text(
            sv=f"Avtalet skulle gälla i {end.year - start.year} år, från {start} till {end}.",
            en=f"The agreement would hold for {end.year - start.year} years, from {start} to {end}.",
        )
    return Finding(
        at=at,
        severity=Severity.WARNING if way is Wrong.TOO_LONG else Severity.ERROR,
        message=message,
        help=Text(sv="Rätta `start` eller `end`.", en="Correct `start` or `end`."),
    )
