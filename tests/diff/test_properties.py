"""What always holds of a comparison, tried on agreements with something in every field."""

import copy
import random
from collections import Counter
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan.diff.changes import Change, ChangeClass, ChangeKind
from samverkan.diff.compare import compare
from samverkan.diff.known import ORDERED
from samverkan.diff.plain import plain
from samverkan.diff.walking import PERIOD
from samverkan.model import Agreement
from tests.diff.agreements import Leaf, agreement, changed, filled, leaves

BASE = filled()
FILLED = agreement(BASE)
MIRROR = {ChangeKind.ADDED: ChangeKind.REMOVED, ChangeKind.REMOVED: ChangeKind.ADDED}
relaxed = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))

pairs = st.tuples(changed(BASE), changed(BASE)).map(lambda two: (agreement(two[0]), agreement(two[1])))


@relaxed
@given(changed(BASE))
def test_an_agreement_does_not_differ_from_itself(data: dict[str, Any]) -> None:
    one, same = agreement(data), agreement(data)
    for editorial in (False, True):
        found = compare(one, same, editorial=editorial)
        assert found.changes == ()
        assert found.not_compared == ()


def _seen(change: Change, *, back: bool) -> tuple[object, ...]:
    kind = MIRROR.get(change.kind, change.kind) if back else change.kind
    words = (change.new, change.old) if back else (change.old, change.new)
    routes = (change.new_route, change.old_route) if back else (change.old_route, change.new_route)
    return change.area, kind, change.field, *words, *routes, change.cls, change.rule


@relaxed
@given(pairs)
def test_every_change_has_its_mirror(two: tuple[Agreement, Agreement]) -> None:
    there = Counter(_seen(each, back=False) for each in compare(*two, editorial=True).changes)
    back = Counter(_seen(each, back=True) for each in compare(two[1], two[0], editorial=True).changes)
    assert there == back


def _bare(route: Leaf) -> tuple[str, ...]:
    """The route without the places in lists; a section counts the same wherever it stands."""
    names = tuple(step for step in route if isinstance(step, str))
    if "sections" in names:
        return ("sections", names[-1])
    return names


def _uncovered(mine: Agreement, other: Agreement, routes: set[Leaf]) -> list[Leaf]:
    """Values that `other` does not have as often, and that no change leads to."""
    theirs = Counter((_bare(route), plain(value)) for route, value in leaves(other))
    every = list(leaves(mine))
    mine_count = Counter((_bare(route), plain(value)) for route, value in every)
    covered = Counter(
        (_bare(route), plain(value)) for route, value in every if any(_covers(each, route) for each in routes)
    )
    return [
        route
        for route, value in every
        if mine_count[key := (_bare(route), plain(value))] - theirs[key] > covered[key]
    ]


def _covers(change: Leaf, leaf: Leaf) -> bool:
    if change == ("validity",):
        return leaf[0] == "validity" and leaf[1] in PERIOD
    return leaf[: len(change)] == change


@relaxed
@given(pairs)
def test_nothing_is_skipped(two: tuple[Agreement, Agreement]) -> None:
    found = compare(*two, editorial=True).changes
    gone = {each.old_route for each in found if each.old_route}
    come = {each.new_route for each in found if each.new_route}
    assert _uncovered(two[0], two[1], gone) == []
    assert _uncovered(two[1], two[0], come) == []


@relaxed
@given(pairs)
def test_routes_lead_into_the_agreements(two: tuple[Agreement, Agreement]) -> None:
    for change in compare(*two).changes:
        assert (change.old is None) == (change.old_route is None)
        assert (change.new is None) == (change.new_route is None)
        for record, route in zip(two, (change.old_route, change.new_route), strict=True):
            value: Any = record
            for step in route or ():
                value = value[step] if isinstance(step, int) else getattr(value, step)


@relaxed
@given(changed(BASE), changed(BASE), st.randoms())
def test_the_order_of_independent_lists_does_not_matter(
    old: dict[str, Any], new: dict[str, Any], chance: random.Random
) -> None:
    def told(data: dict[str, Any]) -> Counter[tuple[object, ...]]:
        changes = compare(agreement(old), agreement(data)).changes
        return Counter((c.area, c.kind, c.name, c.field, c.old, c.new, c.cls) for c in changes)

    shuffled = copy.deepcopy(new)
    for name, value in shuffled.items():
        if isinstance(value, list) and name not in {*ORDERED, "annexes"}:
            chance.shuffle(value)
    assert told(shuffled) == told(new)


@relaxed
@given(pairs)
def test_weakenings_come_first_and_grades_never_hide_a_change(two: tuple[Agreement, Agreement]) -> None:
    found = compare(*two)
    weak = [change.weakening is not None for change in found.changes]
    assert weak == sorted(weak, reverse=True)
    graded = compare(*two, grades={"DIF123": ChangeClass.EDITORIAL})
    assert len(graded.changes) == len(found.changes)


def test_every_field_of_the_model_is_compared() -> None:
    """One value changed or taken away at a time, wherever there is one."""
    found = dict(leaves(FILLED))
    assert len(found) > 250
    for route in found:
        for data in _without(route):
            try:
                other = agreement(data)
            except AssertionError:
                continue  # something that no agreement can be without
            assert compare(FILLED, other, editorial=True).changes, route


def _without(route: Leaf) -> list[dict[str, Any]]:
    data = copy.deepcopy(BASE)
    value: Any = data
    for step in route[:-1]:
        value = value[step]
    if isinstance(route[-1], str) and route[-1] not in value:
        return []
    del value[route[-1]]
    return [data]
