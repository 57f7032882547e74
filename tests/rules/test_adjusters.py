"""Adjusters who were absent, or who alone presided, are found."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found


def _said(present: str, adjusters: str, root: Path) -> list[str]:
    minutes = f"present: {present}, adjustment: {{adjusters: {adjusters}}}"
    step = f"{{id: ks, role: decides, body: Kommunstyrelsen, {minutes}}}"
    return [each.message.en for each in found("SV079", f"# case.yaml\nsteps:\n  - {step}\n", root)]


@pytest.mark.parametrize(
    ("present", "adjusters"),
    [
        ("[A Exempel (S) ordförande, Bo Exempelsson (M)]", "[Cia Exempelin]"),
        ("['Anna Exempel, ordförande', Bo Exempelsson]", "[Bo Exempelsson, Cia Exempelsson]"),
        ("['Anna Exempel (S), ordförande', Bo Exempelsson]", "[Anna Exempel (S)]"),
    ],
)
def test_one_who_was_absent_or_presided_alone_is_found(present: str, adjusters: str, tmp_path: Path) -> None:
    assert len(_said(present, adjusters, tmp_path)) == 1


@pytest.mark.parametrize(
    ("present", "adjusters"),
    [
        ("['Anna Exempel (S), ordförande', 'Bo Exempelsson (M), vice ordförande']", "[B. Exempelsson]"),
        ("[15 ledamöter enligt närvarolista]", "[Cia Exempelin]"),
        ("[]", "[Cia Exempelin]"),
        ("[Anna Exempel, 'Cia Exempelin, tjänstgörande ersättare']", "[Cia Exempelin (C)]"),
        ("['Anna Exempel, ordförande', Bo Exempelsson]", "[Anna Exempel, Bo Exempelsson]"),
        ("['Anna Exempel, ordförande', Bo Exempelsson]", "[Exempelsson]"),
    ],
)
def test_one_who_was_there_is_passed(present: str, adjusters: str, tmp_path: Path) -> None:
    assert _said(present, adjusters, tmp_path) == []


@pytest.mark.parametrize(
    ("body", "role", "findings"),
    [
        ("Styrgruppen", "decides", 1),
        ("Lokalpolisområdets ledning", "decides", 1),
        ("Styrgruppen", "prepares", 0),
        ("Kommunstyrelsens ledningsgrupp", "decides", 0),
        ("Socialnämnden", "decides", 0),
        ("KS", "decides", 0),
        ("Regionala rådet", "decides", 0),
    ],
)
def test_a_group_of_the_parties_does_not_decide_the_matter(
    body: str, role: str, findings: int, tmp_path: Path
) -> None:
    text = f"# case.yaml\nsteps: [{{id: s, role: {role}, body: {body}}}]\n"
    assert len(found("SV031", text, tmp_path)) == findings
