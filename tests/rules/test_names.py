"""Slips in the names of who holds an office and of a kommun covered; the office of one party for another."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

REGISTER = """\
# organisations.yaml
organisations:
  - {id: k, name: Tänkvika kommun, type: kommun}
  - {id: p, name: Lokalpolisområde Tänkvika, type: police, covers: [%s]}
offices:
  - id: kso
    title: Kommunstyrelsens ordförande
    organisation: k
    holders: [{name: Tuva Tankfull}, {name: Kim Kanske}]
  - {id: chef, title: Lokalpolisområdeschef, organisation: p}
"""
AGREEMENT = """\
# agreement.yaml
parties:
  - {id: kommunen, name: Tänkvika kommun, organisation: k}
  - {id: polisen, name: Lokalpolisområde Tänkvika, organisation: p}
signatories:
  - {name: %s, party: kommunen, office: kso}
  - {name: Dag Diktare, party: %s, office: chef}
"""


def _said(
    rule: str, root: Path, covers: str = "Tänkvika", name: str = "Tuva Tankfull", of: str = "polisen"
) -> list[str]:
    return [each.at for each in found(rule, REGISTER % covers + AGREEMENT % (name, of), root)]


@pytest.mark.parametrize(
    ("name", "findings"),
    [
        ("Tuva Tankfuld", 1),
        ("Tuva Tankful", 1),
        ("Tuwa Tankfull", 1),
        ("Tuva Tankfull", 0),
        ("Kim Kanske", 0),
        ("Tuva Tankfull Berg", 0),
        ("Olle Ordförande", 0),
        ("T. Tankfull", 0),
    ],
)
def test_nearly_the_name_of_who_holds_the_office(name: str, findings: int, tmp_path: Path) -> None:
    assert _said("SV024", tmp_path, name=name) == ["signatories[0].name"] * findings


@pytest.mark.parametrize(
    ("covers", "findings"),
    [
        ("Tänkvik", 1),
        ("Tänkvikka", 1),
        ("Tänkvika, Diktåsa", 0),
        ("Tänkvika kommun", 0),
        ("Tänkvikas", 0),
        ("norra Tänkvika", 0),
        ("Enköping, Håbo", 0),
    ],
)
def test_nearly_the_name_of_a_kommun(covers: str, findings: int, tmp_path: Path) -> None:
    assert _said("SV024", tmp_path, covers=covers) == ["organisations[id=p].covers[0]"] * findings


def test_the_office_of_one_party_for_another(tmp_path: Path) -> None:
    assert _said("SV022", tmp_path, of="kommunen") == ["signatories[1].party"]
    assert "signatories[1].party" not in _said("SV022", tmp_path)
