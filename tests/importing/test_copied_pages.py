"""Copies of printed pages, an e-mail, and tables within tables are read as those who wrote them mean."""

from pathlib import Path
from typing import Any

import pytest

from samverkan.importing.blocks import ReadHeading
from samverkan.importing.imported import drafted, imported
from samverkan.importing.pages import unpaged
from samverkan.importing.plain_text import read_text
from samverkan.importing.reading import read_source
from tests.importing.sound import sound
from tests.importing.word_files import heading, packed, paragraph, words

COPIED = """\
Sida 1 (3)

# Samverkansöverenskommelse mellan Exempelby kommun och Lokalpolisområde Exempelby

## 1. Syfte

Syftet är att minska brotts-
ligheten och öka tryggheten i

Sida 2 (3)

hela kommunen.

## 2. Prioriterade områden

2.1 Narkotika bland unga
2.2 Trafik i tätort

Överenskommelse, Exempelby                         Sida 3 av 3

## 3. Giltighetstid

Överenskommelsen gäller 2024-01-01--2027-12-31.

Exempelby 2023-12-05

Åsa Person                         Per Blom
Kommunalråd, Exempelby kommun      Lokalpolisområdeschef
"""


def _read(folder: Path, name: str, content: bytes) -> dict[str, Any]:
    (folder / name).write_bytes(content)
    return drafted(read_source(folder / name)).values


@pytest.mark.parametrize("name", ["kopia.md", "kopia.txt"])
def test_what_counts_the_pages_is_no_text_and_parts_none(name: str, tmp_path: Path) -> None:
    made = _read(tmp_path, name, COPIED.encode())
    assert [each["text"] for each in made["purposes"]] == [
        "Syftet är att minska brottsligheten och öka tryggheten i hela kommunen."
    ]
    assert [each["title"] for each in made["areas"]] == ["Narkotika bland unga", "Trafik i tätort"]
    assert [(each["name"], each["title"]) for each in made["signatories"]] == [
        ("Åsa Person", "Kommunalråd"),
        ("Per Blom", "Lokalpolisområdeschef"),
    ]
    assert "Sida" not in str(made)


def test_the_report_tells_what_counted_the_pages(tmp_path: Path) -> None:
    (tmp_path / "kopia.md").write_text(COPIED)
    report = str(imported(tmp_path / "kopia.md"))
    assert "Sida 2 (3)" in report
    assert "Överenskommelse, Exempelby Sida 3 av 3" in report


@pytest.mark.parametrize(
    "text",
    [
        "Det står på sida 3 av 4.",
        "Se sida 3",
        "brotts- och\ntrygghetsarbete",
        "brotts-\noch trygghetsarbete",
        "en e-\npost",
        "2024-\n2027",
        "Nord-\nSyd",
    ],
)
def test_what_is_no_page_and_no_divided_word_stays(text: str) -> None:
    assert unpaged(text) == (text, [])


PRINTED = """\
                                                          1 (3)

EXEMPELBY KOMMUN            ÖVERENSKOMMELSE
                            Dnr KS 2025/136


Samverkansöverenskommelse mellan Exempelby kommun och
Polismyndigheten, lokalpolisområde Exempelby, avseende
2026–2028

1. Bakgrund och syfte

Denna överenskommelse ersätter överenskommelsen för 2023–
2025, dnr KS 2022/201. Syftet är att minska brottsligheten i
Exempelby genom ett långsiktigt och kunskapsbaserat ar-
bete som varar.

2. Problem

Följande problem ska prioriteras:

a) Narkotikaförsäljning i centrum

                                                          2 (3)

EXEMPELBY KOMMUN            ÖVERENSKOMMELSE
                            Dnr KS 2025/136


b) Arbetslivskriminalitet i byggbranschen

                                                          3 (3)

EXEMPELBY KOMMUN            ÖVERENSKOMMELSE
                            Dnr KS 2025/136


Exempelby den 24 november 2025           Fors den 26 november 2025


Sonja Exempel                            Martin Exempel
Kommunstyrelsens ordförande              Lokalpolisområdeschef
Exempelby kommun                         Polismyndigheten
"""


def test_what_stands_at_the_head_of_each_printed_page_is_no_text(tmp_path: Path) -> None:
    made = _read(tmp_path, "utskrift.txt", PRINTED.encode())
    assert made["title"] == (
        "Samverkansöverenskommelse mellan Exempelby kommun och Polismyndigheten, lokalpolisområde Exempelby, "
        "avseende 2026–2028"
    )
    assert "EXEMPELBY KOMMUN" not in str(made)
    assert made["registration_number"] == "KS 2025/136"
    assert [each["title"] for each in made["problems"]] == [
        "Narkotikaförsäljning i centrum",
        "Arbetslivskriminalitet i byggbranschen",
    ]
    assert made["relations"][0]["registration_number"] == "KS 2022/201"
    assert "kunskapsbaserat arbete som varar" in made["purposes"][0]["text"]
    signed = [(each["name"], each["place"], each["date"]) for each in made["signatories"]]
    assert signed == [
        ("Sonja Exempel", "Exempelby", "2025-11-24"),
        ("Martin Exempel", "Fors", "2025-11-26"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Mål 1 (3)\n\nText",
        "1 (2)\n\nA\n\n1 (3)\n\nA",
        "1 (3)\n\nA\n\n3 (3)\n\nA",
        "2 (2)\n\nA",
    ],
)
def test_numbers_that_count_no_pages_stay(text: str) -> None:
    assert unpaged(text) == (text, [])


MAIL = """\
Överenskommelse om samverkan 2025-2026

Mellan Exempelby kommun och Lokalpolisområde Exempelby

Exempelby den 3 mars 2025

Petra Lind, kommundirektör, Exempelby kommun
Johan Ask, lokalpolisområdeschef, Lokalpolisområde Exempelby

--
Med vänlig hälsning
Petra Lind
Kommundirektör
"""


def test_a_name_above_a_title_signs_in_markdown_too(tmp_path: Path) -> None:
    text = COPIED + "\nKim Ek\nLokalpolisområdeschef\n"
    made = _read(tmp_path, "kopia.md", text.encode())
    assert [each["name"] for each in made["signatories"]] == ["Åsa Person", "Per Blom", "Kim Ek"]


@pytest.mark.parametrize("number", ["2025/KS0200", "KS 2025-77", "MK KS 2023/00511"])
def test_a_registration_number_in_a_table_is_read(number: str, tmp_path: Path) -> None:
    rows = f"| Giltighet | 2026–2028 |\n|---|---|\n| Diarienr | {number} |\n"
    text = f"# Avtal mellan Mora kommun och Polisen\n\n{rows}"
    assert _read(tmp_path, "tabell.md", text.encode())["registration_number"] == number


def test_the_end_of_a_letter_is_nobody_who_signs(tmp_path: Path) -> None:
    made = _read(tmp_path, "brev.txt", MAIL.encode())
    assert [each["name"] for each in made["signatories"]] == ["Petra Lind", "Johan Ask"]
    assert "Med vänlig hälsning" in str(made["sections"])


def _cell(content: str) -> str:
    return f"<w:tc>{content if content.startswith('<w:tbl>') else paragraph(words(content))}</w:tc>"


def _table(*rows: tuple[str, ...]) -> str:
    """A table, in whose cells there are words or tables, each table with an empty paragraph after it."""
    after = "<w:p/>"
    made = (
        "".join(_cell(each).replace("</w:tbl></w:tc>", f"</w:tbl>{after}</w:tc>") for each in row)
        for row in rows
    )
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in made) + "</w:tbl>"


HEAD = ("Aktivitet", "Ansvar", "Klart")


def test_rows_of_tables_in_a_column_are_rows_of_the_whole(tmp_path: Path) -> None:
    made = _read(
        tmp_path,
        "plan.docx",
        packed(
            heading("Handlingsplan", 0),
            paragraph("Mellan Exempelby kommun och Lokalpolisområde Exempelby"),
            heading("Fokusområden"),
            _table(
                ("Fokusområde", "Vad vi gör"),
                (
                    "Hamnen",
                    _table(
                        HEAD,
                        ("Tillsyn av tillstånd", "Kommunen", "2026-06-30"),
                        ("Synlig polis", "Polisen", "2026-08-31"),
                    ),
                ),
                ("Äldre", _table(HEAD, ("Träffar på boenden", "Kommunen och Polisen", "2026-10-31"))),
            ),
        ),
    )
    assert [each["title"] for each in made["areas"]] == ["Hamnen", "Äldre"]
    assert [(each["title"], each["area"], each["owners"], each["end"]) for each in made["measures"]] == [
        ("Tillsyn av tillstånd", "hamnen", ["kommunen"], "2026-06-30"),
        ("Synlig polis", "hamnen", ["polisen"], "2026-08-31"),
        ("Träffar på boenden", "aldre", ["kommunen", "polisen"], "2026-10-31"),
    ]
    assert "Vad vi gör" in str(made["sections"])


def test_no_number_of_empty_lines_is_too_many() -> None:
    text = f"Ett{chr(10) * 500_000}två"
    assert unpaged(text) == (text, [])


BROKEN = """\
Samverkansavtal för ett tryggare Ystad
Parter: Ystads kommun och Polismyndigheten genom lokalpolisområde Ystad
Avtalsperiod: 2024-07-01–2028-06-30

Syfte
Överenskommelsen ska göra samverkan mellan kommunen och polisen strukturerad, likvärdig och
kunskapsbaserad under hela tiden.

Organisation

Styrgruppen
Ordförande: kommunstyrelsens ordförande

Övriga ledamöter: kommundirektör, lokalpolisområdeschef, socialchef

Styrgruppen beslutar om inriktning. Möten hålls i mars och september.

Trygghetsgruppen
Leds av: trygghetssamordnaren

    •   kommunpolis
    •   fältassistent

Trygghetsgruppen träffas varannan vecka.

Prioriterade områden

Trygg stadskärna
Problem: Många känner sig otrygga på Storgatan kvällstid, särskilt helger.

Mål: Andelen otrygga ska minska från 34 procent (2023) till 25 procent 2027.

Ansvarig: Kommunens brottsförebyggande samordnare

Giltighet
Avtalet gäller till och med den 30 juni 2028.

Underskrifter
Ystad den 14 juni 2024

För Ystads kommun

_____________________

Kristina Bendz, kommunstyrelsens ordförande

För Polismyndigheten

_____________________

Johan Holm, lokalpolisområdeschef
"""


def test_a_heading_right_above_its_text_is_known_by_its_line_that_is_not_full(tmp_path: Path) -> None:
    values = sound(tmp_path, BROKEN, "avtal.txt").values
    assert values["title"] == "Samverkansavtal för ett tryggare Ystad"
    assert [each["heading"] for each in values["sections"] if "heading" in each] == [
        "Syfte",
        "Organisation",
        "Prioriterade områden",
        "Giltighet",
        "Underskrifter",
    ]
    first, second = values["forums"]
    assert (first["name"], len(first["members"]), first["cadence"]["times"]) == ("Styrgruppen", 3, 2)
    assert (second["name"], len(second["members"])) == ("Trygghetsgruppen", 2)
    assert [each["title"] for each in values["areas"]] == ["Trygg stadskärna"]
    assert values["goals"][0]["area"] == values["areas"][0]["id"]
    assert [(each["name"], each["date"]) for each in values["signatories"]] == [
        ("Kristina Bendz", "2024-06-14"),
        ("Johan Holm", "2024-06-14"),
    ]


@pytest.mark.parametrize("label", ["Ledare", "Deltagare", "Mötesfrekvens", "Träffas"])
def test_a_line_that_tells_of_a_forum_after_a_colon_makes_the_one_above_it_a_heading(
    label: str, tmp_path: Path
) -> None:
    text = BROKEN.replace("Leds av: trygghetssamordnaren", f"{label}: varannan vecka")
    assert [each["name"] for each in sound(tmp_path, text, "avtal.txt").values["forums"]] == [
        "Styrgruppen",
        "Trygghetsgruppen",
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "Anna Ek\nKommunchef i Ystads kommun och samordnare för arbetet mot brott",
        "Polisen och kommunen,\nDe två parterna är överens om att arbetet ska bedrivas tillsammans.",
        "Kommunen ska\nDe två parterna är överens om att arbetet ska bedrivas tillsammans i alla led.",
    ],
)
def test_other_short_lines_head_nothing(lines: str) -> None:
    wide = "De två parterna är överens om att arbetet ska bedrivas tillsammans, och att det följs."
    blocks = read_text(f"Avtal\n\n{wide}\n{wide}\n\n{lines}\n").blocks
    assert sum(isinstance(each, ReadHeading) for each in blocks) == 1


def test_numbered_headings_part_lines_with_no_empty_one_between() -> None:
    wide = "De två parterna är överens om att arbetet ska bedrivas tillsammans, och att det följs."
    parts = (
        f"1 Parter\n{wide}",
        f"2 Bakgrund och syfte\n{wide}\n{wide}",
        "3 Mål\nDetta är målen:\n1. Trafik\n2. Rån",
    )
    text = "Avtal\n\n" + "\n".join(parts)
    headings = [each.line.plain for each in read_text(text).blocks if isinstance(each, ReadHeading)]
    assert headings == ["Avtal", "1 Parter", "2 Bakgrund och syfte", "3 Mål"]


def test_a_text_of_short_headings_alone_is_read() -> None:
    wide = "De två parterna är överens om att arbetet ska bedrivas tillsammans, och att det följs."
    assert read_text(f"{wide}\n{wide}\n\n" + "Organisation\n" * 5000).blocks
