"""What is to be done by when: from the source of a deadline to the day that it is done."""

from typing import Any

import pytest

from samverkan.status.duties import by_who
from tests.status.building import FORUM, agreement, case, followed_up, occasions, on, said


def test_what_is_due_today_is_not_overdue_and_the_last_day_of_the_time_ahead_is_counted() -> None:
    plan = {"id": "plan", "date": "2024-05-02", "measures": [{"title": "Ljus", "end": "2025-06-30"}]}

    def places(today: str) -> tuple[int, int]:
        state = on(today, within=30, atgardsplan=plan)
        return len(state.overdue), len(state.due)

    assert places("2025-05-30") == (0, 0)
    assert places("2025-05-31") == (0, 1)
    assert places("2025-06-30") == (0, 1)
    assert places("2025-07-01") == (1, 0)


def test_what_is_due_on_one_day_is_in_the_order_of_its_numbers() -> None:
    titles = [f"Gång {number}" for number in range(1, 13)]
    measures = [{"title": each, "end": "2025-06-30", "responsible": each} for each in reversed(titles)]
    state = on("2025-06-01", atgardsplan={"id": "plan", "date": "2024-05-02", "measures": measures})
    assert [each.what.sv for each in state.due if each.kind == "measure"] == [
        f"Åtgärd: {each}" for each in titles
    ]
    assert [each.who for each in by_who([state]) if each.who in titles] == titles


def test_parts_of_measures_and_tasks_are_due_until_they_are_done() -> None:
    steps = [
        {"text": "Beställ", "end": "2025-02", "done": "2025-03-05"},
        {"text": "Montera", "end": "2025-03"},
    ]
    plan = {"id": "plan", "date": "2024-05-02", "measures": [{"title": "Ljus", "steps": steps}]}
    tasks = [
        {"text": "Ring", "due": "2025-02-10"},
        {"text": "Skriv", "due": "2025-02-20", "done": "2025-02-18"},
    ]
    own = agreement(forums=[{"id": "styr", "name": "Styrgruppen"}])
    minutes = {"id": "m", "date": "2025-02-01", "forum": "styr", "tasks": tasks}
    before = on("2025-03-04", agreement=own, atgardsplan=plan, motesanteckning=minutes)
    after = on("2025-03-05", agreement=own, atgardsplan=plan, motesanteckning=minutes)
    assert said(before, "measure") == [
        ("2025-02-28", "Delmoment: Beställ"),
        ("2025-03-31", "Delmoment: Montera"),
    ]
    assert said(after, "measure") == [("2025-03-31", "Delmoment: Montera")]
    assert said(after, "task") == [("2025-02-10", "Uppgift: Ring")]
    assert said(on("2025-01-31", agreement=own, motesanteckning=minutes), "task") == []


@pytest.mark.parametrize(
    ("kind", "records", "when"),
    [
        ("meeting", {"motesanteckning": {"id": "m", "date": "2025-11", "forum": "styr",
                                         "next_meeting": "2026-03"}}, "2026-03"),
        ("task", {"motesanteckning": {"id": "m", "date": "2025-11", "forum": "styr",
                                      "tasks": [{"text": "Ringa", "due": "2026-03"}]}}, "2026-03"),
        ("commitment", {"commitments": [{"text": "Vi ringer", "deadline": "2025"}]}, "2025"),
        ("measure", {"measures": [{"title": "Ljus", "end": "2026-03"}]}, "2026-03"),
        ("lagesbild", {"lagesbild": {"id": "l", "date": "2024-03"}}, "2026-03"),
        ("lagesbild", {"lagesbild": {"id": "l", "date": "2024-03-04"}}, "2026-03-04"),
    ],
)  # fmt: skip
def test_a_deadline_is_known_as_exactly_as_what_it_is_reckoned_from(
    kind: str, records: dict[str, Any], when: str
) -> None:
    of_agreement = {name: each for name, each in records.items() if isinstance(each, list)}
    work = {name: each for name, each in records.items() if isinstance(each, dict)}
    state = on("2026-02-01", agreement=agreement(forums=[FORUM], **of_agreement), **work)
    assert when in [str(each.when) for each in (*state.overdue, *state.due) if each.kind == kind]


def test_deadlines_come_in_the_order_of_their_days() -> None:
    measures = [
        {"title": title, "end": end} for title, end in [("C", "2025-03"), ("A", "2025-01"), ("B", 2025)]
    ]
    plan = {"id": "plan", "date": "2024-05-02", "measures": measures}
    state = on("2025-02-15", within=365, atgardsplan=plan)
    assert [each.what.sv for each in (*state.overdue, *state.due)] == ["Åtgärd: A", "Åtgärd: C", "Åtgärd: B"]


def test_each_deadline_says_where_it_is_written() -> None:
    plan = {"id": "plan", "date": "2024-05-02", "measures": [{"title": "Ljus", "end": "2025-06-30"}]}
    place = on("2025-06-01", atgardsplan=plan).due[0].place
    assert (place.path, place.route) == ("agreements/exempelby/2024-2027/atgardsplan.yaml", ("measures", 0))


@pytest.mark.parametrize("today", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_trouble(today: str) -> None:
    validity = {"start": "1700", "end": "2199", "revision": {"cadence": {"times": 5, "per": "day"}}}
    own = {**occasions({"subject": "x", "cadence": {"every": 9999, "per": "year"}}), "validity": validity}
    posted = {"adjustment": {"date": "2199-12-30"}, "announcement": {"posted": "2199-12-31"}}
    waiting = case(date="2199-12-24", **posted)
    lagesbild, follow_up = {"id": "l", "date": "2199-12-31"}, followed_up("2199-12-31")
    state = on(today, within=10**9, agreement=own, case=waiting, lagesbild=lagesbild, uppfoljning=follow_up)
    assert state.today.isoformat() == today
