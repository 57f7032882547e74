"""From cause to measure: what Brå's action plan asks of measures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from samverkan.diagnostics import Severity
from samverkan.model import Agreement
from samverkan.model.dates import begins, ends, first_day, last_day
from samverkan.model.goals import Cause, Measure, MeasureStatus, Problem
from samverkan.model.walk import Route
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.sources import BRA_CAUSES, BRA_PLAN
from samverkan.swedish import joined
from samverkan.text import Text


def _active(agreement: Agreement) -> Iterator[tuple[int, Measure]]:
    """The measures that are not cancelled, each with its place."""
    for place, measure in enumerate(agreement.measures):
        if measure.status is not MeasureStatus.CANCELLED:
            yield place, measure


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cause, where it stands, and the words for it."""

    cause: Cause
    problem: Problem
    route: Route
    name: Text


def _causes(agreement: Agreement) -> Iterator[_Placed]:
    for place, problem in enumerate(agreement.problems):
        for index, cause in enumerate(problem.causes):
            only = len(problem.causes) == 1
            yield _Placed(
                cause,
                problem,
                ("problems", place, "causes", index),
                Text(
                    sv=f"{'Orsaken' if only else f'Orsak {index + 1}'} till problemet ”{problem.title}”",
                    en=f"{'The cause' if only else f'Cause {index + 1}'} of the problem “{problem.title}”",
                ),
            )


@rule(
    "SV014",
    over=Agreement,
    severity=Severity.WARNING,
    title=Text(sv="Åtgärder och orsaker hör ihop", en="Measures and causes belong together"),
    why=Text(
        sv=(
            "En åtgärd hjälper när den påverkar en orsak till problemet, och en orsak som ingen möter finns "
            "kvar. Brå ser att länken mellan problem och åtgärd ofta saknas."
        ),
        en=(
            "A measure helps when it acts on a cause of the problem, and a cause that nobody answers "
            "remains. Brå finds that the link between problem and measure is often missing."
        ),
    ),
    source=BRA_CAUSES,
)
def measures_and_causes_belong_together(agreement: Agreement, _context: Context) -> Iterator[Finding]:
    """Every measure acts on a cause of its problem; every cause has a measure or is set aside."""
    placed = list(_causes(agreement))
    if agreement.measures and placed:
        problem_of = {each.cause.id: each.problem.id for each in placed if each.cause.id}
        yield from _loose_measures(agreement, problem_of)
        yield from _loose_causes(agreement, placed)


def _loose_measures(agreement: Agreement, problem_of: Mapping[str, str]) -> Iterator[Finding]:
    """Measures without a cause, or with causes of other problems than their goals have."""
    problems = {problem.id: problem for problem in agreement.problems}
    problem_of_goal = {goal.id: goal.problem for goal in agreement.goals if goal.id and goal.problem}
    for place, measure in _active(agreement):
        own = {problem_of_goal[goal] for goal in measure.goals if goal in problem_of_goal}
        with_causes = any(problems[each].causes for each in own if each in problems)
        if not measure.causes and (with_causes or not own):
            yield _without_cause(place, measure)
        elif measure.causes and own and own.isdisjoint(problem_of.get(cause) for cause in measure.causes):
            yield _with_another_cause(place, measure)


def _without_cause(place: int, measure: Measure) -> Finding:
    return Finding(
        at=("measures", place, "title"),
        message=Text(
            sv=f"Åtgärden ”{measure.title}” anger inte vilken orsak den påverkar.",
            en=f"The measure “{measure.title}” does not say which cause it acts on.",
        ),
        help=Text(
            sv="Ange orsakens id i `causes`, bland orsakerna under `problems`.",
            en="Give the cause's id in `causes`, from the causes below `problems`.",
        ),
    )


def _with_another_cause(place: int, measure: Measure) -> Finding:
    return Finding(
        at=("measures", place, "causes", 0),
        message=Text(
            sv=f"Åtgärden ”{measure.title}” påverkar en orsak till ett annat problem än dess mål gäller.",
            en=f"The measure “{measure.title}” acts on a cause of another problem than its goal answers.",
        ),
        help=Text(
            sv="Rätta `causes` eller `goals`, så att åtgärd, orsak och mål hör till samma problem.",
            en="Correct `causes` or `goals`, so that measure, cause and goal belong to one problem.",
        ),
    )


def _loose_causes(agreement: Agreement, placed: list[_Placed]) -> Iterator[Finding]:
    """Causes that no measure answers and nobody has set aside, and causes that are both."""
    answered = {cause: measure for _, measure in _active(agreement) for cause in measure.causes}
    for each in placed:
        measure = answered.get(each.cause.id or "")
        if measure is None and not each.cause.set_aside:
            yield Finding(
                at=(*each.route, "text"),
                message=Text(
                    sv=f"{each.name.sv} möts inte av någon åtgärd.",
                    en=f"{each.name.en} is answered by no measure.",
                ),
                help=Text(
                    sv="Ange orsakens `id` i `causes` hos en åtgärd, eller skriv i `set_aside` varför den "
                    "läggs åt sidan.",
                    en="Give the cause's `id` in the `causes` of a measure, or say in `set_aside` why it is "
                    "set aside.",
                ),
            )
        if measure is not None and each.cause.set_aside:
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


_EVERYONE = frozenset(
    "alla|alla parter|båda|båda parter|båda parterna|parterna|samtliga parter|gemensamt|kommunen och polisen|"
    "polisen och kommunen|kommunen|polisen|kommun och polis".split("|")
)
"""Words for who is responsible that name no function."""


@rule(
    "SV015",
    over=Agreement,
    severity=Severity.WARNING,
    title=Text(sv="Åtgärder har ansvarig och slutdatum", en="Measures have someone responsible and an end"),
    why=Text(
        sv=(
            "En åtgärd som ingen bestämd funktion ansvarar för, eller som saknar slutdatum, blir lätt inte "
            "gjord och går inte att följa upp."
        ),
        en=(
            "A measure that no particular function answers for, or that has no end date, is easily left "
            "undone and cannot be followed up."
        ),
    ),
    source=BRA_PLAN,
)
def measures_have_owner_and_end(agreement: Agreement, _context: Context) -> Iterator[Finding]:
    """Every measure has a responsible party, a named function and an end date or an interval."""
    parties = {
        word.casefold() for party in agreement.parties for word in (party.name, party.short_name) if word
    }
    for place, measure in _active(agreement):
        missing = list(_missing(measure))
        if missing:
            keys = [f"`{key}`" for key, _, _ in missing]
            yield Finding(
                at=("measures", place, "title"),
                message=Text(
                    sv=f"Åtgärden ”{measure.title}” saknar {joined([sv for _, sv, _ in missing], 'och')}.",
                    en=f"The measure “{measure.title}” has no {joined([en for _, _, en in missing], 'or')}.",
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
    if not (measure.end or measure.cadence or measure.status is MeasureStatus.DONE):
        yield "end", "slutdatum", "end date"


@rule(
    "SV057",
    over=Agreement,
    severity=Severity.WARNING,
    title=Text(sv="Åtgärder ryms i avtalstiden", en="Measures fit in the agreement's period"),
    why=Text(
        sv="En åtgärd utanför avtalstiden har inget stöd i avtalet, och en som slutar innan den börjar "
        "går inte att göra.",
        en="A measure outside the period has no agreement behind it, and one that ends before it begins "
        "cannot be done.",
    ),
    source=BRA_PLAN,
)
def measures_fit_in_the_period(agreement: Agreement, _context: Context) -> Iterator[Finding]:
    """A measure ends after it begins, and lies within the agreement's period."""
    for place, measure in _active(agreement):
        wrong = _wrong_date(agreement, measure)
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
                severity=Severity.ERROR if sv == _BACKWARDS[1] else None,
            )


_BACKWARDS = ("end", "slutar innan den börjar", "ends before it begins")


def _wrong_date(agreement: Agreement, measure: Measure) -> tuple[str, str, str] | None:
    start, end = measure.start, measure.end
    if start and end and last_day(end) < first_day(start):
        return _BACKWARDS
    if end and last_day(end) < (begins(agreement) or date.min):
        return "end", "slutar innan avtalet börjar gälla", "ends before the agreement begins"
    after = "efter att avtalet har slutat gälla", "after the agreement has ended"
    if not agreement.validity.extension:
        if start and first_day(start) > ends(agreement):
            return "start", f"börjar {after[0]}", f"begins {after[1]}"
        if end and first_day(end) > ends(agreement):
            return "end", f"slutar {after[0]}", f"ends {after[1]}"
    return None
