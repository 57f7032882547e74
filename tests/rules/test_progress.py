"""Measures that outlive their plan or are only planned, promises on cancelled ones, goals without any."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

PLAN = "# atgardsplan.yaml\nmeasures:\n  - {id: ljus, title: Ljus, "


def _said(rule: str, text: str, root: Path) -> int:
    return len(found(rule, text, root))


@pytest.mark.parametrize(
    ("plan", "end", "findings"),
    [
        ("end: 2025", "2026-01", 1),
        ("end: 2025", "2025-12-31", 0),
        ("end: 2025-06", "2025", 0),
        ("start: 2025", "2026-01", 0),
        ("end: 2025", "2026-01, status: cancelled", 0),
    ],
)
def test_a_measure_ends_with_its_plan(plan: str, end: str, findings: int, tmp_path: Path) -> None:
    text = f"# atgardsplan.yaml\n{plan}\nmeasures: [{{title: Ljus, end: {end}}}]\n"
    assert _said("SV057", text, tmp_path) == findings


@pytest.mark.parametrize(
    ("measures", "promise", "findings"),
    [
        ("status: cancelled", "", 1),
        ("status: cancelled, completed: 2026-03", "", 1),
        ("status: cancelled, completed: 2027-02", "", 0),
        ("status: cancelled", ", results: [{end: 2026-05, kept: no}]", 0),
        ("status: done", "", 0),
        ("status: cancelled}\n  - {id: vuxna, title: Vuxna", "", 0),
    ],
)
def test_a_promise_rests_on_what_is_carried_out(
    measures: str, promise: str, findings: int, tmp_path: Path
) -> None:
    text = f"{PLAN}{measures}}}\n# medborgarlofte.yaml\nend: 2026-12\npromises:\n"
    others = ", vuxna" if "vuxna" in measures else ""
    text += f"  - {{text: Det blir ljust., measures: [ljus{others}]{promise}}}\n"
    assert _said("SV080", text, tmp_path) == findings


@pytest.mark.parametrize(
    ("measure", "more", "findings"),
    [
        ("end: 2026-05-31, status: planned", "", 1),
        ("end: 2026-06, status: planned", "", 0),
        ("end: 2025, status: ongoing", "", 0),
        ("end: 2025", "", 0),
        ("end: 2025, status: planned", "# agreement.yaml\nvalidity: {start: 2024, end: 2025}\n", 0),
        ("end: 2025, status: planned", "# atgardsplan-2026.yaml\nid: ny\nreplaces: atgardsplan\n", 0),
        (
            "end: 2025, status: planned",
            "# uppfoljning.yaml\nmeasures: [{measure: ljus, status: ongoing}]\n",
            0,
        ),
    ],
)
def test_a_measure_past_its_end_is_more_than_planned(
    measure: str, more: str, findings: int, tmp_path: Path
) -> None:
    assert _said("SV081", f"{PLAN}{measure}}}\n{more}", tmp_path) == findings


@pytest.mark.parametrize(
    ("plan", "follow_up", "findings"),
    [
        ("status: planned", "status: done", 1),
        ("status: ongoing", "status: cancelled", 1),
        ("status: done", "status: cancelled", 1),
        ("status: planned", "status: ongoing", 1),
        ("status: done", "status: ongoing", 0),
        ("status: ongoing", "status: planned", 0),
        ("status: ongoing, cadence: {per: week}", "status: done", 0),
        ("status: ongoing, recurrence: ordinary", "status: done", 0),
        ("start: 2025", "status: done", 0),
    ],
)
def test_plan_and_follow_up_agree(plan: str, follow_up: str, findings: int, tmp_path: Path) -> None:
    text = f"{PLAN}{plan}}}\n# uppfoljning.yaml\nmeasures: [{{measure: ljus, {follow_up}}}]\n"
    assert _said("SV082", text, tmp_path) == findings


def test_only_the_last_follow_up_is_asked_and_a_plan_made_after_it_is_not(tmp_path: Path) -> None:
    told = "# uppfoljning.yaml\nmeasures: [{measure: ljus, status: done}]\n"
    later = (
        "# uppfoljning-2.yaml\nid: andra\ndate: 2026-01-15\nmeasures: [{measure: ljus, status: planned}]\n"
    )
    assert _said("SV082", f"{PLAN}status: planned}}\n{told}{later}", tmp_path / "a") == 0
    new = PLAN.replace("measures", "date: 2025-12-01\nmeasures")
    assert _said("SV082", f"{new}status: planned}}\n{told}", tmp_path / "b") == 0


GOALS = "goals: [{id: a, title: Minska brotten}, {id: b, title: Färre inbrott}]\n"


@pytest.mark.parametrize(
    ("agreement", "measure", "findings"),
    [
        (GOALS, "goals: [a]", 1),
        (GOALS, "goals: [a, b]", 0),
        (GOALS, "start: 2025", 0),
        (GOALS.replace("title: Minska", "part_of: b, title: Minska"), "goals: [a]", 0),
        (f"{GOALS}commitments: [{{text: Vi låser., goal: b}}]\n", "goals: [a]", 0),
        (
            GOALS.replace("title: Färre", "area: skolan, title: Färre")
            + "areas: [{id: skolan, title: Skolan}]\n",
            "goals: [a]",
            0,
        ),
        (
            GOALS.replace("title: Färre", "problem: p, title: Färre")
            + "problems: [{id: p, title: Inbrott, causes: [{id: las, text: Dåliga lås.}]}]\n",
            "goals: [a], causes: [las]",
            0,
        ),
    ],
)
def test_every_goal_has_a_measure(agreement: str, measure: str, findings: int, tmp_path: Path) -> None:
    assert _said("SV083", f"# agreement.yaml\n{agreement}{PLAN}{measure}}}\n", tmp_path) == findings


def test_a_follow_up_may_say_that_the_measure_is_cancelled(tmp_path: Path) -> None:
    told = "# uppfoljning.yaml\nmeasures: [{measure: ljus, status: cancelled}]\n"
    promise = "# medborgarlofte.yaml\nend: 2026-12\npromises: [{text: Det blir ljust., measures: [ljus]}]\n"
    assert _said("SV080", f"{PLAN}start: 2025}}\n{told}{promise}", tmp_path) == 1


@pytest.mark.parametrize(
    ("measures", "findings"),
    [
        ("[varden]", 1),
        ("[varden, ljus]", 0),
        ("[ljus]", 0),
        ("[]", 0),
        ("[annat]", 1),
        ("[varden, annat]", 0),
    ],
)
def test_promises_name_the_plan_of_their_measures(measures: str, findings: int, tmp_path: Path) -> None:
    old = "# atgardsplan.yaml\nid: gammal\nmeasures: [{id: ljus, title: Ljus}]\n"
    new = "# atgardsplan-2.yaml\nid: ny\nmeasures: [{id: varden, title: Värdar}]\n"
    third = "# atgardsplan-3.yaml\nid: tredje\nmeasures: [{id: annat, title: Annat, status: planned}]\n"
    promise = f"{{text: Vi kommer., measures: {measures}}}"
    promises = f"# medborgarlofte.yaml\nid: l\nplan: gammal\npromises: [{promise}]\n"
    said = found("SV080", old + new + (third if "annat" in measures else "") + promises, tmp_path)
    assert len(said) == findings


@pytest.mark.parametrize(
    ("measures", "findings"),
    [
        ("{title: Vakt, problem: vald}", 1),
        ("{title: Vakt, problem: vald}, {title: Lås, causes: [las]}", 0),
        ("{title: Vakt, problem: vald}, {title: Lås, goals: [farre]}", 0),
        ("{title: Vakt, problem: vald}, {title: Lås, problem: inbrott}", 0),
        ("{title: Vakt, problem: vald}, {title: Lås}", 0),
        ("{title: Vakt, problem: klotter}", 0),
    ],
)
def test_a_plan_meets_what_its_lagesbild_prioritises(measures: str, findings: int, tmp_path: Path) -> None:
    causes = "{id: las, text: Dåliga lås.}"
    problems = f"{{id: vald, title: Våld}}, {{id: inbrott, title: Inbrott, causes: [{causes}]}}"
    agreement = f"# agreement.yaml\nproblems: [{problems}, {{id: klotter, title: Klotter}}]\n"
    agreement += "goals: [{id: farre, title: Färre inbrott, problem: inbrott}]\n"
    lagesbild = "# lagesbild.yaml\nid: l\nprioritised: [vald, inbrott]\n"
    plan = f"# atgardsplan.yaml\nid: p\nbased_on: [l]\nmeasures: [{measures}]\n"
    said = found("SV083", agreement + lagesbild + plan, tmp_path)
    assert len([each for each in said if each.file.endswith("atgardsplan.yaml")]) == findings


def test_a_plan_need_not_meet_what_an_older_lagesbild_prioritised(tmp_path: Path) -> None:
    agreement = "# agreement.yaml\nproblems: [{id: vald, title: Våld}, {id: inbrott, title: Inbrott}]\n"
    old = "# lagesbild.yaml\nid: gammal\ndate: 2024-01-01\nprioritised: [vald, inbrott]\n"
    new = "# lagesbild-2.yaml\nid: ny\ndate: 2024-02-01\nprioritised: [vald]\n"
    plan = "# atgardsplan.yaml\nid: p\nbased_on: [ny, gammal]\nmeasures: [{title: Vakt, problem: vald}]\n"
    said = found("SV083", agreement + old + new + plan, tmp_path)
    assert [each for each in said if each.file.endswith("atgardsplan.yaml")] == []
