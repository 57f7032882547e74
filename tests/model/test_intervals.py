"""Intervals: when their time has passed, by the calendar and to its end; how long they are; in short."""

from datetime import date
from typing import Any

import pytest

from samverkan.model import Cadence, Duration, PartialDate, after, days, longer
from samverkan.model.intervals import time_of


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
        ("2024-01-15", {"per": "month", "times": "2"}, "2024-01-30"),
        ("9998-12-31", {"per": "year"}, "9999-12-31"),
        ("9998-01-31", {"per": "month", "every": "23"}, "9999-12-31"),
        ("9999-06-01", {"per": "year"}, "9999-12-31"),
        ("9999-12-30", {"per": "week", "every": "999999"}, "9999-12-31"),
    ],
)
def test_the_next_time_comes_by_the_calendar(day: str, cadence: dict[str, Any], later: str) -> None:
    assert after(date.fromisoformat(day), Cadence.model_validate(cadence)).isoformat() == later


def test_a_length_of_time_is_counted_the_same_way() -> None:
    notice = Duration.model_validate({"count": "3", "unit": "month"})
    assert after(date(2024, 11, 30), notice) == date(2025, 2, 28)


@pytest.mark.parametrize(
    ("unit", "length"),
    [
        ("day", 2),
        ("week", 14),
        ("month", 60),
        ("quarter", 182),
        ("tertial", 242),
        ("half_year", 364),
        ("year", 730),
    ],
)
def test_about_how_many_days_a_time_takes(unit: str, length: int) -> None:
    assert days(Duration.model_validate({"count": "2", "unit": unit})) == length
    assert days(Cadence.model_validate({"every": "2", "times": "4", "per": unit})) == length / 4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"per": "half_year"}, {"times": "2", "per": "year"}),
        ({"per": "quarter"}, {"times": "4", "per": "year"}),
        ({"per": "tertial"}, {"times": "3", "per": "year"}),
        ({"per": "month"}, {"times": "12", "per": "year"}),
        ({"per": "month"}, {"times": "3", "per": "quarter"}),
        ({"per": "week"}, {"times": "52", "per": "year"}),
        ({"per": "week", "every": "2"}, {"times": "26", "per": "year"}),
        ({"per": "day"}, {"times": "7", "per": "week"}),
        ({"per": "day"}, {"times": "365", "per": "year"}),
        ({"per": "year", "every": "2"}, {"every": "24", "per": "month"}),
    ],
)
def test_the_same_time_in_another_unit_is_no_longer(one: dict[str, str], other: dict[str, str]) -> None:
    a, b = Cadence.model_validate(one), Cadence.model_validate(other)
    assert not longer(a, b)
    assert not longer(b, a)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"per": "month"}, {"times": "13", "per": "year"}),
        ({"per": "week"}, {"times": "53", "per": "year"}),
        ({"times": "4", "per": "month"}, {"per": "week"}),
        ({"times": "100", "per": "year"}, {"times": "101", "per": "year"}),
        ({"per": "day", "every": "100"}, {"per": "day", "every": "99"}),
    ],
)
def test_what_is_a_little_seldomer_is_longer(one: dict[str, str], other: dict[str, str]) -> None:
    a, b = Cadence.model_validate(one), Cadence.model_validate(other)
    assert longer(a, b)
    assert not longer(b, a)


@pytest.mark.parametrize(
    ("start", "end", "short"),
    [
        (None, None, ""),
        (PartialDate(2024, 3), None, "från 2024"),
        (None, PartialDate(2024, 3), "till 2024"),
        (PartialDate(2024), PartialDate(2024), "2024"),
        (PartialDate(2024, 1), PartialDate(2024, 12), "2024"),
        (PartialDate(2024, 1), PartialDate(2024, 11), "januari–november 2024"),
        (PartialDate(2024, 2), PartialDate(2024, 12), "februari–december 2024"),
        (PartialDate(2024, 5, 2), PartialDate(2024, 5, 9), "maj 2024"),
        (PartialDate(2024, 5), PartialDate(2024), "2024"),
        (PartialDate(2024), PartialDate(2024, 5), "2024"),
        (PartialDate(2024, 12), PartialDate(2025, 1), "2024–2025"),
    ],
)
def test_a_time_in_short(start: PartialDate | None, end: PartialDate | None, short: str) -> None:
    assert time_of(start, end) == short
