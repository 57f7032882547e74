"""One slip in a case gives one finding, though several rules would see it."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from samverkan.load.load import load
from samverkan.report.findings.report import folded
from samverkan.rules import check
from tests.conftest import ROOT

CASE = "agreements/tankvika/2024-2027/case.yaml"


def _said(root: Path) -> set[tuple[str, str, int]]:
    every = folded(check(load(root), date(2026, 11, 30)))
    return {(each.file, each.rule, each.span.line) for each in every}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str, int]]:
    root = tmp_path_factory.mktemp("before")
    shutil.copytree(ROOT / "agreements" / "tankvika", root / "agreements" / "tankvika")
    return _said(root)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("samverkansavtalet 2024–2027", "samverkansavtalet 2024–2026", "SV078"),
        ("från och med den 1 juli 2024", "från och med den 1 juni 2024", "SV078"),
        ("KS 2020/311", "KS 2020/331", "SV042"),
        ("rapporterar till kommunfullmäktige varje år", "rapporterar till kommunfullmäktige", "SV035"),
        ("    date: 2024-05-07", "    date: 2024-04-07", "SV058"),
        ("      date: 2024-05-14", "      date: 2024-05-30", "SV039"),
        (
            "    role: decides\n    body: Kommunstyrelsen",
            "    role: decides\n    body: Kommunfullmäktige",
            "SV031",
        ),
        (
            "    role: decides\n    body: Kommunstyrelsen",
            "    role: decides\n    body: Socialnämnden",
            "SV031",
        ),
    ],
)
def test_one_slip_in_the_decision(
    old: str, new: str, rule: str, before: set[tuple[str, str, int]], tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "agreements" / "tankvika", tmp_path / "agreements" / "tankvika")
    text = (tmp_path / CASE).read_text("utf-8")
    at = text.rindex(old)
    (tmp_path / CASE).write_text(text[:at] + new + text[at + len(old) :], "utf-8")
    line = text.count("\n", 0, at + old.rfind("\n") + 1) + 1
    assert _said(tmp_path) - before == {(CASE, rule, line)}


def test_a_number_that_the_agreement_alone_has(before: set[tuple[str, str, int]], tmp_path: Path) -> None:
    shutil.copytree(ROOT / "agreements" / "tankvika", tmp_path / "agreements" / "tankvika")
    file = tmp_path / "agreements/tankvika/2024-2027/agreement.yaml"
    file.write_text(file.read_text("utf-8").replace("KS 2023/418\n", "KS 2023/481\n", 1), "utf-8")
    assert {(file, rule) for file, rule, _ in _said(tmp_path) - before} == {
        ("agreements/tankvika/2024-2027/agreement.yaml", "SV042")
    }


def test_a_number_that_the_case_alone_has(before: set[tuple[str, str, int]], tmp_path: Path) -> None:
    shutil.copytree(ROOT / "agreements" / "tankvika", tmp_path / "agreements" / "tankvika")
    text = (tmp_path / CASE).read_text("utf-8")
    (tmp_path / CASE).write_text(text.replace("KS 2023/418\n", "KS 2023/481\n", 1), "utf-8")
    assert {(file, rule) for file, rule, _ in _said(tmp_path) - before} == {(CASE, "SV042")}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("från och med den 1 juli 2024", "från och med den 1 juni 2024", "SV078"),
        ("KS 2020/311", "KS 2020/113", "SV042"),
    ],
)
def test_one_slip_in_the_first_proposal(
    old: str, new: str, rule: str, before: set[tuple[str, str, int]], tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "agreements" / "tankvika", tmp_path / "agreements" / "tankvika")
    text = (tmp_path / CASE).read_text("utf-8")
    (tmp_path / CASE).write_text(text.replace(old, new, 1), "utf-8")
    assert _said(tmp_path) - before == {(CASE, rule, text[: text.index(old)].count("\n") + 1)}
