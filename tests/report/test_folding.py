"""Of many findings alike one speaks for all, with the lines of every one."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.load.load import load
from samverkan.report.findings.report import folded
from samverkan.rules import check
from tests.conftest import SOUND


def _said(goals: list[str], root: Path) -> list[tuple[int, str]]:
    lines = [f"  - title: Mål {place}{tail}\n" for place, tail in enumerate(goals, 1)]
    path = root / "agreements" / "a" / "agreement.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    problem = "problems: [{id: p, title: Rån, causes: [{text: Mörkt.}]}]\n"
    path.write_text(f"goals:\n{''.join(lines)}{SOUND}{problem}", encoding="utf-8")
    said = folded(check(load(root), date(2020, 6, 1)))
    return [(each.span.line, each.message.sv) for each in said if each.rule == "SV011"]


def test_two_are_two(tmp_path: Path) -> None:
    assert [line for line, _ in _said(["", ""], tmp_path)] == [2, 3]


def test_three_are_one(tmp_path: Path) -> None:
    assert _said(["", "", ""], tmp_path) == [(2, "3 mål saknar indikator: rad 2, 3 och 4.")]


def test_what_is_silenced_is_not_counted(tmp_path: Path) -> None:
    silenced = "  # samverkan: ignore SV011 Beslutas i juni."
    assert _said(["", silenced, "", ""], tmp_path) == [(2, "3 mål saknar indikator: rad 2, 4 och 5.")]
    assert [line for line, _ in _said(["", silenced, ""], tmp_path)] == [2, 4]


@given(st.integers(min_value=13, max_value=40))
def test_of_very_many_the_first_are_named(tmp_path_factory: pytest.TempPathFactory, count: int) -> None:
    ((line, said),) = _said([""] * count, tmp_path_factory.mktemp("a"))
    assert line == 2
    assert said.startswith(f"{count} mål")
    assert said.endswith(f"13 och {count - 12} till.")


@pytest.mark.parametrize(("count", "told"), [(9, 9), (10, 1), (1000, 1)])
def test_faults_that_are_mended_alike_are_told_once(count: int, told: int, tmp_path: Path) -> None:
    path = tmp_path / "agreements" / "a" / "agreement.yaml"
    path.parent.mkdir(parents=True)
    rows = "".join(f"  - {{title: Mål, type: typ{place}}}\n" for place in range(count))
    path.write_text(f"goals:\n{rows}{SOUND}", encoding="utf-8")
    every = folded(check(load(tmp_path), date(2020, 6, 1)))
    said = [each for each in every if each.rule == "SCHEMA04"]
    assert len(said) == told
    if told == 1:
        assert f" Och {count - 1} till av samma slag: rad 3, 4, " in said[0].message.sv
