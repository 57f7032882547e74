"""A forum said to have acted on a day without a meeting, or other than its area says, is found."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

_FORUMS = """\
# agreement.yaml
areas: [{id: a, title: Torget, forum: t, cooperation: COOPERATION}]
forums: [{id: s, name: Styrgruppen}, {id: t, name: Torggruppen}]
# motesanteckning.yaml
id: m
forum: s
date: 2024-03-05
"""


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("Styrgruppen prioriterade problemen den 15 mars 2024.", 1),
        ("Den 6 mars 2024 antog styrgruppen planen.", 1),
        ("Styrgruppen prioriterade problemen den 5 mars 2024.", 0),
        ("Styrgruppen prioriterade problemen den 15 april 2024.", 0),
        ("Torggruppen prioriterade problemen den 15 mars 2024.", 0),
        ("Styrgruppen ska pröva problemen den 15 mars 2024.", 0),
        ("Styrgruppen och torggruppen diskuterade problemen den 15 mars 2024.", 1),
        ("Styrgruppen beslutade den 5 mars 2024 om en dialog den 15 mars 2024.", 0),
    ],
)
def test_the_day_of_a_meeting(text: str, findings: int, tmp_path: Path) -> None:
    plan = f"# atgardsplan.yaml\nid: p\ntext: {text}\n"
    assert len(found("SV078", _FORUMS.replace("COOPERATION", "Vi möts.") + plan, tmp_path)) == findings


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("Parterna möts i styrgruppen.", 1),
        ("Parterna möts i torggruppen.", 0),
        ("Parterna möts i torggruppen och berättar för styrgruppen.", 0),
        ("Parterna möts varje helg.", 0),
    ],
)
def test_the_forum_of_an_area(text: str, findings: int, tmp_path: Path) -> None:
    assert len(found("SV078", _FORUMS.replace("COOPERATION", text), tmp_path)) == findings
