"""What the parties judge against what they have counted: goals reached and promises kept by their figures."""

from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import (
    Bound,
    Cadence,
    GivenPromise,
    Goal,
    GoalResult,
    Ground,
    Kept,
    Lagesbild,
    Medborgarlofte,
    PromiseResult,
    Reached,
    Uppfoljning,
)
from samverkan.model.dates import first_day, last_day
from samverkan.model.intervals import days
from samverkan.rules.known import number
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.shared_work import name
from samverkan.rules.sources import BRA_DOCUMENTATION, BRA_OUTCOME, BRA_PROMISES
from samverkan.rules.wording import parts
from samverkan.status.goals import reached
from samverkan.status.measured import latest
from samverkan.status.promised import holds_until
from samverkan.text import Text


@rule(
    "SV074",
    over=Uppfoljning | Medborgarlofte,
    severity=Severity.WARNING,
    title=Text(sv="Bedömningen stämmer med siffrorna", en="The assessment agrees with the figures"),
    why=Text(
        sv="Den som läser att målet är nått eller löftet hållet ska kunna se det i siffrorna. Säger de något "
        "annat är antingen bedömningen eller en siffra fel.",
        en="Whoever reads that the goal is reached or the promise kept should see it in the figures. When "
        "they say something else, either the assessment or a figure is wrong.",
    ),
    source=BRA_OUTCOME,
)
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
        measurement = latest(indicator, follow_up.date)
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
    if target.bound is Bound.AT_LEAST:
        counted = [result] if target.cadence else promise.results
        return sum(each.value or 0 for each in counted) < target.value
    return target.bound is Bound.AT_MOST and result.value > target.value


def _is_of_one_time(result: PromiseResult, cadence: Cadence | None) -> bool:
    """Whether the result is of about the time that the number is promised for, give or take a tenth."""
    if not cadence:
        return True
    length = (last_day(result.end) - first_day(result.start or result.end)).days + 1
    return abs(length - days(cadence)) * 10 <= days(cadence)


@rule(
    "SV073",
    over=Lagesbild,
    severity=Severity.WARNING,
    title=Text(sv="En svarsfrekvens är högst 100 procent", en="A response rate is at most 100 per cent"),
    why=Text(
        sv="Fler kan inte svara än de som fick frågan. Oftast står antalet svar där andelen ska stå.",
        en="No more can answer than were asked. Most often the number of answers stands where the share is "
        "to be.",
    ),
    source=BRA_DOCUMENTATION,
)
def response_rates_are_shares(lagesbild: Lagesbild, _context: Context) -> Iterator[Finding]:
    """The share that answered a survey lies between 0 and 100 percent."""
    for route, part in parts(lagesbild):
        rate = part.response_rate if isinstance(part, Ground) else None
        if rate is not None and not 0 <= rate <= 100:
            yield Finding(
                at=(*route, "response_rate"),
                message=Text(
                    sv=f"Svarsfrekvensen är {number(rate).sv} procent.",
                    en=f"The response rate is {number(rate).en} per cent.",
                ),
                help=Text(
                    sv="Skriv andelen i `response_rate` och antalet svar i `respondents`.",
                    en="Write the share in `response_rate` and the number of answers in `respondents`.",
                ),
            )


@rule(
    "SV069",
    over=Medborgarlofte,
    severity=Severity.WARNING,
    title=Text(sv="Resultat gäller löftets tid", en="Results belong to the time of the promise"),
    why=Text(
        sv="Ett resultat från en tid då löftet inte gällde säger inte om det hölls. Oftast är ett årtal fel.",
        en="A result from a time when the promise did not hold does not tell whether it was kept. Most often "
        "a year is wrong.",
    ),
    source=BRA_PROMISES,
)
def results_are_of_the_time(document: Medborgarlofte, _context: Context) -> Iterator[Finding]:
    """No result lies wholly before its promise begins or after it ends."""
    for place, promise in enumerate(document.promises):
        start = promise.start or document.start
        end = holds_until(promise, document)
        for index, result in enumerate(promise.results):
            before = start and last_day(result.end) < first_day(start)
            after = end and first_day(result.start or result.end) > end
            if before or (after and not document.until_new):
                yield Finding(
                    at=("promises", place, "results", index, "end"),
                    message=Text(
                        sv=f"Ett resultat av löfte {place + 1} i ”{name(document)}” ligger "
                        f"{'före' if before else 'efter'} löftets tid.",
                        en=f"A result of promise {place + 1} in “{name(document)}” lies "
                        f"{'before' if before else 'after'} its time.",
                    ),
                    help=Text(
                        sv="Rätta resultatets tid, eller löftets `start` och `end`.",
                        en="Correct the time of the result, or the `start` and `end` of the promise.",
                    ),
                )
