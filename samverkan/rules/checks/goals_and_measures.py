"""That what is to be reached is also worked on."""

from collections.abc import Iterator

from samverkan.diagnostics import Severity
from samverkan.model import (
    Agreement,
    Atgardsplan,
    Goal,
    Lagesbild,
    Medborgarlofte,
    OperationalGoal,
    Orsaksanalys,
    PlannedMeasure,
    first_day,
    once,
)
from samverkan.rules.agreements import left_to_its_parts, says_a_number
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_GOALS, BRA_PLAN
from samverkan.rules.work import every_measure, is_active, is_whole, problem_titles, shared, tied
from samverkan.text import Text


@rule("SV083", over=Agreement | Atgardsplan, severity=Severity.WARNING, source=BRA_PLAN)
def goals_have_measures(record: Agreement | Atgardsplan, context: Context) -> Iterator[Finding]:
    """Once measures name their goals, every goal or one within it has a measure or a promise.

    So has, in a plan whose measures all say what they are for, every problem that its lägesbild prioritises.
    """
    if isinstance(record, Agreement):
        yield from _not_served(record, context)
    else:
        yield from _not_met(record, context)


def _not_served(agreement: Agreement, context: Context) -> Iterator[Finding]:
    served = _served(agreement, context)
    if not served or not is_whole(context):
        return
    worked_on = {*_by_problem(context), *_by_area(context)}
    planned = {goal.area for goal in agreement.goals if goal.id in served}
    for place, goal in enumerate(agreement.goals):
        lacks = goal.id and goal.id not in served and not {goal.problem, goal.area} & worked_on
        if lacks and (goal.area is None or goal.area in planned):  # an area may have a plan kept elsewhere
            yield Finding(
                at=("goals", place, "title"),
                message=Text(
                    sv=f"Målet ”{goal.title}” har ingen åtgärd.",
                    en=f"The goal “{goal.title}” has no measure.",
                ),
                help=Text(
                    sv=f"Skriv `goals: [{goal.id}]` vid en åtgärd, eller lägg till en.",
                    en=f"Write `goals: [{goal.id}]` at a measure, or add one.",
                ),
            )


def _not_met(plan: Atgardsplan, context: Context) -> Iterator[Finding]:
    """The problems that the newest lägesbild of the plan prioritises, and that no measure answers."""
    if not is_whole(context) or not plan.measures or not all(map(_answers, plan.measures)):
        return
    met = {problem for each in plan.measures for problem in _answered(each, context)}
    named = [each for each in shared(context).of(Lagesbild) if each.id in plan.based_on and not each.party]
    for lagesbild in sorted(named, key=lambda each: first_day(each.date))[-1:]:
        for problem in lagesbild.prioritised if met.intersection(lagesbild.prioritised) else ():
            if problem not in met:
                title = problem_titles(context).get(problem, problem)
                yield Finding(
                    at=("measures",),
                    key=True,
                    message=Text(
                        sv=f"”{title}” är prioriterat i lägesbilden, men ingen åtgärd i planen möter det.",
                        en=f"“{title}” is prioritised in the lägesbild, but no measure of the plan meets it.",
                    ),
                    help=Text(
                        sv=f"Skriv `problem: {problem}` vid en åtgärd, eller lägg till en.",
                        en=f"Write `problem: {problem}` at a measure, or add one.",
                    ),
                )


def _answers(measure: PlannedMeasure) -> bool:
    """Whether it is known what the measure is for."""
    return bool(measure.problem or measure.causes or measure.goals)


def _answered(measure: PlannedMeasure, context: Context) -> Iterator[str]:
    """The problems that the measure is for, directly, by a cause or by a goal."""
    if measure.problem:
        yield measure.problem
    for names, known in ((measure.causes, _causes(context)), (measure.goals, _problems_of_goals(context))):
        yield from (known[each] for each in names if each in known)


@once
def _problems_of_goals(context: Context) -> dict[str, str]:
    agreements = [folder.agreement for folder in tied(context) if folder.agreement]
    goals = (goal for agreement in agreements for goal in agreement.goals)
    return {goal.id: goal.problem for goal in goals if goal.id and goal.problem}


@once
def _causes(context: Context) -> dict[str, str]:
    """The problem of each cause, by the ids of both."""
    agreements = [folder.agreement for folder in tied(context) if folder.agreement]
    agreed = {
        cause.id: each.id for agreement in agreements for each in agreement.problems for cause in each.causes
    }
    analysed = {cause.id: each.problem for each in shared(context).of(Orsaksanalys) for cause in each.causes}
    return {cause: problem for cause, problem in (agreed | analysed).items() if cause}


@rule("SV097", over=Agreement, severity=Severity.WARNING, source=BRA_GOALS)
def a_sub_goal_measures_what_is_left_to_it(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """A goal that is to be measured by its sub-goals has one that measures it, once the plan is there.

    An operational goal without number, indicator and date is told of by a rule of its own.
    """
    if not is_whole(context):
        return
    wholes = {goal.part_of for goal in agreement.goals}
    for place, goal in enumerate(agreement.goals):
        has_own = goal.indicators or (goal.id and goal.id in wholes)
        if has_own or not left_to_its_parts(goal):
            continue
        planned = [
            each for each in every_measure(context) if isinstance(each, PlannedMeasure) and is_active(each)
        ]
        serving = [each for each in planned if goal.id in each.goals]
        parts = [part for each in serving for part in each.operational_goals]
        if serving and all(_is_only_dated(part) for part in parts):
            yield _unmeasured(goal, place, has_parts=bool(parts))


def _is_only_dated(part: OperationalGoal) -> bool:
    return bool(part.date) and not (part.target or part.indicator or says_a_number(part.text))


def _unmeasured(goal: Goal, place: int, *, has_parts: bool) -> Finding:
    why = (
        Text(
            sv="inget av de operativa målen i planen har ett tal eller en indikator",
            en="none of the operational goals of the plan has a number or an indicator",
        )
        if has_parts
        else Text(
            sv="åtgärderna för det i planen har inga operativa mål",
            en="the measures for it in the plan have no operational goals",
        )
    )
    return Finding(
        at=("goals", place, "title"),
        message=Text(
            sv=f"Målet ”{goal.title}” ska mätas genom delmål, men {why.sv}.",
            en=f"The goal “{goal.title}” is to be measured by sub-goals, but {why.en}.",
        ),
        help=Text(
            sv="Lägg till ett operativt mål med `target` eller `indicator` vid en åtgärd, eller `indicators` "
            "vid målet.",
            en="Give a measure an operational goal with a `target` or an `indicator`, or the goal some "
            "`indicators`.",
        ),
    )


def _served(agreement: Agreement, context: Context) -> set[str]:
    """The goals that measures, commitments and promises name, with those that they are part of.

    None where no measure names a goal: then nobody has written which measure is for what.
    """
    served = {goal for measure in every_measure(context) for goal in measure.goals}
    if not served:
        return served
    promised = shared(context).of(Medborgarlofte)
    served |= {each.goal for each in agreement.commitments if each.goal}
    served |= {each.goal for document in promised for each in document.promises if each.goal}
    served |= {goal for document in promised for goal in document.goals}
    for _ in agreement.goals:
        served |= {goal.part_of for goal in agreement.goals if goal.part_of and goal.id in served}
    return served


def _by_problem(context: Context) -> Iterator[str]:
    """The problems that measures answer, directly or by a cause."""
    causes = _causes(context)
    for measure in every_measure(context):
        if isinstance(measure, PlannedMeasure) and measure.problem:
            yield measure.problem
        yield from (causes[cause] for cause in measure.causes if cause in causes)


def _by_area(context: Context) -> Iterator[str]:
    """The areas that measures are for as a whole, which then serve all goals in them."""
    return (measure.area for measure in every_measure(context) if measure.area and not measure.goals)
