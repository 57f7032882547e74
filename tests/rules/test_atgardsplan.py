"""What the rules on an åtgärdsplan find, and what they let be; the day is 1 June 2026."""

from pathlib import Path

import pytest

from samverkan.load.load import load
from samverkan.rules import findings
from tests.rules.test_cases import TODAY, found

DECIDED = "decisions: [{body: kommunstyrelsen, date: 2024-03-12}]\n"


MEASURES = "measures: [{title: Belysning}]\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# agreement.yaml\n", id="no work at all"),
        pytest.param(
            "# medborgarlofte.yaml\npromises: [{text: Vi går runt.}]\n", id="promises alone are no work kept"
        ),
        pytest.param(
            "# agreement.yaml\nvalidity: {start: 2023-06-30, end: 2027}\n# lagesbild.yaml\n",
            id="from before the law",
        ),
        pytest.param("# agreement.yaml\nvalidity: {start: 2024, end: 2025}\n# lagesbild.yaml\n", id="ended"),
        pytest.param(
            "# agreement.yaml\nvalidity: {start: 2027, end: 2029}\n# lagesbild.yaml\n", id="to come"
        ),
        pytest.param(
            f"# agreement.yaml\n{MEASURES}# lagesbild.yaml\n", id="the agreement holds the measures"
        ),
        pytest.param("# agreement.yaml\nlevel: local\n# lagesbild.yaml\n", id="a local agreement"),
        pytest.param(
            "# agreement.yaml\nform: framework\n# uppfoljning.yaml\nsummary: Rådet möts som det ska.\n",
            id="a follow-up of an agreement without goals",
        ),
        pytest.param(
            f"# atgardsplan.yaml\nbased_on: [lagesbild]\n{DECIDED}{MEASURES}# lagesbild.yaml\n"
            "# atgardsplan-2026.yaml\nid: utkast\ndate: 2026-05-01\n",
            id="a draft beside a decided plan",
        ),
        pytest.param(
            "# nytt/agreement.yaml\nvalidity: {start: 2026, end: 2029}\n"
            "relations: [{kind: replaces, agreement: gammalt}]\n# nytt/lagesbild.yaml\nid: ny\n"
            f"date: 2026-02-01\n# gammalt/agreement.yaml\nvalidity: {{start: 2024, end: 2025}}\n"
            "# gammalt/lagesbild.yaml\n# gammalt/atgardsplan.yaml\nbased_on: [lagesbild]\n"
            f"{DECIDED}{MEASURES}",
            id="the plan lies with the agreement before",
        ),
    ],
)
def test_no_plan_is_asked_for(text: str, tmp_path: Path) -> None:
    assert found("SV003", text, tmp_path) == []


@pytest.mark.parametrize(
    ("plan", "lacks"),
    [
        (f"based_on: [lagesbild]\n{DECIDED}", "measures."),
        (f"based_on: [lagesbild]\n{MEASURES}decisions: [{{date: 2024-03-12}}]\n", "a decision by a body."),
        (
            f"based_on: [lagesbild]\n{MEASURES}decisions: [{{body: KS, date: 2026-06-02}}]\n",
            "a decision by a body.",
        ),
        (f"{MEASURES}{DECIDED}", "a lägesbild that was there when it was decided."),
        (
            f"based_on: [lagesbild]\n{MEASURES}decisions: [{{body: KS, date: 2024-01-31}}]\n",
            "a lägesbild that was there when it was decided.",
        ),
    ],
)
def test_a_plan_lacks_what_the_law_asks(plan: str, lacks: str, tmp_path: Path) -> None:
    (said,) = found("SV003", f"# atgardsplan.yaml\n{plan}# lagesbild.yaml\n", tmp_path)
    assert said.message.en == f"The plan “atgardsplan” lacks {lacks}"
    assert said.severity == "error"


def test_one_plan_that_the_law_accepts_is_enough(tmp_path: Path) -> None:
    plans = f"# atgardsplan.yaml\n{DECIDED}based_on: [lagesbild]\n{MEASURES}"
    plans += f"# atgardsplan-centrum.yaml\nid: centrum\ndate: 2025-01-01\n{MEASURES}"
    assert found("SV003", f"{plans}# lagesbild.yaml\n", tmp_path) == []


@pytest.mark.parametrize(
    ("plan", "older", "findings"),
    [
        ("start: 2026-01", "", 1),
        ("", "end: 2025-12", 1),
        ("start: 2027-01", "", 0),
        ("text: I bruk.", "end: 2027", 0),
        ("", "end: 2027-12", 0),
        (f"start: 2026-01\n{DECIDED}", "", 0),
    ],
)
def test_the_plan_in_use_is_decided_too(plan: str, older: str, findings: int, tmp_path: Path) -> None:
    text = f"# atgardsplan.yaml\n{DECIDED}{older}\nbased_on: [lagesbild]\n{MEASURES}# lagesbild.yaml\n"
    text += f"# atgardsplan-2026.yaml\nid: ny\ndate: 2026-01-15\n{plan}\nbased_on: [lagesbild]\n{MEASURES}"
    said = found("SV003", text, tmp_path)
    assert [each.severity for each in said] == ["warning"] * findings


@pytest.mark.parametrize(
    ("decisions", "findings"),
    [
        ("{forum: styrgruppen, date: 2024-03-12}", 1),
        ("{body: Styrgruppen för trygghet, date: 2024-03-12}", 1),
        ("{forum: styrgruppen, date: 2024-03-12}, {body: Kommunstyrelsen, date: 2024-03-20}", 0),
        ("{body: KS, date: 2024-03-12}", 0),
        ("{forum: ledningen, date: 2024-03-12}", 0),
        ("{body: Socialnämnden, date: 2024-03-12}", 0),
    ],
)
def test_the_group_of_the_parties_does_not_decide_for_the_kommun(
    decisions: str, findings: int, tmp_path: Path
) -> None:
    forums = "[{id: styrgruppen, name: Styrgruppen}, {id: ledningen, name: Ledningen, type: lead_body}]"
    text = f"# agreement.yaml\nforums: {forums}\n# lagesbild.yaml\n"
    text += f"# atgardsplan.yaml\ndecisions: [{decisions}]\nbased_on: [lagesbild]\n{MEASURES}"
    said = found("SV003", text, tmp_path)
    assert [each.severity for each in said] == ["warning"] * findings


def test_a_broken_file_may_hold_the_plan(tmp_path: Path) -> None:
    assert found("SV003", "# lagesbild.yaml\n", tmp_path)
    (tmp_path / "agreements" / "exempelby" / "atgardsplan.yaml").write_text("id: plan\n", "utf-8")
    assert "SV003" not in {each.diagnostic.rule for _, each in findings(load(tmp_path), TODAY)}


def test_a_follow_up_of_goals_has_a_plan_behind_it(tmp_path: Path) -> None:
    text = (
        "# agreement.yaml\ngoals: [{title: Fler är trygga}]\n# uppfoljning.yaml\nsummary: Fler är trygga.\n"
    )
    (said,) = found("SV003", text, tmp_path)
    assert said.file.endswith("agreement.yaml")
