"""What is said of a workspace part by part is what is said of it as a whole."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

import pytest

from samverkan.load.load import load_files, load_settings
from samverkan.rules import apart
from samverkan.source import find_files
from tests.conftest import MINIMAL, ROOT, SOUND, examples

_TODAY = date(2026, 6, 1)
_KOMMUNER = ROOT / "tests" / "workspaces" / "kommuner" / "agreements"


@pytest.fixture(autouse=True)
def _always_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "FEWEST", 0)


def _both(root: Path) -> tuple[apart.Checked, apart.Checked]:
    settings, file = load_settings(root)
    paths = find_files(root, root / "agreements")
    whole = apart.whole(load_files(paths, root, settings, file), _TODAY)
    return apart.checked(paths, root, settings, file, _TODAY), whole


def _changed(root: Path, chance: Random) -> None:
    """Lets a file go, or puts it elsewhere, or changes a line of it."""
    files = sorted(each for each in (root / "agreements").rglob("*") if each.is_file())
    one, other = chance.choice(files), chance.choice(files)
    lines = one.read_text("utf-8").split("\n")
    at = chance.randrange(len(lines))
    match chance.randrange(5):
        case 0:
            one.unlink()
        case 1 if not (other.parent / one.name).exists():
            one.rename(other.parent / one.name)
        case 2 if not (moved := other.parents[1] / f"{one.parent.name}9").exists():
            if one.parents[1] != root and one.parent not in moved.parents:
                one.parent.rename(moved)
        case 3:
            one.write_text("\n".join([*lines[:at], *lines[at + 1 :]]), "utf-8")
        case _:
            lines[at] = lines[at].replace("a", "x", 1)
            one.write_text("\n".join(lines), "utf-8")


@pytest.mark.parametrize("seed", range(examples(40)))
def test_parts_say_what_the_whole_does(workspace: Callable[..., Path], seed: int) -> None:
    root, chance = workspace({}), Random(seed)  # noqa: S311 - no secret
    shutil.copytree(_KOMMUNER, root / "agreements", dirs_exist_ok=True)
    for _ in range(4):
        _changed(root, chance)
    parts, whole = _both(root)
    assert parts.said == whole.said
    assert parts.files == whole.files


@pytest.mark.parametrize(
    "files",
    [
        {"a/1/agreement.yaml": MINIMAL, "b/1/agreement.yaml": MINIMAL.replace("2022", "2023")},
        {
            "a/1/agreement.yaml": MINIMAL,
            "b/1/agreement.yaml": SOUND + "relations: [{kind: replaces, agreement: a/1}]\n",
        },
        {
            "a/1/agreement.yaml": MINIMAL,
            "b/1/agreement.yaml": SOUND + "relations: [{kind: replaces, agreement: a/2}]\n",
        },
        {"a/1/agreement.yaml": MINIMAL, "b/1/case.yaml": "registration_number: KS 1\nsteps: []\n"},
        {"a/agreement.yaml": MINIMAL, "agreement.yaml": MINIMAL},
        {
            "a/1/agreement.yaml": MINIMAL,
            "b/agreement.yaml": SOUND,
            "/samverkan.yaml": "rules: [{rule: SV020, severity: 'off'}]\n",
        },
        {
            "a/1/agreement.yaml": SOUND,
            "b/agreement.yaml": SOUND,
            "/samverkan.yaml": "folders: [{folder: a, rules: []}]\n",
        },
    ],
)
def test_what_has_to_do_with_another_folder_is_said(
    workspace: Callable[..., Path], files: dict[str, str]
) -> None:
    parts, whole = _both(workspace(files))
    assert parts.said == whole.said


def test_each_line_that_is_pointed_at_is_there(workspace: Callable[..., Path]) -> None:
    parts, whole = _both(
        workspace({"a/agreement.yaml": MINIMAL, "b/agreement.yaml": MINIMAL.replace("Ex", "Y")})
    )
    for said in parts.said:
        lines = [each.texts[said.file].splitlines()[said.span.line - 1] for each in (parts, whole)]
        assert lines[0] == lines[1]
