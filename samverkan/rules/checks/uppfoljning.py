"""What the parties judge of goals and promises, and who is to know."""

from collections.abc import Iterator

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
from samverkan.rules.sources import BRA_OUTCOME
from samverkan.rules.work import heading, name
from samverkan.status.goals import latest, reached
from samverkan.text import Text


@rule("SV074", over=Uppfoljning | Medborgarlofte, severity=Severity.WARNING, source=BRA_OUTCOME)
def assessments_agree_with_figures(
    record: Uppfoljning | Medborgarlofte, context: Context
) -> Iterator[Finding]:
    """No goal is called reached, or missed, against all its values; no promise kept that falls short."""
    if isinstance(record, Medborgarlofte):
        yield from _kept(record)
        return
    agreement = context.own.agreement
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
            if result.value is not None and result.kept is Kept.YES and _falls_short(result, promise):
                yield Finding(
                    at=("promises", place, "results", index, "kept"),
                    message=Text(
                        sv=f"Löfte {place + 1} i ”{name(document)}” anges vara hållet, men utfallet "
                        f"{number(result.value).sv} är inte det som utlovades.",
                        en=f"Promise {place + 1} in “{name(document)}” is said to be kept, but the outcome "
                        f"{number(result.value).en} is not what was promised.",
                    ),
                    help=Text(
                        sv="Rätta `kept`, `value` eller löftets `target`.",
                        en="Correct `kept`, `value` or the `target` of the promise.",
                    ),
                )


def _falls_short(result: PromiseResult, promise: GivenPromise) -> bool:
    """Whether the result misses what was promised for sure.

    A number for a time, such as a year, is held against a result of about that time. One for the whole
    period is held against all results together, since each may count what came after the one before.
    """
    target = promise.target
    if not target or result.value is None or result.party or not _is_of_one_time(result, target.cadence):
        return False
    if target.bound in (None, Bound.AT_LEAST):
        counted = [result] if target.cadence else promise.results
        return sum(each.value or 0 for each in counted) < target.value
    return target.bound is Bound.AT_MOST and result.value > target.value


def _is_of_one_time(result: PromiseResult, cadence: Cadence | None) -> bool:
    """Whether the result is of about the time that the number is promised for, give or take a tenth."""
    if not cadence:
        return True
    length = (last_day(result.end) - first_day(result.start or result.end)).days + 1
    return abs(length - days(cadence)) * 10 <= days(cadence)


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
