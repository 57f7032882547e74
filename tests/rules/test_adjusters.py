"""Adjusters who were absent, or who alone presided, are found, and so are a chair and movers who were."""

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


CHAIRED = "{{id: ks, role: decides, body: Kommunstyrelsen, present: {}, chair: {}}}"


@pytest.mark.parametrize(
    ("present", "chair", "findings"),
    [
        ("['Anna Exempel (S), ordförande', Bo Ek]", "Cia Exempelin", 1),
        ("[Anna Exempel (S), Bo Ek]", "Berit Ek", 0),
        ("['Ordförande Anna Exempel (S)', Bo Ek]", "Anna Exempel (S)", 0),
        ("['Anna Exempel (S), ordförande §§ 1–4', 'Bo Ek, tjänstgörande ordförande']", "Bo Ek", 0),
        ("['Anna Exempel (S), ordförande', Bo Ek]", "A. Exempel", 0),
        ("['Anna Exempel (S), ordförande', Bo Ek]", "Bo Ek", 1),
        ("['Anna Exempel (S), ordförande', 'Bo Ek, vice ordförande']", "Bo Ek", 1),
        ("['Anna Exempel (S), ordförande §§ 1–4', Bo Ek]", "Bo Ek", 0),
        ("['Anna Exempel, ordförande', 'Cia Exempelin, ordförande']", "Cia Exempelin", 0),
        ("[Anna Exempel, Bo Ek]", "Cia Exempelin", 0),
        ("['Anna Exempel, ordförande, enligt närvarolista']", "Cia Exempelin", 0),
        ("[]", "Cia Exempelin", 0),
    ],
)
def test_a_chair_who_was_absent_is_found(present: str, chair: str, findings: int, tmp_path: Path) -> None:
    text = f"# case.yaml\nsteps:\n  - {CHAIRED.format(present, chair)}\n"
    assert [each.span.line for each in found("SV079", text, tmp_path)] == [2] * findings


@pytest.mark.parametrize(("chair", "findings"), [("Anna Ek", 1), ("Bo Ek", 0)])
def test_a_chair_is_absent_where_those_of_other_meetings_are_listed(
    chair: str, findings: int, tmp_path: Path
) -> None:
    steps = f"  - {CHAIRED.format('[Bo Ek, Cia Is]', 'Bo Ek')}\n  - {CHAIRED.format('[Bo Ek]', chair)}\n"
    text = "# case.yaml\nsteps:\n" + steps.replace("id: ks", "id: au", 1)
    assert len(found("SV079", text, tmp_path)) == findings


@pytest.mark.parametrize(
    ("motion", "findings"),
    [
        ("Dan Dal (X) yrkar bifall.", 1),
        ("Anna Ek (X) och Dan Dal (Y) yrkar avslag.", 1),
        ("Anna Ek (X), Bo Is (Y) och Cia Ås (Z) yrkar bifall till förslaget från Dan Dal (Y).", 0),
        ("Ordföranden yrkar bifall. Cia Ås (Z) instämmer.", 0),
        ("Dan Dal yrkar bifall.", 0),
        ("Anna Ek (Y) yrkar bifall.", 1),
        ("Anna Ek (X) yrkar bifall, med instämmande av Cia Ås (X).", 1),
        ("Eva Os (Q) har inlämnat ett yrkande.", 0),
    ],
)
def test_who_moves_something_was_there(motion: str, findings: int, tmp_path: Path) -> None:
    present = "present: ['Anna Ek (X), ordförande', Bo Is (Y)], substitutes: [Cia Ås (Z)]"
    step = f"{{id: ks, role: decides, body: Kommunstyrelsen, {present}, motions: ['{motion}']}}"
    assert len(found("SV079", f"# case.yaml\nsteps:\n  - {step}\n", tmp_path)) == findings


@pytest.mark.parametrize(
    ("present", "chair", "findings"),
    [
        ("[{person: Anna Ek}, {person: Bo Is}]", "Cia Ås", 1),
        ("[{person: Anna Ek}, {functions: [kommunpolis]}]", "Cia Ås", 0),
        ("[{person: Anna Ek}, {person: Cia Ås}]", "Cia Ås", 0),
        ("[]", "Cia Ås", 0),
    ],
)
def test_who_leads_a_meeting_of_the_work_was_there(
    present: str, chair: str, findings: int, tmp_path: Path
) -> None:
    text = "# motesanteckning.yaml\nbody: Gruppen\n"
    other = f"{text}chair: Bo Is\npresent: [{{person: Bo Is}}]\nid: annat\n".replace(
        "motesanteckning", "motesanteckning-2"
    )
    assert len(found("SV079", f"{text}chair: {chair}\npresent: {present}\n{other}", tmp_path)) == findings
