"""Deadlines that come back at an interval, and those of them that are missed."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.documents.missed import what
from samverkan.model import Cadence, after
from samverkan.status.recurring import next_times
from tests.status.building import followed_up, occasions, on, said


@pytest.mark.parametrize(
    ("today", "due"),
    [
        ("2024-04-01", ["2024-05-01"]),  # a tertial after the beginning of the agreement
        ("2024-05-20", ["2024-05-01", "2024-09-01"]),  # and late, which does not hide the coming one
        ("2024-06-01", ["2024-09-25"]),  # a tertial after the follow-up of 25 May
    ],
)
def test_a_recurring_follow_up_is_due_an_interval_after_the_last(today: str, due: list[str]) -> None:
    own = occasions({"subject": "målen", "cadence": {"per": "tertial"}})
    state = on(today, within=150, agreement=own, uppfoljning=followed_up("2024-05-25"))
    assert said(state, "follow_up") == [(day, "Uppföljning: målen") for day in due]


@pytest.mark.parametrize(
    ("start", "cadence", "today", "due"),
    [
        ("2024", "year", "2025-12-31", ["2025-12-31"]),
        ("2024", "year", "2026-01-01", ["2025-12-31", "2026-12-31"]),
        ("2024-03", "month", "2024-04-30", ["2024-04-30"]),
        ("2024", "quarter", "2024-04-02", ["2024-04-01", "2024-07-01"]),  # the first is within the year
    ],
)
def test_nothing_is_late_that_would_be_in_time_if_it_began_on_another_day_of_that_year_or_month(
    start: str, cadence: str, today: str, due: list[str]
) -> None:
    own = occasions({"subject": "målen", "cadence": {"per": cadence}})
    own |= {"validity": {"start": start, "end": "2027", "revision": {"cadence": {"per": cadence}}}}
    indicator = {"id": "i", "title": "otrygga", "unit": "procent", "cadence": {"per": cadence}}
    own |= {"goals": [{"id": "g", "title": "Färre otrygga", "indicators": [indicator]}]}
    state = on(today, within=366, agreement=own)
    assert said(state, "follow_up") == [(day, "Uppföljning: målen") for day in due]
    assert said(state, "indicator") == [(day, "Mätning: otrygga") for day in due]
    assert said(state, "revision") == [(due[-1], "Översyn av avtalet")]


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.sampled_from([("month", 1), ("month", 2), ("quarter", 1), ("year", 1)]),
)
def test_what_is_held_on_its_day_goes_on_from_the_first_day(start: date, each: tuple[str, int]) -> None:
    cadence, latest = Cadence.model_validate({"per": each[0], "every": str(each[1])}), start
    for number in range(1, 15):
        (latest,) = (time.day for time in next_times(latest, cadence, latest, start))
        every = {"per": each[0], "every": str(each[1] * number)}
        assert latest == after(start, Cadence.model_validate(every))


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.integers(min_value=0, max_value=2000),
    st.integers(min_value=0, max_value=2000),
    st.sampled_from([("week", 1, 1), ("month", 1, 1), ("month", 3, 1), ("quarter", 1, 1), ("year", 1, 2)]),
)
def test_what_is_missed_is_one_time_with_its_number_and_hides_no_coming_one(
    start: date, late: int, left: int, each: tuple[str, int, int]
) -> None:
    per, times, every = each
    cadence = Cadence.model_validate({"per": per, "times": str(times), "every": str(every)})
    today, until = start + timedelta(days=late), start + timedelta(days=left)
    told = list(next_times(start, cadence, today, start, until))
    alone = []
    for number in range(1, 400):
        whole = Cadence.model_validate({"per": per, "times": str(times), "every": str(every * number)})
        alone.append(after(start, whole))
    due = [day for day in alone if day <= until]
    missed, ahead = [day for day in due if day < today], [day for day in due if day >= today][:1]
    if times == 1:
        assert [time.day for time in told] == [*missed[:1], *ahead]
        assert [time.missed.times for time in told if time.missed] == ([len(missed)] if missed else [])
        assert [time.missed.next for time in told if time.missed and time.missed.next] == (
            ahead if missed else []
        )
    assert all(time.day <= until for time in told)
    assert [time.missed is not None for time in told] == [time.day < today for time in told]


def test_a_follow_up_of_one_type_is_not_one_of_all_types() -> None:
    own = occasions({"subject": "året", "types": ["output", "effect"], "cadence": {"per": "year"}})
    for types, late in ((["output"], 1), (["output", "process", "effect"], 0)):
        state = on("2025-02-01", agreement=own, uppfoljning=followed_up("2024-12-01", types=types))
        assert len(said(state, "follow_up")) == late


def test_a_follow_up_of_another_sort_does_not_count() -> None:
    own = occasions({"subject": "effekten", "types": ["effect"], "cadence": {"per": "year"}})
    output = on("2025-02-01", agreement=own, uppfoljning=followed_up("2024-12-01", types=["output"]))
    any_sort = on("2025-02-01", agreement=own, uppfoljning=followed_up("2024-12-01"))
    assert said(output, "follow_up") == [("2025-01-01", "Uppföljning: effekten")]
    assert said(any_sort, "follow_up") == []


@pytest.mark.parametrize(
    ("held", "is_late"), [("2025-10-30", True), ("2025-10-31", False), ("2026-01-15", False)]
)
def test_a_follow_up_planned_once_is_made_up_to_a_month_before_or_later(held: str, is_late: bool) -> None:
    own = occasions({"subject": "halvtid", "date": "2025-12"})
    state = on("2026-02-01", agreement=own, uppfoljning=followed_up(held))
    assert said(state, "follow_up") == ([("2025-12-31", "Uppföljning: halvtid")] if is_late else [])


def test_no_follow_up_is_due_after_the_end_of_the_agreement() -> None:
    own = occasions({"subject": "målen", "cadence": {"per": "year"}})
    state = on("2027-10-01", within=365, agreement=own, uppfoljning=followed_up("2027-02-01"))
    assert said(state, "follow_up") == []


@pytest.mark.parametrize(
    ("cadence", "words"),
    [
        ({"per": "month"}, "– sex månadsuppföljningar sedan 2024-02-01 saknas; nästa den 2024-08-01"),
        ({"per": "week"}, "– 27 veckouppföljningar sedan 2024-01-08 saknas; nästa den 2024-07-15"),
        ({"per": "quarter"}, "– två kvartalsuppföljningar sedan 2024-04-01 saknas; nästa den 2024-10-01"),
        ({"per": "month", "every": 2}, "– tre uppföljningar sedan 2024-03-01 saknas; nästa den 2024-09-01"),
        ({"per": "half_year"}, ""),
    ],
)
def test_a_series_that_is_missed_is_one_line_with_its_number(cadence: dict[str, Any], words: str) -> None:
    own = occasions({"subject": "målen", "cadence": cadence})
    (late,) = on("2024-07-10", agreement=own).overdue
    assert what(late).sv == f"Uppföljning: målen {words}".strip()
