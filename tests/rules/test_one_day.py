"""One event under two days is found, unless one of them may be another event."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

_FORUM = "# agreement.yaml\nforums: [{id: s, name: Styrgruppen}, {id: b, name: Beredningsgruppen}]\n"

_PLAN = _FORUM + "# atgardsplan.yaml\nid: p\ndate: 2025-03-04\nmeasures: [{title: Ljus}]\ndecisions:\n"


@pytest.mark.parametrize(
    ("identity", "day", "findings"),
    [
        ("styrgruppen-2025-03-04", "2025-03-05", 1),
        ("2025-03-04-styrgruppen", "2025-04-04", 1),
        ("styrgruppen-2025-03-04", "2025-03-04", 0),
        ("styrgruppen-2025-3", "2025-03-05", 0),
        ("styrgruppen-20250304", "2025-03-05", 0),
        ("mote-2025-03-04-och-2025-03-05", "2025-03-05", 0),
        ("styrgruppen", "2025-03-05", 0),
    ],
)
def test_a_meeting(identity: str, day: str, findings: int, tmp_path: Path) -> None:
    minutes = f"# motesanteckning.yaml\nid: {identity}\ndate: {day}\nforum: s\n"
    assert len(found("SV107", _FORUM + minutes, tmp_path)) == findings


@pytest.mark.parametrize(
    ("decisions", "said", "findings"),
    [
        ("{body: Kommunstyrelsen, date: 2025-04-08}", "{by: KS, date: 2025-04-18, text: Planen antas.}", 1),
        ("{forum: s, date: 2025-04-08}", "{by: Styrgruppen, date: 2025-05-08, text: Antar planen.}", 1),
        ("{body: KS, date: 2025-04-08}", "{by: Kommunstyrelsen, date: 2025-04, text: Planen antas.}", 0),
        ("{body: KS, date: 2025-04-08}", "{by: Socialnämnden, date: 2025-05-02, text: Planen antas.}", 0),
        ("{body: KS, date: 2025-04-08}", "{by: KS, date: 2025-02-02, text: Lägesbilden godkänns.}", 0),
        (
            "{body: KS, date: 2025-04-08}, {body: KS, date: 2025-06-10}",
            "{by: KS, date: 2025-05-02, text: Planen ändras.}",
            0,
        ),
    ],
)
def test_a_decision_of_the_round(decisions: str, said: str, findings: int, tmp_path: Path) -> None:
    plan = _PLAN.replace("decisions:\n", f"decisions: [{decisions}]\n")
    cycle = (
        f"# cycle.yaml\nid: v\nround: 1\nsteps: [{{kind: implementation, plans: [p], decisions: [{said}]}}]\n"
    )
    assert len(found("SV107", plan + cycle, tmp_path)) == findings


@pytest.mark.parametrize(
    ("forum", "said", "findings"),
    [
        ("s", "Styrgruppen antar åtgärdsplanen.", 1),
        ("s", "Styrgruppen godkänner uppföljningen.", 0),
        ("s", "Planen bereds vidare.", 0),
        ("b", "Gruppen godkänner planen för beredning.", 0),
    ],
)
def test_a_decision_in_the_minutes(forum: str, said: str, findings: int, tmp_path: Path) -> None:
    item = f"items: [{{title: Planen, plan: p, decisions: [{said}]}}]\n"
    minutes = f"# motesanteckning.yaml\nid: m\ndate: 2025-03-04\nforum: {forum}\n{item}"
    plan = f"{_PLAN}  - {{forum: s, date: 2025-03-14}}\n"
    assert len(found("SV107", plan + minutes, tmp_path)) == findings


@pytest.mark.parametrize(
    ("decided", "minutes", "findings"),
    [
        ("{by: Styrgruppen, date: 2025-03-11, text: Arbetet börjar.}", ("2025-03-04",), 1),
        ("{by: Styrgruppen, date: 2025-03-04, text: Arbetet börjar.}", ("2025-03-04",), 0),
        ("{by: Styrgruppen, date: 2025-03, text: Arbetet börjar.}", ("2025-03-04",), 0),
        ("{by: Styrgruppen, date: 2025-03-11, text: Arbetet börjar.}", ("2025-03-04", "2025-03-11"), 0),
        ("{by: Kommunstyrelsen, date: 2025-03-11, text: Arbetet börjar.}", ("2025-03-04",), 0),
    ],
)
def test_a_decision_of_a_forum_in_its_step(
    decided: str, minutes: tuple[str, ...], findings: int, tmp_path: Path
) -> None:
    held = "".join(
        f"# motesanteckning-{place}.yaml\nid: m{place}\ndate: {day}\nforum: s\n"
        for place, day in enumerate(minutes)
    )
    steps = f"[{{kind: initiate, meetings: [m0], decisions: [{decided}]}}]"
    cycle = f"# cycle.yaml\nid: v\nround: 1\nsteps: {steps}\n"
    assert len(found("SV107", _FORUM + held + cycle, tmp_path)) == findings
