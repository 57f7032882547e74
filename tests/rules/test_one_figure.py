"""A number that is another in the next place is found; a part, a rounded one or another thing is not."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

_AGREEMENT = """\
# agreement.yaml
problems: [{{id: inbrott, title: Inbrott i bodar, text: "{text}"}}]
goals:
  - id: farre
    title: Färre inbrott
    problem: inbrott
    indicators:
      - title: Anmälda inbrott i bodar och garage
        unit: brott
        baseline: 52
        baseline_date: 2023
        measurements: [{{date: 2024, value: 50}}, {{date: 2025-03, value: 4}}]
      - {{title: Byar med grannsamverkan, unit: byar, baseline: 3, baseline_date: 2023}}
      - title: Boende som är oroliga för inbrott
        unit: procent
        measurements: [{{date: 2023-10, value: "21,4"}}]
"""


@pytest.mark.parametrize(
    "text",
    [
        "Polisen tog emot 25 anmälningar under 2023.",
        "Under 2023 anmäldes 25 inbrott.",
        "25 inbrott anmäldes under 2023, mot 61 under 2022.",
        "Under 2024 anmäldes 40 inbrott i bodar.",
        "52 inbrott anmäldes 2023, mot 40 under 2024.",
        "Byarna är små. År 2023 anmäldes 25 inbrott i bodar och garage.",
        "Av de boende säger 41 procent att de är oroliga för inbrott.",
        "I mätningen 2023 var 12 procent av de boende oroliga.",
    ],
)
def test_words_on_a_problem_say_what_its_indicator_has(text: str, tmp_path: Path) -> None:
    assert len(found("SV105", _AGREEMENT.format(text=text), tmp_path)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Polisen tog emot 52 anmälningar under 2023.",
        "Under 2023 anmäldes 52 inbrott, varav 18 i augusti.",
        "Under 2023 anmäldes 18 inbrott i villor.",
        "18 inbrott anmäldes 2023 i Norrby.",
        "Under 2023 anmäldes 9 bränder.",
        "Under 2022 anmäldes 61 inbrott.",
        "Under hösten 2023 anmäldes 18 inbrott.",
        "Under 2023/24 anmäldes 31 inbrott.",
        "Under 2023–2024 anmäldes 102 inbrott.",
        "Ungefär 50 inbrott anmäldes 2023.",
        "Var fjärde av de 52 inbrott som anmäldes 2023 skedde på natten.",
        "Under 2025 anmäldes 9 inbrott.",
        "Av de boende säger 21 procent att de är oroliga för inbrott.",
        "I mätningen 2019 var 12 procent av de boende oroliga.",
        "Av de boende kvinnorna är 41 procent oroliga.",
        "I länet är 41 procent av de boende oroliga.",
        "Oroliga boende har minskat med 41 procent.",
        "Av de boende är 41 procent oroliga, och 12 procent är mycket oroliga.",
        "41 procent av husen har larm.",
        "Under 2023 anmäldes 13 inbrott till försäkringsbolagen.",
        "12 inbrott per 1 000 invånare anmäldes 2023.",
    ],
)
def test_other_words_on_a_problem_are_left_alone(text: str, tmp_path: Path) -> None:
    assert found("SV105", _AGREEMENT.format(text=text), tmp_path) == []


def _with_statistic(statistic: str) -> str:
    head = "# lagesbild.yaml\nid: l\ndate: 2025-02-01\nmapping:\n  statistics:\n    - "
    return f"{_AGREEMENT.format(text='Inbrotten oroar.')}{head}{{{statistic}}}\n"


@pytest.mark.parametrize(
    ("statistic", "keys"),
    [
        ("title: Anmälda inbrott i bodar och garage, value: 51, unit: brott per år, date: 2024", ["value"]),
        ("title: anmälda inbrott i bodar och garage, value: 51, date: 2024", ["value"]),
        (
            "title: Anmälda inbrott i bodar och garage, value: 50, compared_with: 2023, comparison: 25",
            ["comparison"],
        ),
        ("title: Boende som är oroliga för inbrott, value: 24, unit: procent, date: 2023-10", ["value"]),
        ("title: Boende som är oroliga för inbrott, value: 24, unit: '%', date: 2023", ["value"]),
        ("title: Boende som är oroliga för inbrott, value: 21, unit: procent, date: 2023-10", []),
        ("title: Anmälda inbrott i bodar och garage, value: 50, unit: brott, date: 2024", []),
        ("title: Anmälda inbrott i bodar och garage, value: 5, unit: per 1 000 invånare, date: 2024", []),
        ("title: Anmälda inbrott i bodar och garage, value: 9, unit: brott, date: 2024-03", []),
        ("title: Anmälda inbrott i bodar och garage, value: 20, unit: brott, date: 2025", []),
        ("title: Anmälda inbrott i bodar, value: 20, unit: brott, date: 2024", []),
        (
            "title: Anmälda inbrott i bodar och garage, value: 50, compared_with: riket, comparison: 9",
            [],
        ),
    ],
)
def test_a_statistic_is_what_was_measured(statistic: str, keys: list[str], tmp_path: Path) -> None:
    said = found("SV105", _with_statistic(statistic), tmp_path)
    assert [each.at.rpartition(".")[2] for each in said] == keys


_SURVEYED = """\
# lagesbild.yaml
id: l
date: 2025-02-01
mapping:
  problems:
    - id: oro
      title: Oro
      extent: "{extent}"
      statistics:
        - {{title: Boende som är oroliga för inbrott, value: 29, unit: procent, date: 2025-10{compared}}}
"""


@pytest.mark.parametrize(
    ("extent", "findings"),
    [
        ("39 procent är oroliga för inbrott.", 1),
        ("Inbrotten är få. 39 procent av de boende är oroliga.", 1),
        ("29 procent är oroliga för inbrott.", 0),
        ("38 procent är oroliga för inbrott, mot 29 procent nu.", 0),
        ("39 procent av kvinnorna är oroliga för inbrott.", 0),
        ("39 procent är nöjda. Oron är 39 procent högre än i riket.", 0),
    ],
)
def test_a_share_in_words_is_that_of_the_statistic(extent: str, findings: int, tmp_path: Path) -> None:
    text = _SURVEYED.format(extent=extent, compared=", compared_with: '2023', comparison: 38")
    assert len(found("SV105", text, tmp_path)) == findings


@pytest.mark.parametrize(
    ("time", "findings"),
    [("2025-10", 1), ("2035", 1), ("2026", 1), ("2025", 0), ("2024-10", 0), ("riket", 0)],
)
def test_a_value_is_compared_with_that_of_another_time(time: str, findings: int, tmp_path: Path) -> None:
    text = _SURVEYED.format(extent="Många.", compared=f", compared_with: '{time}', comparison: 38")
    assert len(found("SV105", text, tmp_path)) == findings
