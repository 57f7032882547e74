"""Agreements of several kommuner: who they are, what each does, who signs, and until when all of it holds."""

from pathlib import Path
from typing import Any

import pytest

from samverkan.importing.days import conditions_in, period_in
from samverkan.importing.imported import drafted
from samverkan.importing.reading import read_source
from tests.importing.sound import errors, sound
from tests.importing.word_files import heading, packed, paragraph, table

HEAD = "# Avtal om samverkan i Västra området\n\n"
PARTIES = """\
## Avtalsparter

| Part | Organisationsnummer | Nedan kallad |
| --- | --- | --- |
| Tidaholms kommun | 212000-1736 | Tidaholm |
| Hjo kommun | 212000-1728 | Hjo |
| Polismyndigheten, lokalpolisområde Östra Skaraborg | 202100-0076 | Polisen |

"""


def test_a_table_names_the_parties_and_what_they_are_called(tmp_path: Path) -> None:
    values = sound(tmp_path, HEAD + PARTIES).values
    assert [(each["id"], each["name"], each.get("short_name")) for each in values["parties"]] == [
        ("kommunen", "Tidaholms kommun", "Tidaholm"),
        ("hjo-kommun", "Hjo kommun", "Hjo"),
        ("polisen", "Polismyndigheten, lokalpolisområde Östra Skaraborg", "Polisen"),
    ]
    assert "212000-1728" in str(values["sections"])


@pytest.mark.parametrize(
    "table",
    [
        "| Part | Ansvar |\n| --- | --- |\n| Skolan | rutin |\n| Fritid | öppet |\n",
        "| Namn | Roll |\n| --- | --- |\n| Anna Ek | samordnare |\n| Polisen | kontakt |\n",
        "| Del | Kallad |\n| --- | --- |\n| Hjo kommun | Hjo |\n| Polisen | Polisen |\n",
    ],
)
def test_other_tables_name_no_parties(tmp_path: Path, table: str) -> None:
    text = f"{HEAD}Avtal mellan Hjo kommun och Polisen.\n\n{table}"
    assert [each["name"] for each in sound(tmp_path, text).values["parties"]] == ["Hjo kommun", "Polisen"]


@pytest.mark.parametrize(
    ("after", "short"),
    [
        (", nedan kommunen,", "kommunen"),
        (" (nedan kommunen)", "kommunen"),
        (", härefter kommunen", "kommunen"),
        (", nedan beskriven,", None),
        (", i fortsättningen om kommunen,", None),
    ],
)
def test_a_party_is_called_so_from_then_on(tmp_path: Path, after: str, short: str | None) -> None:
    text = f"{HEAD}Avtalet är ingånget mellan Hjo kommun{after} och Polismyndigheten, nedan Polisen.\n"
    first, second = sound(tmp_path, text).values["parties"]
    assert (first["name"], first.get("short_name"), second.get("short_name")) == (
        "Hjo kommun",
        short,
        "Polisen",
    )


def test_kommuner_beside_the_police_are_all_parties(tmp_path: Path) -> None:
    text = f"{HEAD}Tidaholms kommun, Hjo kommun och Polismyndigheten\n\n## Syfte\n\nTrygghet för alla.\n"
    names = [each["name"] for each in sound(tmp_path, text).values["parties"]]
    assert names == ["Tidaholms kommun", "Hjo kommun", "Polismyndigheten"]


def test_a_column_is_of_the_party_that_its_head_calls_so(tmp_path: Path) -> None:
    heads = "| Område | Tidaholm | Hjo | Polisen |\n| --- | --- | --- | --- |\n"
    rows = f"{heads}| Inbrott | Märkning | Möten | Kurs |\n"
    made = sound(tmp_path, f"{HEAD}{PARTIES}## Insatser\n\n{rows}").values["commitments"]
    assert [(each["text"], each["parties"], each["area"]) for each in made] == [
        ("Märkning", ["kommunen"], "inbrott"),
        ("Möten", ["hjo-kommun"], "inbrott"),
        ("Kurs", ["polisen"], "inbrott"),
    ]


def _signed(folder: Path, *rows: tuple[str, ...]) -> list[dict[str, Any]]:
    body = [heading("Avtal om samverkan", 0), paragraph("Hjo kommun, Tidaholms kommun och Polismyndigheten")]
    body += [heading("Underskrifter"), table(*rows)]
    (folder / "avtal.docx").write_bytes(packed(*body))
    made = drafted(read_source(folder / "avtal.docx")).values["signatories"]
    assert isinstance(made, list)
    return made


def test_parties_sign_below_and_beside_each_other(tmp_path: Path) -> None:
    made = _signed(
        tmp_path,
        ("För Hjo kommun", "För Tidaholms kommun"),
        ("Datum: 2024-03-18", "Datum: 2024-03-19"),
        ("Anna Ek\nKommunstyrelsens ordförande", "Bo Alm\nKommunstyrelsens ordförande"),
        ("För Polismyndigheten", ""),
        ("Datum: 2024-03-20", ""),
        ("Eva Sten\nLokalpolisområdeschef", ""),
    )
    assert [(each["name"], each["party"], each["date"]) for each in made] == [
        ("Anna Ek", "kommunen", "2024-03-18"),
        ("Bo Alm", "tidaholms-kommun", "2024-03-19"),
        ("Eva Sten", "polisen", "2024-03-20"),
    ]


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (
            "Avtalet gäller fr.o.m. 2024-04-01 och tills vidare, dock längst t.o.m. 2028-03-31.",
            {"start": "2024-04-01", "end": "2028-03-31"},
        ),
        (
            "Avtalet gäller från och med 2024-04-01 och tills vidare.",
            {"start": "2024-04-01", "until_further_notice": True},
        ),
        (
            "Avtalet gäller från 2024-04-01 tills vidare, dock med uppföljning varje år.",
            {"start": "2024-04-01", "until_further_notice": True},
        ),
    ],
)
def test_until_further_notice_has_an_end_when_it_says_so(words: str, values: dict[str, Any]) -> None:
    assert period_in([words]).values == values


@pytest.mark.parametrize(
    ("words", "termination"),
    [
        (
            "Överenskommelsen upphör att gälla tre månader efter att någon part skriftligen sagt upp den.",
            {"notice": {"count": 3, "unit": "month"}, "form": "skriftligen"},
        ),
        (
            "Uppsägningstiden är 6 månader. Uppsägning ska ske skriftligen.",
            {"notice": {"count": 6, "unit": "month"}, "form": "skriftligen"},
        ),
        (
            "Uppsägningstiden är 6 månader. Ändringar ska göras skriftligen.",
            {"notice": {"count": 6, "unit": "month"}},
        ),
        ("Planen upphör att gälla två år efter att den har antagits.", None),
    ],
)
def test_how_it_ends_and_in_which_form(words: str, termination: dict[str, Any] | None) -> None:
    assert conditions_in([words]).get("termination") == termination


@pytest.mark.parametrize(
    "law",
    [
        "lagen om kommuners ansvar för brottsförebyggande arbete (2023:196)",
        "lag om kommuners ansvar för det brottsförebyggande arbetet (SFS 2023:196)",
        "lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete",
    ],
)
def test_the_law_is_known_with_its_number_first_or_last(tmp_path: Path, law: str) -> None:
    assert sound(tmp_path, f"{HEAD}{PARTIES}Arbetet utgår från {law}.\n").values["legal_basis"] == [law]


@pytest.mark.parametrize("what", ["Avtalet", "Samverkansöverenskommelsen", "Detta avtal", "Åtgärden"])
def test_what_the_agreement_aims_at_is_its_purpose(tmp_path: Path, what: str) -> None:
    [made] = sound(tmp_path, f"{HEAD}{PARTIES}{what} syftar till att minska brotten.\n").values["purposes"]
    is_told = what != "Åtgärden"
    assert made["text"] == ("Att minska brotten." if is_told else "[skriv syftet]")


def test_all_of_it_is_without_errors(tmp_path: Path) -> None:
    assert errors(tmp_path, HEAD + PARTIES) == []
