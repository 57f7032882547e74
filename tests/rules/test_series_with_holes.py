"""A row of a series that cannot be read is told of alone: of what it may hold nothing follows."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from samverkan.load.load import load
from samverkan.rules import check
from tests.conftest import ROOT

TODAY = date(2026, 11, 30)
SERIES = "agreements/tankvika/2024-2027/otrygghet.csv"


def _said(root: Path) -> set[tuple[str, str, str, int]]:
    return {(each.file, each.rule, each.message.en, each.span.line) for each in check(load(root), TODAY)}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str, str, int]]:
    root = tmp_path_factory.mktemp("before")
    shutil.copytree(ROOT / "agreements" / "tankvika", root / "agreements" / "tankvika")
    return _said(root)


@pytest.mark.parametrize(
    "harm",
    [
        lambda row: row.partition(",")[0],
        lambda row: row + ",7",
        lambda row: row.replace(",", ";"),
        lambda row: row.replace(",", ',"', 1),
    ],
)
@pytest.mark.parametrize("number", [2, 3, 4, 5])
def test_a_row_that_cannot_be_read(
    harm: Callable[[str], str], number: int, before: set[tuple[str, str, str, int]], tmp_path: Path
) -> None:
    shutil.copytree(ROOT / "agreements" / "tankvika", tmp_path / "agreements" / "tankvika")
    series = tmp_path / SERIES
    rows = series.read_text("utf-8").split("\n")
    rows[number - 1] = harm(rows[number - 1])
    series.write_text("\n".join(rows), "utf-8")
    assert [(file, rule, line) for file, rule, _, line in _said(tmp_path) - before] == [
        (SERIES, "YAML14", number)
    ]
