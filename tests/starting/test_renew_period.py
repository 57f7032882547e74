"""The next period is as long as the last, and what is dated in it moves along."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.errors import SamverkanError
from samverkan.model import PartialDate, Validity, first_day, last_day
from samverkan.model.intervals import is_last_of_month
from samverkan.starting.period import period_of
from samverkan.starting.renew_period import Move, as_exact, next_period


def _validity(start: str, end: str) -> Validity:
    return Validity.model_validate({"start": start, "end": end})


@pytest.mark.parametrize(
    ("start", "end", "new_start", "new_end"),
    [
        ("2024", "2027", "2028", "2031"),
        ("2023", "2023", "2024", "2024"),
        ("2024-07", "2026-06", "2026-07", "2028-06"),
        ("2024-01-01", "2027-12-31", "2028-01-01", "2031-12-31"),
        ("2024-07-01", "2027-12-31", "2028-01-01", "2031-06-30"),
        ("2024-03-01", "2024-08-31", "2024-09-01", "2025-02-28"),
        ("2024-03-15", "2027-03-14", "2027-03-15", "2030-03-14"),
        ("2020-02-29", "2024-02-28", "2024-02-29", "2028-02-28"),
        ("2024-01-01", "2024-01-10", "2024-01-11", "2024-01-20"),
        ("2024-07-01", "2027", "2028-01-01", "2031-06"),
        ("2024", "2027-06-30", "2027-07", "2030-12-31"),
    ],
)
def test_the_next_is_as_long_and_as_exact(start: str, end: str, new_start: str, new_end: str) -> None:
    period = next_period(_validity(start, end))
    assert (str(period.start), str(period.end)) == (new_start, new_end)


_DAYS = st.dates(date(2000, 1, 1), date(2090, 1, 1))


@given(_DAYS, st.integers(1, 4000))
def test_the_next_begins_the_day_after_and_ends_later(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    period = next_period(_validity(str(start), str(end)))
    assert first_day(period.start) == end + timedelta(days=1)
    assert abs((last_day(period.end) - first_day(period.start)).days - length) <= 3


@pytest.mark.parametrize(
    "data", [{}, {"start": "2024"}, {"start": "2024", "end": "2025", "until_further_notice": "yes"}]
)
def test_without_an_end_the_period_must_be_given(data: dict[str, str]) -> None:
    with pytest.raises(SamverkanError):
        next_period(Validity.model_validate(data))


@pytest.mark.parametrize(
    ("start", "end", "given_period", "new_start", "new_end"),
    [
        ("2024-07-01", "2027-12-31", "2028-2031", "2028-01-01", "2031-12-31"),
        ("2024", "2027", "2028-2031", "2028", "2031"),
        ("2024-07", "2027-12", "2028-2031", "2028-01", "2031-12"),
        ("2024", "2027", "2028-04-01--2031-03-31", "2028-04-01", "2031-03-31"),
    ],
)
def test_a_given_period_is_as_exact_as_the_former(
    start: str, end: str, given_period: str, new_start: str, new_end: str
) -> None:
    period = as_exact(period_of(given_period.replace("--", "/")), _validity(start, end))
    assert (str(period.start), str(period.end)) == (new_start, new_end)


def test_the_next_period_begins_after_the_former_did() -> None:
    with pytest.raises(SamverkanError):
        as_exact(period_of("2024-2027"), _validity("2024", "2027"))


_WHEN = st.one_of(
    st.builds(PartialDate, st.integers(2000, 2080)),
    st.builds(PartialDate, st.integers(2000, 2080), st.integers(1, 12)),
    st.dates(date(2000, 1, 1), date(2080, 1, 1)).map(lambda day: PartialDate(day.year, day.month, day.day)),
)


@given(_WHEN, st.integers(1, 6))
def test_dates_stay_as_coarse_and_month_ends_stay(when: PartialDate, years: int) -> None:
    former = _validity("2024", str(2023 + years))
    move = Move(former, next_period(former))
    for moved in (move.start(when), move.end(when)):
        assert (moved.month is None, moved.day is None) == (when.month is None, when.day is None)
        assert moved.year == when.year + years
        assert moved.month == when.month
        if when.day is not None:
            assert is_last_of_month(first_day(moved)) == is_last_of_month(first_day(when))


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Samverkansavtal 2024–2027", "Samverkansavtal 2028–2031"),
        ("Avtal 2024-2027, del 2", "Avtal 2028-2031, del 2"),
        ("Avtal 2024 till och med 2027", "Avtal 2028 till och med 2031"),
        ("Lag (2024:2027)", "Lag (2024:2027)"),
        ("Avtal från 2024", "Avtal från 2024"),
    ],
)
def test_the_years_of_the_former_are_those_of_the_next(words: str, named: str) -> None:
    former = _validity("2024", "2027")
    assert Move(former, next_period(former)).named(words) == named
