"""Of a slip in the examples one thing is told: what it was, at its line and column, in both languages."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from samverkan.diagnostics import Diagnostic
from samverkan.report.findings.report import folded
from samverkan.rules import check
from tests.conftest import ROOT, some
from tests.load.reading import load_known
from tests.load.slips import Slip, slips

EVERY = list(slips())

TODAY = date(2026, 11, 22)

Said = dict[tuple[str, str, str], Diagnostic]


def _said(root: Path) -> Said:
    return {(d.file, d.rule, d.message.sv): d for d in folded(check(load_known(root), TODAY))}


@pytest.fixture(scope="module")
def before() -> Said:
    return _said(ROOT)


@pytest.mark.parametrize("slip", some(EVERY, 5), ids=lambda slip: slip.name)
def test_the_first_that_is_told_is_the_slip_and_nothing_else_is(
    slip: Slip, before: Said, tmp_path: Path
) -> None:
    agreements = tmp_path / "agreements"
    shutil.copytree(ROOT / "agreements", agreements)
    shutil.copy(ROOT / "samverkan.yaml", tmp_path)
    file, line, column = slip.place(agreements)
    slip.make(agreements)
    (said,) = [each for known, each in _said(tmp_path).items() if known not in before]
    assert (said.file, said.rule) == (f"agreements/{file}", slip.rule)
    assert (said.span.line, said.span.column) == (line, column)
    assert slip.words in f"{said.message.sv} {said.help.sv}"
    assert said.message.en != said.message.sv
    assert said.help.en


def test_there_are_more_than_a_hundred() -> None:
    assert len({each.name for each in EVERY}) == len(EVERY) > 100
