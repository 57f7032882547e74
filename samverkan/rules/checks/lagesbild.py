"""What is known before anything is decided (lägesbild): that it is whole, of the time, and analysed."""

from collections.abc import Iterator
from datetime import date

from samverkan.diagnostics import Severity
from samverkan.model import (
    LAW_START,
    Atgardsplan,
    Ground,
    Lagesbild,
    Orsaksanalys,
    PartialDate,
    Uppfoljning,
    first_day,
    kommuner,
    lacking_parts,
    last_day,
    once,
    whole_ones,
)
from samverkan.rules.agreements import number
from samverkan.rules.rule import Context, Finding, Of, rule
from samverkan.rules.sources import BRA_DOCUMENTATION, BRA_PREPARATION, LAW_LAGESBILD, LAW_UPDATE
from samverkan.rules.wording import parts
from samverkan.rules.work import (
    carries_the_duty,
    decided,
    goes_on,
    heading,
    is_old,
    is_whole,
    made,
    name,
    problem_titles,
    shared,
    tied,
)
from samverkan.status.deadlines_of_law import is_of_promises_alone
from samverkan.swedish import joined
from samverkan.text import Text


@rule("SV073", over=Lagesbild, severity=Severity.WARNING, source=BRA_DOCUMENTATION)
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


@once
def _of_the_kommun(context: Context) -> list[Lagesbild]:
    """Those that the kommun's duty can rest on, oldest first: the joint ones and its own.

    One of a single area or place counts only where there is none of the whole kommun.
    """
    folders = [(folder.agreement, folder.register) for folder in tied(context)]
    ours = {party for agreement, register in folders if agreement for party in kommuner(agreement, register)}
    every = made(shared(context).of(Lagesbild), context.today)
    own = [each for each in every if each.party is None or each.party in ours]
    return [each for each in own if not (each.area or each.place)] or own


@rule("SV004", over=Lagesbild, severity=Severity.ERROR, source=LAW_LAGESBILD)
def lagesbild_is_complete(lagesbild: Lagesbild, context: Context) -> Iterator[Finding]:
    """The newest joint lägesbild, or without one the kommun's own, has all of 4 §; a short one need not."""
    every = whole_ones(_of_the_kommun(context)) if carries_the_duty(context) else []
    newest = ([each for each in every if each.party is None] or every)[-1:]
    missing = (
        list(lacking_parts(lagesbild))
        if lagesbild in newest and first_day(lagesbild.date) >= LAW_START
        else []
    )
    if missing:
        keys = [f"`{key}`" for key, _ in missing]
        lacks = Text(
            sv=joined([text.sv for _, text in missing], "och"),
            en=joined([text.en for _, text in missing], "and"),
        )
        yield Finding(
            at=heading(lagesbild),
            message=Text(
                sv=f"Lägesbilden ”{name(lagesbild)}” saknar {lacks.sv}.",
                en=f"The lägesbild “{name(lagesbild)}” lacks {lacks.en}.",
            ),
            help=Text(
                sv=f"Lägg till {joined(keys, 'och')}. "
                "Är lägesbilden en kort i en serie, så skriv `short: yes`.",
                en=f"Add {joined(keys, 'and')}. If it is a short one of a series, write `short: yes`.",
            ),
        )


@rule("SV005", over=Lagesbild | Atgardsplan, severity=Severity.ERROR, source=LAW_UPDATE, of=Of.DAY)
def work_is_kept_up_to_date(record: Lagesbild | Atgardsplan, context: Context) -> Iterator[Finding]:
    """While the agreement or the next holds, the newest lägesbild and plan were seen to within two years."""
    if not (goes_on(context) and carries_the_duty(context) and is_whole(context)):
        return
    if isinstance(record, Lagesbild):
        every = _of_the_kommun(context)
        if record in (whole_ones(every) or every)[-1:] and is_old(record.date, context.today):
            yield _old_lagesbild(record)
    elif record in _plans(context)[-1:] and is_old(_seen_to(context), context.today):
        yield _old_plan(record, _seen_to(context))


@once
def _plans(context: Context) -> list[Atgardsplan]:
    """The plans that were decided on no later than today, latest decision last."""
    plans = made(shared(context).of(Atgardsplan), context.today)
    return sorted((each for each in plans if _decisions(each, context.today)), key=decided)


def _decisions(plan: Atgardsplan, today: date) -> list[PartialDate]:
    return [each.date for each in plan.decisions if first_day(each.date) <= today]


def _seen_to(context: Context) -> PartialDate:
    """The last time that a plan was decided on or followed up."""
    days = [day for plan in _plans(context) for day in _decisions(plan, context.today)]
    follow_ups = made(shared(context).of(Uppfoljning), context.today)
    followed_up = (each.date for each in follow_ups if not is_of_promises_alone(each))
    return max([*days, *followed_up], key=last_day)


def _old_lagesbild(lagesbild: Lagesbild) -> Finding:
    return Finding(
        at=("date",),
        message=Text(
            sv=f"Den senaste lägesbilden, ”{name(lagesbild)}”, är äldre än två år ({lagesbild.date}).",
            en=f"The newest lägesbild, “{name(lagesbild)}”, is more than two years old ({lagesbild.date}).",
        ),
        help=Text(
            sv="Uppdatera lägesbilden, och lägg till den i en ny fil med eget `id` och `date`.",
            en="Update the lägesbild, and add it in a new file with an `id` and a `date` of its own.",
        ),
    )


def _old_plan(plan: Atgardsplan, seen_to: PartialDate) -> Finding:
    return Finding(
        at=heading(plan),
        message=Text(
            sv=f"Åtgärdsplanen ”{name(plan)}” har inte följts upp på över två år (sedan {seen_to}).",
            en=f"The plan “{name(plan)}” has not been followed up for over two years (since {seen_to}).",
        ),
        help=Text(
            sv=f"Följ upp planen, och lägg till uppfoljning.yaml med `plan: {plan.id}`.",
            en=f"Follow up the plan, and add uppfoljning.yaml with `plan: {plan.id}`.",
        ),
    )


@rule("SV049", over=Lagesbild, severity=Severity.WARNING, source=BRA_PREPARATION)
def prioritised_problems_are_analysed(lagesbild: Lagesbild, context: Context) -> Iterator[Finding]:
    """Every problem that a joint lägesbild prioritises has an analysis, or causes in the agreement."""
    if lagesbild.party or not is_whole(context):
        return
    agreements = [folder.agreement for folder in tied(context) if folder.agreement]
    analysed = {each.problem for each in shared(context).of(Orsaksanalys)}
    analysed |= {each.id for agreement in agreements for each in agreement.problems if each.causes}
    for place, problem in enumerate(lagesbild.prioritised):
        if problem not in analysed:
            title = problem_titles(context).get(problem, problem)
            yield Finding(
                at=("prioritised", place),
                message=Text(
                    sv=f"Det prioriterade problemet ”{title}” har ingen orsaksanalys.",
                    en=f"The prioritised problem “{title}” has no analysis of its causes.",
                ),
                help=Text(
                    sv=f"Lägg till en orsaksanalys (orsaksanalys.yaml) med `problem: {problem}`.",
                    en=f"Add an analysis (orsaksanalys.yaml) with `problem: {problem}`.",
                ),
            )
