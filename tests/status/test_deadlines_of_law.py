"""When the law asks for a lägesbild, a plan and a follow-up."""

import pytest

from tests.status.building import agreement, followed_up, on, said

LAGESBILD = {"id": "gemensam", "date": "2024-02-29"}
PLAN = {"id": "plan", "date": "2024-04-01", "decisions": [{"body": "KS", "date": "2024-05-02"}]}


def test_the_law_asks_for_lagesbild_and_plan_every_second_year() -> None:
    state = on("2026-06-01", lagesbild=LAGESBILD, atgardsplan=PLAN)
    assert said(state, "lagesbild") == [("2026-02-28", "Uppdatering av lägesbilden")]
    assert said(state, "plan") == [("2026-05-02", "Uppföljning av åtgärdsplanen")]


@pytest.mark.parametrize(("author", "who"), [({}, "Exempelby kommun"), ({"author": "Eva Alm"}, "Eva Alm")])
def test_what_the_law_asks_for_is_done_by_who_wrote_it_or_by_the_kommun(
    author: dict[str, str], who: str
) -> None:
    state = on("2026-06-01", lagesbild=LAGESBILD | author, atgardsplan=PLAN | author)
    asked = {each.kind: each.who for each in (*state.overdue, *state.due)}
    assert (asked["lagesbild"], asked["plan"]) == (who, who)


def test_a_new_lagesbild_and_a_follow_up_meet_the_law() -> None:
    newer, follow_up = {"id": "ny", "date": "2026-01-10"}, followed_up("2025-06-01", plan="plan")
    state = on("2026-06-01", lagesbild=LAGESBILD, lagesbild_ny=newer, atgardsplan=PLAN, uppfoljning=follow_up)
    assert said(state, "lagesbild") + said(state, "plan") == []


def test_an_agreement_from_before_the_law_is_not_asked() -> None:
    own = agreement(validity={"start": "2023-06-30", "end": "2027"})
    state = on("2026-06-01", agreement=own, lagesbild=LAGESBILD, atgardsplan=PLAN)
    assert said(state, "lagesbild") + said(state, "plan") == []
