"""How agreements are related, one to another."""

from typing import Any

import pytest

from samverkan.model import FOLLOWS, Agreement, Kinship, is_part, named, rests_elsewhere


def _agreement(*relations: dict[str, str]) -> Agreement:
    data: dict[str, Any] = {
        "title": "Samverkansavtal",
        "parties": [{"id": "kommunen", "name": "Exempelby kommun"}, {"id": "polisen", "name": "Polisen"}],
        "validity": {"start": "2024"},
        "relations": relations,
    }
    return Agreement.model_validate(data)


def _to(kind: str, identity: str) -> dict[str, str]:
    return {"kind": kind, "agreement": identity}


FIRST = _agreement(_to("replaces", "first"), {"kind": "part_of", "title": "Länets överenskommelse"})
SECOND = _agreement(_to("replaces", "first"), _to("complements", "frame"), _to("extends", "first"))
THIRD = _agreement(_to("extends", "second"), _to("part_of", "frame"), _to("complements", "lost"))
FRAME = _agreement(_to("replaces", "broken"))
KINSHIP = Kinship({"first": FIRST, "second": SECOND, "third": THIRD, "frame": FRAME, "broken": None})


def test_an_agreement_names_others_in_its_own_order_each_once() -> None:
    assert named(SECOND) == ("first", "frame")
    assert named(SECOND, FOLLOWS) == ("first",)
    assert named(THIRD) == ("second", "frame", "lost")


@pytest.mark.parametrize(
    ("asked", "identity", "found"),
    [
        (KINSHIP.named, "first", []),  # none is related to itself
        (KINSHIP.named, "third", ["second", "frame"]),
        (KINSHIP.named, "broken", []),
        (KINSHIP.named, "unknown", []),
        (KINSHIP.naming, "first", ["second"]),
        (KINSHIP.naming, "frame", ["second", "third"]),
        (KINSHIP.replaces, "second", ["first"]),
        (KINSHIP.replaces, "third", []),
        (KINSHIP.replaces, "frame", []),  # what it replaces could not be read
        (KINSHIP.replaced_by, "first", ["second"]),
        (KINSHIP.replaced_by, "second", []),
        (KINSHIP.followed_by, "first", ["second"]),
        (KINSHIP.followed_by, "second", ["third"]),
        (KINSHIP.followed_by, "frame", []),
        (KINSHIP.leans_on, "second", ["frame", "first"]),
        (KINSHIP.leans_on, "third", ["second", "frame"]),
        (KINSHIP.leans_on, "frame", []),
    ],
)
def test_what_is_related_to_an_agreement(asked: Any, identity: str, found: list[str]) -> None:
    assert list(asked(identity)) == found
    assert all(asked(identity)[each] is KINSHIP.agreements[each] for each in found)


@pytest.mark.parametrize(
    ("identity", "tied"),
    [
        ("first", ("second",)),
        ("second", ("first", "frame", "third")),
        ("frame", ("broken", "second", "third")),
        ("broken", ("frame",)),
        ("unknown", ()),
    ],
)
def test_ties_go_both_ways_and_to_broken_ones(identity: str, tied: tuple[str, ...]) -> None:
    assert KINSHIP.tied(identity) == tied


def test_each_relation_comes_with_its_place_and_the_agreement_that_it_names() -> None:
    others = [(tie.place, tie.other) for tie in KINSHIP.ties("first")]
    assert others == [(0, None), (1, None)]  # itself, and one that lies elsewhere
    assert [(tie.place, tie.other) for tie in KINSHIP.ties("second", FOLLOWS)] == [(0, FIRST), (2, FIRST)]
    assert [tie.other for tie in KINSHIP.ties("third")] == [SECOND, FRAME, None]
    assert [tie.other for tie in KINSHIP.ties("frame")] == [None]  # could not be read
    assert KINSHIP.ties("broken") == KINSHIP.ties("unknown") == ()


def test_what_an_agreement_leans_on_may_say_a_thing_for_it() -> None:
    assert KINSHIP.states("third", lambda each: each is FRAME)
    assert KINSHIP.states("third", lambda each: each is THIRD)
    assert not KINSHIP.states("third", lambda each: each is FIRST)
    assert not KINSHIP.states("frame", lambda each: each is THIRD)
    assert not KINSHIP.states("broken", lambda each: True)
    assert KINSHIP.states("first", lambda each: False)  # part of one that is not here, and may say it


def test_what_is_said_of_agreements_outside_the_workspace() -> None:
    assert [is_part(each) for each in (FIRST, SECOND, THIRD)] == [True, False, True]
    assert [rests_elsewhere(each) for each in (FIRST, SECOND, THIRD)] == [True, False, False]
    assert rests_elsewhere(_agreement({"kind": "extends", "title": "Avtalet 2020"}))
    assert not rests_elsewhere(_agreement({"kind": "complements", "title": "Avtalet 2020"}))
