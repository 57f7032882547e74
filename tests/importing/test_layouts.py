"""Layouts of agreements: broken lines, headings with a line under them, rows that head others, promises."""

from pathlib import Path
from typing import Any

from samverkan.importing.imported import drafted, imported
from samverkan.importing.reading import read_source
from tests.importing.word_files import bullets, heading, packed, paragraph, table

TYPED = """\
                   SAMVERKANSAVTAL

     mellan Norra Bruks kommun, nedan kallad kommunen,
     och Polismyndigheten, polisområde Bergslagen, nedan
     kallad polisen

§ 1 AVTALSTID
=============
Avtalet gäller från 1/1 2025 till och med 31/12 2027. Om ingen av
parterna säger upp det förlängs det med ett år.

§ 2 SYFTE
=========
Avtalet ska göra det tryggare att bo, arbeta och vistas i Norra
Bruk.

§ 3 PRIORITERADE OMRÅDEN
========================
3.1 Narkotika bland unga
    Lägesbild:  Narkotikabrotten har ökat.
    Mål:        Färre elever i åk 9 ska ha prövat narkotika än de
                som hade gjort det 2024.
    Kommunen:   - föräldramöten i åk 7 varje hösttermin
                - drogvaneundersökning vartannat år
    Polisen:    - ingripanden mot eget bruk, med anmälan inom
                  24 timmar

§ 4 ORGANISATION
----------------
Styrgrupp (möts 2 ggr/år):
    Kommunchef
    Polisområdeschef

Norra Bruk den 5 dec. 2024

_________________________           _________________________
Britt Exempel                       Olle Exempel
Kommunstyrelsens ordförande         Polisområdeschef
"""


def _read(folder: Path, name: str, content: bytes) -> dict[str, Any]:
    (folder / name).write_bytes(content)
    return drafted(read_source(folder / name)).values


def test_a_text_typed_in_lines_of_one_width_is_read_as_its_paragraphs(tmp_path: Path) -> None:
    made = _read(tmp_path, "avtal.txt", TYPED.encode())
    assert [each["name"] for each in made["parties"]] == [
        "Norra Bruks kommun",
        "Polismyndigheten, polisområde Bergslagen",
    ]
    assert (made["validity"]["start"], made["validity"]["end"]) == ("2025-01-01", "2027-12-31")
    assert [each["text"] for each in made["purposes"]] == [
        "Avtalet ska göra det tryggare att bo, arbeta och vistas i Norra Bruk."
    ]
    (area,) = made["areas"]
    assert area["title"] == "Narkotika bland unga"
    assert "Kommunen:\n\n- föräldramöten i åk 7 varje hösttermin\n- drogvaneundersökning" in area["text"]
    assert "med anmälan inom 24 timmar" in area["text"]
    assert [(each["title"], each["area"]) for each in made["goals"]] == [
        ("Färre elever i åk 9 ska ha prövat narkotika än de som hade gjort det 2024.", area["id"])
    ]
    headings = [each.get("heading") for each in made["sections"]]
    assert [each for each in headings if each and each.isupper()] == [
        "AVTALSTID",
        "SYFTE",
        "PRIORITERADE OMRÅDEN",
        "ORGANISATION",
    ]
    assert next(each for each in made["sections"] if each.get("heading") == "ORGANISATION")["text"] == (
        "Styrgrupp (möts 2 ggr/år):\\\nKommunchef\\\nPolisområdeschef"
    )
    assert [each["name"] for each in made["signatories"]] == ["Britt Exempel", "Olle Exempel"]


def test_rows_that_head_those_below_are_areas_and_what_is_merged_downwards_is_said_again(
    tmp_path: Path,
) -> None:
    made = _read(
        tmp_path,
        "plan.docx",
        packed(
            heading("Åtgärdsplan 2025–2026", 0),
            paragraph("Granviks kommun och polisen i lokalpolisområde Granvik/Holmby"),
            heading("Åtgärder"),
            table(
                ["Problem", "Åtgärd", "Ansvarig", "Tidplan"],
                ["Skadegörelse på skolor", "", "", ""],
                ["Krossade rutor", "Skolvärdar", "Rektorn", "Q1 2025–Q2 2026"],
                ["", "Ny belysning", "Fastighetschefen", "andra halvåret 2025"],
                ["Område 2: Mopeder i centrum", "", "", ""],
                ["Buskörning", "Riktade kontroller", "Polisen", "2 ggr/månad"],
                ["Buskörning", "Pollare", "Gatuchefen", "15 maj 2026"],
            ),
        ),
    )
    assert [each["name"] for each in made["parties"]][1] == "polisen i lokalpolisområde Granvik/Holmby"
    areas = {each["id"]: each["title"] for each in made["areas"]}
    assert [
        (areas[each["area"]], each["title"], each.get("text"), each.get("start"), each.get("end"))
        for each in made["measures"]
    ] == [
        ("Skadegörelse på skolor", "Skolvärdar", "Problem: Krossade rutor", "2025-01", "2026-06"),
        ("Skadegörelse på skolor", "Ny belysning", "Problem: Krossade rutor", None, "2025-12"),
        ("Mopeder i centrum", "Riktade kontroller", "Problem: Buskörning", None, None),
        ("Mopeder i centrum", "Pollare", "Problem: Buskörning", None, "2026-05-15"),
    ]
    assert [(each["title"], each.get("number")) for each in made["areas"]] == [
        ("Skadegörelse på skolor", None),
        ("Mopeder i centrum", "2"),
    ]


PROMISES = """\
---
title: Medborgarlöfte Älvhult
layout: sida
---

# Medborgarlöfte 2025–2026

Älvhults kommun och Polisen i Älvhult lovar dig som bor här

## Våra löften

1. Polisen finns vid stationen två kvällar i veckan.
2. Klotter tas bort inom 48 timmar.

| Löfte | Ansvarig |
|---|---|
| 1 | Kommunpolisen |
| 2 | Tekniska kontoret |

## Så följer vi upp

Löftena följs upp i rådet.

## Kontakt

Sam Exempel, trygg@alvhult.example
"""


def test_promises_are_the_promises_and_not_what_is_told_around_them(tmp_path: Path) -> None:
    made = _read(tmp_path, "lofte.md", PROMISES.encode())
    assert made["title"] == "Medborgarlöfte 2025–2026"
    assert [each["text"] for each in made["promises"]] == [
        "Polisen finns vid stationen två kvällar i veckan.",
        "Klotter tas bort inom 48 timmar.",
    ]
    assert made["follow_up"]["text"] == "Löftena följs upp i rådet."
    placed = imported(tmp_path / "lofte.md").report.unplaced
    assert ("Uppgifter före texten", "title: Medborgarlöfte Älvhult layout: sida") in placed


def test_parties_are_read_from_lines_that_call_them_so(tmp_path: Path) -> None:
    made = _read(
        tmp_path,
        "avtal.docx",
        packed(
            heading("Överenskommelse om samverkan", 0),
            paragraph("Avtalspart 1:\tFjällnäs kommun, org.nr 212000-0000"),
            paragraph("Avtalspart 2:\tPolismyndigheten genom lokalpolisområde Västra Fjällen"),
        ),
    )
    assert [each["name"] for each in made["parties"]] == [
        "Fjällnäs kommun",
        "Polismyndigheten genom lokalpolisområde Västra Fjällen",
    ]


def test_a_problem_has_the_goals_and_causes_that_are_told_below_it(tmp_path: Path) -> None:
    made = _read(
        tmp_path,
        "avtal.docx",
        packed(
            heading("Samverkansavtal 2025–2027", 0),
            paragraph("Dnr: KS/2024:0817"),
            heading("Problembild och mål"),
            heading("Bråk vid backen", 2),
            paragraph("Under säsongen ökar bråken. Orsaker:"),
            bullets("Överservering"),
            heading("Bedrägerier mot äldre", 2),
            paragraph("Orsak: Få känner till hur det går till."),
            paragraph("Mål: Alla över 75 år ska ha fått information."),
            paragraph("Åtgärd: Hemtjänsten delar ut en broschyr."),
        ),
    )
    (brawls, problem), (goal,) = made["problems"], made["goals"]
    assert "Under säsongen ökar bråken." in brawls["text"]
    assert brawls["causes"] == [{"text": "Överservering"}]
    assert problem["causes"] == [{"text": "Få känner till hur det går till."}]
    assert [each["title"] for each in made["measures"]] == ["Hemtjänsten delar ut en broschyr."]
    assert (goal["title"], goal["problem"]) == ("Alla över 75 år ska ha fått information.", problem["id"])
    assert made["registration_number"] == "KS/2024:0817"
