"""What a secrecy clause may cite, and when."""

from datetime import date
from pathlib import Path

import pytest

from samverkan.load.load import load
from samverkan.rules import findings

AGREEMENT = """title: Avtal
parties: [{{id: kommunen, name: Håbo kommun}}, {{id: polisen, name: Polisen}}]
validity: {{start: 2025-10-01, end: 2028}}
clauses:
  - kind: secrecy
    text: {text}
"""


def _said(text: str, today: date, root: Path, agreement: str = AGREEMENT) -> list[str]:
    path = root / "agreements" / "habo" / "agreement.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(agreement.format(text=text), encoding="utf-8")
    said = (each.diagnostic for _, each in findings(load(root), today))
    return [each.message.en for each in said if each.rule == "SV009"]


LEAVE = [
    "Uppgifter lämnas med stöd av 10 kap. 15 a § offentlighets- och sekretesslagen.",
    "'Enligt OSL 10:15 a får parterna lämna det som behövs.'",
    "Vi lämnar det som behövs för att förebygga brott, när en intresseavvägning medger det.",
    "Efter en avvägning mellan intressena får uppgifter lämnas för att upptäcka brott.",
    "Bestämmelsen i 15 a § i 10 kap. OSL (SFS 2025:934) tillämpas, i övrigt krävs samtycke.",
]


@pytest.mark.parametrize("text", LEAVE)
def test_a_clause_may_rest_on_the_leave_to_prevent_crime(text: str, tmp_path: Path) -> None:
    assert _said(text, date(2025, 12, 1), tmp_path) == []


@pytest.mark.parametrize("text", LEAVE[:2])
def test_the_leave_was_not_there_the_day_before(text: str, tmp_path: Path) -> None:
    assert _said(text, date(2025, 11, 30), tmp_path)


@pytest.mark.parametrize(
    "text", ["Uppgifter lämnas bara med samtycke.", "Den enskildes medgivande krävs alltid."]
)
def test_consent_only_is_remarked_on(text: str, tmp_path: Path) -> None:
    (said,) = _said(text, date(2026, 6, 1), tmp_path)
    assert "consent only" in said


@pytest.mark.parametrize(("start", "is_asked"), [("2025-03-31", False), ("2025-04-01", True)])
def test_an_agreement_from_before_the_duty_need_not_speak_of_secrecy(
    start: str, is_asked: bool, tmp_path: Path
) -> None:
    silent = AGREEMENT.replace("secrecy", "documentation").replace("2025-10-01", start)
    said = _said("Parterna delar uppgifter om enskilda personer.", date(2026, 6, 1), tmp_path, silent)
    assert bool(said) is is_asked
