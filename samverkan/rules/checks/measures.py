"""What is to be done: what Brå's action plan asks of measures."""

from collections.abc import Iterator
from datetime import date, timedelta

from samverkan.diagnostics import Severity
from samverkan.model import (
    Agreement,
    Atgardsplan,
    Measure,
    MeasureStatus,
    PlannedMeasure,
    Recurrence,
    begins,
    ends,
    first_day,
    holds_until,
    last_day,
)
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_PLAN
from samverkan.rules.work import is_active, tied
from samverkan.swedish import joined
from samverkan.text import Text


def _active(record: Agreement | Atgardsplan) -> Iterator[tuple[int, Measure]]:
    """The measures that are not cancelled, each with its place."""
    for place, measure in enumerate(record.measures):
        if is_active(measure):
            yield place, measure


_EVERYONE = frozenset(
    "alla|alla parter|båda|båda parter|båda parterna|parterna|samtliga parter|gemensamt|kommunen och polisen|"
    "polisen och kommunen|kommunen|polisen|kommun och polis".split("|")
)
"""Words for who is responsible that name no function."""


@rule("SV015", over=Agreement | Atgardsplan, severity=Severity.WARNING, source=BRA_PLAN)
def measures_have_owner_and_end(record: Agreement | Atgardsplan, context: Context) -> Iterator[Finding]:
    """Every measure has a responsible party, a named function and an end date or an interval."""
    parties = {
        word.casefold()
        for party in (context.own.agreement.parties if context.own.agreement else ())
        for word in (party.name, party.short_name)
        if word
    }
    for place, measure in _active(record):
        missing = [each for each in _missing(measure) if not _is_written(each[0], place, record, context)]
        if missing:
            keys = [f"`{key}`" for key, _, _ in missing]
            yield Finding(
                at=("measures", place, "title"),
                message=Text(
                    sv=f"Åtgärden ”{measure.title}” saknar {joined([sv for _, sv, _ in missing], 'och')}.",
                    en=f"The measure “{measure.title}” has no {joined([en for _, _, en in missing], 'or')}.",
                ),
                alike=Text(
                    sv=f"åtgärder saknar {joined([sv for _, sv, _ in missing], 'och')}",
                    en=f"measures have no {joined([en for _, _, en in missing], 'or')}",
                ),
                help=Text(
                    sv=f"Lägg till {joined(keys, 'och')}.{_RECURS.sv if '`end`' in keys else ''}",
                    en=f"Add {joined(keys, 'and')}.{_RECURS.en if '`end`' in keys else ''}",
                ),
            )
        if measure.responsible and measure.responsible.casefold() in _EVERYONE | parties:
            yield Finding(
                at=("measures", place, "responsible"),
                message=Text(
                    sv=f"Åtgärden ”{measure.title}” anger ingen funktion som ansvarig, bara en part.",
                    en=f"The measure “{measure.title}” names no function as responsible, only a party.",
                ),
                help=Text(
                    sv="Skriv funktionen i `responsible`, till exempel ”kommunpolis”.",
                    en="Write the function in `responsible`, such as “kommunpolis”.",
                ),
            )


def _is_written(key: str, place: int, record: Agreement | Atgardsplan, context: Context) -> bool:
    """Whether the key stands in the file, as an end before its start does, which is told of by itself."""
    file = context.file_of(record)
    return file is not None and file.at(("measures", place, key)).endswith(f".{key}")


_RECURS = Text(
    sv=" För en åtgärd som återkommer räcker det med `cadence`.",
    en=" For a measure that recurs, `cadence` will do instead of `end`.",
)


def _missing(measure: Measure) -> Iterator[tuple[str, str, str]]:
    """The keys that a measure lacks, with their names."""
    if not measure.owners:
        yield "owners", "ansvarig part", "responsible party"
    if not measure.responsible:
        yield "responsible", "ansvarig funktion", "responsible function"
    if not (measure.end or measure.cadence or measure.status is MeasureStatus.DONE or _is_ordinary(measure)):
        yield "end", "slutdatum", "end date"


def _is_ordinary(measure: Measure) -> bool:
    return isinstance(measure, PlannedMeasure) and measure.recurrence is Recurrence.ORDINARY


@rule("SV057", over=Agreement | Atgardsplan, severity=Severity.WARNING, source=BRA_PLAN)
def measures_fit_in_the_period(record: Agreement | Atgardsplan, context: Context) -> Iterator[Finding]:
    """A measure lies within the period of agreement or plan, and the plan ends with the agreements."""
    if isinstance(record, Atgardsplan):
        yield from _outlives_agreements(record, context)
        for place, planned in enumerate(record.measures):
            if is_active(planned):
                yield from _outlives(record, planned, place)
                if planned.start or not _is_written("start", place, record, context):
                    yield from _outlived_by_steps(planned, place)
        return
    for place, measure in _active(record):
        wrong = _wrong_date(record, measure)
        if wrong:
            key, sv, en = wrong
            yield Finding(
                at=("measures", place, key),
                message=Text(
                    sv=f"Åtgärden ”{measure.title}” {sv}.",
                    en=f"The measure “{measure.title}” {en}.",
                ),
                help=Text(
                    sv="Rätta `start`, `end` eller avtalstiden (`validity`).",
                    en="Correct `start`, `end` or the `validity`.",
                ),
            )


def _outlives_agreements(plan: Atgardsplan, context: Context) -> Iterator[Finding]:
    """That the plan ends years after all agreements that carry the work; one to follow may be unwritten."""
    agreements = [folder.agreement for folder in tied(context) if folder.agreement]
    ended = max(map(holds_until, agreements), default=date.max)
    if plan.end and ended < date.max and first_day(plan.end) - ended > _LONG_AFTER:
        yield Finding(
            at=("end",),
            message=Text(
                sv=f"Planen slutar {plan.end}, långt efter att avtalet slutar {ended}.",
                en=f"The plan ends on {plan.end}, long after the agreement ends on {ended}.",
            ),
            help=Text(sv="Rätta `end`.", en="Correct `end`."),
        )


_LONG_AFTER = timedelta(days=3 * 365)
"""How long a plan may go on after its agreement: two years as the law has it, and one to agree again."""


def _outlived_by_steps(measure: PlannedMeasure, place: int) -> Iterator[Finding]:
    """That a part of the measure ends after it."""
    for index, step in enumerate(measure.steps):
        if measure.end and step.end and first_day(step.end) > last_day(measure.end):
            yield Finding(
                at=("measures", place, "steps", index, "end"),
                message=Text(
                    sv=f"Delmomentet slutar {step.end}, men åtgärden {measure.end}.",
                    en=f"The part ends on {step.end}, but the measure on {measure.end}.",
                ),
                help=Text(sv="Rätta det `end` som är fel.", en="Correct the `end` that is wrong."),
            )


def _outlives(plan: Atgardsplan, measure: PlannedMeasure, place: int) -> Iterator[Finding]:
    """That the measure ends after its plan, or is to reach something only then."""
    last = last_day(plan.end) if plan.end else date.max
    for index, goal in enumerate(measure.operational_goals):
        if goal.date and first_day(goal.date) > last and not (measure.end and first_day(measure.end) > last):
            yield Finding(
                at=("measures", place, "operational_goals", index, "date"),
                message=Text(
                    sv=f"Målet ska nås {goal.date}, men planen slutar {plan.end}.",
                    en=f"The goal is to be reached by {goal.date}, but the plan ends on {plan.end}.",
                ),
                help=Text(sv="Rätta `date`.", en="Correct the `date`."),
            )
    if measure.end and first_day(measure.end) > last:
        yield Finding(
            at=("measures", place, "end"),
            message=Text(
                sv=f"Åtgärden ”{measure.title}” slutar {measure.end}, men planen {plan.end}.",
                en=f"The measure “{measure.title}” ends on {measure.end}, but the plan on {plan.end}.",
            ),
            help=Text(
                sv="Rätta `end`, eller för över åtgärden till nästa plan.",
                en="Correct `end`, or move the measure to the next plan.",
            ),
        )


def _wrong_date(agreement: Agreement, measure: Measure) -> tuple[str, str, str] | None:
    start, end = measure.start, measure.end
    if end and last_day(end) < (begins(agreement) or date.min):
        return "end", "slutar innan avtalet börjar gälla", "ends before the agreement begins"
    after = "efter att avtalet har slutat gälla", "after the agreement has ended"
    if not agreement.validity.extension:
        if start and first_day(start) > ends(agreement):
            return "start", f"börjar {after[0]}", f"begins {after[1]}"
        if end and first_day(end) > ends(agreement):
            return "end", f"slutar {after[0]}", f"ends {after[1]}"
    return None
