"""What always holds of a comparison, tried on agreements with something in every field."""

import copy
import random
from collections import Counter
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan.diff.changes import AgreementAndWork, Change, ChangeClass, ChangeKind
from samverkan.diff.compare import compare, weakenings
from samverkan.diff.likeness import bare_words
from samverkan.model import KINDS, Agreement, Record, Role, Validity, item_id, work_of
from samverkan.model.walk import fields
from tests.conftest import examples, some
from tests.diff.agreements import (
    Leaf,
    Work,
    agreement,
    changed,
    changed_work,
    filled,
    filled_work,
    leaves,
    record,
    side,
)

BASE = filled()
WORK = filled_work()
FILLED = side(BASE, WORK)
MIRROR = {ChangeKind.ADDED: ChangeKind.REMOVED, ChangeKind.REMOVED: ChangeKind.ADDED}
relaxed = settings(max_examples=examples(30), suppress_health_check=list(HealthCheck))

sides = st.builds(side, changed(BASE), changed_work(WORK))
pairs = st.tuples(sides, sides)
Sides = tuple[AgreementAndWork, AgreementAndWork]


@relaxed
@given(changed(BASE), changed_work(WORK), st.booleans())
def test_an_agreement_does_not_differ_from_itself(data: dict[str, Any], work: Work, periods: bool) -> None:
    one, same = side(data, work), side(data, work)
    for editorial in (False, True):
        found = compare(one, same, periods=periods, editorial=editorial)
        assert found.changes == ()
        assert len(found.not_compared) == (2 if periods and one.agreement.retold else 0)


def _seen(change: Change, *, back: bool) -> tuple[object, ...]:
    kind = MIRROR.get(change.kind, change.kind) if back else change.kind
    words = (change.new, change.old) if back else (change.old, change.new)
    routes = (change.new_route, change.old_route) if back else (change.old_route, change.new_route)
    home = change.home
    papers = (home.kind, home.new, home.old) if back else (home.kind, home.old, home.new)
    return change.area, kind, change.field, *words, *routes, *papers, change.cls, change.rule


@relaxed
@given(pairs, st.booleans())
def test_every_change_has_its_mirror(two: Sides, periods: bool) -> None:
    there = compare(*two, periods=periods, editorial=True)
    back = compare(two[1], two[0], periods=periods, editorial=True)
    seen = Counter(_seen(each, back=False) for each in there.changes)
    assert seen == Counter(_seen(each, back=True) for each in back.changes)
    assert len(there.not_compared) == len(back.not_compared)


def _bare(route: Leaf) -> tuple[str, ...]:
    """The route without the places in lists; a section counts the same wherever it stands."""
    names = tuple(step for step in route if isinstance(step, str))
    if "sections" in names:
        return ("sections", names[-1])
    return names


def _every(whole: AgreementAndWork) -> list[tuple[Leaf, str]]:
    """Every single value of the agreement and of the documents, whose routes begin with where they are."""
    found = list(leaves(whole.agreement))
    for document in whole.work:
        found += [((*_of(whole, document), *route), value) for route, value in leaves(document)]
    return found


def _of(whole: AgreementAndWork, document: Record) -> Leaf:
    return type(document).__name__, [item_id(each) for each in whole.work].index(item_id(document))


def _place(whole: AgreementAndWork, change: Change, route: Leaf, identity: str | None) -> Leaf:
    """The route of a change, from the beginning of its side."""
    return (*_of(whole, _paper(whole, change, identity)), *route) if identity else route


def _paper(whole: AgreementAndWork, change: Change, identity: str | None) -> Record:
    kind = change.home.kind
    every = [each for each in whole.work if isinstance(each, kind) and item_id(each) == identity]
    return every[0] if every else whole.agreement


def _uncovered(mine: AgreementAndWork, other: AgreementAndWork, routes: set[Leaf]) -> list[Leaf]:
    """Values that `other` does not have as often, and that no change leads to."""
    theirs = Counter((_bare(route), bare_words(value)) for route, value in _every(other))
    every = _every(mine)
    mine_count = Counter((_bare(route), bare_words(value)) for route, value in every)
    led_to = [(route, value) for route, value in every if any(_covers(each, route) for each in routes)]
    covered = Counter((_bare(route), bare_words(value)) for route, value in led_to)
    return [
        route
        for route, value in every
        if mine_count[key := (_bare(route), bare_words(value))] - theirs[key] > covered[key]
    ]


def _covers(change: Leaf, leaf: Leaf) -> bool:
    if change == ("validity",):
        return leaf[0] == "validity" and Role.PERIOD in fields(Validity)[str(leaf[1])].roles
    return leaf[: len(change)] == change


@relaxed
@given(pairs)
def test_nothing_is_skipped(two: Sides) -> None:
    found = compare(*two, editorial=True).changes
    gone = {_place(two[0], c, c.old_route, c.home.old) for c in found if c.old_route is not None}
    come = {_place(two[1], c, c.new_route, c.home.new) for c in found if c.new_route is not None}
    assert _uncovered(two[0], two[1], gone) == []
    assert _uncovered(two[1], two[0], come) == []


@relaxed
@given(pairs)
def test_routes_lead_into_the_files(two: Sides) -> None:
    for change in compare(*two).changes:
        assert (change.old is None) == (change.old_route is None)
        assert (change.new is None) == (change.new_route is None)
        places = (change.old_route, change.home.old), (change.new_route, change.home.new)
        for whole, (route, identity) in zip(two, places, strict=True):
            value: Any = _paper(whole, change, identity)
            for step in route or ():
                value = value[step] if isinstance(step, int) else getattr(value, step)


@relaxed
@given(pairs)
def test_the_weakenings_of_an_agreement_are_those_of_its_comparison(two: Sides) -> None:
    found = (each.weakening for each in compare(*two).changes if each.home.kind is Agreement)
    assert Counter(each.sv for each in found if each) == Counter(said.sv for _, said in weakenings(*two))


@relaxed
@given(changed(BASE), changed(BASE), st.randoms())
def test_the_order_of_independent_lists_does_not_matter(
    old: dict[str, Any], new: dict[str, Any], chance: random.Random
) -> None:
    def told(data: dict[str, Any]) -> Counter[tuple[object, ...]]:
        changes = compare(AgreementAndWork(agreement(old)), AgreementAndWork(agreement(data))).changes
        return Counter((c.area, c.kind, c.name, c.field, c.old, c.new, c.cls) for c in changes)

    ordered = {name for name, holds in fields(Agreement).items() if Role.ORDERED in holds.roles}
    shuffled = copy.deepcopy(new)
    for name, value in shuffled.items():
        if isinstance(value, list) and name not in {*ordered, "annexes", "sections"}:
            chance.shuffle(value)
    assert told(shuffled) == told(new)


@relaxed
@given(pairs)
def test_weakenings_come_first_and_grades_never_hide_a_change(two: Sides) -> None:
    found = compare(*two)
    weak = [change.weakening is not None for change in found.changes]
    assert weak == sorted(weak, reverse=True)
    graded = compare(*two, grades={"DIF123": ChangeClass.EDITORIAL})
    assert len(graded.changes) == len(found.changes)


def test_every_field_of_the_agreement_is_compared() -> None:
    """One value taken away at a time, wherever there is one."""
    found, alone = list(leaves(FILLED.agreement)), AgreementAndWork(FILLED.agreement)
    assert len(found) > 250
    for route, _ in some(found, 3):
        for data in _without(BASE, route):
            try:
                other = AgreementAndWork(agreement(data))
            except AssertionError:
                continue  # something that no agreement can be without
            assert compare(alone, other, editorial=True).changes, route


def test_every_field_of_the_work_is_compared() -> None:
    """One value taken away at a time, in each kind of document."""
    tried = 0
    for kind, (data, *_) in WORK.items():
        document = record(KINDS[kind], data)
        whole = AgreementAndWork(FILLED.agreement, work_of([document]))
        for route, _ in some(leaves(document), 3):
            for less in _without(data, route):
                try:
                    other = AgreementAndWork(FILLED.agreement, work_of([record(KINDS[kind], less)]))
                except AssertionError:
                    continue  # something that no document of the kind can be without
                assert compare(whole, other, editorial=True).changes, (kind, route)
                tried += 1
    assert tried > 50


def _without(whole: dict[str, Any], route: Leaf) -> list[dict[str, Any]]:
    data = copy.deepcopy(whole)
    value: Any = data
    for step in route[:-1]:
        value = value[step]
    if isinstance(route[-1], str) and route[-1] not in value:
        return []
    del value[route[-1]]
    return [data]
