"""The short lägesbilder of a year in one document."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran

AGREEMENT = """\
title: Samverkansavtal
parties: [{id: kommunen, name: Exempelby kommun}, {id: polisen, name: Polisen i Exempelby}]
purposes: [{text: Fler ska vara trygga.}]
areas: [{id: kvallar, title: Trygga kvällar}]
validity: {start: 2022, end: 2023-06}
"""
SHORT = """\
id: kort-{0}
title: Läget {0}
date: 2023-0{0}-09
short: yes
sources: [{{id: est, title: Rapporten}}]
mapping:
  text: Så var det i månad {0}.[^est]
  statistics: [{{title: Klotter, value: {1}, unit: fall}}, {{title: Bara i {0}, value: 1}}]
"""
Rendered = Callable[..., dict[str, str]]


@pytest.fixture
def rendered(samverkan: Callable[..., Ran], workspace: Callable[..., Path]) -> Rendered:
    """The series that these files give, by their names, as Markdown."""

    def run(*works: str, argument: str = "--lang=sv") -> dict[str, str]:
        files = {f"a/lagesbild-{n}.yaml": text for n, text in enumerate(works)}
        root = workspace({"a/agreement.yaml": AGREEMENT, **files})
        ran = samverkan("render", root, "--to", "md", "--output", root / "build", argument)
        assert ran.status == 0, ran.err
        return {path.stem: path.read_text() for path in root.glob("build/a/lagesbildsserie*.md")}

    return run


def test_it_tells_what_changed_from_one_to_the_next(rendered: Rendered) -> None:
    problem = "  problems: [{id: skolan, title: Skolan}]\n"
    first, second, third = SHORT.format(1, 5), SHORT.format(2, 5) + problem, SHORT.format(3, 3)
    [(name, text)] = rendered(third, first, second).items()
    lines = [line for line in text.split("\n") if line]
    assert name == "lagesbildsserie-2023"
    assert "# Korta lägesbilder 2023" in lines
    assert "- **Tid:** 9 januari 2023 – 9 mars 2023" in lines
    assert "| Klotter (fall) | 5 (9 januari 2023) | 5 (9 februari 2023) | 3 (9 mars 2023) | −2 |" in lines
    assert [line for line in lines if line.startswith("## Läget")] == [f"## Läget {n}" for n in (3, 2, 1)]
    assert [line for line in lines if line.startswith("- ") and line.endswith(".")] == [
        "- Klotter: från 5 till 3 fall (−2).",
        "- Bara i 3: 1.",
        "- Inte längre med: Skolan.",
        "- Klotter: 5 fall, oförändrat.",
        "- Bara i 2: 1.",
        "- Nytt: Skolan.",
        "- Klotter: 5 fall.",
        "- Bara i 1: 1.",
    ]
    assert text.count("[^est]:") == 1


def test_one_in_words_alone_says_no_more_of_what_changed_and_no_day_twice(rendered: Rendered) -> None:
    words = "id: v-{0}\ndate: 2023-0{0}-05\nshort: yes\nmapping: {{extent: Två bråk vid hamnen.}}\n"
    [text] = rendered(words.format(1), words.format(2)).values()
    assert [line for line in text.split("# Korta lägesbilder 2023")[1].split("\n") if line] == [
        line
        for month in ("februari", "januari")
        for line in (f"## Gemensam lägesbild 2023, 5 {month} 2023", "### Omfattning", "Två bråk vid hamnen.")
    ]


@pytest.mark.parametrize(
    ("works", "names"),
    [
        ([SHORT.format(1, 5)], []),
        ([SHORT.format(1, 5), SHORT.format(2, 5).replace("2023", "2022")], []),
        ([SHORT.format(1, 5), SHORT.format(2, 5).replace("short: yes", "short: no")], []),
        ([SHORT.format(1, 5), SHORT.format(2, 5) + "party: polisen\n"], []),
        ([SHORT.format(n, 5) + "party: polisen\narea: kvallar\n" for n in (1, 2)], ["-2023-polisen-kvallar"]),
        (
            [SHORT.format(n, 5) + f"place: Torg {n // 3}\n" for n in (1, 2, 3, 4)],
            ["-2023", "-2023-2"],
        ),
    ],
)
def test_a_series_has_two_of_one_year_party_area_and_place(
    works: list[str], names: list[str], rendered: Rendered
) -> None:
    assert sorted(rendered(*works)) == [f"lagesbildsserie{name}" for name in names]


def test_what_is_measured_otherwise_is_not_compared(rendered: Rendered) -> None:
    [text] = rendered(SHORT.format(1, 5), SHORT.format(2, 5).replace("fall", "procent")).values()
    assert "Klotter: 5 procent." in text
    assert "Så har det ändrats" not in text
