"""Plain text as word processors save it: a line a paragraph, with no empty line between."""

from pathlib import Path
from typing import Any

import pytest

from samverkan.importing.imported import drafted, imported
from samverkan.importing.reading import read_source
from samverkan.importing.unbroken import paragraphs_in

LONG = "Syftet är att " + "bli tryggare på alla torg och i alla parker där många rör sig, " * 2 + "dygnet om."
SAVED = f"""Överenskommelse mellan Mora kommun och Polisen 2026–2029
Inledning
{LONG}
1. Syfte
{LONG}
§ 2 Fokusområden
a) Trafik
b) Torget
3. ÅTAGANDEN
Kommunen ska:
- byta lampor
- städa
Uppföljning
{LONG}
Underskrifter
_______________
Eva Prov
Kommundirektör
_______________
Bo Test
Lokalpolisområdeschef
"""


def _draft(folder: Path, text: str) -> dict[str, Any]:
    (folder / "avtal.txt").write_text(text)
    return drafted(read_source(folder / "avtal.txt")).values


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_its_headings_lists_and_signatures_are_read(end: str, tmp_path: Path) -> None:
    (tmp_path / "avtal.txt").write_bytes(SAVED.replace("\n", end).encode("cp1252"))
    made = drafted(read_source(tmp_path / "avtal.txt")).values
    assert made["title"] == "Överenskommelse mellan Mora kommun och Polisen 2026–2029"
    assert [each["title"] for each in made["areas"]] == ["Trafik", "Torget"]
    assert [(each["text"], each["parties"]) for each in made["commitments"]] == [
        ("byta lampor", ["kommunen"]),
        ("städa", ["kommunen"]),
    ]
    assert [(each["name"], each["party"]) for each in made["signatories"]] == [
        ("Eva Prov", "kommunen"),
        ("Bo Test", "polisen"),
    ]
    assert [each["heading"] for each in made["sections"] if "heading" in each] == [
        "Inledning",
        "Syfte",
        "Fokusområden",
        "ÅTAGANDEN",
        "Uppföljning",
        "Underskrifter",
    ]
    assert not imported(tmp_path / "avtal.txt").report.unplaced


def test_cells_of_a_table_are_no_headings(tmp_path: Path) -> None:
    cells = "Insats\nAnsvarig\nTidsplan\nNattvandring\nPolisen\nUppföljning\nVår och höst\n"
    made = _draft(tmp_path, SAVED.replace("Uppföljning\n", cells, 1))
    assert not {"Insats", "Ansvarig", "Nattvandring", "Polisen"} & {
        str(each.get("heading")) for each in made["sections"]
    }
    assert "Tidsplan" in str(made["sections"])


@pytest.mark.parametrize(
    ("group", "paragraphs"),
    [
        ("Kort\nKort igen", ["Kort\nKort igen"]),
        (f"{LONG}\nBakgrund\n{LONG}", [LONG, "Bakgrund", LONG]),
        ("1. Mål\n2. Medel", ["1. Mål\n2. Medel"]),
        (f"1. Mål\n{LONG}", ["1. Mål", LONG]),
        ("2. MÅL\n2.1 Trafik", ["2. MÅL", "2.1 Trafik"]),
        ("- ett\n  mer\n- två", ["- ett\n  mer\n- två"]),
        ("Ordförande\tPolischef\nEva\tBo", ["Ordförande\tPolischef\nEva\tBo"]),
    ],
)
def test_what_belongs_together_stays_together(group: str, paragraphs: list[str]) -> None:
    assert list(paragraphs_in(group)) == paragraphs


def test_two_names_are_no_one_who_signs(tmp_path: Path) -> None:
    made = _draft(tmp_path, "Samverkansavtal\n\nMora kommun och Polisen\n\nEva Prov\nBo Test\nPolischef\n")
    assert "Bo Test" not in str(made.get("signatories", [{}])[0].get("organisation"))


def test_a_heading_of_a_part_is_no_title(tmp_path: Path) -> None:
    made = _draft(tmp_path, "Mora kommun och Polisen är överens.\n\nFokusområden\n\n- Trafik\n- Torget\n")
    assert made["title"] == "Samverkansavtal"
    assert [each["title"] for each in made["areas"]] == ["Trafik", "Torget"]


def test_the_title_may_stand_on_a_line_with_the_parties_below(tmp_path: Path) -> None:
    made = _draft(tmp_path, f"Samverkansöverenskommelse\nMora kommun och Polisen 2026-2029\n{LONG}\n")
    assert (made["title"], made["subtitle"]) == (
        "Samverkansöverenskommelse",
        "Mora kommun och Polisen 2026-2029",
    )


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            ["Överenskommelse om samverkan mellan Mora kommun", "och Polisen i Mora", "2026–2029"],
            "Överenskommelse om samverkan mellan Mora kommun och Polisen i Mora",
        ),
        (
            ["Samverkansavtal mellan", "Mora kommun och", "Polismyndigheten, Lokalpolisområde Mora"],
            "Samverkansavtal mellan Mora kommun och Polismyndigheten, Lokalpolisområde Mora",
        ),
        (["Samverkansavtal 2026", "Mora kommun och Polisen"], "Samverkansavtal 2026"),
    ],
)
def test_a_title_goes_on_until_it_has_said_between_whom(lines: list[str], title: str, tmp_path: Path) -> None:
    text = "\n".join(lines) + "\n\nBakgrund\n\nVi har arbetat ihop länge, Mora kommun och Polisen.\n"
    made = _draft(tmp_path, text)
    assert made["title"] == title
    assert len(made["parties"]) == 2


def test_who_signs_on_a_line_each_stays_apart_in_a_text_that_is_broken_where_it_is_full(
    tmp_path: Path,
) -> None:
    signed = (
        "Eva Prov, kommunstyrelsens ordförande, Mora kommun\nBo Test, lokalpolisområdeschef, Polismyndigheten"
    )
    head = "Samverkansavtal mellan Mora kommun och Polisen 2026\n\nBakgrund\n\nDet är så."
    made = _draft(tmp_path, f"{head}\n\nMora 2026-03-01\n{signed}\n")
    assert [(each["name"], each["date"]) for each in made["signatories"]] == [
        ("Eva Prov", "2026-03-01"),
        ("Bo Test", "2026-03-01"),
    ]
