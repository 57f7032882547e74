"""What is told of days and names that cannot be; what may be is silent, as coarsely as it is dated."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

RESULT = """
# medborgarlofte.yaml
date: 2025-01-15
promises:
  - text: Vi går två trygghetsvandringar om året.
    results:
      - {{end: {}, published: {}, value: 2, kept: yes}}
"""
ANNOUNCED = """
# medborgarlofte.yaml
date: {}
announced:
  - {{date: {}, channel: Webbplatsen}}
promises: [{{text: Vi går trygghetsvandringar.}}]
"""
COMMITMENT = """
# agreement.yaml
validity: {{start: {}, end: 2027}}
commitments:
  - {{text: Parterna skriver en plan, deadline: {}}}
"""
HOLDERS = """
# organisations.yaml
organisations: [{{id: lpo, name: Polisen, type: police}}]
offices:
  - id: chefen
    organisation: lpo
    title: Lokalpolisområdeschef
    holders:{}
# agreement.yaml
signatories:
  - {{party: kommunen, name: Ada Prov, title: Kommunstyrelsens ordförande, date: 2024-02-10}}
  - {{party: polisen, office: chefen, name: Bo Alm, date: 2024-02-10}}
"""
LEFT = "\n      - {{name: Bo Alm, start: {}, end: {}}}"
CHAIR = """
# agreement.yaml
forums: [{{id: gruppen, name: Styrgruppen}}]
# motesanteckning.yaml
forum: gruppen
chair: {}
present:
  - {{person: Tuva Tankfull}}
  - {{person: {}}}
items: [{{title: Läget}}]
"""
SOURCE = """
# agreement.yaml
sources:
  - {{id: kalla, title: En lag, identifier: "{}"}}
"""


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("SV069", RESULT.format("2025-06", "2025-05-31")),
        ("SV069", ANNOUNCED.format("2025-06-01", "2024-06-01")),
        ("SV055", COMMITMENT.format("2024", "2023-12-01")),
        ("SV022", HOLDERS.format(LEFT.format("2019", "2023"))),
        ("SV024", CHAIR.format("Tova Tankfull", "Ali Prov")),
        ("SV077", SOURCE.format("SFS 2031:12")),
    ],
)
def test_what_cannot_be_is_told(rule: str, text: str, tmp_path: Path) -> None:
    assert len(found(rule, text, tmp_path)) == 1


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("SV069", RESULT.format("2025-06-30", "2025-06-30")),
        ("SV069", RESULT.format("2025", "2025-12-20")),
        ("SV069", RESULT.format("2025-06", "2025")),
        ("SV069", ANNOUNCED.format("2025-06-01", "2025-05-02")),
        ("SV069", ANNOUNCED.format("2025-06-01", "2025")),
        ("SV069", ANNOUNCED.format("2025-06-01", "2025-08-20")),
        ("SV055", COMMITMENT.format("2024-05-01", "2024-05-01")),
        ("SV055", COMMITMENT.format("2024-05-01", "2024")),
        ("SV055", COMMITMENT.format("2024-05", "2024-05-01")),
        ("SV022", HOLDERS.format(LEFT.format("2019", "2024-02-10"))),
        ("SV022", HOLDERS.format(LEFT.format("2019", "2024"))),
        ("SV022", HOLDERS.format(LEFT.format("2015", "2018") + LEFT.format("2023", "2025"))),
        ("SV024", CHAIR.format("Tuva Tankfull", "Ali Prov")),
        ("SV024", CHAIR.format("Tage Tankfull", "Ali Prov")),
        ("SV024", CHAIR.format("Tova Tankfull", "Tove Tankfull")),
        ("SV077", SOURCE.format("SFS 2026:1")),
        ("SV077", SOURCE.format("prop. 2030/31:12")),
        ("SV077", SOURCE.format("KS 2031:12")),
    ],
)
def test_what_may_be_is_silent(rule: str, text: str, tmp_path: Path) -> None:
    assert found(rule, text, tmp_path) == []
