"""What the rules on the records of the work find, and what they let be; the day is 1 June 2026."""

from pathlib import Path

import pytest

from tests.rules.test_atgardsplan import DECIDED
from tests.rules.test_cases import found


@pytest.mark.parametrize(
    ("rule", "text", "at"),
    [
        (
            "SV067",
            "# lagesbild.yaml\ndate: 2024-05-01\n# lagesbild-2.yaml\nid: b\ndate: 2024-05-01\n"
            "built_on: [lagesbild]\n",
            [],
        ),
        (
            "SV067",
            f"# lagesbild.yaml\ndate: 2024-03-12\n# atgardsplan.yaml\ndate: 2024-02-01\n{DECIDED}"
            "based_on: [lagesbild]\n",
            [],
        ),
        (
            "SV067",
            "# medborgarlofte.yaml\ndate: 2024-02-01\nplan: atgardsplan\npromises: [{text: Vi går.}]\n"
            "# atgardsplan.yaml\n",
            ["plan"],
        ),
        (
            "SV067",
            "# lagesbild.yaml\ndate: 2024-03-12\n"
            "presented: [{to: Rådet, date: 2024-02-12}, {to: KS, date: 2024-03-12}]\n",
            ["presented[0].date"],
        ),
        ("SV067", "# lagesbild.yaml\ndate: 2024-03\npresented: [{to: Rådet, date: 2024-03-02}]\n", []),
        (
            "SV067",
            "# lagesbild.yaml\ndate: 2024-03-12\npresented: [{to: KS, date: 2024-03}, {to: A, date: 2024}]\n",
            [],
        ),
        (
            "SV067",
            "# uppfoljning.yaml\ndate: 2024-03-12\nreceivers: [{kind: residents, date: 2024-03-11}]\n",
            ["receivers[0].date"],
        ),
        (
            "SV069",
            "# medborgarlofte.yaml\nstart: 2024\nend: 2024\n"
            "promises: [{text: Vi går., results: [{start: 2025-01, end: 2025-04}]}]\n",
            ["promises[0].results[0].end"],
        ),
        (
            "SV069",
            "# medborgarlofte.yaml\nstart: 2024\nend: 2024\nextensions: [{until: 2025}]\n"
            "promises: [{text: Vi går., results: [{start: 2025-01, end: 2025-04}]}]\n",
            [],
        ),
        (
            "SV069",
            "# medborgarlofte.yaml\nstart: 2025-05\n"
            "promises: [{text: A, results: [{end: 2025-04}]}, {text: B, results: [{end: 2025-04}]}]\n",
            ["start"],
        ),
        (
            "SV069",
            "# medborgarlofte.yaml\nstart: 2025-05\n"
            "promises: [{text: A, results: [{end: 2025-04}]}, {text: B, results: [{end: 2025-06}]}]\n",
            ["promises[0].results[0].end"],
        ),
        (
            "SV070",
            "# agreement.yaml\nforums: [{id: f, name: Rådet}]\n# motesanteckning.yaml\nforum: f\n"
            "tasks: [{text: Ring., party: polisen, done: 2024-04}]\n",
            [],
        ),
        ("SV072", "# cycle.yaml\nround: 2\n", []),
        (
            "SV072",
            "# agreement.yaml\nareas: [{id: a, title: A}]\n# cycle.yaml\n"
            "# cycle-2.yaml\nid: b\nround: 2\narea: a\n",
            [],
        ),
        ("SV019", "# cycle.yaml\nsteps: [{kind: initiate, start: 2024-05, end: 2024-05-01}]\n", []),
        (
            "SV019",
            "# cycle.yaml\nsteps: [{kind: initiate, start: 2024-05, end: 2024-04-30}]\n",
            ["steps[0].end"],
        ),
    ],
)
def test_dates_and_records_that_hang_together(rule: str, text: str, at: list[str], tmp_path: Path) -> None:
    assert [d.at for d in found(rule, text, tmp_path)] == at


GOAL = (
    "# agreement.yaml\ngoals:\n  - id: tryggt\n    title: Trygghet\n    indicators:\n"
    "      - {title: Trygga, baseline: 60, target: 70, measurements: [{date: 2025-10, value: 65}]}\n"
)


@pytest.mark.parametrize(
    ("goal", "follow_up", "said"),
    [
        pytest.param(GOAL, "date: 2025-12-01\ngoals: [{goal: tryggt, reached: yes}]", 1, id="said too soon"),
        pytest.param(GOAL, "date: 2025-12-01\ngoals: [{goal: tryggt, reached: partly}]", 0, id="in part"),
        pytest.param(GOAL, "date: 2025-09-30\ngoals: [{goal: tryggt, reached: yes}]", 0, id="not measured"),
        pytest.param(
            GOAL.replace("value: 65", "value: 70"),
            "date: 2025-12-01\ngoals: [{goal: tryggt, reached: no}]",
            1,
            id="reached after all",
        ),
        pytest.param(
            f"{GOAL}      - {{title: Brott, baseline: 9, target: 5, "
            "measurements: [{date: 2025, value: 5}]}\n",
            "date: 2026-01-10\ngoals: [{goal: tryggt, reached: yes}]",
            0,
            id="one of two",
        ),
    ],
)
def test_a_goal_is_judged_by_its_figures(goal: str, follow_up: str, said: int, tmp_path: Path) -> None:
    assert len(found("SV074", f"{goal}# uppfoljning.yaml\n{follow_up}\n", tmp_path)) == said


def test_personal_data_is_looked_for_in_the_records_of_the_work(tmp_path: Path) -> None:
    minutes = "# agreement.yaml\nforums: [{id: f, name: Rådet}]\n# motesanteckning.yaml\nforum: f\n"
    minutes += "items: [{title: Läget, text: 'Kontakta 19121212-1212.'}]\n"
    assert [d.at for d in found("SV041", minutes, tmp_path)] == ["items[0].text"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param("Se bilaga 3 till protokollet.", 0, id="an annex of its own"),
        pytest.param("Se avtalets bilaga 3.", 1, id="an annex that the agreement lacks"),
        pytest.param("Se fotnot 2.", 1, id="a footnote of the agreement's"),
        pytest.param("Se fotnot 1.", 0, id="a footnote of its own"),
    ],
)
def test_a_document_refers_to_its_own_annexes_and_notes(words: str, said: int, tmp_path: Path) -> None:
    agreement = "# agreement.yaml\nsources: [{id: a, title: A}, {id: b, title: B}]\n"
    own = f"# lagesbild.yaml\nanalysis: {words}\nsources: [{{id: c, title: C}}]\n"
    assert len(found("SV025", agreement + own, tmp_path)) == said
