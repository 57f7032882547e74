"""A folder that is a copy of another is told of once, whichever folder it is, and nothing follows from it."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from samverkan.load.load import load
from samverkan.rules import check
from tests.conftest import SOUND

Workspace = Callable[..., Path]
OTHER = SOUND.replace("Exempelby", "Granby")
FILES = {
    "a/2024/agreement.yaml": SOUND,
    "a/2024/varv/cycle.yaml": "id: varv\nround: 1\n",
    "a/organisations.yaml": "organisations: [{id: a, name: Exempelby kommun, type: kommun}]\n",
    "b/agreement.yaml": OTHER,
}


def _said(root: Path) -> list[tuple[str, str, str]]:
    return [(d.rule, d.file, d.message.en) for d in check(load(root), date(2020, 6, 1))]


@pytest.mark.parametrize(
    ("folder", "copy", "count", "first"),
    [
        ("a/2024", "a/2024 kopia", 2, "agreement.yaml"),
        ("a/2024", "0/2024", 2, "agreement.yaml"),
        ("a", "gamla/a", 3, "2024/agreement.yaml"),
        (".", "agreements", 4, "a/2024/agreement.yaml"),
        (".", "z/agreements", 4, "a/2024/agreement.yaml"),
    ],
)
def test_a_copied_folder(folder: str, copy: str, count: int, first: str, workspace: Workspace) -> None:
    root = workspace(FILES)
    before = _said(root)
    shutil.copytree(root / "agreements" / folder, root / "copy")
    shutil.copytree(root / "copy", root / "agreements" / copy)
    told = [each for each in _said(root) if each not in before]
    outer = {"gamla/a": "gamla", "0/2024": "0"}.get(copy, copy)
    of = {"gamla": ".", "0": "a"}.get(outer, folder)
    original = PurePosixPath("agreements", of)
    message = f"The folder `agreements/{outer}` is a copy of `{original}`. Its {count} files are not read."
    assert told == [("SCHEMA08", f"agreements/{copy}/{first}", message)]


WORK = {
    "c/organisations.yaml": "organisations: [{id: c, name: Byby kommun, type: kommun}]\n",
    "c/lagesbild.yaml": "id: lage\ndate: 2020-01\n",
}


@pytest.mark.parametrize("copy", ["c/c", "c kopia", "gamla/c"])
def test_a_copied_folder_of_work_without_an_agreement(copy: str, workspace: Workspace) -> None:
    root = workspace(FILES | WORK)
    before = _said(root)
    shutil.copytree(root / "agreements/c", root / "copy")
    shutil.copytree(root / "copy", root / "agreements" / copy)
    (told,) = [each for each in _said(root) if each not in before]
    assert told[:2] == ("SCHEMA08", f"agreements/{copy}/lagesbild.yaml")
    assert told[2].endswith("Its 2 files are not read.")


def test_two_folders_with_the_same_register_are_no_copies(workspace: Workspace) -> None:
    root = workspace(FILES | WORK | {"d/organisations.yaml": WORK["c/organisations.yaml"]})
    (root / "agreements/d/lagesbild.yaml").write_text("id: lage\ndate: 2020-02\n", "utf-8")
    assert not [each for each in _said(root) if each[0] == "SCHEMA08"]


@pytest.mark.parametrize(
    "other",
    [
        SOUND.replace("title: ", "title: Nytt "),
        SOUND + "# Här börjar nästa avtal\n",
        "",
    ],
)
def test_a_folder_that_is_like_another_is_none(other: str, workspace: Workspace) -> None:
    root = workspace({"a/2024/agreement.yaml": SOUND, "a/2028/agreement.yaml": other})
    assert "a copy of" not in str(_said(root))


def test_agreements_alone_in_the_same_words_are_none(workspace: Workspace) -> None:
    root = workspace({f"{each}/agreement.yaml": SOUND for each in "abc"})
    assert "a copy of" not in str(_said(root))


def test_a_folder_with_work_of_its_own_is_none(workspace: Workspace) -> None:
    root = workspace(
        {"a/agreement.yaml": SOUND, "b/agreement.yaml": SOUND, "b/cycle.yaml": "id: v\nround: 1\n"}
    )
    assert "a copy of" not in str(_said(root))
