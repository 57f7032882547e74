"""A dialogue of which round and lägesbild give different numbers is found where the lägesbild tells of it."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found


@pytest.mark.parametrize(
    ("text", "ground", "findings"),
    [
        ("46 invånare deltog i en dialog.", "kind: citizen_dialogue, date: 2026-02-12, respondents: 64", 1),
        ("Nio invånare svarade.", "kind: citizen_dialogue, date: 2026-02-12, respondents: 8", 1),
        ("64 invånare deltog i en dialog.", "kind: citizen_dialogue, date: 2026-02-12, respondents: 64", 0),
        ("46 invånare deltog.", "kind: citizen_dialogue, date: 2026-02-13, respondents: 64", 0),
        ("46 invånare deltog.", "kind: survey, date: 2026-02-12, respondents: 64", 0),
        ("46 invånare deltog.", "kind: staff_dialogue, date: 2026-02-12, respondents: 64", 0),
        ("46 invånare deltog.", "kind: citizen_dialogue, date: 2026-02-12", 0),
        ("Många invånare deltog.", "kind: citizen_dialogue, date: 2026-02-12, respondents: 64", 0),
        ("46 kort lades ut. De deltog.", "kind: citizen_dialogue, date: 2026-02-12, respondents: 64", 0),
    ],
)
def test_how_many_took_part(text: str, ground: str, findings: int, tmp_path: Path) -> None:
    lagesbild = f"# lagesbild.yaml\nid: l\ndate: 2026-03-01\ngrounds: [{{title: Dialog, {ground}}}]\n"
    dialogue = f"{{kind: citizens, date: 2026-02-12, text: {text}}}"
    step = f"{{kind: own_preparations, dialogues: [{dialogue}]}}"
    cycle = f"# cycle.yaml\nid: v\nround: 1\nsteps: [{step}]\n"
    assert len(found("SV105", lagesbild + cycle, tmp_path)) == findings
