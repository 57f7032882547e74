"""A file that holds another kind of record than its name tells is told of once."""

import shutil
from itertools import permutations
from pathlib import Path

import pytest

from samverkan.rules import check
from tests.conftest import ROOT, some
from tests.load.conftest import TODAY
from tests.load.reading import load_known

ROUND = "tankvika/2024-2027/varv-2"
KINDS = (
    "lagesbild-gemensam",
    "orsaksanalys-narkotika",
    "atgardsplan",
    "medborgarlofte",
    "uppfoljning-tertial-1",
    "motesanteckning-styrgruppen-2026-03-03",
    "cycle",
)


@pytest.mark.parametrize(("name", "other"), some(permutations(KINDS, 2), 3))
def test_the_content_of_another_file_is_told_of_once(name: str, other: str, tmp_path: Path) -> None:
    folder = tmp_path / "agreements" / ROUND
    shutil.copytree(ROOT / "agreements" / "tankvika", tmp_path / "agreements" / "tankvika")
    shutil.copy(folder / f"{other}.yaml", folder / f"{name}.yaml")
    own = [each for each in check(load_known(tmp_path), TODAY) if each.file.endswith(f"/{name}.yaml")]
    assert [(each.rule, each.span.line) for each in own] == [("SCHEMA08", 1)]
    assert f"{other.partition('-')[0]}.yaml" in own[0].message.sv
