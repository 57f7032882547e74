"""A key whose line is gone between two lists is told of once, where it is to stand."""

import re
import shutil
from pathlib import Path

import pytest

from samverkan.rules import check
from tests.conftest import ROOT, some
from tests.load.conftest import TODAY
from tests.load.reading import load_known

FOLDER = ROOT / "agreements" / "tankvika" / "2024-2027"
_BETWEEN_LISTS = re.compile(r"(?:^  - .*\n(?:    .*\n|\n)*)(^[a-z_]+:\n)(?=  - )", re.MULTILINE)


def _keys() -> list[tuple[str, str]]:
    """Each key of a list that stands right below the items of another list."""
    return [
        (path.relative_to(FOLDER).as_posix(), found[1].rstrip(":\n"))
        for path in sorted(FOLDER.rglob("*.yaml"))
        for found in _BETWEEN_LISTS.finditer(path.read_text("utf-8"))
    ]


SURE = {"items", "tasks", "measures", "follow_up", "announced", "goals", "annexes"}
"""Lists whose items cannot be those of the list above, or of several others."""


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """What is said when all the keys are there."""
    root = tmp_path_factory.mktemp("before")
    shutil.copytree(FOLDER.parent, root / "agreements" / "tankvika")
    return {(each.rule, each.message.sv) for each in check(load_known(root), TODAY)}


@pytest.mark.parametrize(("name", "key"), some((each for each in _keys() if each[1] in SURE), 2))
def test_a_key_that_is_gone_between_two_lists(
    name: str, key: str, before: set[tuple[str, str]], tmp_path: Path
) -> None:
    folder = tmp_path / "agreements" / "tankvika" / "2024-2027"
    shutil.copytree(FOLDER.parent, folder.parent)
    text = (folder / name).read_text("utf-8")
    line = text.count("\n", 0, text.index(f"\n{key}:\n")) + 2
    (folder / name).write_text(text.replace(f"\n{key}:\n", "\n", 1), "utf-8")
    said = [each for each in check(load_known(tmp_path), TODAY) if (each.rule, each.message.sv) not in before]
    assert [(each.file.rpartition("/")[2], each.span.line) for each in said] == [(Path(name).name, line)]
    assert f"`{key}`" in said[0].message.sv
