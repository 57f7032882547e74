"""The figure of the organisation follows who gives the assignment to whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.documents.tiers import tiers
from samverkan.model import Forum, ForumLevel

LEVELS = (None, "strategic", "tactical", "operational")


def forum(identity: str, level: str | None = None, by: str | None = None, to: str | None = None) -> Forum:
    reports = [{"forum": to}] if to else []
    given = {"id": identity, "name": identity, "level": level, "assigned_by": by, "reports_to": reports}
    return Forum.model_validate({key: value for key, value in given.items() if value})


CASES = {
    "levels alone": (
        [forum("lokal", "operational"), forum("styr", "strategic"), forum("grupp", "tactical")],
        "styr / grupp / lokal",
    ),
    "a steering group without a level that gives assignments": (
        [forum("rad", "strategic", by="styr"), forum("grupp", "operational", to="rad"), forum("styr")],
        "styr / rad / grupp",
    ),
    "a steering group without a level that has reports": (
        [forum("rad", "strategic", to="styr"), forum("styr")],
        "styr / rad",
    ),
    "a group between two levels": (
        [forum("rad", "strategic"), forum("mellan", by="rad"), forum("falt", "tactical", by="mellan")],
        "rad / mellan / falt",
    ),
    "no levels": (
        [forum("falt", by="grupp"), forum("grupp", by="styr"), forum("styr"), forum("annan", by="styr")],
        "styr / grupp annan / falt",
    ),
    "one without ties": ([forum("natverk"), forum("styr", "strategic")], "styr / natverk"),
    "a circle": ([forum("a", by="b"), forum("b", by="a")], "b / a"),
    "none": ([], ""),
}


@pytest.mark.parametrize(("forums", "rows"), CASES.values(), ids=CASES)
def test_who_gives_an_assignment_stands_above(forums: list[Forum], rows: str) -> None:
    assert " / ".join(" ".join(each.id for each in row) for _, row in tiers(forums)) == rows


@given(st.lists(st.tuples(st.sampled_from(LEVELS), st.integers(-1, 7), st.integers(-1, 7)), max_size=8))
def test_every_forum_has_one_place_beside_those_of_its_level(
    drawn: list[tuple[str | None, int, int]],
) -> None:
    def other(place: int) -> str | None:
        return f"f{place}" if 0 <= place < len(drawn) else None

    forums = [forum(f"f{n}", level, other(by), other(to)) for n, (level, by, to) in enumerate(drawn)]
    rows = tiers(forums)
    assert sorted(each.id for _, row in rows for each in row) == sorted(each.id for each in forums)
    assert all({each.level for each in row} == {level} for level, row in rows)
    shown = [level for level, _ in rows if level]
    assert shown == [level for level in ForumLevel if level in shown]
