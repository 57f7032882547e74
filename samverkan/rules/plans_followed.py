"""Which plan a follow-up is of: the one that it names, or another whose measures it tells of."""

from collections.abc import Iterator, Sequence

from samverkan.diagnostics import Route
from samverkan.model import Atgardsplan, Uppfoljning, first_day, last_day, surely_before
from samverkan.rules.rule import Finding
from samverkan.text import Text


def plan_meant(follow_up: Uppfoljning, plans: Sequence[Atgardsplan]) -> Atgardsplan | None:
    """The one plan that has all the measures told of, where the plan that is named has none of them."""
    told = {each.measure for each in follow_up.measures}
    named = _named(follow_up, plans)
    if not told or not named or told & _measures(named):
        return None
    having = [each for each in plans if told <= _measures(each)]
    return having[0] if len(having) == 1 else None


def _named(follow_up: Uppfoljning, plans: Sequence[Atgardsplan]) -> Atgardsplan | None:
    """The plan that is named, unless it is later than the follow-up, which is told of by itself."""
    plan = next((each for each in plans if each.id == follow_up.plan), None)
    return None if plan is None or surely_before(follow_up.date, plan.date) else plan


def _measures(plan: Atgardsplan) -> set[str | None]:
    return {each.id for each in plan.measures}


def of_another_plan(follow_up: Uppfoljning, plans: Sequence[Atgardsplan]) -> Iterator[Finding]:
    """That the measures told of are all of another plan, or one of a plan that had ended before."""
    named, meant = _named(follow_up, plans), plan_meant(follow_up, plans)
    if meant:
        yield _other(("plan",), "Åtgärderna hör", "The measures belong", meant, "plan")
    elif named:
        own = _measures(named)
        strange = [(place, e.measure) for place, e in enumerate(follow_up.measures) if e.measure not in own]
        over = [each for each in plans if _is_over(each, follow_up)] if strange else []
        for place, measure in strange:
            old = next((each for each in over if measure in _measures(each)), None)
            if old:
                yield _other(
                    ("measures", place, "measure"), "Åtgärden hör", "The measure belongs", old, "measure"
                )


def _is_over(plan: Atgardsplan, follow_up: Uppfoljning) -> bool:
    """Whether the plan ended before the time that the follow-up tells of."""
    return plan.end is not None and last_day(plan.end) < first_day(follow_up.start or follow_up.date)


def _other(at: Route, sv: str, en: str, plan: Atgardsplan, key: str) -> Finding:
    title = plan.title or plan.id
    return Finding(
        at=at,
        message=Text(
            sv=f"{sv} till ”{title}”, och inte till den plan som uppföljningen är av.",
            en=f"{en} to “{title}”, and not to the plan that the follow-up is of.",
        ),
        help=Text(sv=f"Rätta `{key}`.", en=f"Correct `{key}`."),
    )
