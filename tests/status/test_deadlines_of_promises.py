"""When promises end and are to be followed up."""

from typing import Any

import pytest

from tests.status.building import on, said


def _promises(**more: Any) -> dict[str, Any]:
    return {"id": "loften", "date": "2025-01-10", "promises": [{"text": "Vi går."}], "end": "2025-12", **more}


@pytest.mark.parametrize(
    ("today", "more", "due"),
    [
        ("2025-12-01", {}, ["2025-12-31"]),
        ("2026-02-01", {}, ["2025-12-31"]),
        ("2025-12-01", {"until_new": True}, []),
        ("2025-12-01", {"extensions": [{"until": "2026-02", "decided": "2025-11-20"}]}, ["2026-02-28"]),
        ("2025-12-01", {"extensions": [{"until": "2026-02", "decided": "2025-12-20"}]}, ["2025-12-31"]),
    ],
)
def test_promises_end_on_their_last_day_or_when_they_have_been_extended_to(
    today: str, more: dict[str, Any], due: list[str]
) -> None:
    found = said(on(today, medborgarlofte=_promises(**more)), "promise")
    went = "gick" if due and due[0] < today else "går"
    assert found == [(day, f"Medborgarlöftena {went} ut") for day in due]


def test_promises_that_new_ones_follow_do_not_end_unseen() -> None:
    newer = {"id": "nya", "date": "2026-01-12", "promises": [{"text": "Vi går igen."}]}
    files: dict[str, Any] = {"medborgarlofte": _promises(), "medborgarlofte_nya": newer}
    assert said(on("2026-01-11", **files), "promise") != []
    assert said(on("2026-01-12", **files), "promise") == []


def test_promises_are_followed_up_as_they_say() -> None:
    half_yearly = _promises(start="2025-01", follow_up=[{"subject": "allt", "cadence": {"per": "half_year"}}])
    result = [{"text": "Vi går.", "results": [{"end": "2025-06", "kept": "yes"}]}]
    assert said(on("2025-06-01", medborgarlofte=half_yearly), "promise") == [
        ("2025-07-31", "Uppföljning av löften: allt")
    ]
    told = on("2025-09-01", within=120, medborgarlofte={**half_yearly, "promises": result})
    assert said(told, "promise") == [
        ("2025-12-30", "Uppföljning av löften: allt"),
    ]
