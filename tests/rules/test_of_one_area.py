"""A thing in another area than all that it is for is found; one of several is enough."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

AGREEMENT = """\
# agreement.yaml
areas: [{id: a, title: Torget}, {id: b, title: Skolan}]
problems: [{id: vald, title: Våld, area: a}, {id: droger, title: Droger, area: b}, {id: oro, title: Oro}]
goals:
  - {id: mindre-vald, title: Mindre våld, area: a, problem: vald}
  - {id: mindre-droger, title: Mindre droger, area: b, problem: droger}
  - {id: tryggare, title: Tryggare}
"""


@pytest.mark.parametrize(
    ("measure", "findings"),
    [
        ("problem: vald, area: b", 1),
        ("goals: [mindre-vald], area: b", 1),
        ("problem: vald, goals: [mindre-vald], area: b", 1),
        ("problem: vald, area: a", 0),
        ("problem: vald, goals: [mindre-vald, mindre-droger], area: b", 0),
        ("goals: [mindre-vald, tryggare], area: b", 0),
        ("problem: oro, area: b", 0),
        ("problem: vald", 0),
        ("area: b", 0),
    ],
)
def test_a_measure(measure: str, findings: int, tmp_path: Path) -> None:
    plan = f"# atgardsplan.yaml\nid: p\ndate: 2024-02-01\nmeasures: [{{title: Ljus, {measure}}}]\n"
    assert len(found("SV104", AGREEMENT + plan, tmp_path)) == findings


@pytest.mark.parametrize(("area", "findings"), [("a", 0), ("b", 1)])
def test_a_goal_of_the_agreement(area: str, findings: int, tmp_path: Path) -> None:
    goal = f"  - {{id: ett-till, title: Ett mål, area: {area}, problem: vald}}\n"
    assert len(found("SV104", AGREEMENT + goal, tmp_path)) == findings


@pytest.mark.parametrize(
    ("names", "severity"), [("problem: vald", "warning"), ("goals: [mindre-vald]", "info")]
)
def test_what_answers_no_problem_is_asked_about(names: str, severity: str, tmp_path: Path) -> None:
    plan = f"# atgardsplan.yaml\nid: p\ndate: 2024-02-01\nmeasures: [{{title: Ljus, {names}, area: b}}]\n"
    assert [each.severity for each in found("SV104", AGREEMENT + plan, tmp_path)] == [severity]


def test_a_problem_that_a_lagesbild_sees_in_another_area_lies_in_both(tmp_path: Path) -> None:
    lagesbild = (
        "# lagesbild.yaml\nid: l\ndate: 2024-01-01\nmapping: {problems: [{id: vald, title: V, area: b}]}\n"
    )
    plan = "# atgardsplan.yaml\nid: p\ndate: 2024-02-01\nmeasures: [{title: Ljus, problem: vald, area: b}]\n"
    assert found("SV104", AGREEMENT + lagesbild + plan, tmp_path) == []


@pytest.mark.parametrize(
    ("promise", "findings"),
    [
        ("goal: mindre-vald, measures: [ljus]", 1),
        ("area: a, measures: [ljus, kurs]", 1),
        ("goal: mindre-vald, measures: [ljus, patrull]", 0),
        ("goal: mindre-droger, measures: [ljus]", 0),
        ("goal: tryggare, measures: [ljus]", 0),
        ("goal: mindre-vald, measures: [annat]", 0),
        ("goal: mindre-vald", 0),
    ],
)
def test_a_promise_rests_on_measures_of_its_area(promise: str, findings: int, tmp_path: Path) -> None:
    measures = "{id: ljus, title: Ljus, area: b}, {id: kurs, title: Kurs, problem: droger}"
    more = "{id: patrull, title: Patrull, goals: [mindre-vald]}, {id: annat, title: Annat}"
    plan = f"# atgardsplan.yaml\nid: p\nmeasures: [{measures}, {more}]\n"
    promises = f"# medborgarlofte.yaml\nid: l\npromises: [{{text: Vi kommer., {promise}}}]\n"
    assert len(found("SV104", AGREEMENT + plan + promises, tmp_path)) == findings
