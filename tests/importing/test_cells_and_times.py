"""Cells with several lines, heads of two rows, and times that a text tells in words."""

from pathlib import Path
from typing import Any

import pytest

from samverkan.importing.cadences import cadence_told
from samverkan.importing.days import period_in
from samverkan.importing.imported import drafted, imported
from samverkan.importing.reading import read_source
from tests.importing.sound import sound
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


def _measures(folder: Path, when: str, *rows: str, title: str = "Åtgärder") -> list[dict[str, Any]]:
    made = _read(
        folder,
        HEAD,
        heading(title, 2),
        table(["Åtgärd", "Ansvarig", when], *(["Vandring", "Polisen", each] for each in rows)),
    )
    return list(made["measures"])


@pytest.mark.parametrize(
    ("said", "title", "told"),
    [
        ("Vecka 12", "Åtgärder 2027", {"end": "2027-03-28"}),
        ("v. 12–14", "Åtgärder 2027", {"end": "2027-04-11"}),
        ("v 44 2026", "Åtgärder", {"end": "2026-11-01"}),
        ("v. 44", "Åtgärder", {"text": "När: v. 44"}),
        ("Vecka 60 2026", "Åtgärder", {"text": "När: Vecka 60 2026"}),
        ("Q2 och Q4", "Åtgärder 2027", {"start": "2027-04", "end": "2027-12", "text": "När: Q2 och Q4"}),
        ("mars, juni samt oktober 2026", "Åtgärder", {"start": "2026-03", "end": "2026-10"}),
        ("mars–maj och oktober–november", "Åtgärder 2027", {"start": "2027-03", "end": "2027-11"}),
        ("mars t.o.m. maj, oktober t.o.m. november", "Åtgärder 2027", {"start": "2027-03", "end": "2027-11"}),
        ("mars t.o.m. maj, oktober t.o.m. november", "Åtgärder", {"cadence": None}),
        ("Q2 och Q4", "Åtgärder", {"cadence": {"times": 2, "per": "year", "stated": "Q2 och Q4"}}),
        ("ht 2026", "Åtgärder", {"end": "2026-12"}),
        ("Löpande", "Åtgärder", {"text": "När: Löpande"}),
        ("Årligen", "Åtgärder", {"cadence": {"per": "year"}}),
    ],
)
def test_a_time_is_read_with_the_year_around_it(
    said: str, title: str, told: dict[str, Any], tmp_path: Path
) -> None:
    (measure,) = _measures(tmp_path, "När", said, title=title)
    assert {key: measure.get(key) for key in told} == told
    assert ("end" in measure) is ("end" in told)


@pytest.mark.parametrize(
    ("head", "said", "status"),
    [
        ("Status", "Pågår", "ongoing"),
        ("Status", "Klart: ja", "done"),
        ("Status", "Klart: nej", None),
        ("Klart ja/nej", "Ja", "done"),
        ("Klart (ja/nej)", "x", "done"),
        ("Klart?", "ja", "done"),
        ("Klart ja/nej", "Nej", None),
        ("Klart ja/nej", "Ej påbörjad", "planned"),
        ("Klart", "Pågår", "ongoing"),
        ("Genomförd?", "Ja", "done"),
        ("När", "Klart", "done"),
        ("När", "Ja", None),
    ],
)
def test_how_far_it_has_come_is_read_with_the_head(
    head: str, said: str, status: str | None, tmp_path: Path
) -> None:
    (measure,) = _measures(tmp_path, head, said)
    assert measure.get("status") == status
    assert status or f"{head}: {said}" in measure["text"]


def _points(*items: str) -> str:
    return "".join(paragraph(each, "Liststycke", (1, 0)) for each in items)


@pytest.mark.parametrize(
    ("cell", "titles"),
    [
        (_points("skolvärdar", "belysning"), ["skolvärdar", "belysning"]),
        (paragraph("Möten:") + _points("årskurs 7", "årskurs 9"), ["Möten: årskurs 7", "Möten: årskurs 9"]),
        (paragraph("Möten") + paragraph("i skolan"), ["Möten i skolan"]),
    ],
)
def test_each_point_of_a_list_in_a_cell_is_a_measure(cell: str, titles: list[str], tmp_path: Path) -> None:
    grid = table(["Åtgärd", "Ansvarig"], ["CELL", "Polisen"]).replace(paragraph("CELL"), cell)
    made = _read(tmp_path, HEAD, heading("Åtgärder", 2), grid)
    assert [each["title"] for each in made["measures"]] == titles


def test_a_list_in_any_other_cell_is_its_points_after_each_other(tmp_path: Path) -> None:
    grid = table(["Mål", "Åtgärd", "Ansvarig"], ["CELL", "Vandring", "Polisen"])
    made = _read(
        tmp_path, HEAD, heading("Plan", 2), grid.replace(paragraph("CELL"), _points("färre rån", "tryggare"))
    )
    assert [each["title"] for each in made["goals"]] == ["färre rån; tryggare"]


def test_a_table_with_a_word_before_each_value_is_an_area_with_its_problem_goal_and_measures(
    tmp_path: Path,
) -> None:
    keys = ["Problem", "Mål", "Åtgärd", "Ansvarig", "Tid", "Status"]
    parts = [("Torget", "Bråk på torget"), ("Trafik", "Höga hastigheter")]
    values = ["Färre anmälda brott", "Vandringar", "Polisen", "2027-05", "Pågår"]
    made = _read(
        tmp_path,
        HEAD,
        *(
            each
            for title, problem in parts
            for each in (
                heading(f"1. {title}", 2),
                table(*([key, value] for key, value in zip(keys, [problem, *values], strict=True))),
            )
        ),
    )
    assert imported(tmp_path / "avtal.docx").agreement.count("första kolumn") == len(parts)
    areas = {each["id"]: each["title"] for each in made["areas"]}
    assert list(areas.values()) == ["Torget", "Trafik"]
    problems = {each["id"]: (each["title"], areas[each["area"]]) for each in made["problems"]}
    assert list(problems.values()) == [("Bråk på torget", "Torget"), ("Höga hastigheter", "Trafik")]
    assert [problems[each["problem"]][1] for each in made["goals"]] == ["Torget", "Trafik"]
    assert {(each["title"], each["end"], each["status"]) for each in made["measures"]} == {
        ("Vandringar", "2027-05", "ongoing")
    }


@pytest.mark.parametrize(
    "text", ["Styrgruppen möts fyra gånger per år. I styrgruppen ingår kommunchefen och polischefen."]
)
def test_a_forum_may_tell_first_how_often_it_meets(text: str, tmp_path: Path) -> None:
    made = _read(tmp_path, HEAD, heading("Organisation", 2), paragraph(text))
    (forum,) = made["forums"]
    assert (forum["cadence"], [each["name"] for each in forum["members"]]) == (
        {"times": 4, "per": "year"},
        ["kommunchefen", "polischefen"],
    )


def test_a_column_of_how_often_is_that_of_the_measures(tmp_path: Path) -> None:
    made = _read(
        tmp_path,
        HEAD,
        heading("Åtgärder", 2),
        table(
            ["Åtgärd", "Ansvarig", "Hur ofta", "Klart senast"],
            ["Gå till fots", "Polisen", "Varje vecka", "2029-12-31"],
            ["Vandra i centrum", "Kommunen", "Två gånger per år", ""],
            ["Ha öppet", "Kommunen", "Vid behov", ""],
            ["Mäta fart", "Polisen", "Varje månad", "Årligen"],
        ),
    )
    assert [(each.get("cadence"), each.get("text")) for each in made["measures"]] == [
        ({"per": "week"}, None),
        ({"times": 2, "per": "year"}, None),
        (None, "Hur ofta: Vid behov"),
        ({"per": "year"}, "Hur ofta: Varje månad"),
    ]


def test_a_line_in_the_style_of_subtitles_is_one_below_the_title_alone(tmp_path: Path) -> None:
    motto, text = paragraph("Trygga tillsammans", "Underrubrik"), paragraph("Bra att veta.", "Underrubrik")
    made = _read(tmp_path, heading("Samverkansavtal", 0), motto, heading("Bakgrund"), text)
    assert made["subtitle"] == "Trygga tillsammans"
    assert [each.get("text") for each in made["sections"] if each.get("heading") == "Bakgrund"] == [
        "Bra att veta."
    ]


PLAN = """\
# Åtgärdsplan 2026

Bilaga till samverkansöverenskommelsen mellan Vara kommun och lokalpolisområde Västra Skaraborg 2024–2027

## Vad har vi kommit överens om?

### 1. Tidiga insatser för unga

| Nr | Åtgärd | Ansvarig | Start | Slut | Status |
|---|---|---|---|---|---|
| 1.1 | Utbilda personal | Socialchef | 2026-02-01 | 2026-05-31 | Planerad |

### 2. Trygga platser

| Nr | Åtgärd | Ansvarig | När |
|---|---|---|---|
| 2.1 | Kameror | Kommunen | Klart senast december 2026 |

Planen följs upp i juni och december.
"""


def test_a_plan_for_a_year_with_a_table_for_each_numbered_part(tmp_path: Path) -> None:
    values = sound(tmp_path, PLAN).values
    assert (values["validity"]["start"], values["validity"]["end"]) == ("2026", "2026")
    assert [each["title"] for each in values["areas"]] == ["Tidiga insatser för unga", "Trygga platser"]
    first, second = values["measures"]
    assert (first["start"], first["end"], first["area"]) == (
        "2026-02-01",
        "2026-05-31",
        values["areas"][0]["id"],
    )
    assert (second["end"], second["area"]) == ("2026-12", values["areas"][1]["id"])
    assert "text" not in values["areas"][1]
    assert values["follow_up"]["occasions"][0]["cadence"]["times"] == 2


@pytest.mark.parametrize("heading", ["Kommunens del", "Åtgärder", "Våren", "År 2026"])
def test_who_does_it_or_when_is_no_area(tmp_path: Path, heading: str) -> None:
    text = PLAN.replace("Tidiga insatser för unga", heading).replace("Trygga platser", "Polisens del")
    assert [each["title"] for each in sound(tmp_path, text).values["areas"]] == ["[skriv området]"]


def test_how_it_came_out_last_year_is_where_it_starts(tmp_path: Path) -> None:
    table = (
        "| Mål | Indikator | Utfall 2025 | Mål 2026 |\n|---|---|---|---|\n"
        "| Trygghet | Otrygga | 46 % | 40 % |\n"
    )
    text = f"# Samverkansavtal mellan Mora kommun och Polisen 2026\n\n## Mål\n\n{table}"
    [made] = sound(tmp_path, text).values["goals"][0]["indicators"]
    assert (made["baseline"], made["baseline_date"], made["target"]) == ("46", "2025", "40")


def test_each_line_that_signs_stays_a_line_in_markdown(tmp_path: Path) -> None:
    text = (
        "# Samverkansavtal mellan Mora kommun och Polisen 2026\n\n## Underskrifter\n\n"
        "Bo Ek, kommunchef\nAnn Al, tf lokalpolisområdeschef\n"
    )
    signed = sound(tmp_path, text).values["signatories"]
    assert [(each["name"], each["title"]) for each in signed] == [
        ("Bo Ek", "kommunchef"),
        ("Ann Al", "lokalpolisområdeschef"),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Planen bygger på lägesbilden från hösten 2025 och gäller till och med 2026.", {"end": "2026"}),
        ("Siffror från 2024 visar det.", {}),
        ("Avtalet gäller från 2026.", {"start": "2026"}),
        ("Giltighet: från 2026", {"start": "2026"}),
        ("Från 2026", {"start": "2026"}),
    ],
)
def test_what_another_thing_is_from_is_not_when_the_agreement_begins(
    text: str, values: dict[str, str]
) -> None:
    assert period_in([text]).values == values


@pytest.mark.parametrize("head", ["Resurs", "Resurser", "Budget", "Kostnad"])
def test_a_column_tells_what_a_measure_takes(head: str, tmp_path: Path) -> None:
    rows = table(
        ["Åtgärd", "Ansvarig", head], ["Byt lampor", "Kommunen", "15 tkr"], ["Gå rundor", "Polisen", "–"]
    )
    first, second = _read(tmp_path, HEAD, heading("Åtgärder", 2), rows)["measures"]
    assert first["resources"] == "15 tkr"
    assert "resources" not in second


@pytest.mark.parametrize("words", ["4 ggr/termin", "en gång per termin", "varje termin"])
def test_what_is_done_each_term_is_done_each_half_year(words: str) -> None:
    cadence = cadence_told(words)
    assert cadence
    assert (cadence["per"], cadence["stated"]) == ("half_year", words)


def test_spans_of_months_do_not_say_how_often(tmp_path: Path) -> None:
    (measure,) = _measures(tmp_path, "Tid", "Mars–juni, augusti–november")
    assert "cadence" not in measure
