"""What the parties judge of goals and promises, and who is to know."""

from collections.abc import Iterator
from decimal import Decimal

from samverkan.diagnostics import Severity
from samverkan.model import (
    Bound,
    Cadence,
    GivenPromise,
    Goal,
    GoalResult,
    Kept,
    Medborgarlofte,
    PromiseResult,
    Reached,
    Uppfoljning,
    days,
    first_day,
    last_day,
)
from samverkan.rules.agreements import number
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.said_of_all import counted_otherwise
from samverkan.rules.said_of_promises import told_otherwise
from samverkan.rules.said_of_values import other_values
from samverkan.rules.sources import BRA_OUTCOME
from samverkan.rules.wording import holding
from samverkan.rules.work import heading, name, series_have_holes, shared
from samverkan.status.goals import latest, reached
from samverkan.text import Text


@rule("SV074", over=Uppfoljning | Medborgarlofte, severity=Severity.WARNING, source=BRA_OUTCOME)
def assessments_agree_with_figures(
    record: Uppfoljning | Medborgarlofte, context: Context
) -> Iterator[Finding]:
    """No goal is called reached, or missed, against all its values, and no promise kept or not kept.

    The values that a follow-up gives are those of the agreement, and what it says of a promise is what the
    promise itself says.
    """
    if isinstance(record, Medborgarlofte):
        yield from _kept(record)
        return
    for route, text in holding(record, "åtgärder", "löften"):
        yield from counted_otherwise(record, route, text)
    yield from told_otherwise(record, tuple(shared(context).of(Medborgarlofte)))
    agreement = None if series_have_holes(context) else context.own.agreement
    if agreement:
        yield from other_values(record, agreement)
    goals = {goal.id: goal for goal in agreement.goals if goal.id} if agreement else {}
    for place, result in enumerate(record.goals):
        goal = goals.get(result.goal)
        if goal and _is_against(result, goal, record):
            done = result.reached is Reached.YES
            yield Finding(
                at=("goals", place, "reached"),
                message=Text(
                    sv=f"Målet ”{goal.title}” anges {'vara nått' if done else 'inte vara nått'}, men "
                    f"mätvärdena fram till {record.date} {'når inte' if done else 'når'} målvärdet.",
                    en=f"The goal “{goal.title}” is said {'to be' if done else 'not to be'} reached, but the "
                    f"values up to {record.date} {'miss' if done else 'reach'} the target.",
                ),
                help=Text(
                    sv="Rätta `reached`, eller mätvärdena (`measurements`) i agreement.yaml.",
                    en="Correct `reached`, or the `measurements` in agreement.yaml.",
                ),
            )


def _is_against(result: GoalResult, goal: Goal, follow_up: Uppfoljning) -> bool:
    """Whether every indicator that tells, by the day of the follow-up, tells the opposite."""
    told = []
    for indicator in goal.indicators:
        measurement = latest(indicator, last_day(follow_up.date))
        told.append(reached(indicator, measurement.value if measurement else None))
    known = {each for each in told if each is not None}
    return (result.reached, known) in ((Reached.YES, {False}), (Reached.NO, {True}))


def _kept(document: Medborgarlofte) -> Iterator[Finding]:
    for place, promise in enumerate(document.promises):
        for index, result in enumerate(promise.results):
            if told := _told_wrongly(result, promise):
                yield Finding(
                    at=("promises", place, "results", index, "kept"),
                    message=Text(
                        sv=f"Löfte {place + 1} i ”{name(document)}” {told.sv}",
                        en=f"Promise {place + 1} in “{name(document)}” {told.en}",
                    ),
                    help=Text(
                        sv="Rätta `kept`, `value` eller löftets `target`.",
                        en="Correct `kept`, `value` or the `target` of the promise.",
                    ),
                )


def _told_wrongly(result: PromiseResult, promise: GivenPromise) -> Text | None:
    """What of the outcome speaks against what is said of the promise, if anything does."""
    value = number(result.value or Decimal())
    if result.kept is Kept.YES and _falls_short(result, promise):
        return Text(
            sv=f"anges vara hållet, men utfallet {value.sv} är inte det som utlovades.",
            en=f"is said to be kept, but the outcome {value.en} is not what was promised.",
        )
    if result.kept in (Kept.PARTLY, Kept.NO) and _is_far_beyond(result, promise):
        return Text(
            sv=f"anges inte vara hållet helt, men utfallet {value.sv} är mycket bättre än det som utlovades.",
            en=f"is said not to be wholly kept, but the outcome {value.en} is much better than was promised.",
        )
    return None


def _falls_short(result: PromiseResult, promise: GivenPromise) -> bool:
    """Whether the result misses what was promised for sure.

    A number for a time, such as a year, is held against a result of about that time, and the least number
    against one of a longer time too: it may be a mean or all there were, and is too low as either. One for
    the whole period is held against all results together, since each may count what came after the one
    before.
    """
    target = promise.target
    if not target or result.value is None or result.party:
        return False
    if target.bound is Bound.AT_LEAST and target.cadence and _is_as_long_as(result, target.cadence):
        return result.value < target.value
    if not _is_of_one_time(result, target.cadence):
        return False
    if target.bound in (None, Bound.AT_LEAST):
        counted = [result] if target.cadence else promise.results
        return sum(each.value or 0 for each in counted) < target.value
    return target.bound is Bound.AT_MOST and result.value > target.value


_BEYOND = Decimal("1.25")
"""From how many times what was promised an outcome cannot be called kept in part."""


def _is_far_beyond(result: PromiseResult, promise: GivenPromise) -> bool:
    """Whether the outcome is at least a fourth better than promised, however it has been counted.

    Where so many are promised each week, a whole number may be all there were in the time.
    """
    target = promise.target
    if (
        not target
        or result.value is None
        or result.party
        or (len(promise.results) > 1 and not target.cadence)
    ):
        return False
    if target.bound is Bound.AT_MOST:
        return not target.cadence and result.value * _BEYOND <= target.value
    is_mean = result.value != int(result.value)
    times = 1 if is_mean or not target.cadence else max(1, _length(result) / days(target.cadence))
    return target.bound is Bound.AT_LEAST and result.value >= target.value * _BEYOND * Decimal(times) > 0


def _is_as_long_as(result: PromiseResult, cadence: Cadence) -> bool:
    """Whether the result is of no less than the time that the number is promised for, but for a tenth."""
    return _length(result) * 10 >= days(cadence) * 9


def _is_of_one_time(result: PromiseResult, cadence: Cadence | None) -> bool:
    """Whether the result is of about the time that the number is promised for, give or take a tenth."""
    if not cadence:
        return True
    return abs(_length(result) - days(cadence)) * 10 <= days(cadence)


def _length(result: PromiseResult) -> int:
    """The days that the result is of."""
    return (last_day(result.end) - first_day(result.start or result.end)).days + 1


@rule("SV071", over=Uppfoljning, severity=Severity.WARNING, source=BRA_OUTCOME)
def follow_ups_have_receivers(follow_up: Uppfoljning, _context: Context) -> Iterator[Finding]:
    """Every follow-up says who is to have it."""
    if not follow_up.receivers:
        yield Finding(
            at=heading(follow_up),
            message=Text(
                sv=f"Uppföljningen ”{name(follow_up)}” har ingen mottagare.",
                en=f"The follow-up “{name(follow_up)}” has no receiver.",
            ),
            help=Text(
                sv="Lägg till `receivers`, till exempel med `kind: steering_group`.",
                en="Add `receivers`, such as one with `kind: steering_group`.",
            ),
        )
