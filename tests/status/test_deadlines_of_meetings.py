"""When a forum is to meet."""

from datetime import date

from samverkan.documents.missed import what
from tests.status.building import FORUM, agreement, on, said


def test_a_forum_meets_when_its_minutes_say_or_at_its_interval() -> None:
    own = agreement(forums=[FORUM])
    minutes = {"id": "m", "date": "2025-11-30", "forum": "styr"}
    assert said(on("2026-02-01", agreement=own), "meeting") == []
    assert said(on("2026-02-01", agreement=own, motesanteckning=minutes), "meeting") == [
        ("2026-02-28", "Möte: Styrgruppen")
    ]
    stated = {**minutes, "next_meeting": "2026-02-10"}
    assert said(on("2026-02-01", agreement=own, motesanteckning=stated), "meeting") == [
        ("2026-02-10", "Möte: Styrgruppen")
    ]


def test_meetings_go_on_at_their_interval_after_the_day_that_the_minutes_say() -> None:
    monthly = agreement(forums=[{**FORUM, "cadence": {"per": "month"}}])
    minutes = {"id": "m", "date": "2025-12-15", "forum": "styr", "next_meeting": "2026-01-31"}
    state = on("2026-04-10", agreement=monthly, motesanteckning=minutes)
    assert said(state, "meeting") == [
        ("2026-01-31", "Möte: Styrgruppen"),
        ("2026-04-30", "Möte: Styrgruppen"),
    ]
    (late,) = state.overdue
    assert late.missed
    assert (late.missed.times, late.missed.next) == (3, date(2026, 4, 30))
    assert what(late).sv == (
        "Möte: Styrgruppen – tre månadsmöten sedan 2026-01-31 saknar anteckningar; nästa den 2026-04-30"
    )


def test_a_meeting_that_the_minutes_set_after_the_end_is_not_lost_when_it_is_missed() -> None:
    own = agreement(forums=[FORUM])
    minutes = {"id": "m", "date": "2027-12-01", "forum": "styr", "next_meeting": "2028-01-20"}
    for day in ("2028-01-20", "2028-01-21", "2028-06-01"):
        state = on(day, within=30, agreement=own, motesanteckning=minutes)
        assert said(state, "meeting") == [("2028-01-20", "Möte: Styrgruppen")]


def test_a_meeting_that_was_missed_does_not_vanish_when_the_agreement_ends() -> None:
    own = agreement(forums=[FORUM])
    minutes = {"id": "m", "date": "2027-06-01", "forum": "styr"}
    before, after = (
        said(on(day, agreement=own, motesanteckning=minutes), "meeting")
        for day in ("2027-12-31", "2028-01-01")
    )
    assert before == after == [("2027-09-01", "Möte: Styrgruppen")]
