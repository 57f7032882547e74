"""When terms set by law end: never on a weekend, a holiday or an eve that counts as one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.model.workdays import ANNOUNCEMENT, APPEAL, APPROVAL, end_of_term, is_workday

EASTERS = [
    "1818-03-22",
    "1943-04-25",
    "1954-04-18",
    "1961-04-02",
    "1981-04-19",
    "2000-04-23",
    "2008-03-23",
    "2019-04-21",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2028-04-16",
    "2038-04-25",
    "2049-04-18",
    "2076-04-19",
    "2100-03-28",
    "2285-03-22",
]
"""Easter Sundays of the almanac; the first and last day that it can fall on are among them."""


@pytest.mark.parametrize("sunday", EASTERS)
@pytest.mark.parametrize(("days", "first"), [(-3, -3), (-2, 2), (0, 2), (1, 2), (38, 38), (39, 40), (40, 40)])
def test_a_term_does_not_end_at_easter_or_on_ascension_day(sunday: str, days: int, first: int) -> None:
    easter = date.fromisoformat(sunday)
    ends = easter + timedelta(days=first)
    if (ends.month, ends.day) != (5, 1):  # Ascension Day can come before, and so can the day after it
        assert end_of_term(easter + timedelta(days=days) - APPEAL, APPEAL) == ends


@pytest.mark.parametrize(
    ("last", "ends"),
    [
        ("2024-12-23", "2024-12-23"),
        ("2024-12-24", "2024-12-27"),
        ("2025-12-25", "2025-12-29"),
        ("2025-12-26", "2025-12-29"),
        ("2024-12-30", "2024-12-30"),
        ("2024-12-31", "2025-01-02"),
        ("2025-01-01", "2025-01-02"),
        ("2025-01-03", "2025-01-03"),
        ("2025-01-06", "2025-01-07"),
        ("2025-05-01", "2025-05-02"),
        ("2024-06-06", "2024-06-07"),
        ("2025-06-20", "2025-06-23"),
        ("2026-06-19", "2026-06-22"),
        ("2027-06-25", "2027-06-28"),
        ("2027-06-18", "2027-06-18"),
        ("2024-03-08", "2024-03-08"),
        ("2024-03-09", "2024-03-11"),
        ("2024-03-10", "2024-03-11"),
    ],
)
def test_a_term_ends_on_an_ordinary_weekday(last: str, ends: str) -> None:
    start = date.fromisoformat(last) - APPROVAL
    assert end_of_term(start, APPROVAL).isoformat() == ends


@given(st.dates(date(2018, 1, 1), date(2100, 1, 1)))
def test_a_term_ends_on_the_first_weekday_from_its_last_day_on(start: date) -> None:
    end = end_of_term(start, APPEAL)
    between = [start + APPEAL + timedelta(days=each) for each in range((end - start - APPEAL).days)]
    assert is_workday(end)
    assert end.weekday() < 5
    assert not any(map(is_workday, between))
    assert len(between) <= 5


def test_how_long_the_terms_are() -> None:
    assert [each.days for each in (APPROVAL, ANNOUNCEMENT, APPEAL)] == [14, 2, 21]


def test_in_the_last_year_of_the_calendar_a_term_never_ends() -> None:
    assert end_of_term(date(9999, 1, 4), ANNOUNCEMENT) == date.max
    assert end_of_term(date(9998, 1, 5), ANNOUNCEMENT) == date(9998, 1, 7)
