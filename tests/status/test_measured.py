"""Which values of an indicator are known on a day, and which of them is the latest."""

from datetime import date
from decimal import Decimal

import pytest

from samverkan.model import Indicator
from samverkan.status.goals import latest, measured

INDICATOR = Indicator.model_validate(
    {
        "title": "Otrygga",
        "baseline_date": "2023-11",
        "measurements": [
            {"date": "2025-03-01", "value": "27"},
            {"date": "2022", "value": "35"},
            {"date": "2024-10", "value": "29"},
            {"date": "2024", "value": "30"},
            {"date": "2025-03-01", "value": "26"},
        ],
    }
)


@pytest.mark.parametrize(
    ("day", "values"),
    [
        (date(2022, 12, 30), []),
        (date(2022, 12, 31), [35]),
        (date(2024, 10, 30), [35]),
        (date(2024, 10, 31), [35, 29]),
        (date(2024, 12, 31), [35, 29, 30]),
        (date(2025, 3, 1), [35, 29, 30, 27, 26]),
    ],
)
def test_a_month_or_a_year_is_known_when_it_is_over(day: date, values: list[int]) -> None:
    assert [each.value for each in measured(INDICATOR, day)] == values


def test_of_two_values_on_a_day_the_one_written_last_is_the_latest() -> None:
    last = latest(INDICATOR, date(2026, 1, 1))
    assert last
    assert last.value == Decimal(26)


def test_a_value_from_before_the_baseline_is_no_result() -> None:
    assert latest(INDICATOR, date(2024, 1, 1)) is None


def test_an_indicator_never_measured_has_no_latest_value() -> None:
    assert latest(Indicator.model_validate({"title": "Tillit"}), date(2026, 1, 1)) is None
