"""Shapes that agreements come in and that no heading, list or table of Word marks."""

from pathlib import Path
from typing import Any

import pytest

from samverkan.importing.imported import drafted
from samverkan.importing.reading import read_source
from tests.importing.word_files import bullets, heading, packed, paragraph, table, words

OLD_TEXT = """SAMVERKANSÖVERENSKOMMELSE
mellan Älvdala kommun (org.nr 212000-0000) och Polismyndigheten, Polisområde Dalarna

1. BAKGRUND
Kommunen och Polisen samverkar sedan 2009. Med ”trygghet” menas upplevd trygghet – inte färre brott.

2. Syfte
Syftet är att
- förebygga brott
- öka tryggheten

3. GEMENSAMMA ÅTAGANDEN
Kommunen åtar sig att:
* utse en samordnare på minst 50 %
Polisen åtar sig att:
* utse en kommunpolis

4. AVTALSTID
Överenskommelsen gäller tills vidare från 2026-03-01 med en uppsägningstid av 3 månader.

Älvdala 2026-02-15

Lars Prov                       Maria Test
Kommunalråd                     Polisområdeschef
Älvdala kommun                  Polisområde Dalarna
"""


def _read(folder: Path, name: str, content: bytes) -> dict[str, Any]:
    (folder / name).write_bytes(content)
    return drafted(read_source(folder / name)).values


def _headings(sections: list[dict[str, Any]]) -> list[str]:
    return [each["heading"] for each in sections if "heading" in each]


def test_a_text_of_windows_with_headings_right_above_their_words(tmp_path: Path) -> None:
    made = _read(tmp_path, "avtal.txt", OLD_TEXT.replace("\n", "\r\n").encode("cp1252"))
    assert made["title"] == "SAMVERKANSÖVERENSKOMMELSE"
    assert [each["name"] for each in made["parties"]] == [
        "Älvdala kommun",
        "Polismyndigheten, Polisområde Dalarna",
    ]
    named = ["BAKGRUND", "Syfte", "GEMENSAMMA ÅTAGANDEN", "AVTALSTID"]
    assert [each for each in _headings(made["sections"]) if each in named] == named
    assert [each["text"] for each in made["purposes"]] == ["förebygga brott", "öka tryggheten"]
    assert [(each["parties"], each["text"]) for each in made["commitments"]] == [
        (["kommunen"], "utse en samordnare på minst 50 %"),
        (["polisen"], "utse en kommunpolis"),
    ]
    assert [(each["name"], each["title"], each["party"]) for each in made["signatories"]] == [
        ("Lars Prov", "Kommunalråd", "kommunen"),
        ("Maria Test", "Polisområdeschef", "polisen"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1. Kommunen ska ordna nattvandring\n2. Polisen ska vara synlig",
        "1. Kommunen ska ordna nattvandring\nvarje helg i centrum",
        "ABC\nDEF",
    ],
)
def test_no_other_line_is_taken_for_a_heading(tmp_path: Path, text: str) -> None:
    made = _read(tmp_path, "avtal.txt", f"Samverkansavtal\n\nInledning\n\n{text}\n".encode())
    assert not {"ABC", text.partition("\n")[0]} & set(_headings(made["sections"]))


@pytest.mark.parametrize("between", ["\t", "\t\t", "      "])
def test_two_who_sign_beside_each_other(tmp_path: Path, between: str) -> None:
    lines = [
        ("_" * 20, "_" * 24),
        ("Per Provberg", "Anna Testholm"),
        ("Kommunalråd", "Lokalpolisområdeschef"),
    ]
    content = packed(
        heading("Samverkansavtal mellan Mora kommun och Lokalpolisområde Mora 2026–2029"),
        heading("Underskrifter", 2),
        *(paragraph(between.join(each)) for each in lines),
    )
    signed = _read(tmp_path, "avtal.docx", content)["signatories"]
    assert [(each["name"], each["title"], each["party"]) for each in signed] == [
        ("Per Provberg", "Kommunalråd", "kommunen"),
        ("Anna Testholm", "Lokalpolisområdeschef", "polisen"),
    ]


def test_a_table_in_which_each_party_signs_in_a_column(tmp_path: Path) -> None:
    content = packed(
        heading("Samverkansavtal mellan Mora kommun och Lokalpolisområde Mora 2026–2029"),
        heading("Underskrifter", 2),
        table(
            ["För Mora kommun", "För Polismyndigheten"],
            ["Ort och datum: Mora 2025-12-01", "Ort och datum:"],
            ["____________", "____________"],
            ["Karin Prov\nKommunstyrelsens ordförande", "Nils Test\nChef lokalpolisområde Mora"],
        ),
    )
    first, second = _read(tmp_path, "avtal.docx", content)["signatories"]
    assert first == {
        "name": "Karin Prov",
        "title": "Kommunstyrelsens ordförande",
        "organisation": "Mora kommun",
        "party": "kommunen",
        "place": "Mora",
        "date": "2025-12-01",
    }
    assert (second["name"], second["party"], second.get("date")) == ("Nils Test", "polisen", None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mellan Ekhamns kommun och Lokalpolisområde Ekhamn.", "Ekhamns kommun"),
        ("Västanå kommun och Lokalpolisområde Västanå", "Västanå kommun"),
        ("Varje kommun och Polisen ska samverka.", "[kommunens namn]"),
        ("Samverkan Kommun – Polis.", "[kommunens namn]"),
    ],
)
def test_a_kommun_that_is_not_among_the_known_is_taken_and_marked(
    tmp_path: Path, text: str, name: str
) -> None:
    (tmp_path / "avtal.md").write_text(f"# Samverkansavtal 2026\n\n{text}\n")
    draft = drafted(read_source(tmp_path / "avtal.md"))
    place = [each["id"] for each in draft.values["parties"]].index("kommunen")
    assert draft.values["parties"][place]["name"] == name
    assert [each for each in (*draft.guesses, *draft.blanks) if each.route[:2] == ("parties", place)]


def test_what_is_done_together_is_owned_by_all(tmp_path: Path) -> None:
    text = (
        "# Handlingsplan 2026\n\nMora kommun och Polisen i Mora\n\n## Insatser\n\n"
        "| Insats | Ansvarig | När |\n|---|---|---|\n| Gå ronder | Gemensamt | 2026-05-01 |\n"
    )
    (measure,) = _read(tmp_path, "avtal.md", text.encode())["measures"]
    assert (measure["owners"], measure.get("responsible")) == (["kommunen", "polisen"], None)


def _set(text: str, size: int) -> str:
    return paragraph(words(text, f'<w:sz w:val="{size}"/>'))


LARGE = packed(
    _set("Samverkansavtal Kommun – Polis", 52),
    _set("Mora kommun och Lokalpolisområde Mora 2026–2029", 28),
    _set("Våra fokusområden", 32),
    _set("Narkotika", 26),
    _set("Problembild: Öppen handel i Gallerian.", 22),
    _set("Orsaker: Få vuxna på plats.", 22),
    _set("Mål: Handeln ska minska.", 22),
    _set("Aktiviteter polisen:", 22),
    bullets("Riktade insatser"),
    _set("Skadegörelse", 26),
    _set("Mål: Kostnaden ska minska med 20 procent.", 22),
    _set("Organisation", 32),
    _set("Rådet möts fyra gånger per år.", 22),
)
"""Headings told by the size of their letters, as in a file that has come by way of another program."""


def test_large_letters_are_headings_of_as_many_levels_as_there_are_sizes(tmp_path: Path) -> None:
    made = _read(tmp_path, "avtal.docx", LARGE)
    assert made["title"] == "Samverkansavtal Kommun – Polis"
    assert [(each["id"], each["title"]) for each in made["areas"]] == [
        ("narkotika", "Narkotika"),
        ("skadegorelse", "Skadegörelse"),
    ]
    assert {"Våra fokusområden", "Organisation"} < set(_headings(made["sections"]))
    assert [(each["area"], each["owners"]) for each in made["measures"]] == [("narkotika", ["polisen"])]


def test_what_stands_before_a_colon_in_an_area_tells_what_it_is(tmp_path: Path) -> None:
    made = _read(tmp_path, "avtal.docx", LARGE)
    (problem,) = made["problems"]
    assert (problem["area"], problem["causes"]) == ("narkotika", [{"text": "Få vuxna på plats."}])
    assert [(each["area"], each.get("problem")) for each in made["goals"]] == [
        ("narkotika", problem["id"]),
        ("skadegorelse", None),
    ]


SORTED = """# Trygghetsöverenskommelse 2026–2029

Mora kommun och Lokalpolisområde Mora.

## Mål

### Effektmål

1. Otryggheten ska minska.<sup>1</sup>
2. Ungdomsbrotten ska minska.

### Kortsiktiga mål

- En orsaksanalys är klar.

### Delmål

- Lägesbilden är gemensam.

## Medborgarlöften

| Löfte | Ansvarig | Följs upp |
|---|---|---|
| Vi ökar närvaron vid torget | Polisen | Varje månad |

<sup>1</sup> Enligt Nationella trygghetsundersökningen.
"""


def test_headings_that_tell_the_sort_of_goals_are_no_goals(tmp_path: Path) -> None:
    goals = _read(tmp_path, "avtal.md", SORTED.encode())["goals"]
    assert [(each["title"], each.get("type"), each.get("level")) for each in goals] == [
        ("Otryggheten ska minska.", "effect", None),
        ("Ungdomsbrotten ska minska.", "effect", None),
        ("En orsaksanalys är klar.", None, None),
        ("Lägesbilden är gemensam.", None, "intermediate"),
    ]


def test_a_raised_number_cites_the_note_that_begins_with_it(tmp_path: Path) -> None:
    made = _read(tmp_path, "avtal.md", SORTED.encode())
    assert made["sources"] == [{"id": "1", "title": "Enligt Nationella trygghetsundersökningen."}]
    assert made["goals"][0]["sources"] == ["1"]


def test_a_table_of_promises(tmp_path: Path) -> None:
    (promise,) = _read(tmp_path, "avtal.md", SORTED.encode())["promises"]
    assert promise["parties"] == ["polisen"]
    assert promise["text"] == "Vi ökar närvaron vid torget\n\nFöljs upp: Varje månad"


def test_a_table_of_goals_with_what_is_done_for_each(tmp_path: Path) -> None:
    content = packed(
        heading("Handlingsplan 2026"),
        paragraph("Mora kommun och Polisen i Mora"),
        heading("Insatser", 2),
        table(
            ["Mål", "Insats", "Ansvarig", "Klart senast", "Indikator"],
            ["Färre bilbränder", "Lys upp parkeringen", "Kommunen", "2026-09-01", "Antal bilbränder"],
            ["", "Gå ronder", "Polisen", "Löpande", ""],
            ["Fler trygga", "Vandra", "Kommunen och polisen", "2026-11-15", "Andel otrygga"],
        ),
    )
    made = _read(tmp_path, "avtal.docx", content)
    assert [(each["title"], [one["title"] for one in each["indicators"]]) for each in made["goals"]] == [
        ("Färre bilbränder", ["Antal bilbränder"]),
        ("Fler trygga", ["Andel otrygga"]),
    ]
    assert [(each["title"], each["goals"], each["owners"], each.get("end")) for each in made["measures"]] == [
        ("Lys upp parkeringen", ["farre-bilbrander"], ["kommunen"], "2026-09-01"),
        ("Gå ronder", ["farre-bilbrander"], ["polisen"], None),
        ("Vandra", ["fler-trygga"], ["kommunen", "polisen"], "2026-11-15"),
    ]
