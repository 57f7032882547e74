"""Who agrees, signs and answers for something, where names stand in other ways than one would think."""

from pathlib import Path
from typing import Any

import pytest

from samverkan.importing.draft import Draft
from samverkan.importing.imported import drafted
from samverkan.importing.parties import parties_in
from samverkan.importing.reading import read_source
from samverkan.importing.signatures import signature_in
from tests.importing.word_files import bullets, heading, packed, paragraph, table

HEAD = heading("Samverkansavtal mellan Mora kommun och Lokalpolisområde Mora 2026–2029")


def _draft(folder: Path, *body: str) -> Draft:
    (folder / "avtal.docx").write_bytes(packed(*body))
    return drafted(read_source(folder / "avtal.docx"))


def _signed(folder: Path, *body: str) -> list[dict[str, Any]]:
    signed = _draft(folder, HEAD, heading("Underskrifter", 2), *body).values["signatories"]
    return [dict(each) for each in signed]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Avtal mellan Lunds kommun och Närpolisområde Lund.", ["Lunds kommun", "Närpolisområde Lund"]),
        (
            "Lokalpolisområde Piteå älvdal och Piteå kommun lovar mer.",
            ["Piteå kommun", "Lokalpolisområde Piteå älvdal"],
        ),
        ("Lokalpolisområde Kalmar nord, Kalmar kommun", ["Kalmar kommun", "Lokalpolisområde Kalmar nord"]),
        (
            "Lokalpolisområde Fyrbodal och kommunerna Orust, Tjörn och Stenungsund lovar mer.",
            ["Orust kommun", "Tjörns kommun", "Stenungsunds kommun", "Lokalpolisområde Fyrbodal"],
        ),
        (
            "Mora kommun och Orsa kommun samt Lokalpolisområde Mora.",
            ["Mora kommun", "Orsa kommun", "Lokalpolisområde Mora"],
        ),
        ("Mora kommun och Orsa kommun", ["Mora kommun", "Orsa kommun"]),
        (
            "Detta avtal har träffats mellan Mora och Orsa kommuner och Polismyndigheten.",
            ["Mora kommun", "Orsa kommun", "Polismyndigheten"],
        ),
        ("Mora kommun lånar ut lokaler åt Orsa kommun. Polisen är med.", ["Mora kommun", "Polisen"]),
        ("Polisen och Mora kommun. Jämför Falu och Ludvika kommuner.", ["Mora kommun", "Polisen"]),
        (
            "Mora kommun och Polisen. Kommunerna Mora, Orsa och Älvdalen ingår i området.",
            ["Mora kommun", "Polisen"],
        ),
        (
            "Avtal mellan Mora kommun och Polisen. Invånarna i lokalpolisområde Mora är trygga.",
            ["Mora kommun", "lokalpolisområde Mora"],
        ),
        (
            "Avtal mellan Mora kommun och Polisen. Lokalpolisområde Mora och Lokalpolisområde Falun möts.",
            ["Mora kommun", "Polisen"],
        ),
    ],
)
def test_parties_have_their_whole_names(text: str, names: list[str]) -> None:
    assert [each.name for each in parties_in([text])] == names


def test_two_kommuner_on_one_line_of_a_list_are_two_parties(tmp_path: Path) -> None:
    made = _draft(
        tmp_path,
        heading("Samverkansavtal", 0),
        heading("Parter"),
        bullets("Mora kommun, Orsa kommun och Älvdalens kommun", "Polisen, lokalpolisområde Mora"),
    ).values
    assert [(each["id"], each["name"]) for each in made["parties"]] == [
        ("kommunen", "Mora kommun"),
        ("orsa-kommun", "Orsa kommun"),
        ("alvdalens-kommun", "Älvdalens kommun"),
        ("polisen", "Polisen, lokalpolisområde Mora"),
    ]


def test_a_unit_that_stands_elsewhere_than_the_parties_is_a_guess() -> None:
    said = ["Avtal mellan Mora kommun och Polisen", "Invånarna i lokalpolisområde Mora är trygga."]
    assert [each.sure for each in parties_in(said)] == [True, False]


def test_a_line_that_says_it_names_the_parties_is_believed() -> None:
    assert all(each.sure for each in parties_in(["Parter: Mora kommun och Lokalpolisområde Mora"]))


@pytest.mark.parametrize(
    "number", ["", ", org.nr 212000-2213", " (organisationsnummer 212000-2213)", " (212000-2213)"]
)
def test_what_a_party_is_called_may_stand_after_its_number(number: str) -> None:
    title = "Avtal mellan Mora kommun och Lokalpolisområde Mora"
    said = [title, f"Mora kommun{number}, nedan kallad Beställaren, och Lokalpolisområde Mora."]
    assert [each.short_name for each in parties_in(said)] == ["Beställaren", None]


def test_what_the_police_is_called_may_stand_after_its_unit() -> None:
    texts = [
        "Avtal mellan Mora kommun och Polismyndigheten, Lokalpolisområde Mora.",
        "Polismyndigheten, org.nr 202100-0076, genom Lokalpolisområde Mora, nedan polisen",
    ]
    (police,) = [each for each in parties_in(texts) if each.police]
    assert police.short_name == "polisen"


def test_the_words_in_brackets_after_the_parties_are_what_they_are_called() -> None:
    said = [
        "Överenskommelse mellan Mora kommun och Polismyndigheten",
        "Mora kommun (Kommunen) och Polismyndigheten, lokalpolisområde Mora (Polisen), är överens.",
    ]
    assert [(each.name, each.short_name) for each in parties_in(said)] == [
        ("Mora kommun", "Kommunen"),
        ("Polismyndigheten, lokalpolisområde Mora", "Polisen"),
    ]


def test_for_whom_somebody_signs_stands_above_the_line_to_write_on(tmp_path: Path) -> None:
    signed = _signed(
        tmp_path,
        paragraph("Mora den 14 juni 2024"),
        paragraph("För Mora kommun"),
        paragraph("_____________"),
        paragraph("Eva Prov, kommunstyrelsens ordförande"),
        paragraph("För Polismyndigheten"),
        paragraph("_____________"),
        paragraph("Bo Ek, lokalpolisområdeschef"),
    )
    assert [(each["organisation"], each["party"]) for each in signed] == [
        ("Mora kommun", "kommunen"),
        ("Polismyndigheten", "polisen"),
    ]


def test_a_name_may_have_its_political_party_after_it() -> None:
    found = signature_in(["Eva Prov (S)", "Kommunstyrelsens ordförande"])
    assert found is not None
    assert (found.name, found.title) == ("Eva Prov (S)", "Kommunstyrelsens ordförande")


def test_an_organisation_after_a_title_is_no_part_of_it() -> None:
    found = signature_in(["Eva Prov", "Kommundirektör, Mora kommun"])
    assert found is not None
    assert (found.title, found.organisation) == ("Kommundirektör", "Mora kommun")


def test_two_beside_each_other_with_other_widths_between_are_two(tmp_path: Path) -> None:
    lines = ["För kommunen\t\t\tFör polisen", "Eva Prov\t\t\t\tBo Test", "Ordf. kommunstyrelsen\t\tLPO-chef"]
    signed = _signed(tmp_path, *map(paragraph, lines))
    assert [(each["name"], each["party"]) for each in signed] == [
        ("Eva Prov", "kommunen"),
        ("Bo Test", "polisen"),
    ]


PROMISES = """\
MEDBORGARLÖFTE
Mora kommun och Polisen

Vi arbetar extra med två områden.

TRYGGHET I CENTRUM
Vi lovar att:
- gå fyra trygghetsvandringar
- synas på torget

BEDRÄGERIER
Polisen lovar att:
- hålla sex träffar
Kommunen lovar att:
- skicka information till alla hushåll

Löftena följs upp varje halvår.

Mora den 6 juni 2025
Bo Ek                    Ann Al
lokalpolisområdeschef    kommunstyrelsens ordförande
"""


def test_a_paper_of_promises_without_more_headings_is_read_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "avtal.txt").write_text(PROMISES, "utf-8")
    values = drafted(read_source(tmp_path / "avtal.txt")).values
    assert [each["title"] for each in values["areas"]] == ["TRYGGHET I CENTRUM", "BEDRÄGERIER"]
    assert [each.get("text") for each in values["areas"]] == [None, None]
    areas = [each["id"] for each in values["areas"]]
    assert [each["area"] for each in values["promises"]] == [areas[0], areas[0], areas[1], areas[1]]
    assert values["follow_up"]["occasions"] == [{"subject": "Löftena", "cadence": {"per": "half_year"}}]
    assert [(each["name"], each["place"], each["date"]) for each in values["signatories"]] == [
        ("Bo Ek", "Mora", "2025-06-06"),
        ("Ann Al", "Mora", "2025-06-06"),
    ]


def test_those_who_sign_below_the_last_area_are_no_text_of_it(tmp_path: Path) -> None:
    closing = PROMISES.index("Löftena följs upp")
    text = PROMISES[:closing] + PROMISES[PROMISES.index("Mora den") :]
    (tmp_path / "avtal.txt").write_text(text, "utf-8")
    values = drafted(read_source(tmp_path / "avtal.txt")).values
    assert [each["name"] for each in values["signatories"]] == ["Bo Ek", "Ann Al"]
    assert "text" not in values["areas"][1]


def test_what_stands_beside_each_other_and_is_not_understood_is_no_name(tmp_path: Path) -> None:
    signed = _draft(tmp_path, HEAD, paragraph("Eva Prov\t\tBo Test\nSekreterare\t\tLPO-chef")).values
    assert "\t" not in str(signed.get("signatories"))


def test_each_line_of_a_paragraph_may_sign(tmp_path: Path) -> None:
    signed = _signed(tmp_path, paragraph("Mora 2026-01-02\nEva Prov, kommunalråd\nBo Test, chef LPO Mora"))
    assert [(each["name"], each["title"], each["place"]) for each in signed] == [
        ("Eva Prov", "kommunalråd", "Mora"),
        ("Bo Test", "chef LPO Mora", "Mora"),
    ]


def test_an_organisation_on_a_line_of_its_own_belongs_to_who_signs(tmp_path: Path) -> None:
    lines = [
        "Eva Prov",
        "Kommundirektör",
        "Mora kommun",
        "Bo Test",
        "Lokalpolisområdeschef",
        "Polismyndigheten",
    ]
    draft = _draft(tmp_path, HEAD, heading("Underskrifter", 2), *map(paragraph, lines))
    assert [each["organisation"] for each in draft.values["signatories"]] == [
        "Mora kommun",
        "Polismyndigheten",
    ]
    assert {"heading": "Underskrifter", "show": "signatories"} in draft.values["sections"]


def test_who_signs_for_a_kommun_that_is_no_party_is_a_guess(tmp_path: Path) -> None:
    draft = _draft(
        tmp_path, HEAD, heading("Underskrifter", 2), paragraph("Eva Prov\nKommundirektör\nOrsa kommun")
    )
    assert ("signatories", 0, "party") in [each.route for each in draft.guesses]


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("Polisen", ["polisen"]),
        ("Polisen och tekniska förvaltningen", ["kommunen", "polisen"]),
        ("Socialnämnden", ["kommunen"]),
        ("Kommunpolisen", ["polisen"]),
        ("Kommunikatör", None),
        ("Externa partner", None),
        ("Båda parterna", ["kommunen", "polisen"]),
        ("Kommunen och polisen", ["kommunen", "polisen"]),
    ],
)
def test_who_answers_for_a_measure_is_what_its_row_says(
    words: str, owners: list[str] | None, tmp_path: Path
) -> None:
    rows = table(["Aktivitet", "Ansvar", "När"], ["Byt lampor", words, "2026"])
    (measure,) = _draft(tmp_path, HEAD, heading("Åtgärder", 2), rows).values["measures"]
    assert measure.get("owners") == owners


@pytest.mark.parametrize(
    ("words", "is_said"),
    [
        ("Mora kommun", False),
        ("Mora kommun och Polismyndigheten", False),
        ("Lokalpolisområde Mora, Mora kommun", False),
        ("Mora kommunhus", True),
        ("Mora kommun och rektor", True),
    ],
)
def test_the_whole_names_of_parties_say_no_more_than_who_they_are(
    words: str, is_said: bool, tmp_path: Path
) -> None:
    rows = table(["Aktivitet", "Ansvar", "När"], ["Byt lampor", words, "2026"])
    (measure,) = _draft(tmp_path, HEAD, heading("Åtgärder", 2), rows).values["measures"]
    assert ("responsible" in measure) == is_said


@pytest.mark.parametrize(
    ("words", "owners"),
    [
        ("Polisen patrullerar till fots", ["polisen"]),
        ("Mora kommun byter lampor", ["kommunen"]),
        ("Kommunen och polisen besöker skolorna", ["kommunen", "polisen"]),
        ("Parterna gör en rundvandring", ["kommunen", "polisen"]),
        ("Socialtjänsten ringer vårdnadshavare", ["kommunen"]),
        ("Kommunens lokaler hyrs ut", None),
        ("Polisen är på plats", None),
        ("Räddningstjänsten besöker skolorna", None),
    ],
)
def test_a_measure_may_begin_with_who_does_it(words: str, owners: list[str] | None, tmp_path: Path) -> None:
    (measure,) = _draft(tmp_path, HEAD, heading("Åtgärder", 2), bullets(words)).values["measures"]
    assert measure.get("owners") == owners
    assert measure["title"] == words


def test_the_column_for_who_answers_weighs_more_than_the_heading(tmp_path: Path) -> None:
    rows = table(["Aktivitet", "Ansvar", "När"], ["Byt lampor", "Polisen", "2026"])
    (measure,) = _draft(tmp_path, HEAD, heading("Insatser i Mora kommun", 2), rows).values["measures"]
    assert measure["owners"] == ["polisen"]


def test_a_column_about_communication_is_for_no_party(tmp_path: Path) -> None:
    rows = table(["Område", "Kommunikation", "Polisen"], ["Trafik", "Webben", "kontrollera farten"])
    made = _draft(tmp_path, HEAD, heading("Områden", 2), rows).values
    assert [each["text"] for each in made["commitments"]] == ["kontrollera farten"]
