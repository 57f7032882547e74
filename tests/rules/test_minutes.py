"""Minutes among the decision documents go by the paragraph that their step has."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

CASE = """\
# case.yaml
steps:
  - {id: au, role: proposes, body: %s, date: 2024-04-16, paragraph: "41"}
  - id: ks
    role: decides
    body: Kommunstyrelsen
    date: 2024-05-07
    decision_documents: [{title: "%s", date: %s}]
"""


@pytest.mark.parametrize(
    ("body", "title", "day", "findings"),
    [
        ("Kommunstyrelsens arbetsutskott", "Arbetsutskottets protokoll, § 14", "2024-04-16", 1),
        ("Arbetsutskottet", "Arbetsutskottets protokoll § 14", "2024-04-16", 1),
        ("Socialnämnden", "Socialnämndens sammanträdesprotokoll, § 4", "2024-04-16", 1),
        ("Arbetsutskottet", "Arbetsutskottets protokoll, § 41", "2024-04-16", 0),
        ("Arbetsutskottet", "Arbetsutskottets protokoll, § 14", "2024-03-16", 0),
        ("Arbetsutskottet", "Arbetsutskottets protokoll, §§ 40–44", "2024-04-16", 0),
        ("Arbetsutskottet", "Trygghetsutskottets protokoll, § 14", "2024-04-16", 0),
        ("Arbetsutskottet", "Kommunstyrelsens protokoll, § 14", "2024-04-16", 0),
        ("Arbetsutskottet", "Protokoll, § 14", "2024-04-16", 0),
        ("Arbetsutskottet", "Yttrande över 14 § i lagen", "2024-04-16", 0),
    ],
)
def test_the_paragraph_of_minutes(body: str, title: str, day: str, findings: int, tmp_path: Path) -> None:
    said = [each.message.en for each in found("SV034", CASE % (body, title, day), tmp_path)]
    assert len([each for each in said if "in the case" in each]) == findings
