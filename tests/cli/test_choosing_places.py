"""Choosing among places: what the chosen place rests on is looked at, and what was not is told of."""

import shutil
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from tests.conftest import ROOT, Ran, some

Samverkan = Callable[..., Ran]
OWN = "tankvika/2024-2027"
COMMANDS = [
    ("validate",),
    ("status",),
    ("law",),
    ("render", "--document", "avtal"),
    ("bundle", "--for", "signing"),
]


def _moved(path: str, to: str) -> Callable[[Path], str]:
    def harm(agreements: Path) -> str:
        (agreements / to).parent.mkdir(exist_ok=True)
        (agreements / path).rename(agreements / to)
        return to

    return harm


def _broken(path: str) -> Callable[[Path], str]:
    def harm(agreements: Path) -> str:
        (agreements / path).write_text("titel: [\n", "utf-8")
        return path

    return harm


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the shipped agreements."""
    shutil.copytree(ROOT / "agreements", tmp_path / "agreements")
    shutil.copy(ROOT / "samverkan.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "agreements"


@pytest.mark.parametrize(
    ("command", "harm"),
    some(
        product(
            COMMANDS,
            [
                _moved(f"{OWN}/case.yaml", "tankvika/case.yaml"),
                _moved(f"{OWN}/case.yaml", "case.yaml"),
                _moved(f"{OWN}/varv-1", "tankvika/2028-2031/varv-1"),
                _moved(f"{OWN}/varv-2/cycle.yaml", "tankvika/cycle.yaml"),
                _broken("tankvika/organisations.yaml"),
                _broken("sagoryd/organisations.yaml"),
            ],
        ),
        5,
    ),
)
def test_what_one_agreement_is_chosen_without_is_named(
    samverkan: Samverkan, shipped: Path, command: tuple[str, ...], harm: Callable[[Path], str]
) -> None:
    where = harm(shipped)
    ran = samverkan(*command, OWN, "--today", "2026-06-01")
    said = (ran.out + ran.err).replace("\n", " ")
    assert f"agreements/{where}" in said


@pytest.mark.parametrize("place", [OWN, f"agreements/{OWN}", f"agreements/{OWN}/varv-2/cycle.yaml"])
@pytest.mark.parametrize("name", ["organisations.yaml", "case.yaml"])
def test_a_fault_that_the_chosen_place_rests_on_counts(
    samverkan: Samverkan, shipped: Path, place: str, name: str
) -> None:
    _broken(f"tankvika/{name}")(shipped)
    ran = samverkan("validate", "--select", "SV010", "--format", "concise", place)
    assert ran.status == 1
    assert f"agreements/tankvika/{name}:1" in ran.out


def test_a_fault_in_another_file_of_the_work_is_told_in_a_line(samverkan: Samverkan, shipped: Path) -> None:
    _broken(f"{OWN}/varv-2/lagesbild.yaml")(shipped)
    ran = samverkan(
        "validate",
        f"agreements/{OWN}/varv-2/cycle.yaml",
        "--select",
        "SV010",
        "--format",
        "text",
        "--lang",
        "en",
    )
    assert (ran.status, ran.out.count("lagesbild.yaml:")) == (0, 1)
    assert "Outside what was chosen there is 1 error, which may bear on it" in ran.out.replace("\n", " ")


def test_a_remark_outside_what_was_chosen_is_nobodys_business(samverkan: Samverkan, shipped: Path) -> None:
    ran = samverkan("validate", OWN, "--today", "2026-06-01", "--lang", "en")
    assert ran.out == "43 files checked, nothing to remark.\n"
