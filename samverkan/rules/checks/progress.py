"""How far measures have come, as plan, follow-up and promises say."""

from collections.abc import Iterator
from datetime import date

from samverkan.diagnostics import Severity
from samverkan.model import (
    Agreement,
    Atgardsplan,
    GivenPromise,
    Measure,
    MeasureResult,
    MeasureStatus,
    Medborgarlofte,
    PlannedMeasure,
    Recurrence,
    Uppfoljning,
    first_day,
    last_day,
    once,
    surely_before,
)
from samverkan.rules.plans_followed import of_another_plan, promised_by_another_plan
from samverkan.rules.rule import Context, Finding, Of, rule
from samverkan.rules.sources import BRA_OUTCOME, BRA_PLAN, BRA_PROMISES
from samverkan.rules.work import is_in_force, made, measures_by_id, name, plans, shared
from samverkan.text import Text


@rule("SV080", over=Medborgarlofte, severity=Severity.WARNING, source=BRA_PROMISES)
def promises_rest_on_measures_carried_out(document: Medborgarlofte, context: Context) -> Iterator[Finding]:
    """No promise rests on cancelled measures alone while it holds and nothing is said of what came of it.

    The measures are those of the plan that the promises name.
    """
    yield from promised_by_another_plan(document, context)
    measures = measures_by_id(context)
    for place, promise in enumerate(document.promises):
        named = [measures[each] for each in promise.measures if each in measures]
        if (
            named
            and not promise.results
            and all(_is_cancelled(each, promise, document, context) for each in named)
        ):
            yield Finding(
                at=("promises", place, "measures"),
                message=Text(
                    sv=f"Löfte {place + 1} i ”{name(document)}” vilar på en åtgärd som är avbruten: "
                    f"”{named[0].title}”.",
                    en=f"Promise {place + 1} in “{name(document)}” rests on a measure that is cancelled: "
                    f"“{named[0].title}”.",
                ),
                help=Text(
                    sv="Skriv i `results` att löftet inte hålls, eller vilken åtgärd det vilar på nu.",
                    en="Say in `results` that it is not kept, or which measure it rests on now.",
                ),
            )


def _is_cancelled(
    measure: Measure, promise: GivenPromise, document: Medborgarlofte, context: Context
) -> bool:
    """Whether the measure, or its last follow-up, says that it was cancelled within the promise's time."""
    said = _last_said(measure, context)
    completed = measure.completed if isinstance(measure, PlannedMeasure) else None
    end = promise.end or document.end
    in_time = not (completed and end and last_day(end) < last_day(completed))
    told = {measure.status, said[1].status if said else None}
    return MeasureStatus.CANCELLED in told and in_time


@rule("SV081", over=Agreement | Atgardsplan, severity=Severity.WARNING, source=BRA_PLAN, of=Of.DAY)
def measures_are_marked_in_time(record: Agreement | Atgardsplan, context: Context) -> Iterator[Finding]:
    """No measure was done before it began; while the agreement holds, none past its end is called planned."""
    yield from _done_before_it_began(record)
    if not is_in_force(context) or _is_replaced(record, context):
        return
    for place, measure in enumerate(record.measures):
        late = measure.end and last_day(measure.end) < context.today
        if measure.status is MeasureStatus.PLANNED and late and not _last_said(measure, context):
            yield Finding(
                at=("measures", place, "status"),
                message=Text(
                    sv=f"Åtgärden ”{measure.title}” skulle vara klar {measure.end}, men är bara planerad.",
                    en=f"The measure “{measure.title}” was to be done by {measure.end}, but is only planned.",
                ),
                help=Text(
                    sv="Ändra `status`, eller skriv ett nytt `end`.",
                    en="Change `status`, or set a new `end`.",
                ),
            )


def _done_before_it_began(record: Agreement | Atgardsplan) -> Iterator[Finding]:
    for place, measure in enumerate(record.measures):
        completed = measure.completed if isinstance(measure, PlannedMeasure) else None
        if completed and measure.start and surely_before(completed, measure.start):
            yield Finding(
                at=("measures", place, "completed"),
                message=Text(
                    sv=f"Åtgärden ”{measure.title}” blev klar {completed}, men börjar {measure.start}.",
                    en=f"The measure “{measure.title}” was done on {completed}, but begins {measure.start}.",
                ),
                help=Text(sv="Rätta `completed` eller `start`.", en="Correct `completed` or `start`."),
            )


def _is_replaced(record: Agreement | Atgardsplan, context: Context) -> bool:
    return isinstance(record, Atgardsplan) and record.id in _replaced(context)


@once
def _replaced(context: Context) -> frozenset[str | None]:
    return frozenset(each.replaces for each in plans(context).values())


def _last_said(measure: Measure, context: Context) -> tuple[Uppfoljning, MeasureResult] | None:
    """The last follow-up until today that says how far the measure had come, and what it says."""
    return _said(context).get(measure.id) if measure.id else None


@once
def _said(context: Context) -> dict[str, tuple[Uppfoljning, MeasureResult]]:
    follow_ups = made(shared(context).of(Uppfoljning), context.today)
    return {
        result.measure: (each, result) for each in follow_ups for result in each.measures if result.status
    }


_GOES_ON = (MeasureStatus.PLANNED, MeasureStatus.ONGOING)

_AGAINST = {
    MeasureStatus.DONE: (*_GOES_ON, MeasureStatus.CANCELLED),
    MeasureStatus.CANCELLED: (*_GOES_ON, MeasureStatus.DONE),
    MeasureStatus.ONGOING: (MeasureStatus.PLANNED,),
    MeasureStatus.PLANNED: (),
}
"""What a plan cannot say after a follow-up that says another thing."""


_TOLD = {"measures": "measure", "promises": "promise", "goals": "goal", "indicators": "indicator"}
"""Where a follow-up tells of things one by one, and the key of what each is."""


def _told_twice(follow_up: Uppfoljning) -> Iterator[Finding]:
    """A finding for everything that a follow-up has told of already."""
    told = [
        ((block, place), key, getattr(each, key))
        for block, key in _TOLD.items()
        for place, each in enumerate(getattr(follow_up, block))
    ]
    seen: dict[tuple[str, str], int] = {}
    for (block, place), key, identity in told:
        first = seen.setdefault((key, identity), place)
        if identity and first != place:
            yield Finding(
                at=(block, place, key),
                message=Text(
                    sv=f"Uppföljningen har redan berättat om `{identity}`, i post {first + 1}.",
                    en=f"The follow-up has told of `{identity}` already, in item {first + 1}.",
                ),
                help=Text(sv="Skriv ihop dem till en post.", en="Make them one item."),
            )


@rule("SV082", over=Atgardsplan | Uppfoljning, severity=Severity.WARNING, source=BRA_OUTCOME)
def plan_and_follow_up_agree(record: Atgardsplan | Uppfoljning, context: Context) -> Iterator[Finding]:
    """The plan says nothing of a measure that its last follow-up says otherwise, which is of that plan."""
    if isinstance(record, Uppfoljning):
        yield from _told_twice(record)
        if record.plan and record.measures:
            yield from of_another_plan(record, context)
    else:
        yield from _said_otherwise(record, context)


def _said_otherwise(plan: Atgardsplan, context: Context) -> Iterator[Finding]:
    for place, measure in enumerate(plan.measures):
        said = _last_said(measure, context)
        if (
            said
            and measure.status
            and first_day(said[0].date) >= _known(plan)
            and _contradicts(measure, said[1])
        ):
            told = said[1].status or measure.status
            yield Finding(
                at=("measures", place, "status"),
                message=Text(
                    sv=f"Åtgärden ”{measure.title}” har status ”{measure.status.label}” i planen, men "
                    f"”{told.label}” i uppföljningen {said[0].date}.",
                    en=f"The measure “{measure.title}” is {measure.status.words.en} in the plan, but "
                    f"{told.words.en} in the follow-up of {said[0].date}.",
                ),
                help=Text(
                    sv="Rätta `status` i planen eller i uppföljningen.",
                    en="Correct the `status` in the plan or in the follow-up.",
                ),
            )


def _known(plan: Atgardsplan) -> date:
    return max(map(last_day, [plan.date, *(each.date for each in plan.decisions)]))


def _contradicts(measure: PlannedMeasure, result: MeasureResult) -> bool:
    """Whether both cannot be true; what recurs is done each time and goes on."""
    recurs = measure.cadence or measure.recurrence is Recurrence.ORDINARY
    if recurs and result.status is MeasureStatus.DONE and measure.status is not MeasureStatus.CANCELLED:
        return False
    return measure.status in _AGAINST[result.status or MeasureStatus.PLANNED]
