"""Days, times, ages and spans of years that cannot be are found, and weekdays of other days; no others."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("Fredagen den 13 januari 2027", 1),
        ("fredag 13 januari 2027", 1),
        ("fredag, den 13 januari 2027", 1),
        ("Natten till lördagen den 14 mars 2025", 1),
        ("måndag 2025-04-08", 1),
        ("onsdagen den 13 januari 2027", 0),
        ("tisdag 2025-04-08", 0),
        ("fredagen den 13 januari", 0),
        ("måndag–fredag 3 mars 2025", 0),
        ("varje fredag från den 13 januari 2027", 0),
        ("fredagar sedan 13 januari 2027", 0),
        ("långfredagen den 18 april 2025", 0),
        ("Avtalet går ut den 31 november 2027", 1),
        ("senast den 31 april", 1),
        ("29–31 juni 2025", 1),
        ("lördagen den 29 februari 2025", 1),
        ("den 30 februari eller den 32 mars", 2),
        ("den 29 februari", 0),
        ("den 29 februari 2024 och 31 december 2027", 0),
        ("april 31 juni 35 maj 40", 0),
        ("den 1–30 november", 0),
        ("Diarienummer 0–31 november", 0),
        ("den 31 marsbrisen", 0),
        ("klockan 13.00–25.30", 1),
        ("kl. 9:75", 1),
        ("kl 24.30", 1),
        ("klockan 23.00–02.00, kl. 24.00 och kl 00:00", 0),
        ("kl. 8–30 minuter, klockan 08.30 den 25.30", 0),
        ("kl. 12.30.45", 0),
        ("klockan 25", 1),
        ("kl 22–26", 1),
        ("fredag mellan klockan 23 och 25", 1),
        ("klockan 23 och 25 personer kom", 0),
        ("mellan klockan 22 och 02", 0),
        ("klockan 24, kl. 8–16", 0),
        ("klockan 2500", 0),
        ("mellan klockan 18 och 30 april", 0),
        ("öppet kl. 10–30 maj", 0),
        ("Andra varvet, 2027–2026", 1),
        ("åren 2026–2027 och 2026–2026", 0),
        ("KS 2027–2026", 1),
        ("KS/2027–2026, dnr 2027-2026 och 2027–2026-14", 0),
        ("unga 16–13 år", 1),
        ("för 18–16-åringar", 1),
        ("mellan 18 och 13 år", 1),
        ("i årskurs 9–7", 1),
        ("unga 13–16 år, från 18 till 13 år, 22–02 och matchen 3–2", 0),
        ("mellan 13 och 18 år, i årskurs 7–9 och årskurs 9–gymnasiet", 0),
        ("KS 2024/16–13 år ett, 2016–13 år och 16,5–13 år", 0),
    ],
)
def test_a_day_a_time_or_years(text: str, findings: int, tmp_path: Path) -> None:
    assert (
        len(found("SV106", f'# lagesbild.yaml\nid: l\ndate: 2025-02-01\ntext: "{text}"\n', tmp_path))
        == findings
    )
