"""How far goals have come: the latest value on the day, and the way from baseline to target."""

from typing import Any

import pytest

from tests.status.building import agreement, on

SERIES = [
    {"date": "2024-03-01", "value": 31},
    {"date": "2026-03-01", "value": 27},
    {"date": "2027-03-01", "value": 24},
]


def _goal(today: str, **indicator: Any) -> Any:
    goal = {"id": "trygghet", "title": "Fler är trygga", "indicators": [{"title": "Otrygga", **indicator}]}
    return on(today, agreement=agreement(goals=[goal])).goals[0]


@pytest.mark.parametrize(
    ("today", "latest", "progress", "reached"),
    [
        ("2024-02-29", None, None, None),
        ("2024-03-01", 31, 0.0, False),
        ("2026-06-01", 27, 0.67, False),
        ("2027-03-01", 24, 1.17, True),
    ],
)
def test_the_latest_value_is_that_of_the_day(
    today: str, latest: int | None, progress: float | None, reached: bool | None
) -> None:
    goal = _goal(today, direction="decrease", baseline=31, target=25, measurements=SERIES)
    assert (goal.latest, goal.progress, goal.reached) == (latest, progress, reached)


@pytest.mark.parametrize(
    ("direction", "baseline", "target", "latest", "progress", "reached"),
    [
        ("increase", 60, 80, 70, 0.5, False),
        ("increase", 60, 80, 80, 1.0, True),
        ("increase", 60, 80, 50, -0.5, False),
        ("decrease", 31, 25, 33, -0.33, False),
        ("decrease", 200, 0, 199, 0.01, False),  # 0.005 is rounded away from zero
        (None, 31, 25, 25, 1.0, True),
        ("decrease", 25, 31, 27, None, None),  # the target lies the other way
        ("increase", None, 80, 81, None, True),
        ("increase", 60, None, 70, None, None),
        (None, None, 80, 81, None, None),
        ("decrease", 25, 25, 25, None, True),
        ("keep", 90, 85, 88, None, True),
        ("keep", 90, 85, 84, None, False),
        ("keep", None, 85, 85, None, True),
    ],
)
def test_progress_is_measured_the_way_that_the_value_should_go(
    direction: str | None,
    baseline: int | None,
    target: int | None,
    latest: int,
    progress: float | None,
    reached: bool | None,
) -> None:
    stated = {"direction": direction, "baseline": baseline, "target": target}
    given = {key: value for key, value in stated.items() if value is not None}
    goal = _goal("2026-06-01", **given, measurements=[{"date": "2026-01-01", "value": latest}])
    assert (goal.progress, goal.reached) == (progress, reached)


def test_standing_still_is_no_progress_with_no_sign() -> None:
    goal = _goal("2024-03-01", baseline=31, target=25, measurements=SERIES)
    assert str(goal.progress) == "0.0"


def test_a_value_for_a_year_counts_when_the_year_is_over() -> None:
    years = [{"date": 2024, "value": 30}, {"date": 2025, "value": 28}]
    assert _goal("2025-12-30", measurements=years).latest == 30
    assert _goal("2025-12-31", measurements=years).latest == 28


def test_values_from_before_the_baseline_are_history() -> None:
    goal = _goal(
        "2026-06-01",
        baseline=31,
        baseline_date="2024-03",
        target=25,
        measurements=[{"date": "2020-03-01", "value": 40}],
    )
    assert (goal.latest, goal.progress) == (None, None)


def test_of_two_values_of_the_same_day_the_one_written_last_counts() -> None:
    twice = [{"date": "2026-03-01", "value": 27}, {"date": "2026-03-01", "value": 28}]
    assert _goal("2026-06-01", measurements=twice).latest == 28


def test_a_goal_without_indicators_is_there_and_one_with_two_is_there_twice() -> None:
    goals = [
        {"title": "Utan"},
        {"title": "Med två", "indicators": [{"title": "En"}, {"title": "Två"}]},
    ]
    found = on("2026-06-01", agreement=agreement(goals=goals)).goals
    assert [(each.goal.title, each.indicator and each.indicator.title) for each in found] == [
        ("Utan", None),
        ("Med två", "En"),
        ("Med två", "Två"),
    ]
    assert [each.place.route for each in found] == [
        ("goals", 0),
        ("goals", 1, "indicators", 0),
        ("goals", 1, "indicators", 1),
    ]
