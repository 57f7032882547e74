"""What the parties have undertaken, and when it is shown to be done."""

import pytest

from samverkan.documents.missed import what
from tests.status.building import FORUM, agreement, on, said


def test_a_commitment_stays_until_it_is_met() -> None:
    promised = {"text": "Belys torget.", "deadline": "2025-06"}
    stays = [("2025-06-30", "Åtagande: Belys torget.")]
    own = agreement(commitments=[promised])
    assert said(on("2025-06-30", agreement=own), "commitment") == stays
    assert said(on("2025-12-01", agreement=own), "commitment") == stays
    met = agreement(commitments=[{**promised, "done": "2025-08-15"}])
    assert said(on("2025-08-14", agreement=met), "commitment") == stays
    assert said(on("2025-08-15", agreement=met), "commitment") == []


MONTHLY = {
    "text": "Polisen lämnar varje månad en kort lägesbild.",
    "parties": ["polisen"],
    "cadence": {"per": "month"},
    "shown_in": "short_lagesbild",
}


def test_what_is_undertaken_for_every_month_is_due_until_the_records_show_it() -> None:
    own = agreement(commitments=[MONTHLY])
    what_is_due = "Åtagande: Polisen lämnar varje månad en kort lägesbild."
    assert said(on("2024-01-20", agreement=own), "commitment") == [("2024-02-01", what_is_due)]
    (late,) = on("2024-04-10", agreement=own).overdue
    assert what(late).sv == (
        "Åtagande: Polisen lämnar varje månad en kort lägesbild – tre månadsredovisningar sedan 2024-02-01 "
        "saknas; nästa den 2024-05-01"
    )
    own_one = {"id": "l", "date": "2024-04-03", "party": "polisen"}
    told = on("2024-04-10", agreement=own, lagesbild=own_one)
    assert said(told, "commitment") == [("2024-05-03", what_is_due)]
    another = on("2024-04-10", agreement=own, lagesbild={**own_one, "party": "kommunen"})
    assert len(another.overdue) == 1


def test_what_is_undertaken_in_a_forum_is_shown_by_its_meetings_alone() -> None:
    met = {"text": "Styrgruppen går igenom läget varje kvartal.", "cadence": {"per": "quarter"}}
    other = {**FORUM, "id": "annan", "name": "Rådet"}
    own = agreement(
        forums=[FORUM, other], commitments=[{**met, "shown_in": "motesanteckning", "forum": "styr"}]
    )
    minutes = {"id": "m", "date": "2024-03-15", "forum": "styr"}
    days = [due for due, _ in said(on("2024-05-01", agreement=own, motesanteckning=minutes), "commitment")]
    assert days == ["2024-06-15"]
    of_other = on("2024-05-01", agreement=own, motesanteckning={**minutes, "forum": "annan"})
    assert [due for due, _ in said(of_other, "commitment")] == ["2024-04-01", "2024-07-01"]


def test_a_short_lagesbild_does_not_show_what_a_whole_one_is_to_show() -> None:
    own = agreement(commitments=[{**MONTHLY, "shown_in": "lagesbild", "cadence": {"per": "year"}}])
    short = {"id": "l", "date": "2024-04-03", "short": "yes"}
    for made, due in ((short, "2025-01-01"), ({**short, "short": "no"}, "2025-04-03")):
        state = on("2024-12-01", within=200, agreement=own, lagesbild=made)
        assert [day for day, _ in said(state, "commitment")] == [due]


def test_what_is_to_be_done_once_is_met_by_the_record_that_shows_it() -> None:
    own = agreement(
        commitments=[{"text": "Parterna skriver en plan.", "deadline": "2024-06", "shown_in": "atgardsplan"}]
    )
    assert len(said(on("2024-05-01", agreement=own), "commitment")) == 1
    plan = {"id": "p", "date": "2024-02-10", "title": "Plan"}
    assert said(on("2024-05-01", agreement=own, atgardsplan=plan), "commitment") == []


@pytest.mark.parametrize(
    ("today", "undertaken"),
    [
        ("2023-12-31", []),
        ("2024-01-01", ["Belys torget."]),
        ("2027-12-31", ["Belys torget."]),
        ("2028-01-01", []),
    ],
)
def test_what_is_undertaken_is_told_as_long_as_the_agreement_is_in_force(
    today: str, undertaken: list[str]
) -> None:
    own = agreement(commitments=[{"text": "Belys torget."}])
    assert [each.text for each in on(today, agreement=own).commitments] == undertaken
