"""A follow-up that says another number of a promise than its own result for the same time is found."""

from pathlib import Path

import pytest

from tests.rules.test_cases import found


def _said(told: str, own: str, root: Path, target: str = "{value: 90, unit: procent}") -> list[str]:
    promise = f"text: Vi kommer., id: a, target: {target}, results: [{{end: 2026-08-31, kept: yes, {own}}}]"
    document = f"# medborgarlofte.yaml\nid: l\nstart: 2026-05-15\npromises: [{{{promise}}}]\n"
    follow_up = "# uppfoljning.yaml\nid: u\nstart: 2026-05-01\nend: 2026-08-31\npromise_document: l\n"
    rows = f'promises: [{{promise: a, kept: yes, text: "{told}"}}]\n'
    return [each.message.sv for each in found("SV074", document + follow_up + rows, root)]


@pytest.mark.parametrize(
    ("told", "own", "words"),
    [
        ("85 procent i tid.", "value: 95", "85 procent"),
        ("85 % i tid.", 'text: "95 procent klarades."', "85 %"),
        ("32 kvällar av 32.", 'text: "Vi var där 30 av 32 kvällar."', "32 kvällar av 32"),
        ("41 eftermiddagar av 42.", 'text: "40 eftermiddagar av 42."', "41 eftermiddagar av 42"),
        ("Sju eftermiddagar.", 'text: "Åtta eftermiddagar på tre månader."', "Sju eftermiddagar"),
        ("23 butiker.", 'text: "24 butiker är med."', "23 butiker"),
        ("6 butiker.", 'text: "5 butiker är med."', "6 butiker"),
        ("95 procent i tid.", "value: 95", None),
        ("95 procent i tid.", 'value: "95,4"', None),
        ("32 kvällar av 32.", 'text: "32 av 32 kvällar."', None),
        ("32 kvällar av 32.", 'text: "30 av 31 kvällar hittills."', None),
        ("Sju eftermiddagar.", 'text: "Två kvällar och sju eftermiddagar."', None),
        ("85 procent i Norrby, 95 procent i Söderby.", "value: 95", None),
        ("Vi kom varje gång.", "value: 95", None),
    ],
)
def test_another_number(told: str, own: str, words: str | None, tmp_path: Path) -> None:
    said = _said(told, own, tmp_path)
    assert len(said) == bool(words)
    assert not words or f"”{words}”" in said[0]


@pytest.mark.parametrize(("start", "findings"), [("2026-05-01", 1), ("2026-05-15", 1), ("2026-07-01", 0)])
def test_of_the_same_time(start: str, findings: int, tmp_path: Path) -> None:
    assert len(_said("85 procent i tid.", f"value: 95, start: {start}", tmp_path)) == findings


def test_a_follow_up_without_an_end_is_of_no_known_time(tmp_path: Path) -> None:
    promise = "{text: Vi kommer., id: a, results: [{end: 2026-08-31, kept: no}]}"
    document = f"# medborgarlofte.yaml\nid: l\npromises: [{promise}]\n"
    follow_up = "# uppfoljning.yaml\nid: u\npromise_document: l\npromises: [{promise: a, kept: yes}]\n"
    assert found("SV074", document + follow_up, tmp_path) == []


def test_of_what_is_no_share_per_cent_says_nothing(tmp_path: Path) -> None:
    assert _said("85 procent var nöjda.", "value: 95", tmp_path, "{value: 90, unit: besök}") == []
