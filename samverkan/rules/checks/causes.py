"""From cause to measure: every measure acts on a cause, and every cause is met or set aside."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import itemgetter

from samverkan.diagnostics import Route, Severity
from samverkan.load import AgreementFolder
from samverkan.model import (
    Agreement,
    Atgardsplan,
    Cause,
    Measure,
    Orsaksanalys,
    PlannedMeasure,
    first_day,
    last_day,
    named,
    once,
)
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_CAUSES
from samverkan.rules.work import decided, is_active, is_whole, problem_titles, shared, tied
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cause, where it stands, and the words for it."""

    cause: Cause
    route: Route
    name: Text


def _placed(causes: Sequence[Cause], route: Route, problem: str) -> Iterator[_Placed]:
    for index, cause in enumerate(causes):
        only = len(causes) == 1
        yield _Placed(
            cause,
            (*route, "causes", index),
            Text(
                sv=f"{'Orsaken' if only else f'Orsak {index + 1}'} till problemet ”{problem}”",
                en=f"{'The cause' if only else f'Cause {index + 1}'} of the problem “{problem}”",
            ),
        )


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of problems and causes under the agreement, and of what answers them.

    `causes` gives the problems of each cause that a measure here may name, by its id, None without one;
    `goals` gives the problem of each goal. `answered` holds the causes that some measure acts on, also
    one of an agreement that it is tied to; `own` has the newest measure here by its cause, with the day
    of its plan, and `linked` the ids of the measures that act on some cause. `astray` are the problems of
    measures that act on causes of others alone.
    """

    causes: Mapping[str | None, set[str]]
    goals: Mapping[str | None, str]
    answered: frozenset[str]
    own: Mapping[str, tuple[date, Measure]]
    linked: frozenset[str]
    astray: frozenset[str]


@once
def _known(context: Context) -> _Known:
    agreement, folders = context.own.agreement, tied(context)
    referred = named(agreement) if agreement else ()
    near = [each for each in folders if each is context.own or each.id in referred]
    analyses = [analysis for folder in near for analysis in folder.work.of(Orsaksanalys)]
    acting = [measure for folder in folders for _, measure in _acting(folder)]
    causes = _problems_by_cause(agreement, analyses)
    return _Known(
        causes=causes,
        goals={goal.id: goal.problem for goal in (agreement.goals if agreement else ()) if goal.problem},
        answered=frozenset(cause for measure in acting for cause in measure.causes),
        own={cause: (day, measure) for day, measure in _acting(context.own) for cause in measure.causes},
        linked=frozenset(measure.id for measure in acting if measure.id and measure.causes),
        astray=frozenset(_astray(acting, causes)),
    )


def _astray(acting: Iterable[Measure], causes: Mapping[str | None, set[str]]) -> Iterator[str]:
    for measure in acting:
        problem = measure.problem if isinstance(measure, PlannedMeasure) else None
        acts_on = set().union(*(causes.get(each, ()) for each in measure.causes))
        if problem and acts_on and problem not in acts_on:
            yield problem


def _problems_by_cause(
    agreement: Agreement | None, analyses: Iterable[Orsaksanalys]
) -> dict[str | None, set[str]]:
    pairs = [(cause.id, each.problem) for each in analyses for cause in each.causes]
    pairs += [(c.id, each.id) for each in (agreement.problems if agreement else ()) for c in each.causes]
    found: dict[str | None, set[str]] = {}
    for cause, problem in pairs:
        found.setdefault(cause, set()).add(problem)
    return found


def _acting(folder: AgreementFolder) -> list[tuple[date, Measure]]:
    """The measures of the folder that are not cancelled, with the day of their plan, the newest last."""
    planned = [
        (last_day(decided(plan)), measure)
        for plan in folder.work.of(Atgardsplan)
        for measure in plan.measures
    ]
    agreed = [(date.max, measure) for measure in (folder.agreement.measures if folder.agreement else ())]
    every = [(day, measure) for day, measure in (*planned, *agreed) if is_active(measure)]
    return sorted(every, key=itemgetter(0))


@rule(
    "SV014",
    over=Agreement | Orsaksanalys | Atgardsplan,
    severity=Severity.WARNING,
    source=BRA_CAUSES,
)
def measures_and_causes_belong_together(
    record: Agreement | Orsaksanalys | Atgardsplan, context: Context
) -> Iterator[Finding]:
    """Every measure acts on a cause of its problem; every cause has a measure or is set aside."""
    known = _known(context)
    if isinstance(record, Orsaksanalys):
        yield from _loose_causes_of(record, context)
    elif isinstance(record, Atgardsplan):
        if known.causes:
            yield from _loose_measures(record.measures, known, problem_titles(context))
    elif any(problem.causes for problem in record.problems):
        yield from _loose_measures(record.measures, known, {problem.id for problem in record.problems})
        has_measures = bool(record.measures) or bool(context.own.work.of(Atgardsplan))
        if is_whole(context) and has_measures:
            straight = [each for each in enumerate(record.problems) if each[1].id not in known.astray]
            for place, problem in straight:
                yield from _loose_causes(_placed(problem.causes, ("problems", place), problem.title), known)


def _loose_causes_of(analysis: Orsaksanalys, context: Context) -> Iterator[Finding]:
    """The loose causes of an analysis, once a plan has come after it or a measure acts on one of them."""
    known = _known(context)
    if analysis.problem in known.astray:
        return
    planned = any(
        first_day(decided(plan)) >= last_day(analysis.date) for plan in shared(context).of(Atgardsplan)
    )
    if is_whole(context) and (planned or any(cause.id in known.answered for cause in analysis.causes)):
        title = problem_titles(context).get(analysis.problem, analysis.problem)
        yield from _loose_causes(_placed(analysis.causes, (), title), known, first_day(analysis.date))


def _loose_measures(
    measures: Sequence[Measure], known: _Known, problems: Container[str]
) -> Iterator[Finding]:
    """Measures without a cause, or with causes of other problems than they or their goals have.

    Of a problem that does not exist nothing is asked.
    """
    analysed = set().union(*known.causes.values())
    for place, measure in enumerate(measures):
        if not is_active(measure):
            continue
        own = {known.goals[goal] for goal in measure.goals if goal in known.goals}
        if isinstance(measure, PlannedMeasure) and measure.problem:
            own = {measure.problem}
        acts_on = set().union(*(known.causes.get(cause, ()) for cause in measure.causes))
        if not measure.causes and measure.id not in known.linked and (own & analysed or not own):
            yield _without_cause(place, measure)
        elif acts_on and own and own.isdisjoint(acts_on) and all(each in problems for each in own | acts_on):
            yield _with_another_cause(place, measure)


def _without_cause(place: int, measure: Measure) -> Finding:
    return Finding(
        at=("measures", place, "title"),
        message=Text(
            sv=f"Åtgärden ”{measure.title}” anger inte vilken orsak den påverkar.",
            en=f"The measure “{measure.title}” does not say which cause it acts on.",
        ),
        alike=Text(
            sv="åtgärder anger inte vilken orsak de påverkar",
            en="measures do not say which cause they act on",
        ),
        help=Text(
            sv="Ange orsakens id i `causes`, bland orsakerna under `problems` eller i orsaksanalysen.",
            en="Give the cause's id in `causes`, from the causes below `problems` or in the "
            "analysis of causes.",
        ),
    )


def _with_another_cause(place: int, measure: Measure) -> Finding:
    return Finding(
        at=("measures", place, "causes", 0),
        message=Text(
            sv=f"Åtgärden ”{measure.title}” påverkar en orsak till ett annat problem än sitt eget.",
            en=f"The measure “{measure.title}” acts on a cause of another problem than its own.",
        ),
        help=Text(
            sv="Rätta `causes`, `goals` eller `problem`, så att åtgärd, orsak och mål hör till ett problem.",
            en="Correct `causes`, `goals` or `problem`, so that measure, cause and goal are of one problem.",
        ),
    )


def _loose_causes(placed: Iterable[_Placed], known: _Known, since: date = date.min) -> Iterator[Finding]:
    """Causes that nobody answers or has set aside, and causes set aside that a plan since then meets."""
    for each in placed:
        day, measure = known.own.get(each.cause.id or "", (date.min, None))
        if each.cause.id not in known.answered and not each.cause.set_aside:
            yield Finding(
                at=(*each.route, "text"),
                message=Text(
                    sv=f"{each.name.sv} möts inte av någon åtgärd.",
                    en=f"{each.name.en} is answered by no measure.",
                ),
                alike=Text(sv="orsaker möts inte av någon åtgärd", en="causes are answered by no measure"),
                help=Text(
                    sv="Ange orsakens `id` i `causes` hos en åtgärd, eller skriv i `set_aside` varför den "
                    "läggs åt sidan.",
                    en="Give the cause's `id` in the `causes` of a measure, or say in `set_aside` why it is "
                    "set aside.",
                ),
            )
        if measure is not None and each.cause.set_aside and day >= since:
            yield Finding(
                at=(*each.route, "set_aside"),
                message=Text(
                    sv=f"{each.name.sv} är lagd åt sidan, men åtgärden ”{measure.title}” påverkar den.",
                    en=f"{each.name.en} is set aside, but the measure “{measure.title}” acts on it.",
                ),
                help=Text(
                    sv="Ta bort `set_aside`, eller ta bort orsaken ur åtgärdens `causes`.",
                    en="Remove `set_aside`, or remove the cause from the measure's `causes`.",
                ),
            )
