"""Three years of work under one agreement, walked through by nothing but the day."""

from typing import Any

import pytest

from tests.status.building import on
from tests.status.test_rounds import FILES, GOAL, WHOLE

SERIES = [
    {"date": "2023-12-01", "value": 60},
    {"date": "2024-12-01", "value": 64},
    {"date": "2025-12-01", "value": 70},
]
OWN = "own_preparations"
INDICATOR = {
    "title": "Trygga",
    "baseline": 60,
    "target": 80,
    "cadence": {"per": "year"},
    "measurements": SERIES,
}
SECOND = {
    "id": "varv-2",
    "round": 2,
    "follows": "varv-1",
    "starts_from": ["uppfoljd"],
    "steps": [{"kind": "own_preparations", "lagesbilder": ["ny"]}],
}
YEARS: dict[str, Any] = {
    **FILES,
    "agreement": {**WHOLE, "goals": [{**GOAL, "indicators": [INDICATOR]}]},
    "lagesbild_ny": {"id": "ny", "date": "2026-02-10", "party": "polisen"},
    "cycle_2": SECOND,
}


@pytest.mark.parametrize(
    ("today", "in_force", "steps", "progress", "measure", "overdue", "due"),
    [
        ("2023-12-15", False, ("initiate",), 0.0, None, [], ["signing"]),
        ("2024-01-15", True, (OWN,), 0.0, None, ["signing"], []),
        ("2024-04-15", True, ("implementation",), 0.0, "ongoing", [], ["follow_up"]),
        ("2024-06-01", True, ("implementation",), 0.0, "ongoing", ["follow_up"], []),
        ("2024-12-05", True, ("implementation",), 0.2, "ongoing", ["follow_up"], ["follow_up"]),
        ("2025-03-01", True, ("follow_up",), 0.2, "done", ["follow_up"], ["follow_up"]),
        ("2025-09-20", True, ("follow_up", OWN), 0.2, "done", [], ["indicator"]),
        ("2025-12-15", True, ("follow_up", OWN), 0.5, "done", [], ["follow_up", "lagesbild"]),
        ("2026-02-11", True, ("follow_up", OWN), 0.5, "done", ["follow_up"], ["lagesbild"]),
        (
            "2027-10-15",
            True,
            ("follow_up", OWN),
            0.5,
            "done",
            ["follow_up", "indicator", "lagesbild", "plan"],
            ["indicator", "renewal"],
        ),
        (
            "2028-01-01",
            False,
            ("follow_up", OWN),
            0.5,
            "done",
            ["follow_up", "indicator", "lagesbild", "plan", "renewal"],
            [],
        ),
        ("2029-01-01", False, ("follow_up", OWN), 0.5, "done", [], []),
    ],
)
def test_the_work_is_seen_as_it_was_on_each_day(
    today: str,
    in_force: bool,
    steps: tuple[str, ...],
    progress: float,
    measure: str | None,
    overdue: list[str],
    due: list[str],
) -> None:
    state = on(today, within=75, **YEARS)
    assert state.in_force is in_force
    assert tuple(cycle.current.id for cycle in state.cycles) == steps
    assert state.goals[0].progress == progress
    assert [each.status for each in state.measures] == ([measure] if measure else [])
    assert sorted({each.kind for each in state.overdue}) == overdue
    assert sorted({each.kind for each in state.due}) == due
