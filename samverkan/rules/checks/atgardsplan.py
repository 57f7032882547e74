"""The plan for the measures (åtgärdsplan): that there is one, what it rests on, and what it is to reach."""

from collections.abc import Iterator
from datetime import date

from samverkan.diagnostics import Severity
from samverkan.model import (
    Agreement,
    Atgardsplan,
    Cycle,
    Lagesbild,
    OperationalGoal,
    Orsaksanalys,
    Uppfoljning,
)
from samverkan.rules.agreements import says_a_number
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_PLAN, LAW_PLAN, LAW_PLAN_START
from samverkan.rules.work import carries_the_duty, heading, is_in_force, is_whole, made, name, shared
from samverkan.swedish import joined
from samverkan.text import Text


@rule("SV003", over=Agreement | Atgardsplan, severity=Severity.ERROR, source=LAW_PLAN, of_the_day=True)
def a_plan_is_decided(record: Agreement | Atgardsplan, context: Context) -> Iterator[Finding]:
    """Where the work is kept there is a plan with measures, decided by a body, on an earlier lägesbild."""
    holds = is_in_force(context) and context.today >= LAW_PLAN_START
    if not (holds and carries_the_duty(context) and is_whole(context)):
        return
    plans = made(shared(context).of(Atgardsplan), context.today)
    lacks = [_lacking(plan, context) for plan in plans]
    if isinstance(record, Agreement):
        if not plans and not record.measures and _keeps_the_work(context):
            yield _without_plan(record)
    elif plans and record == plans[-1] and all(lacks):
        yield _lacks(record, lacks[-1])


def _keeps_the_work(context: Context) -> bool:
    """Whether the work is documented here: promises or minutes alone do not say that the rest is."""
    work = shared(context)
    kept = (*work.of(Lagesbild), *work.of(Orsaksanalys), *work.of(Uppfoljning))
    return bool(made(kept, context.today) or work.of(Cycle))


def _without_plan(agreement: Agreement) -> Finding:
    return Finding(
        at=("title",),
        message=Text(
            sv=f"Arbetet under ”{agreement.title}” har ingen åtgärdsplan.",
            en=f"The work under “{agreement.title}” has no plan of measures.",
        ),
        help=Text(
            sv="Lägg till atgardsplan.yaml med `based_on`, `decisions` och `measures`.",
            en="Add atgardsplan.yaml with `based_on`, `decisions` and `measures`.",
        ),
    )


def _lacks(plan: Atgardsplan, lacks: list[tuple[str, Text]]) -> Finding:
    keys = [f"`{key}`" for key, _ in lacks]
    return Finding(
        at=heading(plan),
        message=Text(
            sv=f"Åtgärdsplanen ”{name(plan)}” saknar {joined([text.sv for _, text in lacks], 'och')}.",
            en=f"The plan “{name(plan)}” lacks {joined([text.en for _, text in lacks], 'and')}.",
        ),
        help=Text(sv=f"Fyll i {joined(keys, 'och')}.", en=f"Fill in {joined(keys, 'and')}."),
    )


def _lacking(plan: Atgardsplan, context: Context) -> list[tuple[str, Text]]:
    """What 5 § asks for that the plan does not have, by the key that would hold it."""
    by_bodies = [each.date for each in plan.decisions if each.body or each.forum]
    decided = [day for day in by_bodies if day <= context.today]
    lacks = []
    if not plan.measures:
        lacks.append(("measures", Text(sv="åtgärder", en="measures")))
    if not decided:
        lacks.append(("decisions", Text(sv="ett beslut av ett namngivet organ", en="a decision by a body")))
    if not _rests_on_a_lagesbild(plan, max(decided, default=context.today), context):
        lacks.append(
            (
                "based_on",
                Text(
                    sv="en lägesbild som fanns när planen beslutades",
                    en="a lägesbild that was there when it was decided",
                ),
            )
        )
    return lacks


def _rests_on_a_lagesbild(plan: Atgardsplan, day: date, context: Context) -> bool:
    return any(each.id in plan.based_on and each.date <= day for each in shared(context).of(Lagesbild))


@rule("SV068", over=Atgardsplan, severity=Severity.INFO, source=BRA_PLAN)
def operational_goals_can_be_counted(plan: Atgardsplan, _context: Context) -> Iterator[Finding]:
    """Every operational goal has a target, an indicator, a date or a number in its words."""
    for place, measure in enumerate(plan.measures):
        for index, goal in enumerate(measure.operational_goals):
            if not _can_be_counted(goal):
                yield Finding(
                    at=("measures", place, "operational_goals", index, "text"),
                    message=Text(
                        sv=f"Det operativa målet ”{goal.text}” har varken tal, indikator eller datum.",
                        en=f"The operational goal “{goal.text}” has no number, indicator or date.",
                    ),
                    help=Text(
                        sv="Lägg till `target`, `indicator` eller `date`.",
                        en="Add a `target`, an `indicator` or a `date`.",
                    ),
                )


def _can_be_counted(goal: OperationalGoal) -> bool:
    return bool(goal.target or goal.indicator or goal.date) or says_a_number(goal.text)
