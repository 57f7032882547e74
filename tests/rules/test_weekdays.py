"""A weekday that its day does not fall on is found, and no other."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("Fredagen den 13 januari 2027", 1),
        ("fredag 13 januari 2027", 1),
        ("fredag, den 13 januari 2027", 1),
        ("Natten till lördagen den 14 mars 2025", 1),
        ("måndag 2025-04-08", 1),
        ("onsdagen den 13 januari 2027", 0),
        ("tisdag 2025-04-08", 0),
        ("lördagen den 29 februari 2025", 0),
        ("fredagen den 13 januari", 0),
        ("måndag–fredag 3 mars 2025", 0),
        ("varje fredag från den 13 januari 2027", 0),
        ("fredagar sedan 13 januari 2027", 0),
        ("långfredagen den 18 april 2025", 0),
    ],
)
def test_a_weekday(text: str, findings: int, tmp_path: Path) -> None:
    assert (
        len(found("SV106", f'# lagesbild.yaml\nid: l\ndate: 2025-02-01\ntext: "{text}"\n', tmp_path))
        == findings
    )
