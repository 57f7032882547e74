"""Which plan a follow-up, or a promise, is of: the one that it names, or another that has its measures."""

from collections.abc import Iterable, Iterator

from samverkan.diagnostics import Route
from samverkan.model import Atgardsplan, Medborgarlofte, Uppfoljning, first_day, last_day, once, surely_before
from samverkan.rules.rule import Context, Finding
from samverkan.rules.work import plans
from samverkan.text import Text


def plan_meant(follow_up: Uppfoljning, context: Context) -> Atgardsplan | None:
    """The one plan that has all the measures told of, where the plan that is named has none of them."""
    told, named = {each.measure for each in follow_up.measures}, _named(follow_up, context)
    if not told or not named or told & _measures(named):
        return None
    return _with_all(told, context)


def _with_all(measures: Iterable[str], context: Context) -> Atgardsplan | None:
    """The one plan that has all the measures."""
    having = [_having(context).get(each, {}) for each in measures]
    shared_by_all = [plan for plan in having[0] if all(plan in each for each in having[1:])]
    return having[0][shared_by_all[0]] if len(shared_by_all) == 1 else None


def _named(follow_up: Uppfoljning, context: Context) -> Atgardsplan | None:
    """The plan that is named, unless it is later than the follow-up, which is told of by itself."""
    plan = plans(context).get(follow_up.plan or "")
    return None if plan is None or surely_before(follow_up.date, plan.date) else plan


def _measures(plan: Atgardsplan) -> set[str | None]:
    return {each.id for each in plan.measures}


@once
def _having(context: Context) -> dict[str | None, dict[str, Atgardsplan]]:
    """The plans that have each measure, by its id, and theirs."""
    having: dict[str | None, dict[str, Atgardsplan]] = {}
    for plan in plans(context).values():
        for each in plan.measures:
            having.setdefault(each.id, {})[plan.id] = plan
    return having


def of_another_plan(follow_up: Uppfoljning, context: Context) -> Iterator[Finding]:
    """That the measures told of are all of another plan, or one of a plan that had ended before."""
    named, meant = _named(follow_up, context), plan_meant(follow_up, context)
    if meant:
        yield _other(("plan",), "Åtgärderna hör", "The measures belong", meant)
    elif named:
        own = _measures(named)
        for place, each in enumerate(follow_up.measures):
            having = _having(context).get(each.measure, {}) if each.measure not in own else {}
            old = next((plan for plan in having.values() if _is_over(plan, follow_up)), None)
            if old:
                at = ("measures", place, "measure")
                yield _other(at, "Åtgärden hör", "The measure belongs", old)


def promised_by_another_plan(document: Medborgarlofte, context: Context) -> Iterator[Finding]:
    """That the measures that the promises rest on are all of one other plan."""
    named = plans(context).get(document.plan or "")
    told = {each for promise in document.promises for each in promise.measures if each in _having(context)}
    meant = _with_all(told, context) if told and named and not told & _measures(named) else None
    if meant:
        yield _other(("plan",), "Åtgärderna hör", "The measures belong", meant)


def _is_over(plan: Atgardsplan, follow_up: Uppfoljning) -> bool:
    """Whether the plan ended before the time that the follow-up tells of."""
    return plan.end is not None and last_day(plan.end) < first_day(follow_up.start or follow_up.date)


def _other(at: Route, sv: str, en: str, plan: Atgardsplan) -> Finding:
    title, key = plan.title or plan.id, at[-1]
    return Finding(
        at=at,
        message=Text(
            sv=f"{sv} till ”{title}”, och inte till den plan som anges här.",
            en=f"{en} to “{title}”, and not to the plan named here.",
        ),
        help=Text(sv=f"Rätta `{key}`.", en=f"Correct `{key}`."),
    )
