"""A chair or secretary who is nearly somebody present is found; another of the same family is not."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found


@pytest.mark.parametrize(
    ("chair", "findings"),
    [
        ("Tove Tankfull", 0),
        ("Tuva Tankful", 1),
        ("T. Tankfull", 1),
        ("T Tankfull", 1),
        ("B. Tankfull", 0),
        ("T.", 0),
        ("Tuva Tankfull", 0),
        ("Bo Tankfull", 0),
        ("Tove Bengtsson", 0),
        ("Tuva", 0),
    ],
)
@pytest.mark.parametrize("key", ["chair", "secretary"])
def test_a_chair_of_nearly_the_name(chair: str, findings: int, key: str, tmp_path: Path) -> None:
    present = "[{person: Tuva Tankfull}, {person: Dag Diktare}, {functions: [kommunpolis]}]"
    text = f"# motesanteckning.yaml\nbody: Gruppen\n{key}: {chair}\npresent: {present}\n"
    assert len(found("SV024", text, tmp_path)) == findings
