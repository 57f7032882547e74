"""The plan for the measures (åtgärdsplan): that there is one, what it rests on, and what it is to reach."""

from collections.abc import Iterator
from datetime import date, timedelta

from samverkan.diagnostics import Severity
from samverkan.model import (
    Agreement,
    Atgardsplan,
    Cycle,
    ForumType,
    Lagesbild,
    MeasureStatus,
    OperationalGoal,
    Orsaksanalys,
    PartialDate,
    PlanDecision,
    Uppfoljning,
    first_day,
    last_day,
    surely_before,
)
from samverkan.model.bodies import may_decide_for_the_kommun
from samverkan.rules.agreements import says_a_number
from samverkan.rules.rule import Context, Finding, Of, rule
from samverkan.rules.sources import BRA_PLAN, LAW_PLAN, LAW_PLAN_START
from samverkan.rules.work import carries_the_duty, heading, is_in_force, is_whole, made, name, shared, tied
from samverkan.swedish import joined
from samverkan.text import Text


@rule(
    "SV003",
    over=Agreement | Atgardsplan,
    severity=Severity.ERROR,
    also=(Severity.WARNING,),
    source=LAW_PLAN,
    of=Of.DAY,
)
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
    elif plans and record == plans[-1]:
        if all(lacks):
            yield _lacks(record, lacks[-1])
        elif not _decided(record, context) and _is_in_use(record, plans[:-1], context.today):
            yield _undecided(record, next(plan for plan, each in zip(plans, lacks, strict=True) if not each))
        elif record.decisions and not any(_is_of_the_kommun(each, context) for each in record.decisions):
            yield _decided_by_others(record)


_YEAR = timedelta(days=365)


def _is_in_use(plan: Atgardsplan, older: list[Atgardsplan], today: date) -> bool:
    """Whether the plan is worked by: its time or its measures have begun, or those before it have ended."""
    if plan.start:
        return first_day(plan.start) <= today
    if any(each.status in (MeasureStatus.ONGOING, MeasureStatus.DONE) for each in plan.measures):
        return True
    return bool(older) and all(each.end and last_day(each.end) < today for each in older)


def _undecided(plan: Atgardsplan, older: Atgardsplan) -> Finding:
    return Finding(
        at=heading(plan),
        severity=Severity.WARNING,
        message=Text(
            sv=f"Åtgärdsplanen ”{name(plan)}” gäller nu men är inte beslutad; det är bara ”{name(older)}”.",
            en=f"The plan “{name(plan)}” holds now but is not decided on; only “{name(older)}” is.",
        ),
        help=Text(sv="Fyll i `decisions`.", en="Fill in `decisions`."),
    )


def _is_of_the_kommun(decision: PlanDecision, context: Context) -> bool:
    """Whether the body may decide for the kommun: a group that the parties have together may not."""
    agreements = [folder.agreement for folder in tied(context) if folder.agreement]
    forums = {forum.id: forum for agreement in agreements for forum in agreement.forums}
    forum = forums.get(decision.forum or "")
    if forum and forum.type is ForumType.LEAD_BODY:
        return True
    body = decision.body or (forum.name if forum else "")
    return may_decide_for_the_kommun(body)


def _decided_by_others(plan: Atgardsplan) -> Finding:
    return Finding(
        at=("decisions",),
        key=True,
        severity=Severity.WARNING,
        message=Text(
            sv=f"Åtgärdsplanen ”{name(plan)}” är beslutad av parternas grupp, men inte av kommunen.",
            en=f"The plan “{name(plan)}” was decided on by a group of the parties, but not by the kommun.",
        ),
        help=Text(
            sv="Lägg till kommunens beslut i `decisions`, med `body` och `date`.",
            en="Add the kommun's decision to `decisions`, with `body` and `date`.",
        ),
    )


def _keeps_the_work(context: Context) -> bool:
    """Whether the work is documented here: promises or minutes alone do not say that the rest is.

    Nor does a follow-up of an agreement without goals, which leaves goals and plan to others: the duty to
    decide on a plan is the kommun's, wherever it keeps it.
    """
    work, own = shared(context), context.own.agreement
    has_goals = own is not None and bool(own.goals)
    follow_ups = [each for each in work.of(Uppfoljning) if has_goals or each.goals or each.measures]
    kept = (*work.of(Lagesbild), *work.of(Orsaksanalys), *follow_ups)
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
    decided = _decided(plan, context)
    lacks = []
    if not plan.measures:
        lacks.append(("measures", Text(sv="åtgärder", en="measures")))
    if not decided:
        lacks.append(("decisions", Text(sv="ett beslut av ett namngivet organ", en="a decision by a body")))
    if not _rests_on_a_lagesbild(plan, max(decided, key=last_day, default=context.today), context):
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


def _decided(plan: Atgardsplan, context: Context) -> list[PartialDate]:
    """The times until today at which a named body has decided on the plan.

    One that lies more than a year ahead, of a plan that is written, is a slip, told of as such.
    """
    days = [each.date for each in plan.decisions if each.body or each.forum]
    slips = [plan.date for day in days if first_day(plan.date) <= context.today < first_day(day) - _YEAR]
    return [*slips, *(day for day in days if first_day(day) <= context.today)]


def _rests_on_a_lagesbild(plan: Atgardsplan, day: PartialDate | date, context: Context) -> bool:
    """Whether the plan names one that was there; one that is gone, which is told of, may have been."""
    known = {each.id: each.date for each in shared(context).of(Lagesbild)}
    named = [known[each] for each in plan.based_on if each in known]
    return len(named) < len(plan.based_on) or any(
        not surely_before(day, each) or first_day(day) <= context.today < first_day(each) for each in named
    )


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
                    alike=Text(
                        sv="operativa mål har varken tal, indikator eller datum",
                        en="operational goals have no number, indicator or date",
                    ),
                    help=Text(
                        sv="Lägg till `target`, `indicator` eller `date`.",
                        en="Add a `target`, an `indicator` or a `date`.",
                    ),
                )


def _can_be_counted(goal: OperationalGoal) -> bool:
    return bool(goal.target or goal.indicator or goal.date) or says_a_number(goal.text)
