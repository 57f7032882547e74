"""Who is at a meeting, or signs, by an office that another has then is found, and nobody else."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found

_REGISTER = """\
# organisations.yaml
organisations: [{id: polisen, name: Polisen, type: police}]
offices:
  - id: chef
    title: Lokalpolisområdeschef
    organisation: polisen
    holders: [{name: Dag Ek, start: 2022-01, end: 2025-08}, {name: Mira Alm, start: 2025-09}]
  - {id: tom, title: Kommunpolis, organisation: polisen, holders: [{name: Eva Ask, end: 2025-01}]}
# agreement.yaml
forums: [{id: s, name: Styrgruppen}]
"""


@pytest.mark.parametrize(
    ("day", "present", "findings"),
    [
        ("2025-09-08", "{person: Dag Ek, functions: [lokalpolisområdeschef]}", 1),
        ("2025-09-08", "{person: Dag Ek, office: chef}", 1),
        ("2025-09-08", "{person: Mira Alm, office: chef}", 0),
        ("2025-06-08", "{person: Dag Ek, office: chef}", 0),
        ("2025-06-08", "{person: Mira Alm, office: chef}", 1),
        ("2021-06-08", "{person: Dag Ek, office: chef}", 0),
        ("2027-06-08", "{person: Dag Ek, office: chef}", 0),
        ("2025-08", "{person: Dag Ek, office: chef}", 0),
        ("2025-09-08", "{person: Dag Ek, functions: [rådgivare]}", 0),
        ("2025-09-08", "{person: Eva Ask, functions: [kommunpolis]}", 0),
        ("2025-09-08", "{person: Någon Annan, functions: [lokalpolisområdeschef]}", 0),
    ],
)
def test_who_is_present(day: str, present: str, findings: int, tmp_path: Path) -> None:
    minutes = f"# motesanteckning.yaml\nid: m\ndate: {day}\nforum: s\npresent: [{present}]\n"
    assert len(found("SV024", _REGISTER + minutes, tmp_path)) == findings


@pytest.mark.parametrize(
    ("name", "date", "findings"),
    [
        ("Mira Alm", "2025-06-08", 1),
        ("Dag Ek", "2025-09-08", 1),
        ("Dag Ek", "2025-06-08", 0),
        ("Mira Alm", "2025-09", 0),
        ("Mira Alm", "2025", 0),
        ("Eva Ask", "2025-06-08", 0),
    ],
)
def test_who_signs(name: str, date: str, findings: int, tmp_path: Path) -> None:
    signatory = f"{{party: polisen, name: {name}, office: chef, title: Lokalpolisområdeschef, date: {date}}}"
    text = f"{_REGISTER}signatories: [{signatory}]\n"
    assert len(found("SV024", text, tmp_path)) == findings


@pytest.mark.parametrize(
    ("holders", "leading", "findings"),
    [
        ("{name: Dag Ek, start: 2022-01}, {name: Mira Alm, start: 2025-09}", "yes", 1),
        ("{name: Mira Alm, start: 2025-09}, {name: Dag Ek, start: 2022-01}", "yes", 1),
        ("{name: Dag Ek, start: 2022-01, end: 2025-08}, {name: Mira Alm, start: 2025-09}", "yes", 0),
        ("{name: Dag Ek, start: 2022-01}, {name: Mira Alm, start: 2025-09}", "no", 0),
        ("{name: Dag Ek, start: 2022-01}, {name: Mira Alm, start: 2025-09, acting: acting}", "yes", 0),
        ("{name: Dag Ek}, {name: Mira Alm, start: 2025-09}", "yes", 0),
        ("{name: Dag Ek, start: 2022-01}, {name: Dag Ek, start: 2025-09}", "yes", 0),
        ("{name: Dag Ek, start: 2022-01}", "yes", 0),
    ],
)
def test_a_leading_office_has_one_holder(holders: str, leading: str, findings: int, tmp_path: Path) -> None:
    office = f"{{id: chef, title: Chef, organisation: p, leading: {leading}, holders: [{holders}]}}"
    register = "# organisations.yaml\norganisations: [{id: p, name: Polisen, type: police}]\n"
    assert len(found("SV024", f"{register}offices: [{office}]\n", tmp_path)) == findings
