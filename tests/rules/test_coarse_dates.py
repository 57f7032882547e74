"""Dates of the work that are known to the month or the year alone: nothing more is found wrong for it."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan.model import KINDS, PartialDate, fields
from samverkan.model.scalars import Dated
from tests.conftest import ROOT, SOUND, Ran

KEYS = "date|decided|published|leadership_informed"
"""The keys of dates of the work that may be as coarse as they are known."""
DAY = re.compile(rf"\b((?:{KEYS}): )(\d{{4}})(-\d\d)(?:-\d\d)?\b")
GRAINS = {"month": r"\1\2\3", "year": r"\1\2"}


def _findings(samverkan: Callable[..., Ran], root: Path, today: str) -> set[tuple[str, str]]:
    ran = samverkan("validate", root, "--format", "concise", "--today", today, "--no-cache")
    lines = (line.split(":", 3) for line in ran.out.splitlines() if line.count(":") > 2)
    return {(file, rest.split()[1]) for file, _, _, rest in lines}


@pytest.mark.parametrize("today", ["2025-06-15", "2026-11-28"])
@pytest.mark.parametrize("kind", [*(each for each in KINDS if KINDS[each].record_kind.is_work), ""])
def test_nothing_more_is_wrong_with_dates_as_coarse_as_they_are_known(
    kind: str, today: str, samverkan: Callable[..., Ran], tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "agreements" / "tankvika", tmp_path / "agreements" / "tankvika")
    exact = _findings(samverkan, tmp_path, today)
    for grain in GRAINS:  # a date that is known to the month can also be known to the year
        _coarsen(tmp_path, kind, grain)
        assert _findings(samverkan, tmp_path, today) - exact == set()


def _coarsen(root: Path, kind: str, grain: str) -> None:
    for path in (root / "agreements").rglob(f"{kind}*.yaml"):
        if path.name.partition(".")[0].partition("-")[0] not in ("agreement", "case", "organisations"):
            path.write_text(DAY.sub(GRAINS[grain], path.read_text("utf-8")), "utf-8")


def test_a_document_of_the_work_never_shows_a_day_that_nobody_stated(
    samverkan: Callable[..., Ran], workspace: Callable[..., Path]
) -> None:
    agreement = (ROOT / "tests/workspaces/loften/agreements/pitea").glob("*/agreement.yaml")
    root = workspace(
        {
            "a/agreement.yaml": next(iter(agreement)).read_bytes(),
            "a/lagesbild.yaml": "id: bild\ndate: 2024\npresented: [{to: Styrgruppen, date: 2024-05}]\n",
            "a/medborgarlofte.yaml": (
                "id: loften\ndate: 2024-03\nstart: 2024\nend: 2024\n"
                "extensions: [{until: 2025, decided: 2024-12}]\n"
                "promises: [{text: Vi går i centrum., results: [{end: 2024, published: 2025-01}]}]\n"
            ),
        }
    )
    ran = samverkan("render", root / "agreements", "--to", "md", "--output", root / "build")
    assert ran.status == 0, ran.err
    for name in ("lagesbild", "medborgarlofte"):
        text = (root / "build/a" / f"{name}.md").read_text("utf-8")
        assert re.search(r"\bmars 2024|\bmaj 2024", text)
        assert not re.search(r"\b(?:1|31) (?:januari|december|mars|maj)|\d{4}-\d\d-\d\d", text), text


@pytest.mark.parametrize("kind", [each for each in KINDS if KINDS[each].record_kind.is_work])
def test_every_document_of_the_work_may_be_dated_by_its_year(kind: str) -> None:
    if "date" in fields(KINDS[kind]):
        assert Dated.__metadata__[0] in KINDS[kind].model_fields["date"].metadata
        assert KINDS[kind].model_fields["date"].annotation is PartialDate


@pytest.mark.parametrize("grain", GRAINS)
@pytest.mark.parametrize("today", ["2025-06-15", "2028-02-01"])
def test_nothing_more_is_wrong_with_a_case_whose_days_are_not_known(
    today: str, grain: str, samverkan: Callable[..., Ran], tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "agreements", tmp_path / "agreements")
    exact = _findings(samverkan, tmp_path, today)
    for path in (tmp_path / "agreements").rglob("case.yaml"):
        path.write_text(DAY.sub(GRAINS[grain], path.read_text("utf-8")), "utf-8")
    assert _findings(samverkan, tmp_path, today) - exact == set()
    for command in (["render", "--to", "md", "--output", tmp_path / "b"], ["status"], ["law"]):
        assert samverkan(*command, tmp_path / "agreements", "--today", today).status == 0


def test_minutes_never_show_a_day_that_nobody_stated(
    samverkan: Callable[..., Ran], workspace: Callable[..., Path]
) -> None:
    case = (
        "registration_number: KS 2019/1\ntitle: Avtal\nsteps:\n"
        "  - {id: ks, role: decides, body: Kommunstyrelsen, date: 2019-02, paragraph: '12',\n"
        "     adjustment: {date: 2019, adjusters: [Bo Ek]}, attestation: {name: Eva Alm, date: 2019-03},\n"
        "     decision: {points: [avtalet godkänns]}}\n"
    )
    ran = samverkan("render", workspace({"a/agreement.yaml": SOUND, "a/case.yaml": case}), "--to", "md")
    assert ran.status == 0, ran.err
    text = Path("build/a/protokollsutdrag.md").read_text("utf-8")
    assert "februari 2019" in text
    assert not re.search(r"\d (?:januari|februari|mars|december) 2019|\d{4}-\d\d-\d\d", text), text
