"""A file that is gone, or whose name tells nothing, is told of alone: what it held may be there."""

from datetime import date
from pathlib import Path

import pytest

from samverkan.load.load import load
from samverkan.report.findings.report import folded
from samverkan.rules import check

_FILES = {
    "agreement.yaml": """\
title: Samverkansavtal
parties: [{id: kommunen, name: Exempelby kommun}, {id: polisen, name: Polisen}]
validity: {start: 2024-07-01, until_further_notice: yes}
goals: [{id: farre, title: Färre inbrott}]
follow_up:
  occasions: [{subject: Målen, types: [effect], cadence: {per: year}, responsible: samordnaren}]
""",
    "lagesbild.yaml": "id: l\ndate: 2025-01-10\nmapping: {extent: Inbrotten ökar.}\n",
    "atgardsplan.yaml": """\
id: p
date: 2025-03-01
based_on: [l]
decisions: [{body: Kommunstyrelsen, date: 2025-03-01}]
measures: [{title: Grannsamverkan, goals: [farre]}]
""",
    "uppfoljning.yaml": "id: u\ndate: 2025-07-01\ntypes: [effect]\ngoals: [{goal: farre, reached: partly}]\n",
}


def _said(root: Path) -> set[tuple[str, str]]:
    return {(each.rule, each.message.en) for each in folded(check(load(root), date(2026, 1, 15)))}


@pytest.mark.parametrize(
    ("name", "to", "rules"),
    [
        ("uppfoljning.yaml", "rapport.yaml", {"SCHEMA08"}),
        ("uppfoljning.yaml", "varen/rapport.yaml", {"SCHEMA08"}),
        ("atgardsplan.yaml", "vad vi ska göra.yaml", {"SCHEMA08"}),
        ("lagesbild.yaml", None, {"SV025"}),
    ],
)
def test_nothing_is_said_to_lack_what_stood_there(
    name: str, to: str | None, rules: set[str], tmp_path: Path
) -> None:
    folder = tmp_path / "agreements/exempelby"
    folder.mkdir(parents=True)
    for path, text in _FILES.items():
        (folder / path).write_text(text, encoding="utf-8")
    before = _said(tmp_path)
    if to:
        (folder / to).parent.mkdir(exist_ok=True)
        (folder / name).rename(folder / to)
    else:
        (folder / name).unlink()
    assert {rule for rule, _ in _said(tmp_path) - before} == rules
