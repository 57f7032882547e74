"""Whoever is present, or signs, for a party that is not theirs is found, and nobody else."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

_REGISTER = """\
# organisations.yaml
organisations:
  - {id: by, name: Exempelby kommun, type: kommun}
  - {id: granne, name: Grannby kommun, type: kommun}
  - {id: polisen, name: Polismyndigheten, type: police}
  - {id: lpo, name: Lokalpolisområde Exempelby, type: police, part_of: polisen}
  - {id: lpo-granne, name: Lokalpolisområde Grannby, type: police}
  - {id: hem, name: Exempelbyhem, type: housing_company, part_of: by}
offices:
  - {id: chef, title: Lokalpolisområdeschef, organisation: lpo, holders: [{name: Mira Alm, start: 2025-02}]}
  - {id: rad, title: Kommunalråd, organisation: by, holders: [{name: Dag Ek, end: 2024-12}, {name: Eva Ask}]}
  - {id: vd, title: Verkställande direktör, organisation: hem, holders: [{name: Bo Berg}]}
# agreement.yaml
parties:
  - {id: kommunen, name: Exempelby kommun, organisation: by}
  - {id: polisen, name: Polisen i Exempelby, organisation: lpo}
  - {id: foreningen, name: Handlarna}
forums: [{id: s, name: Styrgruppen}]
"""


@pytest.mark.parametrize(
    ("person", "party", "findings"),
    [
        ("Mira Alm", "kommunen", 1),
        ("Eva Ask", "polisen", 1),
        ("Bo Berg", "polisen", 1),
        ("Mira Alm", "polisen", 0),
        ("Eva Ask", "kommunen", 0),
        ("Bo Berg", "kommunen", 0),
        ("Dag Ek", "polisen", 0),
        ("Mira Alm", "foreningen", 0),
        ("Någon Annan", "kommunen", 0),
    ],
)
def test_who_is_present(person: str, party: str, findings: int, tmp_path: Path) -> None:
    present = f"present: [{{person: {person}, party: {party}}}]\n"
    minutes = f"# motesanteckning.yaml\nid: m\ndate: 2025-09-08\nforum: s\n{present}"
    said = found("SV024", _REGISTER + minutes, tmp_path)
    assert [each.at for each in said] == ["present[0].party"] * findings


@pytest.mark.parametrize(
    ("organisation", "party", "findings"),
    [
        ("Grannby kommun", "kommunen", 1),
        ("Polismyndigheten", "kommunen", 1),
        ("Exempelby kommun", "polisen", 1),
        ("Exempelby kommun", "kommunen", 0),
        ("Exempelbyhem", "kommunen", 0),
        ("Kommunstyrelsen", "kommunen", 0),
        ("Polismyndigheten", "polisen", 0),
        ("Lokalpolisområde Grannby", "polisen", 0),
        ("Grannby kommun", "foreningen", 0),
    ],
)
def test_who_signs(organisation: str, party: str, findings: int, tmp_path: Path) -> None:
    signatory = f"{{party: {party}, name: Någon Annan, organisation: {organisation}}}"
    said = found("SV024", f"{_REGISTER}signatories: [{signatory}]\n", tmp_path)
    assert [each.at for each in said] == ["signatories[0].organisation"] * findings


def test_organisations_that_are_part_of_each_other_are_one(tmp_path: Path) -> None:
    circle = _REGISTER.replace("name: Polismyndigheten, type: police", "name: P, type: police, part_of: lpo")
    signatory = "{party: polisen, name: Någon Annan, organisation: Exempelby kommun}"
    assert len(found("SV024", f"{circle}signatories: [{signatory}]\n", tmp_path)) == 1


@pytest.mark.parametrize(
    ("responsible", "party", "findings"),
    [
        ("lokalpolisområdeschefen", "kommunen", 1),
        ("Lokalpolisområdeschef", "kommunen", 1),
        ("kommunalrådet", "polisen", 1),
        ("lokalpolisområdeschefen", "polisen", 0),
        ("verkställande direktören", "kommunen", 0),
        ("lokalpolisområdeschefen och kommunalrådet", "kommunen", 0),
        ("gatuchefen", "polisen", 0),
        ("lokalpolisområdeschefen", "foreningen", 0),
    ],
)
def test_who_is_to_do_it(responsible: str, party: str, findings: int, tmp_path: Path) -> None:
    task = f"{{text: Ringa, responsible: {responsible}, party: {party}, due: 2025-10-01}}"
    measure = f"{{title: Ljus, responsible: {responsible}, owners: [{party}]}}"
    minutes = f"# motesanteckning.yaml\nid: m\ndate: 2025-09-08\nforum: s\ntasks: [{task}]\n"
    plan = f"# atgardsplan.yaml\nid: p\nmeasures: [{measure}]\n"
    for at, text in (("tasks[0].party", minutes), ("measures[0].owners", plan)):
        said = found("SV024", _REGISTER + text, tmp_path / at)
        assert [each.at for each in said] == [at] * findings


def test_what_several_own_may_be_done_by_one_of_them(tmp_path: Path) -> None:
    measure = "{title: Ljus, responsible: kommunalrådet, owners: [polisen, kommunen]}"
    assert found("SV024", f"{_REGISTER}# atgardsplan.yaml\nid: p\nmeasures: [{measure}]\n", tmp_path) == []


def test_who_is_so_at_every_meeting_is_told_of_once(tmp_path: Path) -> None:
    present = "present: [{person: Mira Alm, party: kommunen}]\n"
    meetings = "".join(
        f"# motesanteckning-{place}.yaml\nid: m{place}\ndate: 2025-0{9 - place}-08\nforum: s\n{present}"
        for place in range(3)
    )
    said = found("SV024", _REGISTER + meetings, tmp_path)
    assert [each.message.sv for each in said] == [
        "Mira Alm är lokalpolisområdeschef, men inte hos den part som står här (också på 2 möten till)."
    ]
    assert said[0].file.endswith("motesanteckning-2.yaml")
