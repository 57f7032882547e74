"""When what an indicator measures is to be measured."""

from typing import Any

import pytest

from tests.status.building import agreement, on, said


def test_an_indicator_is_not_asked_for_before_the_agreement_begins_or_after_its_target() -> None:
    own = _measured(cadence={"per": "year"}, target="5", target_date="2025-06")
    own["goals"][0]["indicators"][0]["measurements"] = [{"date": "2025-06-30", "value": "4"}]
    assert said(on("2026-12-01", agreement=own, within=365), "indicator") == []
    assert (
        said(
            on("2023-11-01", agreement=_measured(baseline_date="2022", cadence={"per": "year"})), "indicator"
        )
        == []
    )


@pytest.mark.parametrize(
    ("baseline", "today", "asked"),
    [
        ("2022-10", "2024-03-01", ["2024-10-31"]),
        ("2022-10", "2024-11-01", ["2024-10-31", "2025-10-31"]),
        ("2023", "2024-03-01", ["2024-12-31"]),
        ("2020-02-29", "2024-01-01", ["2024-02-29"]),
        ("2023-12-31", "2024-03-01", ["2024-12-31"]),
        ("2024-02-01", "2024-03-01", ["2025-02-01"]),
    ],
)
def test_nothing_is_to_have_been_measured_before_the_agreement_began(
    baseline: str, today: str, asked: list[str]
) -> None:
    """An agreement of 2024 whose baseline is older is not late on its first day."""
    indicator = {"title": "Otrygga", "cadence": {"per": "year"}, "baseline": 8, "baseline_date": baseline}
    own = agreement(goals=[{"title": "Nå", "indicators": [indicator]}])
    state = on(today, within=400, agreement=own)
    assert [day for day, _ in said(state, "indicator")] == asked


def _measured(**indicator: Any) -> dict[str, Any]:
    return agreement(goals=[{"title": "Trygga", "indicators": [{"title": "Trygga", **indicator}]}])


@pytest.mark.parametrize(
    ("today", "indicator", "due"),
    [
        ("2025-01-15", {"cadence": {"per": "year"}}, ["2025-01-01"]),
        ("2025-01-15", {"cadence": {"per": "year"}, "baseline_date": "2024-03"}, ["2025-03-31"]),
        (
            "2025-01-15",
            {"cadence": {"per": "year"}, "measurements": [{"date": "2024-04-02", "value": 3}]},
            ["2025-04-02"],
        ),
        ("2027-11-01", {"target_date": "2027-12"}, ["2027-12-31"]),
        ("2027-12-20", {"target_date": "2027-12", "measurements": [{"date": "2027-12-10", "value": 3}]}, []),
        (
            "2027-10-15",
            {
                "cadence": {"per": "year"},
                "target_date": "2027-10",
                "measurements": [{"date": "2026-10-20", "value": 3}],
            },
            ["2027-10-20"],
        ),
    ],
)
def test_an_indicator_is_measured_at_its_interval_and_when_its_target_is_set(
    today: str, indicator: dict[str, Any], due: list[str]
) -> None:
    found = said(on(today, agreement=_measured(**indicator)), "indicator")
    assert found == [(day, "Mätning: Trygga") for day in due]
