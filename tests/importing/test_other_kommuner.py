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
        "promises": 2,
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
}


def _file(name: str, folder: Path) -> Path:
    (folder / name).write_bytes(FILES[name])
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
