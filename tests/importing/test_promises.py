"""Papers of promises, and what somebody has typed into them: numbers, contents, numbers of pages."""

from pathlib import Path
from typing import Any

import pytest

from samverkan.importing.blocks import Aside
from samverkan.importing.contents import without_contents
from samverkan.importing.draft import Draft
from samverkan.importing.imported import drafted, imported
from samverkan.importing.reading import read_source
from tests.importing.sound import sound
from tests.importing.word_files import bullets, heading, packed, paragraph, table, words

PROMISES = paragraph(words("Mora – medborgarlöften", "<w:b/>"))
AGREEMENT = heading("Samverkansavtal mellan Mora kommun och Polisen 2026–2029")


def _draft(folder: Path, *body: str) -> Draft:
    (folder / "avtal.docx").write_bytes(packed(*body))
    return drafted(read_source(folder / "avtal.docx"))


def _said(draft: Draft, block: str) -> list[tuple[str, list[str]]]:
    return [(each["text"], each.get("parties", [])) for each in draft.values.get(block, ())]


def test_a_paper_of_promises_has_its_own_title(tmp_path: Path) -> None:
    points = [f"{number}.\tAtt stödja grannsamverkan {number}" for number in range(1, 6)]
    draft = _draft(tmp_path, PROMISES, paragraph(words("Löften", "<w:b/>")), *map(paragraph, points))
    assert draft.values["title"] == "Mora – medborgarlöften"
    assert _said(draft, "promises")[4] == ("Att stödja grannsamverkan 5", [])
    assert draft.numbers[4] == ("5.", "Att stödja grannsamverkan 5")


@pytest.mark.parametrize(
    "lines",
    [["1. Ett", "Text", "2. Två"], ["2. Två", "3. Tre"], ["1. Mora"], ["1. Kommunen:", "2. Polisen:"]],
)
def test_numbers_that_do_not_count_right_after_each_other_stay(lines: list[str], tmp_path: Path) -> None:
    draft = _draft(tmp_path, AGREEMENT, paragraph("Om detta."), *map(paragraph, lines))
    assert not draft.numbers
    assert all(line.split(maxsplit=1)[1] in str(draft.values["sections"]) for line in lines if " " in line)


@pytest.mark.parametrize(
    ("points", "found"),
    [
        (
            [
                "Polisen lovar att synas.",
                "Mora kommun lovar att byta lampor.",
                "Mora kommun och polisen lovar mer.",
            ],
            [["polisen"], ["kommunen"], []],
        ),
        (["Vandring ska göras varje år.", "Polisen ska synas."], [[], ["polisen"]]),
        (["Föreningar i kommunen ska synas.", "Polisen kommer att synas."], [[], ["polisen"]]),
    ],
)
def test_points_that_say_who_promises_are_promises(
    points: list[str], found: list[list[str]], tmp_path: Path
) -> None:
    draft = _draft(tmp_path, PROMISES, paragraph("Mora kommun och Polisen är överens."), bullets(*points))
    assert _said(draft, "promises") == list(zip(points, found, strict=True))
    assert ("promises", 0) in [each.route for each in draft.guesses]


def test_in_an_agreement_such_points_are_commitments(tmp_path: Path) -> None:
    draft = _draft(
        tmp_path, AGREEMENT, heading("Torget", 2), bullets("Polisen ska synas", "Mora kommun ska städa")
    )
    assert _said(draft, "commitments") == [
        ("Polisen ska synas", ["polisen"]),
        ("Mora kommun ska städa", ["kommunen"]),
    ]


@pytest.mark.parametrize("points", [["Fler vågar anmäla", "Polisen ska synas"], ["Skolor ska synas"]])
def test_other_points_stay_text(points: list[str], tmp_path: Path) -> None:
    draft = _draft(tmp_path, PROMISES, heading("Torget", 2), bullets(*points))
    assert not {"promises", "commitments"} & draft.values.keys()


def test_what_is_led_to_by_a_promise_is_promised(tmp_path: Path) -> None:
    draft = _draft(
        tmp_path,
        PROMISES,
        paragraph("Mora kommun och Polisen."),
        heading("Insatser", 2),
        paragraph("Under 2026 lovar polisen att:"),
        bullets("synas"),
        paragraph("Kommunen lovar att:"),
        bullets("städa"),
    )
    assert _said(draft, "promises") == [("synas", ["polisen"]), ("städa", ["kommunen"])]


@pytest.mark.parametrize(
    "heading_said", ["Våra medborgarlöften i Mora kommun", "Löften för kommunen", "Våra löften"]
)
def test_where_a_promise_holds_is_not_who_gives_it(heading_said: str, tmp_path: Path) -> None:
    draft = _draft(
        tmp_path,
        PROMISES,
        paragraph("Mora kommun och Polisen."),
        heading(heading_said, 2),
        paragraph("Fler ute."),
    )
    assert _said(draft, "promises") == [("Fler ute.", [])]


def test_what_is_said_about_promises_is_none(tmp_path: Path) -> None:
    text = "Uppfyllandet av löftena preciseras i en plan."
    draft = _draft(tmp_path, PROMISES, heading("Medborgarlöften", 2), paragraph(text))
    assert "promises" not in draft.values
    assert text in str(draft.values["sections"])


def test_a_sentence_about_who_is_to_sign_signs_nothing(tmp_path: Path) -> None:
    text = "Löftena ska undertecknas av polisen, kommunstyrelsens ordförande samt vice ordförande."
    draft = _draft(tmp_path, PROMISES, heading("Underskrift av löften", 2), paragraph(text))
    assert "signatories" not in draft.values
    assert text in str(draft.values["sections"])


@pytest.mark.parametrize("dots", [" ... ", "....", " … ", "\t", " . . . . "])
def test_a_table_of_contents_that_is_typed_is_no_text(dots: str, tmp_path: Path) -> None:
    contents = [f"1. Bakgrund{dots}3", f"2. Områden{dots}5", f"2.1 Trafik{dots}5", f"3. Insatser{dots}12"]
    content = packed(
        AGREEMENT,
        paragraph("Innehållsförteckning"),
        *map(paragraph, contents),
        heading("1. Bakgrund", 2),
        paragraph("Text."),
    )
    (tmp_path / "avtal.docx").write_bytes(content)
    source = without_contents(read_source(tmp_path / "avtal.docx"))
    assert [each.words for each in source.beside if each.kind is Aside.CONTENTS] == [
        "Innehållsförteckning",
        *contents,
    ]
    made = imported(tmp_path / "avtal.docx")
    assert "5" not in made.agreement.replace("2.1", "")
    assert not made.report.unplaced


@pytest.mark.parametrize("lines", [["Brott ... 34", "Rån ... 12", "Hot ... 7"], ["Mer ... 1", "Text ... 2"]])
def test_figures_after_dots_are_no_contents(lines: list[str], tmp_path: Path) -> None:
    (tmp_path / "avtal.docx").write_bytes(packed(AGREEMENT, *map(paragraph, lines)))
    source = read_source(tmp_path / "avtal.docx")
    assert without_contents(source) == source


@pytest.mark.parametrize(
    "margin", ["Sida 1 (2)", "Sid. 3 av 4", "2 (4)", "17", "Mora kommun\tDnr KS 2026-112\tSida 1(2)"]
)
def test_a_margin_with_numbers_of_pages_says_nothing_more(margin: str, tmp_path: Path) -> None:
    (tmp_path / "avtal.docx").write_bytes(packed(AGREEMENT, paragraph("Dnr KS 2026-112"), footer=margin))
    assert not imported(tmp_path / "avtal.docx").report.unplaced


def test_a_margin_that_says_more_is_told(tmp_path: Path) -> None:
    (tmp_path / "avtal.docx").write_bytes(
        packed(AGREEMENT, paragraph("Text."), footer="Antagen av fullmäktige, sida 1")
    )
    assert imported(tmp_path / "avtal.docx").report.unplaced


def test_who_and_when_below_the_title_is_no_heading_of_all_else(tmp_path: Path) -> None:
    draft = _draft(
        tmp_path,
        heading("Handlingsplan"),
        heading("Mora kommun 2026-2027"),
        heading("Åtgärder"),
        table(["Insats", "Ansvarig", "När"], ["Byt lampor", "Föreningar", "2026"]),
    )
    assert draft.values["subtitle"] == "Mora kommun 2026-2027"
    assert "owners" not in draft.values["measures"][0]


def test_measures_below_the_name_of_an_area_belong_to_it(tmp_path: Path) -> None:
    rows: dict[str, Any] = _draft(
        tmp_path,
        AGREEMENT,
        heading("Områden", 2),
        bullets("Trafik", "Torget"),
        heading("TRAFIK", 2),
        table(["Insats", "Ansvarig", "När"], ["Mät farten", "Polisen", "2026"]),
    ).values
    assert rows["measures"][0]["area"] == "trafik"


def test_annexes_that_are_named_stand_in_order(tmp_path: Path) -> None:
    draft = _draft(tmp_path, AGREEMENT, paragraph("Se bilaga 10 och bilaga 2."), paragraph("Se bilaga 1."))
    assert [each["number"] for each in draft.values["annexes"]] == ["1", "2", "10"]


@pytest.mark.parametrize(
    ("points", "texts"),
    [
        (
            ("Ansvarig: kommunpolisen", "Tid: hela året"),
            ["Vi lovar att bemanna stationen.\n\n- Ansvarig: kommunpolisen\n- Tid: hela året"],
        ),
        (
            ("Kommunen: lagar lampor", "Polisen: syns på torget"),
            ["Kommunen: lagar lampor", "Polisen: syns på torget", "bemanna stationen"],
        ),
    ],
)
def test_points_that_tell_who_and_when_belong_to_the_promise_above(
    points: tuple[str, ...], texts: list[str], tmp_path: Path
) -> None:
    body = (heading("Löfte 1", 2), paragraph("Vi lovar att bemanna stationen."), bullets(*points))
    made = _draft(tmp_path, PROMISES, paragraph("Mora kommun och Polisen"), *body).values
    assert [each["text"] for each in made["promises"]] == texts


def test_what_is_told_after_words_that_lead_on_are_promises(tmp_path: Path) -> None:
    body = (heading("Löften", 2), paragraph("Vi lovar:"), bullets("Tid: vi svarar samma dag"))
    made = _draft(tmp_path, PROMISES, paragraph("Mora kommun och Polisen"), *body).values
    assert [each["text"] for each in made["promises"]] == ["Tid: vi svarar samma dag"]


TOWN = """\
# Medborgarlöfte Täby 2026

Täby kommun och lokalpolisområde Täby

## Inbrott

Under 2026 lovar vi att

- besöka 200 hushåll

## Vårdslös trafik

Under 2026 lovar polisen att göra 60 kontroller vid skolor, och kommunen lovar att sätta upp fartkameror.

## Otrygghet i centrum

| Vi lovar | Vem | När |
|---|---|---|
| Gemensamma ronder | Polisen och kommunen | En gång i veckan |
"""


def test_promises_stand_in_lists_sentences_and_tables_below_what_they_are_about(tmp_path: Path) -> None:
    values = sound(tmp_path, TOWN).values
    assert [each["title"] for each in values["areas"]] == [
        "Inbrott",
        "Vårdslös trafik",
        "Otrygghet i centrum",
    ]
    made = {each["text"]: each for each in values["promises"]}
    assert made["Gemensamma ronder"]["cadence"] == {"per": "week"}
    assert made["göra 60 kontroller vid skolor"]["parties"] == ["polisen"]
    assert made["sätta upp fartkameror"]["parties"] == ["kommunen"]
    assert "besöka 200 hushåll" in made
