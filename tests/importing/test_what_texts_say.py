"""What a text says of annexes, time and who signs: taken up so that the agreement holds together."""

from pathlib import Path
from typing import Any

import pytest

from samverkan.importing.cadences import cadence_in
from samverkan.importing.days import conditions_in, period_in
from samverkan.importing.imported import drafted
from samverkan.importing.named_annexes import annexes_named
from samverkan.importing.reading import read_source
from tests.importing.sound import errors

HEAD = "# Samverkansavtal 2024-2027\n\nMora kommun och Polisen\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Se bilaga 1 och 2.",
        "Se bilagor 1–3.",
        "Se bilagorna A, B och C.",
        "Se bil. 4, Bilaga II, bilaga 1a och BILAGA 7.",
        "Se bilagan nr 5.",
        "- Se bilaga 3\n- 0",
        "## Bilaga 1 Modellen\n\nSe bilaga 1.",
        "## Bilaga 1\n\nText\n\n## Bilaga 1\n\nMer",
        "Avtalet gäller från 2026 till och med 2024.",
        "Gäller från 2027-01-01.\n\nLöper till och med 2025-12-31.",
        "Avtalet gäller till och med 2023-12-31.\n\nMora 2024-03-01",
        "Avtalet gäller från 2024-01-01 till 2024-01-01.",
        "[^x] och[^y]\n\n[^x]: En källa",
        "## Mål\n\n- Minska\n- Minska\n- Minska",
        "## Underskrifter\n\nAnna Ek, kommundirektör",
        "## Styrgrupp\n\n- a\n\n## Styrgrupp\n\n- b",
        "Avtalet gäller under mandatperioden.",
    ],
)
def test_the_agreement_has_no_errors(text: str, tmp_path: Path) -> None:
    assert errors(tmp_path, HEAD + text) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("bilaga 1 och 2", ["1", "2"]),
        ("bilagorna A, B och C", ["A", "B", "C"]),
        ("bilagor 1–3", ["1", "2", "3"]),
        ("bilaga 4 § eller en bilaga i oktober", []),
    ],
)
def test_annexes_are_known_by_their_numbers(text: str, numbers: list[str]) -> None:
    assert sorted(set(annexes_named(text))) == numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1 januari 2024–31 december 2027", {"start": "2024-01-01", "end": "2027-12-31"}),
        ("1 januari – 31 december 2025", {"start": "2025-01-01", "end": "2025-12-31"}),
        ("2024-2027", {"start": "2024", "end": "2027"}),
        ("fr.o.m. 2024-07-01 t.o.m. 2026-06-30", {"start": "2024-07-01", "end": "2026-06-30"}),
        ("från och med mars 2024 till och med den 5 maj 2026", {"start": "2024-03", "end": "2026-05-05"}),
        ("mandatperioden 2023–2026", {"start": "2023", "end": "2026"}),
        ("gäller från 2023 och tills vidare", {"start": "2023", "until_further_notice": True}),
        ("Dnr KS 2023/123, år 1999-2090", {}),
        ("30 februari 2024 – 31 december 2024", {}),
        ("1 jan. 2025 – 31 dec 2027", {"start": "2025-01-01", "end": "2027-12-31"}),
        ("fr.o.m. den 1:a sept 2025 t.o.m. 30 juni 2026", {"start": "2025-09-01", "end": "2026-06-30"}),
        ("gäller från 1 febr. 2025 tills vidare", {"start": "2025-02-01", "until_further_notice": True}),
        ("1/1 2025–31/12 2027", {"start": "2025-01-01", "end": "2027-12-31"}),
        ("2025-01-01--2027-12-31", {"start": "2025-01-01", "end": "2027-12-31"}),
        ("andra halvåret 2025 – första halvåret 2027", {"start": "2025-07", "end": "2027-06"}),
        ("från och med kv. 3 2025 till och med kvartal 2 2026", {"start": "2025-07", "end": "2026-06"}),
        ("Q1–Q3 2026", {"start": "2026-01", "end": "2026-09"}),
        ("mars–juni 2025", {"start": "2025-03", "end": "2025-06"}),
        ("VT 2025 – HT 2026", {"start": "2025-01", "end": "2026-12"}),
        ("VT25–HT26", {"start": "2025-01", "end": "2026-12"}),
        ("från och med hösten 2025", {"start": "2025-08"}),
        ("från undertecknandet, dock tidigast den 1 december 2025", {"start": "2025-12-01"}),
        ("Q5 2025, tredje halvåret 2025, 31/2 2025, mar 25", {}),
    ],
)
def test_periods_are_read_as_they_are_written(text: str, values: dict[str, Any]) -> None:
    found = period_in([text]).values
    assert {key: found.get(key) for key in values} == values


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("kv. 3 2025", {"end": "2025-09"}),
        ("2025 Q4", {"end": "2025-12"}),
        ("Senast 2:a kvartalet 2026", {"end": "2026-06"}),
        ("Första halvåret 2025", {"end": "2025-06"}),
        ("T2 2025", {"end": "2025-08"}),
        ("Klart 15 nov. 2025", {"end": "2025-11-15"}),
        ("Klart senast december 2025", {"end": "2025-12"}),
        ("30/9 2025", {"end": "2025-09-30"}),
        ("jan–mars 2025", {"start": "2025-01", "end": "2025-03"}),
        ("2025-2027", {"start": "2025", "end": "2027"}),
        ("varje kvartal", {"cadence": {"per": "quarter"}}),
        ("efter kv. 3 2025", {"text": "När: efter kv. 3 2025"}),
        ("kv 3", {"end": "2025-09"}),
        ("första halvåret", {"end": "2025-06"}),
        ("senast 15 november", {"end": "2025-11-15"}),
        ("mars–juni", {"start": "2025-03", "end": "2025-06"}),
        ("31 februari", {"text": "När: 31 februari"}),
        ("höstlovet 2025", {"text": "När: höstlovet 2025"}),
        ("vintern 2025", {"text": "När: vintern 2025"}),
        ("efter våren 2025", {"text": "När: efter våren 2025"}),
        ("våren–hösten 2025", {"start": "2025-01", "end": "2025-12"}),
    ],
)
def test_when_a_measure_is_done_is_read_as_it_is_written(
    tmp_path: Path, words: str, values: dict[str, Any]
) -> None:
    (tmp_path / "a.md").write_text(
        "# Åtgärdsplan 2025\n\nLunds kommun och Polisen i Lund\n\n## Åtgärder\n\n"
        f"| Åtgärd | Ansvarig | När |\n|---|---|---|\n| Lys upp parken | Parkchefen | {words} |\n"
    )
    (measure,) = drafted(read_source(tmp_path / "a.md")).values["measures"]
    assert {key: measure.get(key) for key in ("start", "end", "cadence", "text") if key in measure} == values


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("HT 2025", "2025-12"),
        ("ht25", "2025-12"),
        ("VT-26", "2026-06"),
        ("vårterminen 2026", "2026-06"),
        ("hösten 2025", "2025-12"),
        ("senast våren 2026", "2026-06"),
        ("sommaren 2025", "2025-08"),
        ("Q1", "2025-03"),
        ("höstterminen", "2025-12"),
    ],
)
@pytest.mark.parametrize(
    "shape",
    [
        "| Åtgärd | Ansvarig | När |\n|---|---|---|\n| Lys upp parken | Parkchefen | {} |\n",
        "- Lys upp parken\n  - Slut: {}\n",
    ],
)
def test_a_time_that_is_told_roughly_is_read_and_marked(
    tmp_path: Path, words: str, end: str, shape: str
) -> None:
    (tmp_path / "a.md").write_text(
        "# Åtgärdsplan 2025\n\nLunds kommun och Polisen i Lund\n\n## Åtgärder\n\n" + shape.format(words)
    )
    draft = drafted(read_source(tmp_path / "a.md"))
    (measure,) = draft.values["measures"]
    assert measure["end"] == end
    (mark,) = [each for each in draft.guesses if each.route == ("measures", 0)]
    assert words in mark.why


def test_the_year_of_the_title_goes_before_a_time_in_a_table(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "# Åtgärdsplan 2025\n\n"
        "| Åtgärd | Ansvarig | När |\n|---|---|---|\n| Lys | Chefen | mars 2025 – maj 2026 |\n"
    )
    assert drafted(read_source(tmp_path / "a.md")).values["validity"]["end"] == "2025"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Avtalet kan skriftligen sägas upp med sex månaders uppsägningstid.",
            {"termination": {"notice": {"count": 6, "unit": "month"}, "form": "skriftligen"}},
        ),
        (
            "Det förlängs automatiskt med ett år i taget.",
            {"extension": {"kind": "automatic", "length": {"count": 1, "unit": "year"}}},
        ),
        (
            "Om ingen av parterna säger upp avtalet senast tre månader före avtalstidens utgång upphör det.",
            {"termination": {"notice": {"count": 3, "unit": "month"}}},
        ),
        (
            "Uppsägning ska ske skriftligen senast 6 månader före önskat upphörande.",
            {"termination": {"notice": {"count": 6, "unit": "month"}, "form": "skriftligen"}},
        ),
        (
            "Om avtalet inte sägs upp förlängs det med ett år.",
            {"extension": {"kind": "automatic", "length": {"count": 1, "unit": "year"}}},
        ),
        (
            "Sägs avtalet inte upp senast sex månader före utgången förlängs det med ett år i sänder.",
            {
                "termination": {"notice": {"count": 6, "unit": "month"}},
                "extension": {"kind": "automatic", "length": {"count": 1, "unit": "year"}},
            },
        ),
        (
            "Avtalet gäller därefter tills vidare med tre månaders uppsägning.",
            {"termination": {"notice": {"count": 3, "unit": "month"}}},
        ),
        ("Om en part säger upp avtalet träffas parterna inom två månader.", {}),
        ("Avtalet gäller under mandatperioden.", {"condition": "Avtalet gäller under mandatperioden"}),
        ("Det ses över vartannat år.", {"revision": {"cadence": {"every": 2, "per": "year"}}}),
    ],
)
def test_conditions_are_read_as_they_are_written(text: str, values: dict[str, Any]) -> None:
    assert conditions_in([text]) == values


@pytest.mark.parametrize(
    ("text", "cadence"),
    [
        ("två gånger per år", {"times": 2, "per": "year"}),
        ("en gång i veckan", {"per": "week"}),
        ("vartannat år", {"every": 2, "per": "year"}),
        ("varje tertial", {"per": "tertial"}),
        ("årligen", {"per": "year"}),
        ("månadsvis", {"per": "month"}),
        ("kvartalsvis", {"per": "quarter"}),
        ("varje halvår", {"per": "half_year"}),
        ("vid behov", None),
    ],
)
def test_how_often_is_read_as_it_is_written(text: str, cadence: dict[str, Any] | None) -> None:
    assert cadence_in(text) == cadence


def test_each_party_has_somebody_who_signs_or_a_mark(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "# Avtal 2025-2028\n\nAvtal mellan Göteborgs Stad, Mölndals stad och Polismyndigheten, polisområde "
        "Storgöteborg.\n\n## Underskrifter\n\nJonas Exempel, ordförande i kommunstyrelsen, Göteborgs Stad\n\n"
        "Pia Exempel, chef polisområde Storgöteborg\n"
    )
    draft = drafted(read_source(tmp_path / "a.md"))
    signing = [(each["name"], each["party"]) for each in draft.values["signatories"]]
    assert signing == [
        ("Jonas Exempel", "kommunen"),
        ("Pia Exempel", "polisen"),
        ("[namn]", "molndals-stad"),
    ]
    assert ("signatories", 2) in [each.route for each in draft.blanks]
