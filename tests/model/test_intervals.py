"""When the time of an interval has passed: the calendar's months, and the ends of the calendar."""

from datetime import date
from typing import Any

import pytest

from samverkan.model import Cadence, Duration, after


@pytest.mark.parametrize(
    ("day", "cadence", "later"),
    [
        ("2024-01-31", {"per": "month"}, "2024-02-29"),
        ("2025-01-31", {"per": "month"}, "2025-02-28"),
        ("2024-02-29", {"per": "year"}, "2025-02-28"),
        ("2024-02-29", {"per": "year", "every": "4"}, "2028-02-29"),
        ("2024-11-30", {"per": "quarter"}, "2025-02-28"),
        ("2024-08-31", {"per": "tertial"}, "2024-12-31"),
        ("2024-08-31", {"per": "half_year"}, "2025-02-28"),
        ("2024-12-15", {"per": "month"}, "2025-01-15"),
        ("2024-12-30", {"per": "week", "every": "2"}, "2025-01-13"),
        ("2024-12-31", {"per": "day"}, "2025-01-01"),
        ("2024-01-15", {"per": "year", "times": "2"}, "2024-07-15"),
        ("2024-01-15", {"per": "year", "times": "5"}, "2024-03-28"),  # 73 days
        ("2024-01-15", {"per": "day", "times": "5"}, "2024-01-16"),
        ("9999-06-01", {"per": "year"}, "9999-12-31"),
        ("9999-12-30", {"per": "week", "every": "999999"}, "9999-12-31"),
    ],
)
def test_the_next_time_comes_by_the_calendar(day: str, cadence: dict[str, Any], later: str) -> None:
    assert after(date.fromisoformat(day), Cadence.model_validate(cadence)).isoformat() == later


def test_a_length_of_time_is_counted_the_same_way() -> None:
    notice = Duration.model_validate({"count": "3", "unit": "month"})
    assert after(date(2024, 11, 30), notice) == date(2025, 2, 28)
