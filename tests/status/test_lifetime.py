"""When an agreement is in force, and what its end asks for."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from samverkan.model import Settings
from samverkan.status.today import status_on
from tests.status.building import agreement, folder, on, said, workspace


def _after(kind: str, start: str, former: str = "2024-2027", own: str = "nytt", **work: Any) -> Any:
    relations = [{"kind": kind, "agreement": f"exempelby/{former}"}]
    later = agreement(validity={"start": start, "end": "2031"}, relations=relations)
    return folder(f"exempelby/{own}", {"agreement": later, **work})


@pytest.mark.parametrize(
    ("today", "validity", "in_force"),
    [
        ("2023-12-31", {"start": 2024, "end": 2027}, False),
        ("2024-01-01", {"start": 2024, "end": 2027}, True),
        ("2027-12-31", {"start": 2024, "end": 2027}, True),
        ("2028-01-01", {"start": 2024, "end": 2027}, False),
        ("2090-01-01", {"start": 2024, "until_further_notice": True}, True),
        ("2028-12-31", {"start": 2024, "end": 2027, "extension": {"kind": "automatic"}}, True),
        ("2028-01-01", {"start": 2024, "end": 2027, "extension": {"kind": "by_decision"}}, False),
        ("2024-06-01", {"end": 2027}, False),
    ],
)
def test_an_agreement_is_in_force_from_its_first_day_through_its_last(
    today: str, validity: dict[str, Any], in_force: bool
) -> None:
    assert on(today, agreement=agreement(validity=validity)).in_force is in_force


@pytest.mark.parametrize(("today", "in_force"), [("2028-02-29", True), ("2028-03-01", False)])
def test_an_automatic_extension_is_counted_by_the_calendar(today: str, in_force: bool) -> None:
    extension = {"kind": "automatic", "times": 1, "length": {"count": 2, "unit": "month"}}
    validity = {"start": 2024, "end": 2027, "extension": extension}
    assert on(today, agreement=agreement(validity=validity)).in_force is in_force


def test_an_agreement_that_another_replaces_is_no_longer_in_force() -> None:
    new = _after("replaces", "2026-07-01")
    assert on("2026-06-30", also=(new,)).in_force
    assert not on("2026-07-01", also=(new,)).in_force


@pytest.mark.parametrize(
    ("condition", "followed", "in_force"),
    [
        ("så länge ramavtalet gäller", False, False),
        ("till dess att det centrala avtalet upphör", False, False),
        ("så länge ramavtalet gäller", True, True),
        ("till dess att ett nytt avtal ersätter det", False, True),
    ],
)
def test_what_holds_as_long_as_its_frame_ends_with_it(condition: str, followed: bool, in_force: bool) -> None:
    frame = folder("exempelby/ram", {"agreement": agreement(validity={"start": 2024, "end": 2026})})
    longer = _after("extends", "2027", former="ram")
    local = agreement(
        validity={"start": 2024, "condition": condition},
        relations=[{"kind": "part_of", "agreement": "exempelby/ram"}],
    )
    also = (frame, longer) if followed else (frame,)
    assert on("2026-12-31", agreement=local, also=also).in_force
    status = on("2027-01-01", agreement=local, also=also)
    assert status.in_force is in_force
    assert (status.ended == date(2026, 12, 31)) is not in_force
    past = [("2026-12-31", "Avtalet gick ut och ska förnyas eller avslutas")]
    assert said(status, "renewal") == ([] if in_force else past)


def test_the_end_of_an_agreement_asks_for_a_renewal() -> None:
    renewal = [("2027-12-31", "Avtalet går ut och ska förnyas eller avslutas")]
    assert said(on("2026-12-30"), "renewal") == []
    assert said(on("2026-12-31"), "renewal") == renewal
    assert said(on("2027-12-31"), "renewal") == renewal
    past = [("2027-12-31", "Avtalet gick ut och ska förnyas eller avslutas")]
    assert said(on("2028-01-01"), "renewal") == past


def test_how_long_before_the_end_the_renewal_is_told_can_be_set() -> None:
    own = folder("exempelby/2024-2027", {"agreement": agreement()})
    settings = Settings.model_validate({"renewal_ahead": {"count": "18", "unit": "month"}})
    at = replace(workspace(own), settings=settings)
    for day, told in (("2026-06-30", False), ("2026-07-01", True)):
        assert bool(said(status_on(own, at, date.fromisoformat(day), 90), "renewal")) is told


@pytest.mark.parametrize("kind", ["replaces", "extends"])
def test_no_renewal_is_asked_for_when_the_next_agreement_is_there(kind: str) -> None:
    assert said(on("2027-12-01", also=(_after(kind, "2028-01-01"),)), "renewal") == []


def test_no_renewal_is_asked_of_an_agreement_until_further_notice() -> None:
    validity = {"start": "2024-01-01", "until_further_notice": True}
    assert said(on("2027-12-01", within=400_000_000, agreement=agreement(validity=validity)), "renewal") == []


def test_an_agreement_that_is_over_asks_for_nothing_unless_measures_are_left() -> None:
    plan = {"id": "plan", "date": "2024-05-02", "measures": [{"title": "Ljus", "end": "2027-06-30"}]}
    assert on("2029-02-01").overdue == ()
    alone = on("2028-02-01", atgardsplan=plan)
    assert [each.kind for each in alone.overdue] == ["plan", "measure", "renewal"]
    followed = on("2028-02-01", atgardsplan=plan, also=(_after("replaces", "2028-01-01"),))
    assert [each.kind for each in followed.overdue] == ["plan", "measure"]


def test_what_was_left_when_an_agreement_ended_is_told_for_a_year_unless_another_has_come() -> None:
    occasions = [{"subject": "målen", "date": "2027-11-01", "types": ["effect"]}]
    own = agreement(follow_up={"occasions": occasions})
    left = ["follow_up", "renewal"]
    for day, told in (("2028-01-01", left), ("2028-12-31", left), ("2029-01-01", [])):
        assert [each.kind for each in on(day, agreement=own).overdue] == told
    assert on("2028-02-01", agreement=own, also=(_after("replaces", "2028-01-01"),)).overdue == ()


def test_a_next_agreement_that_is_known_by_name_alone_is_one() -> None:
    named = agreement(relations=[{"kind": "precedes", "title": "Nytt avtal", "start": "2028"}])
    assert said(on("2027-12-01", agreement=named), "renewal") == []


LAGESBILD = {"id": "l", "date": "2026-02-17"}
PLAN = {"id": "p", "date": "2026-04-28", "measures": [{"title": "Ljus", "status": "done"}]}


@pytest.mark.parametrize(
    ("own", "asked"),
    [
        ({}, ["2028-02-17", "2028-04-28"]),
        ({"lagesbild": {"id": "ny", "date": "2028-01-20"}}, ["2028-04-28"]),
        ({"lagesbild": {"id": "ny", "date": "2028-01-20", "short": True}}, ["2028-02-17", "2028-04-28"]),
        ({"lagesbild": {"id": "ny", "date": "2028-06-20"}}, ["2028-02-17", "2028-04-28"]),
        ({"atgardsplan": {"id": "ny", "date": "2028-01-20"}}, ["2028-02-17"]),
    ],
)
def test_what_the_law_asks_for_is_not_forgotten_when_another_agreement_follows(
    own: dict[str, Any], asked: list[str]
) -> None:
    """Until the new one has a whole lägesbild and a plan of its own, the former ones are to be renewed."""
    third = _after("extends", "2028-02-01", "nytt", "tredje", **own)
    for also in (
        (_after("replaces", "2028-01-01", **own),),
        (_after("replaces", "2028-01-01"), third),
    ):
        state = on("2028-05-01", lagesbild=LAGESBILD, atgardsplan=PLAN, also=also)
        assert [each.due.isoformat() for each in state.overdue] == asked


def test_what_the_law_asks_for_is_left_to_a_next_agreement_that_is_known_by_name_alone() -> None:
    named = agreement(relations=[{"kind": "precedes", "title": "Nytt avtal", "start": "2028"}])
    assert on("2028-05-01", agreement=named, lagesbild=LAGESBILD, atgardsplan=PLAN).overdue == ()
