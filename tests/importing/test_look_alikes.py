"""What looks like something else, and is not taken for it: parties, numbers, beginnings and contents."""

from pathlib import Path
from typing import Any

from samverkan.importing.imported import drafted, imported
from samverkan.importing.reading import read_source
from tests.importing.word_files import bullets, heading, packed, paragraph, table


def _read(folder: Path, *body: str) -> dict[str, Any]:
    (folder / "avtal.docx").write_bytes(packed(*body))
    return drafted(read_source(folder / "avtal.docx")).values


def test_what_parties_undertake_together_makes_nobody_a_party(tmp_path: Path) -> None:
    made = _read(
        tmp_path,
        heading("Överenskommelse om samverkan", 0),
        paragraph("mellan Hultsfreds och Vimmerby kommuner och Polismyndigheten, lokalpolisområde Vimmerby"),
        heading("Prioriterade områden"),
        heading("Barn och unga", 2),
        paragraph("Parterna åtar sig gemensamt att"),
        bullets("hålla möten varannan vecka"),
        heading("Parterna ska"),
        bullets("hålla varandra underrättade"),
    )
    names = ["Hultsfreds kommun", "Vimmerby kommun", "Polismyndigheten, lokalpolisområde Vimmerby"]
    assert [each["name"] for each in made["parties"]] == names
    assert [each["text"] for each in made["commitments"]] == [
        "hålla möten",
        "hålla varandra underrättade",
    ]


def test_the_number_of_the_agreement_before_is_not_its_own(tmp_path: Path) -> None:
    body = [
        heading("Samverkansavtal mellan Mora kommun och Polisen", 0),
        heading("Avtalstid"),
        paragraph("Avtalet gäller 2025–2027 och ersätter avtalet från 2021 (dnr KS 2020/187)."),
    ]
    assert "registration_number" not in _read(tmp_path, *body)
    body.insert(1, paragraph("Diarienummer: KS/KF 2024:233"))
    assert _read(tmp_path, *body)["registration_number"] == "KS/KF 2024:233"


def test_a_measure_begins_where_its_column_says_and_ends_where_the_other_does(tmp_path: Path) -> None:
    made = _read(
        tmp_path,
        heading("Åtgärdsplan 2026 för Mora kommun och Polisen", 0),
        table(
            ["Åtgärd", "Ansvarig", "Start", "Klart"],
            ["Byta belysning", "Tekniska chefen", "2026-04-01", "2026-09-30"],
            ["Öppna träffpunkt", "Socialchefen", "Mars 2026", "Löpande"],
        ),
    )
    first, second = made["measures"]
    assert (first["start"], first["end"]) == ("2026-04-01", "2026-09-30")
    assert second["start"] == "2026-03"
    assert "end" not in second


def test_the_years_above_the_columns_of_figures_are_their_days(tmp_path: Path) -> None:
    made = _read(
        tmp_path,
        heading("Samverkansavtal mellan Mora kommun och Polisen", 0),
        table(
            ["Mål", "Indikator", "Utgångsläge 2023", "Målvärde 2027"],
            ["Färre inbrott", "Anmälda inbrott", "62", "45"],
        ),
    )
    (told,) = made["goals"][0]["indicators"]
    assert (told["baseline_date"], told["target_date"]) == ("2023", "2027")


def test_the_word_above_the_contents_that_word_made_is_no_part(tmp_path: Path) -> None:
    body = (
        heading("Samverkansavtal mellan Mora kommun och Polisen", 0),
        paragraph("Innehåll"),
        paragraph("1 Syfte\t2", "Innehll1"),
        heading("Syfte"),
        paragraph("Färre brott."),
    )
    (tmp_path / "avtal.docx").write_bytes(packed(*body))
    made = imported(tmp_path / "avtal.docx")
    assert "Innehåll" not in made.agreement
    assert "Innehåll" in made.report.text()
