"""An agreement that has ended is not judged as if it were to be signed tomorrow."""

from datetime import date
from pathlib import Path

import pytest

from samverkan.load.load import load
from samverkan.rules import findings

TERMS = {"SV001", "SV010", "SV011", "SV012", "SV013", "SV015", "SV016", "SV018", "SV052"}
AGREEMENT = """title: Avtal
parties: [{id: kommunen, name: Håbo kommun}, {id: polisen, name: Polisen}]
validity: {start: 2024, end: 2025}
goals: [{title: Verka för trygghet, type: output}]
measures: [{title: Lampor}]
"""


def _helps(today: date, root: Path, validity: str = "") -> dict[str, str]:
    path = root / "agreements" / "habo" / "agreement.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(AGREEMENT.replace("end: 2025", f"end: 2025{validity}"), encoding="utf-8")
    said = (each.diagnostic for _, each in findings(load(root), today))
    return {each.rule: each.help.en for each in said if each.help and each.rule in TERMS}


@pytest.mark.parametrize(
    ("today", "validity", "ended"),
    [
        (date(2025, 12, 31), "", False),
        (date(2026, 1, 1), "", True),
        (date(2026, 1, 1), ", extension: {kind: automatic, length: {count: 1, unit: year}}", False),
    ],
)
def test_its_terms_are_for_the_next(today: date, validity: str, ended: bool, tmp_path: Path) -> None:
    helps = _helps(today, tmp_path, validity)
    assert set(helps) == TERMS
    assert {"next agreement" in each for each in helps.values()} == {ended}
