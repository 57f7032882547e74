"""What the example tells in two places is found, alone and where it stands, when one of them is changed."""

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from samverkan.diagnostics import Route
from samverkan.load.load import load
from samverkan.model import Indicator, Motesanteckning, Record, Statistic, StepDecision, records
from samverkan.report.findings.report import folded
from samverkan.rules import check
from tests.conftest import ROOT, some

TODAY = date(2026, 11, 30)
EXAMPLE = ROOT / "agreements" / "tankvika"


def _more(line: str) -> str:
    """The line with another number at its end."""
    return re.sub(r"\d+(?=\D*$)", lambda found: str(int(found[0]) + 7), line)


def _next_day(line: str) -> str:
    """The line with a day that lies one on."""
    return re.sub(
        r"(20\d\d-\d\d-)(\d\d)", lambda found: f"{found[1]}{int(found[2]) % 28 + 1:02}", line, count=1
    )


Told = tuple[str, Route, Callable[[str], str]]


def _in_two_places() -> Iterator[Told]:
    """What stands in two files or under two keys: its file, its route and how it is changed there."""
    workspace = load(ROOT)
    measured: set[str] = set()
    for folder in workspace.folders:
        if folder.agreement and folder.id.startswith("tankvika"):
            measured |= {each.title for goal in folder.agreement.goals for each in goal.indicators}
    for folder in workspace.folders:
        for path, record in folder.records.items() if folder.id.startswith("tankvika/2024") else ():
            yield from ((str(path), route, change) for route, change in _of(record, measured))


def _of(record: Record, measured: set[str]) -> Iterator[tuple[Route, Callable[[str], str]]]:
    if isinstance(record, Motesanteckning):
        yield ("date",), _next_day
    for route, part in records(record):
        if isinstance(part, Statistic) and part.title in measured:
            yield (*route, "value"), _more
        elif isinstance(part, Indicator) and part.baseline_date in {e.date for e in part.measurements}:
            yield (*route, "baseline"), _more
        elif isinstance(part, StepDecision) and "tgärdsplanen" in (part.text or ""):
            yield (*route, "date"), _next_day


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str, str]]:
    root = tmp_path_factory.mktemp("before")
    shutil.copytree(EXAMPLE, root / "agreements" / "tankvika")
    return {(file, rule, said) for file, rule, said, _ in _said(root)}


def _said(root: Path) -> list[tuple[str, str, str, int]]:
    return [(e.file, e.rule, e.message.en, e.span.line) for e in folded(check(load(root), TODAY))]


@pytest.mark.parametrize(("path", "route", "change"), some(_in_two_places(), 8))
def test_one_of_two_that_differs_is_found_where_it_stands(
    path: str,
    route: Route,
    change: Callable[[str], str],
    before: set[tuple[str, str, str]],
    tmp_path: Path,
) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "agreements" / "tankvika")
    _, span = load(tmp_path).files[path].locate(route)
    lines = (tmp_path / path).read_text("utf-8").split("\n")
    lines[span.line - 1] = change(lines[span.line - 1])
    (tmp_path / path).write_text("\n".join(lines), "utf-8")
    new = [(file, line) for file, rule, said, line in _said(tmp_path) if (file, rule, said) not in before]
    assert new == [(path, span.line)]
