"""What is not read is said: a run never tells that all is well of what it has passed by."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import SOUND, Ran

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]
COMMANDS = [("validate",), ("render",), ("format", "--check"), ("status",), ("law",)]


@pytest.mark.parametrize("command", COMMANDS)
def test_settings_that_cannot_be_read_end_every_run(
    samverkan: Samverkan, workspace: Workspace, command: tuple[str, ...]
) -> None:
    root = workspace({"a/agreement.yaml": SOUND})
    (root / "samverkan.yaml").symlink_to("nowhere.yaml")
    assert samverkan(*command).status == 2
    (root / "samverkan.yaml").unlink()
    (root / "samverkan.yaml").mkdir()
    assert samverkan(*command).status == 2


@pytest.mark.parametrize("command", COMMANDS)
def test_a_workspace_without_files_ends_every_run(
    samverkan: Samverkan, workspace: Workspace, command: tuple[str, ...]
) -> None:
    workspace({})
    assert samverkan(*command).status == 2


def _folder(root: Path) -> None:
    (root / "agreements/a/cases/x/case.yaml").mkdir(parents=True)


def _linked_folder(root: Path) -> None:
    (root / "elsewhere/deep").mkdir(parents=True)
    (root / "elsewhere/deep/agreement.yaml").write_text(SOUND, "utf-8")
    (root / "agreements/b").symlink_to("../elsewhere", target_is_directory=True)


def _link_to_nothing(root: Path) -> None:
    (root / "agreements/a/varv-1").symlink_to("nowhere")


@pytest.mark.parametrize("passed_by", [_folder, _linked_folder, _link_to_nothing])
@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_passed_by_is_an_error(
    samverkan: Samverkan, workspace: Workspace, command: tuple[str, ...], passed_by: Callable[[Path], None]
) -> None:
    root = workspace({"a/agreement.yaml": SOUND})
    passed_by(root)
    ran = samverkan(*command)
    assert (ran.status, "YAML13" in ran.out + ran.err) == (1, True)


def _linked_inside(root: Path) -> None:
    (root / "agreements/now").symlink_to("a", target_is_directory=True)


def _pictures(root: Path) -> None:
    (root / "pictures").mkdir()
    (root / "pictures/map.png").write_bytes(b"")
    (root / "agreements/a/pictures").symlink_to("../../pictures", target_is_directory=True)


def _dead_picture(root: Path) -> None:
    (root / "agreements/a/map.png").symlink_to("nowhere.png")


def _ring(root: Path) -> None:
    (root / "agreements/a/up").symlink_to("..", target_is_directory=True)


@pytest.mark.parametrize("beside", [_linked_inside, _pictures, _dead_picture, _ring])
def test_what_holds_nothing_more_to_read_is_silent(
    samverkan: Samverkan, workspace: Workspace, beside: Callable[[Path], None]
) -> None:
    root = workspace({"a/agreement.yaml": SOUND})
    beside(root)
    assert samverkan("validate").out == "1 file checked, nothing to remark.\n"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_ends_the_run(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": SOUND, "b/agreement.yaml": SOUND})
    (root / "agreements/b").chmod(0)
    assert samverkan("validate").status == 2
    (root / "agreements/b").chmod(0o755)
