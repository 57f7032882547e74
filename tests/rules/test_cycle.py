"""What the rules of the round and of follow-up are silent about."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from samverkan.load.load import load
from samverkan.rules import check
from tests.conftest import MINIMAL
from tests.rules.test_cases import found

FOLLOW_UP = """
follow_up:
  occasions:
    - {subject: målen, cadence: {per: year}, responsible: samordnaren}
"""
CYCLE = """
# cycle.yaml
steps:
  - kind: implementation
    plans: [plan]
"""
PLAN = """
# atgardsplan.yaml
id: plan
"""


def test_an_agreement_that_has_ended_or_not_begun_is_not_asked_to_be_followed_up(tmp_path: Path) -> None:
    for place, validity in enumerate(["{start: 2020, end: 2023}", "{start: 2026-06-02, end: 2029}"]):
        text = f"# agreement.yaml\nvalidity: {validity}\n{FOLLOW_UP}{PLAN}"
        assert found("SV017", text, tmp_path / str(place)) == []
    assert len(found("SV017", f"# agreement.yaml\n{FOLLOW_UP}{PLAN}", tmp_path / "in-force")) == 1


def test_a_folder_that_keeps_no_records_of_the_work_is_not_asked_for_them(tmp_path: Path) -> None:
    assert found("SV017", f"# agreement.yaml\n{FOLLOW_UP}", tmp_path) == []


def test_a_step_that_is_wholly_set_aside_may_be_empty(tmp_path: Path) -> None:
    names = {
        "initiate": ["joint_decision", "organisation", "communication"],
        "own_preparations": ["own_lagesbild", "resources", "staff_dialogue", "leadership_informed"],
        "joint_preparations": ["joint_lagesbild", "prioritised", "analyses", "agreement_signed"],
    }
    aside = "".join(
        f"  - kind: {kind}\n    set_aside:\n"
        + "".join(f"      - {{requirement: {each}, reason: Gjort i förra avtalet.}}\n" for each in asked)
        for kind, asked in names.items()
    )
    assert len(found("SV048", CYCLE + PLAN, tmp_path / "bare")) == 3
    assert found("SV048", CYCLE + aside + PLAN, tmp_path / "aside") == []


def test_a_step_with_preparations_alone_is_not_empty(tmp_path: Path) -> None:
    prepared = "  - kind: joint_preparations\n    preparations:\n      - {party: polisen, staff: två}\n"
    said = [each.message.en for each in found("SV048", CYCLE + prepared + PLAN, tmp_path)]
    assert [message.rpartition("earlier step ")[2] for message in said] == [
        "“Initiera samverkan” has none.",
        "“Egna förberedelser” has none.",
    ]


def test_an_indicator_is_not_late_before_its_interval_has_passed(tmp_path: Path) -> None:
    indicator = "indicators: [{title: Trygga, cadence: {every: 3, per: year}}]"
    text = f"# agreement.yaml\ngoals:\n  - title: Fler är trygga\n    {indicator}\n{PLAN}"
    assert found("SV065", text, tmp_path / "three-years") == []
    assert len(found("SV065", text.replace("every: 3, ", ""), tmp_path / "one-year")) == 1


def test_an_indicator_that_a_follow_up_tells_of_in_words_is_measured(tmp_path: Path) -> None:
    text = """
# agreement.yaml
goals:
  - title: Fler är trygga
    indicators: [{id: trygga, title: Trygga}]

# uppfoljning.yaml
indicators: [{indicator: trygga, text: Fler säger att de är trygga.}]
"""
    assert found("SV065", text, tmp_path) == []


def test_promises_are_followed_up_after_a_year_even_without_an_end(tmp_path: Path) -> None:
    text = "# medborgarlofte.yaml\nstart: {start}\nuntil_new: yes\npromises: [{{text: Vi går.}}]\n"
    assert found("SV066", text.format(start="2025-06-01"), tmp_path / "a-year") == []
    assert len(found("SV066", text.format(start="2025-05-31"), tmp_path / "more")) == 1


def test_steps_that_overlap_and_a_follow_up_that_is_over_first_are_in_order(tmp_path: Path) -> None:
    steps = """
# cycle.yaml
steps:
  - {kind: own_preparations, start: 2024-01, end: 2024-04}
  - {kind: joint_preparations, start: 2024-01, end: 2024-05}
  - {kind: implementation, start: 2024-03, end: 2025-12-31}
  - {kind: follow_up, start: 2024-09, end: 2025-11}
"""
    assert [each for each in found("SV048", steps, tmp_path) if "Steget " in str(each)[:200]] == []


def test_rounds_of_two_areas_may_have_one_number(workspace: Callable[..., Path]) -> None:
    areas = "areas: [{id: a, title: A}, {id: b, title: B}]\n"
    files = {"exempelby/agreement.yaml": MINIMAL + areas}
    for each in "ab":
        files[f"exempelby/{each}/cycle.yaml"] = f"id: {each}\nround: 1\narea: {each}\n"
    assert "SV048" not in {each.rule for each in check(load(workspace(files)), date(2026, 6, 1))}
    files["exempelby/b/cycle.yaml"] = "id: b\nround: 1\narea: a\n"
    told = [each for each in check(load(workspace(files)), date(2026, 6, 1)) if each.rule == "SV048"]
    assert [(each.file, each.span.line) for each in told] == [("agreements/exempelby/b/cycle.yaml", 2)]
