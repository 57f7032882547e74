"""What rests on a lägesbild rests on the newest joint one that was there, or there is a finding."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

_AGREEMENT = """\
# agreement.yaml
areas: [{id: torget, title: Torget}]
parties: [{id: kommunen, name: Exempelby kommun}, {id: polisen, name: Polisen}]
# lagesbild.yaml
id: gammal
date: 2024-02-01
prioritised: [ran]
mapping: {problems: [{id: ran, title: Rån}]}
"""


@pytest.mark.parametrize(
    ("newer", "findings"),
    [
        ("date: 2026-02-01", 1),
        ("date: 2026-03-01", 1),
        ("date: 2024-08-03", 1),
        ("date: 2024-08-02", 0),
        ("date: 2026-03-02", 0),
        ("date: 2024-06-01", 0),
        ("date: 2026-02-01\nshort: yes", 0),
        ("date: 2026-02-01\nparty: kommunen", 0),
        ("date: 2026-02-01\narea: torget", 0),
        ("date: 2026-02-01\nplace: Torget", 0),
    ],
)
@pytest.mark.parametrize(
    ("file", "key"),
    [
        ("# atgardsplan.yaml\nid: p\nbased_on: [gammal]\nmeasures: [{title: Ljus}]\n", "based_on"),
        ("# orsaksanalys.yaml\nid: o\nproblem: ran\nlagesbild: gammal\n", "lagesbild"),
        ("# medborgarlofte.yaml\nid: m\npromises: [{text: Vi går.}]\nlagesbild: gammal\n", "lagesbild"),
    ],
)
def test_a_newer_lagesbild(file: str, key: str, newer: str, findings: int, tmp_path: Path) -> None:
    text = f"{_AGREEMENT}# lagesbild-2.yaml\nid: ny\n{newer}\n{file}date: 2026-03-01\n"
    said = found("SV067", text, tmp_path)
    assert len(said) == findings
    assert all(each.at.startswith(key) for each in said)


def test_a_plan_may_rest_on_both(tmp_path: Path) -> None:
    newer = "# lagesbild-2.yaml\nid: ny\ndate: 2026-02-01\n"
    plan = "# atgardsplan.yaml\nid: p\ndate: 2026-03-01\nbased_on: [gammal, ny]\n"
    assert found("SV067", _AGREEMENT + newer + plan, tmp_path) == []
