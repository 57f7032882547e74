"""How far measures have come: whose words count, and what had been done by the day."""

from typing import Any

import pytest

from tests.status.building import agreement, on


def _plan(identity: str, day: str, *measures: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": identity, "date": day, "measures": list(measures), **more}


DONE = {"title": "Ny belysning", "start": "2024-09-01", "end": "2025-06-30"}


@pytest.mark.parametrize(
    ("today", "stated", "status", "overdue"),
    [
        ("2025-01-01", {"status": "done", "completed": "2025-05-12"}, "ongoing", False),
        ("2025-05-12", {"status": "done", "completed": "2025-05-12"}, "done", False),
        ("2024-08-01", {"status": "done", "completed": "2025-05-12"}, "planned", False),
        ("2025-05-12", {"completed": "2025-05-12"}, "done", False),
        ("2025-05-02", {"status": "done", "completed": "2025-05"}, "done", False),
        ("2025-07-01", {"status": "done"}, "done", False),
        ("2024-08-31", {"status": "ongoing"}, "planned", False),
        ("2024-09-01", {"status": "ongoing"}, "ongoing", False),
        ("2025-06-30", {"status": "ongoing"}, "ongoing", False),
        ("2025-07-01", {"status": "ongoing"}, "ongoing", True),
        ("2025-07-01", {}, "planned", True),
        ("2025-07-01", {"status": "cancelled"}, "cancelled", False),
        ("2025-01-01", {"status": "cancelled", "completed": "2025-02-01"}, "ongoing", False),
    ],
)
def test_the_status_is_that_of_the_day(
    today: str, stated: dict[str, str], status: str, overdue: bool
) -> None:
    measure = on(today, atgardsplan=_plan("plan", "2024-05-02", DONE | stated)).measures[0]
    assert (measure.status, measure.overdue) == (status, overdue)


def test_a_follow_up_tells_how_far_a_measure_without_a_status_had_come() -> None:
    plan = _plan("plan", "2024-05-02", DONE | {"id": "belysning"})
    follow_ups: dict[str, Any] = {
        "uppfoljning_1": {"id": "ett", "date": "2025-01-15", "measures": [_row("ongoing")]},
        "uppfoljning_2": {"id": "tva", "date": "2025-09-15", "measures": [_row("done")]},
    }
    statuses = [
        on(today, atgardsplan=plan, **follow_ups).measures[0].status
        for today in ("2024-12-31", "2025-01-15", "2025-09-15")
    ]
    assert statuses == ["planned", "ongoing", "done"]


def _row(status: str) -> dict[str, str]:
    return {"measure": "belysning", "status": status}


def test_a_measure_of_the_agreement_is_told_in_the_words_of_the_latest_plan() -> None:
    files: dict[str, Any] = {
        "agreement": agreement(measures=[{"id": "ljus", "title": "Ljus"}, {"title": "Vandringar"}]),
        "atgardsplan_1": _plan("plan-1", "2024-05-02", {"id": "ljus", "title": "Ljus på torget"}),
        "atgardsplan_2": _plan("plan-2", "2025-05-02", {"id": "ljus", "title": "Ljus i tunneln"}),
    }
    titles = [
        [each.title for each in on(today, **files).measures]
        for today in ("2024-01-01", "2024-06-01", "2026-01-01")
    ]
    assert titles == [
        ["Ljus", "Vandringar"],
        ["Ljus på torget", "Vandringar"],
        ["Ljus i tunneln", "Vandringar"],
    ]


def test_a_plan_counts_until_another_replaces_it() -> None:
    files: dict[str, Any] = {
        "atgardsplan_1": _plan("plan-1", "2024-05-02", {"title": "Gammal"}, end="2024-12-31"),
        "atgardsplan_2": _plan("plan-2", "2025-05-02", {"title": "Ny"}, replaces="plan-1"),
    }
    assert [each.title for each in on("2025-05-01", **files).measures] == ["Gammal"]
    assert [each.title for each in on("2025-05-02", **files).measures] == ["Ny"]


def test_a_plan_that_replaces_itself_or_a_newer_one_takes_nothing_away() -> None:
    old = _plan("plan-1", "2024-05-02", {"title": "Gammal"}, replaces="plan-2")
    new = _plan("plan-2", "2025-05-02", {"title": "Ny"}, replaces="plan-2")
    shown = on("2025-05-02", atgardsplan_1=old, atgardsplan_2=new).measures
    assert [each.title for each in shown] == ["Gammal", "Ny"]


def test_those_responsible_are_the_function_or_the_parties() -> None:
    named, owned = (
        {"title": "A", "responsible": "trafikchefen"},
        {"title": "B", "owners": ["polisen", "kommunen"]},
    )
    found = on("2025-01-01", atgardsplan=_plan("plan", "2024-05-02", named, owned)).measures
    assert [each.responsible for each in found] == ["trafikchefen", "Polisen och Exempelby kommun"]
