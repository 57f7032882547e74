"""Cells with several lines, heads of two rows, and times that a text tells in words."""

from pathlib import Path
from typing import Any

import pytest

from samverkan.importing.cadences import cadence_told
from samverkan.importing.days import period_in
from samverkan.importing.imported import drafted, imported
from samverkan.importing.reading import read_source
from tests.importing.word_files import heading, packed, paragraph, table

HEAD = heading("Samverkansavtal mellan Mora kommun och Polisen 2026–2029")


def _read(folder: Path, *body: str) -> dict[str, Any]:
    (folder / "avtal.docx").write_bytes(packed(*body))
    return drafted(read_source(folder / "avtal.docx")).values


def test_an_area_in_a_table_of_goals_is_that_of_its_measures(tmp_path: Path) -> None:
    made = _read(
        tmp_path,
        HEAD,
        heading("Handlingsplan", 2),
        table(
            ["Område", "Mål", "Aktivitet", "Ansvar"],
            ["1. Trafik", "Lägre fart", "Mät farten", "Polisen"],
            ["", "Färre olyckor", "Bygg om korsningen", "Kommunen"],
        ),
    )
    assert [(each["title"], each["number"]) for each in made["areas"]] == [("Trafik", "1")]
    assert {each["area"] for each in (*made["goals"], *made["measures"])} == {"trafik"}


def test_a_head_of_two_rows_is_one(tmp_path: Path) -> None:
    made = _read(
        tmp_path,
        HEAD,
        heading("Områden", 2),
        table(["Område", "Åtaganden", ""], ["", "Polisen", "Kommunen"], ["Trafik", "mäta fart", "bygga om"]),
    )
    assert [(each["text"], each["parties"]) for each in made["commitments"]] == [
        ("mäta fart", ["polisen"]),
        ("bygga om", ["kommunen"]),
    ]


def test_a_second_row_that_names_no_parties_is_no_head(tmp_path: Path) -> None:
    rows = (["Område", "Polisen", ""], ["", "synas", "mäta"], ["Trafik", "mäta fart", "bygga om"])
    made = _read(tmp_path, HEAD, heading("Områden", 2), table(*rows))
    assert "Åtaganden" not in str(made)
    assert "synas" in str(made)


def test_a_head_of_two_rows_loses_no_word(tmp_path: Path) -> None:
    rows = (["Område", "Åtaganden", ""], ["", "Polisen", "Kommunen"], ["Trafik", "mäta fart", "bygga om"])
    (tmp_path / "avtal.docx").write_bytes(packed(HEAD, heading("Områden", 2), table(*rows)))
    assert not imported(tmp_path / "avtal.docx").report.unplaced


def test_each_line_of_a_cell_is_a_member(tmp_path: Path) -> None:
    rows = table(
        ["Grupp", "Deltagare", "Möten"], ["Styrgrupp", "Kommunchef\n• LPO-chef, kommunpolis", "4 ggr/år"]
    )
    (forum,) = _read(tmp_path, HEAD, heading("Organisation", 2), rows)["forums"]
    assert [each["name"] for each in forum["members"]] == ["Kommunchef", "LPO-chef", "kommunpolis"]


@pytest.mark.parametrize(
    ("cell", "titles"),
    [
        ("1. Vandring\n2. Belysning", ["Vandring", "Belysning"]),
        ("1) Vandring\n2) Belysning", ["Vandring", "Belysning"]),
        ("• Vandring\n• Belysning", ["Vandring", "Belysning"]),
        ("2. Vandring\n3. Belysning", ["2. Vandring 3. Belysning"]),
        ("Vandring\nvid torget", ["Vandring vid torget"]),
        ("1. Vandring", ["1. Vandring"]),
    ],
)
def test_numbers_in_a_cell_count_its_measures(cell: str, titles: list[str], tmp_path: Path) -> None:
    body = (HEAD, heading("Åtgärder", 2), table(["Insats", "Ansvar", "När"], [cell, "Polisen", "2026"]))
    assert [each["title"] for each in _read(tmp_path, *body)["measures"]] == titles
    assert not imported(tmp_path / "avtal.docx").report.unplaced


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("Kommunen: gata\nPolisen: område", "Kommunen: gata; Polisen: område"),
        ("Kommunens\ngatuenhet", "Kommunens gatuenhet"),
    ],
)
def test_lines_of_who_answers_stay_apart(cell: str, said: str, tmp_path: Path) -> None:
    rows = table(["Insats", "Ansvar", "När"], ["Byt lampor", cell, "2026"])
    (measure,) = _read(tmp_path, HEAD, heading("Åtgärder", 2), rows)["measures"]
    assert measure["responsible"] == said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Två gånger per år", {"times": 2, "per": "year"}),
        ("4 ggr/år", {"times": 4, "per": "year"}),
        ("Varje månad.", {"per": "month"}),
        ("Augusti varje år", {"per": "year", "stated": "Augusti varje år"}),
        ("Årligen, i maj", {"per": "year", "stated": "Årligen, i maj"}),
        ("Löpande", None),
    ],
)
def test_what_is_said_besides_how_often_is_kept(words: str, told: dict[str, Any] | None) -> None:
    assert cadence_told(words) == told


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Överenskommelsen gäller under 2016 och 2017.", {"start": "2016", "end": "2017"}),
        ("Löftet följs upp i december och gäller för år 2026.", {"start": "2026", "end": "2026"}),
        ("Löftet kommer att löpa under 2026", {"start": "2026", "end": "2026"}),
        ("Avtalet gäller 2026–2028.", {"start": "2026", "end": "2028"}),
        ("Det gäller 2026 års budget.", {}),
        ("Det gäller 2015 och 2026.", {}),
    ],
)
def test_a_year_that_it_holds_is_its_period(text: str, values: dict[str, str]) -> None:
    assert period_in([text]).values == values


def test_when_something_was_measured_is_no_period(tmp_path: Path) -> None:
    text = "En undersökning genomfördes i Mora kommun 2025-12-19 till 2026-03-16 av Polisen."
    assert not _read(tmp_path, heading("Samverkansavtal"), paragraph(text))["validity"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Avtalet gäller från 2026-01-01 och ersätter tidigare avtal för 2020-2023.", None),
        ("Avtalet gäller från 2026-01-01 och ersätter avtal KS-2019/112.", "KS-2019/112"),
    ],
)
def test_a_day_is_no_number_of_what_is_replaced(text: str, number: str | None, tmp_path: Path) -> None:
    (relation,) = _read(tmp_path, HEAD, heading("Giltighet", 2), paragraph(text))["relations"]
    assert relation.get("registration_number") == number


def test_areas_beside_goals_are_shown_with_them(tmp_path: Path) -> None:
    rows = table(
        ["Område", "Mål", "Ansvar"], ["Trafik", "Lägre fart", "Polisen"], ["Torget", "Fler ute", "Kommunen"]
    )
    made = _read(tmp_path, HEAD, heading("Plan", 2), rows)
    assert [each["area"] for each in made["goals"]] == ["trafik", "torget"]
    assert "Område: Trafik" not in str(made["goals"])
    assert made["sections"][-2] == {"heading": "Plan", "show": "areas", "only": ["trafik", "torget"]}


@pytest.mark.parametrize(
    ("cell", "title", "owners"),
    [
        ("Kommunen: belysning", "belysning", ["kommunen"]),
        ("Kommunen och polisen: vandring", "vandring", ["kommunen", "polisen"]),
        ("Skolan: föräldramöte", "Skolan: föräldramöte", ["polisen"]),
        ("Belysning: byt lampor", "Belysning: byt lampor", ["polisen"]),
    ],
)
def test_who_stands_before_a_colon_answers_for_it(
    cell: str, title: str, owners: list[str], tmp_path: Path
) -> None:
    body = (HEAD, heading("Åtgärder", 2), table(["Insats", "Ansvar", "När"], [cell, "Polisen", "2026"]))
    (measure,) = _read(tmp_path, *body)["measures"]
    assert (measure["title"], measure["owners"]) == (title, owners)
    assert not imported(tmp_path / "avtal.docx").report.unplaced
