"""The law asks for a whole lägesbild; short ones of a series are of another kind."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

STATISTICS = "mapping: {statistics: [{title: Skadegörelse, value: 12}]}\n"
WHOLE = "mapping: {extent: a, consequences: b}\nother_information: c\nanalysis: d\n"


def _file(date: str, words: str = "", *, text: str = STATISTICS) -> str:
    return f"# lagesbild-{date}.yaml\nid: l-{date}\ndate: {date}\n{words}\n{text}"


SERIES = [
    _file("2024-02-28", "start: 2024-02-01\nend: 2024-02-28"),
    _file("2024-02-28", "start: 2024-02\nend: 2024-02\nparty: kommunen"),
    _file("2024-02-28", "title: EST-lägesbild för februari"),
    _file("2024-02-14", "title: Lägesbild vecka 7"),
    _file("2024-02-28", "title: Månadslägesbild februari"),
    "".join(_file(f"2024-0{month}-28") for month in (1, 2, 3)),
    "".join(_file(f"2024-02-{day}") for day in ("01", "15", "29")),
    _file("2024-02-28", "short: yes"),
]


@pytest.mark.parametrize("files", SERIES)
def test_a_short_one_of_a_series_is_not_measured(files: str, tmp_path: Path) -> None:
    assert found("SV004", files, tmp_path) == []


@pytest.mark.parametrize("files", SERIES)
def test_the_whole_one_is_looked_for_among_them(files: str, tmp_path: Path) -> None:
    whole = _file("2023-09-01", "title: Lägesbild 2023")
    assert [d.file for d in found("SV004", files + whole, tmp_path)] == [
        "agreements/exempelby/lagesbild-2023-09-01.yaml"
    ]
    assert found("SV004", files + whole.replace(STATISTICS, WHOLE), tmp_path) == []


@pytest.mark.parametrize(
    "words",
    [
        "",
        "title: Lägesbild för Exempelby 2024",
        "start: 2023\nend: 2023",
        "title: Bästa lägesbilden",
        "start: 2024-02-01\nend: 2024-02-28\nshort: no",
    ],
)
def test_what_is_no_short_one_is_measured(words: str, tmp_path: Path) -> None:
    assert found("SV004", _file("2024-02-28", words), tmp_path)


def test_short_ones_do_not_keep_the_whole_one_young(tmp_path: Path) -> None:
    files = _file("2024-01-10", text=WHOLE) + SERIES[0].replace("2024-02", "2026-02")
    assert [d.at for d in found("SV005", files, tmp_path)] == ["date"]
