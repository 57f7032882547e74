"""Agreements of other kommuner, in their own shapes: what of them becomes values."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from samverkan.diagnostics import Severity
from samverkan.importing.imported import Imported, drafted, imported
from samverkan.importing.reading import read_source
from samverkan.load.load import load
from samverkan.rules.run import check
from tests.importing.other_kommuner import FILES
from tests.importing.typed_by_hand import TYPED

FOUND: dict[str, dict[str, Any]] = {
    "huddinge.docx": {
        "registration_number": "KS-2023/2451",
        "parties": ["Huddinge kommun", "Polismyndigheten, lokalpolisområde Huddinge"],
        "period": ("2024-01-01", "2027-12-31"),
        "purposes": 2,
        "areas": ["Ungas trygghet", "Trafik"],
        "commitments": 5,
        "signatories": ["Anna Exempel", "Bo Exempel"],
    },
    "trollhattan.docx": {
        "parties": ["Trollhättans Stad", "Polisen i Trollhättan"],
        "period": ("2025", "2025"),
        "goals": ["Färre personrån", "Fler känner sig trygga"],
        "measures": ["Byt belysning längs stråket", "Nattvandra på fredagar"],
        "signatories": ["Cia Exempel", "Dan Exempel"],
    },
    "lund.docx": {
        "parties": ["Lunds kommun", "lokalpolisområde Lund"],
        "period": ("2023", "2026"),
        "goals": ["Minska skjutningar och sprängningar", "Öka tryggheten i centrum"],
        "commitments": 3,
        "promises": 1,
        "annexes": 1,
        "sources": 1,
    },
    "lulea.docx": {
        "registration_number": "2022/KS 0362",
        "parties": ["Luleå kommun", "Polismyndigheten, polisområde Norrbotten"],
        "period": ("2023", "2026"),
        "areas": ["Narkotika", "Våld i nära relation"],
        "goals": ["Färre unga provar"],
        "commitments": 1,
        "forums": ["Styrgrupp", "Arbetsgrupp EST"],
    },
    "kungsor.docx": {
        "parties": ["Kungsörs kommun", "Lokalpolisområde Västra Mälardalen"],
        "period": ("2024-01-01", "2025-12-31"),
        "commitments": 2,
        "clauses": ["Ekonomi"],
        "signatories": ["[namn]", "[namn]"],
    },
    "sala.txt": {
        "registration_number": "2023/845",
        "parties": ["Sala kommun", "Polismyndigheten, lokalpolisområde Sala-Heby"],
        "period": ("2023-07-01", None),
        "purposes": 1,
        "goals": ["Minska skadegörelsen", "Öka anmälningsbenägenheten"],
    },
    "bollebygd.md": {
        "parties": ["Bollebygds kommun", "Polisen"],
        "period": ("2024", "2025"),
        "areas": ["Trafik", "Inbrott"],
        "measures": ["Hastighetskontroller", "Hastighetsskyltar", "Grannsamverkan"],
        "signatories": ["Eva Exempel", "Filip Exempel"],
    },
    "orust.docx": {
        "parties": ["Orust kommun", "Polisen"],
        "period": (None, None),
        "problems": ["Buskörning med EPA-traktorer", "Stölder ur båtar"],
        "target_groups": 2,
        "measures": ["Trygghetsvandring i Henån", "Information till båtklubbar"],
        "clauses": ["Sekretess", "Revidering"],
        "signatories": ["Gun Exempel", "Hans Exempel"],
    },
    "falkenberg.docx": {
        "parties": ["Falkenbergs kommun", "Polismyndigheten, lokalpolisområde Halmstad"],
        "period": ("2024-01-01", "2026-12-31"),
        "purposes": 1,
        "problems": ["Narkotika bland unga på torget", "Buskörning med A-traktor, maj till september"],
        "commitments": 3,
    },
    "harryda.docx": {
        "parties": ["Härryda kommun", "lokalpolisområde Storgöteborg Syd"],
        "areas": ["Narkotika", "Belysning"],
        "goals": ["Färre unga ska bli erbjudna narkotika."],
        "measures": [
            "Följ upp orosanmälan inom fem dagar",
            "Föräldramöte om droger",
            "Byt lampor",
            "Se över gångvägar",
        ],
    },
    "orsa.docx": {
        "parties": ["Orsa kommun", "Polismyndigheten, Lokalpolisområde Mora"],
        "period": ("2022", "2025"),
        "areas": ["Bedrägerier mot äldre", "Trafik"],
        "commitments": 5,
    },
    "svedala.docx": {
        "parties": ["Svedala kommun", "Polismyndigheten, lokalpolisområde Trelleborg"],
        "period": ("2025-01-01", "2028-12-31"),
        "commitments": 3,
        "clauses": ["EKONOMI"],
        "annexes": ["Lägesbild 2024", "Årshjul"],
    },
    "kiruna.docx": {
        "parties": ["Kiruna kommun", "lokalpolisområde Norra Lappland"],
        "period": ("2025", "2028"),
        "areas": ["Alkohol och droger", "Otrygga platser"],
        "problems": ["Unga får tag i alkohol."],
        "goals": ["Fler är trygga vid Folkets hus."],
        "measures": ["Tillsyn av serveringstillstånd", "Krogkontroller", "Belysning", "Fotpatrull"],
    },
    "tierp.docx": {
        "parties": ["Tierps kommun", "lokalpolisområde Uppsala/Knivsta"],
        "period": ("2024-04-01", "2027-03-31"),
        "goals": ["Färre bränder"],
        "forums": ["Politiskt BRÅ", "EST-grupp"],
    },
}


def _file(name: str, folder: Path) -> Path:
    (folder / name).write_bytes((FILES | TYPED)[name])
    return folder / name


@pytest.mark.parametrize("name", FOUND)
def test_what_they_say_is_found(name: str, tmp_path: Path) -> None:
    values = drafted(read_source(_file(name, tmp_path))).values
    period = values["validity"].get("start"), values["validity"].get("end")
    found = values | {"period": period}
    assert {key: _as_asked(found.get(key), asked) for key, asked in FOUND[name].items()} == FOUND[name]


def _as_asked(value: Any, asked: Any) -> Any:
    """The number of the records, or what they are called, as it is asked."""
    if isinstance(asked, int):
        return len(value or ())
    if isinstance(asked, list):
        return [
            next(each[key] for key in ("name", "title", "heading") if key in each) for each in value or ()
        ]
    return value


@pytest.mark.parametrize("name", FOUND)
def test_nothing_of_them_is_lost_and_all_of_them_validate(name: str, tmp_path: Path) -> None:
    made: Imported = imported(_file(name, tmp_path))
    assert list(made.report.unplaced) == []
    home = tmp_path / "agreements" / "x"
    home.mkdir(parents=True)
    (home / "agreement.yaml").write_text(made.agreement)
    found = check(load(tmp_path), date(2026, 11, 28))
    assert [each.message.sv for each in found if each.severity is Severity.ERROR] == []


def test_a_row_with_figures_is_a_goal_with_its_indicator(tmp_path: Path) -> None:
    goals = drafted(read_source(_file("trollhattan.docx", tmp_path))).values["goals"]
    assert goals[1] == {
        "id": "fler-kanner-sig-trygga",
        "title": "Fler känner sig trygga",
        "responsible": ["kommunen", "polisen"],
        "indicators": [
            {
                "title": "Andel trygga i trygghetsmätningen",
                "baseline": "71",
                "unit": "procent",
                "target": "75",
                "target_date": "2025",
            }
        ],
    }


def test_a_column_of_a_party_is_what_it_undertakes_in_the_area_of_the_row(tmp_path: Path) -> None:
    commitments = drafted(read_source(_file("huddinge.docx", tmp_path))).values["commitments"]
    assert [(each["text"], each["parties"], each["area"]) for each in commitments][:3] == [
        ("ordna nattvandring", ["kommunen"], "ungas-trygghet"),
        ("stödja skolorna", ["kommunen"], "ungas-trygghet"),
        ("vara synlig vid skolorna", ["polisen"], "ungas-trygghet"),
    ]


def test_what_is_guessed_and_what_is_lacking_is_marked(tmp_path: Path) -> None:
    text = imported(_file("lund.docx", tmp_path)).agreement
    assert "# ATT GÖRA: Kontrollera perioden: den är tolkad ur ”2023–2026”.\nvalidity:" in text
    assert (
        '# ATT GÖRA: Skriv avtalets syfte (lag 2023:196, 9 §).\n  - id: syfte\n    text: "[skriv syftet]"'
        in text
    )


def test_a_title_in_bold_may_name_the_parties_and_a_numbered_heading_is_no_title(tmp_path: Path) -> None:
    values = drafted(read_source(_file("falkenberg.docx", tmp_path))).values
    assert values["title"].startswith("Överenskommelse om samverkan mellan Falkenbergs kommun")
    headings = [each.get("heading") for each in values["sections"]]
    assert [*headings[-4:]] == ["Bakgrund och syfte", "Gemensam problembild", "Åtaganden", "Giltighet"]
    within = next(each for each in values["sections"] if each.get("heading") == "Åtaganden")["sections"]
    assert [each["heading"] for each in within] == ["Trygga unga", "Trygg trafik"]


def test_a_column_of_how_far_it_has_come_is_the_status_where_it_says_just_that(tmp_path: Path) -> None:
    measures = drafted(read_source(_file("harryda.docx", tmp_path))).values["measures"]
    assert [each.get("status") for each in measures] == ["ongoing", "planned", "done", None]
    assert "Status: Försenad" in measures[3]["text"]
    assert [each["area"] for each in measures] == ["narkotika", "narkotika", "belysning", "belysning"]


def test_what_all_do_together_is_undertaken_by_no_party_alone(tmp_path: Path) -> None:
    commitments = drafted(read_source(_file("orsa.docx", tmp_path))).values["commitments"]
    assert [(each["text"], each.get("parties")) for each in commitments[2:3]] == [
        ("Seniordag varje vår", None)
    ]


def test_typed_paragraphs_are_headings_and_what_leads_to_a_list_tells_whose_it_is(tmp_path: Path) -> None:
    values = drafted(read_source(_file("svedala.docx", tmp_path))).values
    assert [each["parties"] for each in values["commitments"]] == [["kommunen"], ["kommunen"], ["polisen"]]
    assert values["commitments"][0]["text"] == "en trygghetssamordnare finns på minst halvtid"


def test_a_table_of_forums_has_who_is_in_them_and_how_often_they_meet(tmp_path: Path) -> None:
    values = drafted(read_source(_file("tierp.docx", tmp_path))).values
    assert [[seat["name"] for seat in each["members"]] for each in values["forums"]] == [
        ["KSO (ordförande, sammankallande)", "polischefen"],
        ["Trygghetsstrateg", "områdespolis"],
    ]
    assert [each["cadence"] for each in values["forums"]] == [{"times": 2, "per": "year"}, {"per": "week"}]
    assert values["goals"][0]["indicators"][0]["source"] == "Räddningstjänsten"
    texts = [each.get("text", "") for each in values["sections"]]
    assert any("- Vi arbetar kunskapsbaserat\n   - Lägesbild" in text for text in texts)
