"""A value that a follow-up gives an indicator, and the agreement does not, is found; others are passed."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

AGREEMENT = """\
# agreement.yaml
goals:
  - id: torget
    title: Minska otryggheten på torget
    indicators:
      - id: otrygga
        title: Invånare som är otrygga på torget
        unit: procent
        direction: decrease
        baseline: 38
        target: 25
        measurements: [{date: 2024, value: 34}, {date: 2025, value: "28,6"}]
  - id: brott
    title: Färre våldsbrott
    indicators: [{title: Anmälda våldsbrott, unit: brott, baseline: 46, target: 30}]
# uppfoljning.yaml
date: 2026-01-10
"""


def _said(words: str, root: Path) -> list[str]:
    return [each.message.sv for each in found("SV074", AGREEMENT + words, root)]


@pytest.mark.parametrize(
    "words",
    [
        "goals: [{goal: torget, text: 28 procent är otrygga. Målet är 35 procent.}]",
        "goals: [{goal: torget, text: 82 procent är otrygga. Målet är 25 procent.}]",
        "goals: [{goal: brott, text: 33 våldsbrott anmäldes. Målet var högst 40.}]",
        "indicators: [{indicator: otrygga, text: '19 procent, mot 34 procent året före.'}]",
        "summary: Otryggheten på torget minskade från 38 till 26 procent, vilket är bra.",
        "effect: Andelen otrygga gick från 48 procent till 29 procent. Det är mer än väntat.",
    ],
)
def test_another_value(words: str, tmp_path: Path) -> None:
    assert len(_said(f"{words}\n", tmp_path)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "goals: [{goal: torget, text: 29 procent är otrygga. Målet är 25 procent 2027.}]",
        "goals: [{goal: torget, text: 54 procent av kvinnorna är otrygga. Målet är nått för män.}]",
        "goals: [{goal: torget, text: Målet är inte nått. Bland unga är 41 procent otrygga.}]",
        "goals: [{goal: brott, text: 33 procent färre våldsbrott anmäldes. Målet var högst 30.}]",
        "goals: [{goal: brott, text: Målet är 2027-12.}]",
        "indicators: [{indicator: otrygga, text: '34 procent, fyra procentenheter lägre än 2023.'}]",
        "summary: Otryggheten på torget minskade från 38 till 29 procent.",
        "summary: Svarsfrekvensen ökade från 38 till 52 procent.",
        "summary: Otryggheten i Norrliden minskade från 61 till 52 procent.",
        "effect: På torget gick vi från 2 till 4 kvällar i veckan, och från 38 till 40 värdar.",
    ],
)
def test_what_may_be_of_something_else(words: str, tmp_path: Path) -> None:
    assert _said(f"{words}\n", tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('measurements: [{date: 2024, value: 34}, {date: 2025, value: "28,6"}]', "measurements: []"),
        ("target: 25", "target: 45"),
    ],
)
def test_nothing_follows_from_a_fault_of_the_agreement(old: str, new: str, tmp_path: Path) -> None:
    words = "goals: [{goal: torget, text: 29 procent är otrygga. Målet är 25 procent.}]\n"
    assert found("SV074", (AGREEMENT + words).replace(old, new), tmp_path) == []


_COUNTED = """\
# agreement.yaml
goals:
  - title: Färre våldsbrott
    indicators:
      - id: brott
        title: Anmälda våldsbrott
        unit: brott per år
        measurements: [{{date: 2025, value: 34}}]
# uppfoljning.yaml
date: 2026-01-12
{time}
indicators: [{{indicator: brott, text: '{text}'}}]
"""


@pytest.mark.parametrize(
    ("time", "text", "findings"),
    [
        ("start: 2025-01-01\nend: 2025-12-31", "43 brott.", 1),
        ("start: 2025\nend: 2025", "43 brott, 13 färre än 2024.", 1),
        ("start: 2025\nend: 2025", "34 brott.", 0),
        ("start: 2025\nend: 2025", "43 brott färre än väntat.", 0),
        ("start: 2025\nend: 2025", "43 anmälningar.", 0),
        ("start: 2025-01\nend: 2025-06", "12 brott, hittills.", 0),
        ("", "12 brott.", 0),
    ],
)
def test_a_number_in_the_unit_of_its_indicator(time: str, text: str, findings: int, tmp_path: Path) -> None:
    assert len(found("SV074", _COUNTED.format(time=time, text=text), tmp_path)) == findings
