"""What a killed run has left on the disk is gone after the next, and nobody loses what is in use."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from samverkan import temporary
from samverkan.temporary import clear, new_file, new_folder
from tests.conftest import MINIMAL, ROOT, Ran

NAME = ".samverkan-abcdefgh.tmp"
HOLDS = """
import sys, time
from pathlib import Path
from samverkan import temporary
from samverkan.temporary import new_file, new_folder
with new_file(Path(sys.argv[1])) as file, new_folder(Path(sys.argv[1])) as folder:
    (folder / "within").write_text("half")
    print(file.name, folder.name, flush=True)
    time.sleep(600)
"""
needs_locks = pytest.mark.skipif(sys.platform == "win32", reason="age tells where there are no locks")


@needs_locks
def test_what_is_in_use_is_left_until_its_process_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDS, str(tmp_path)]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=surroundings) as other:  # noqa: S603
        assert other.stdout
        names = set(other.stdout.readline().split())
        clear.__wrapped__(tmp_path)
        assert {path.name for path in tmp_path.iterdir()} == names
        other.kill()
    clear.__wrapped__(tmp_path)
    assert list(tmp_path.iterdir()) == []


@needs_locks
def test_only_what_is_ours_is_cleared(tmp_path: Path) -> None:
    kept = ["samverkan-abcdefgh.tmp", ".samverkan-abc.tmp", ".samverkan-settings", f"{NAME}.yaml"]
    for name in kept:
        (tmp_path / name).write_text("mine")
    (tmp_path / "target").mkdir()
    (tmp_path / ".samverkan-linked__.tmp").symlink_to("target", target_is_directory=True)
    os.mkfifo(tmp_path / ".samverkan-fifo____.tmp")
    (tmp_path / NAME).write_text("half")
    before = {path.name for path in tmp_path.iterdir()}
    clear.__wrapped__(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == before - {NAME}


def test_nothing_is_left_when_it_ends_well_or_ill(tmp_path: Path) -> None:
    with new_file(tmp_path) as file:
        file.replace(tmp_path / "whole")
    with new_folder(tmp_path) as folder:
        (folder / "within").write_text("half")
    with pytest.raises(KeyboardInterrupt), new_file(tmp_path), new_folder(tmp_path):
        raise KeyboardInterrupt
    assert [path.name for path in tmp_path.iterdir()] == ["whole"]


def _interrupted_at(moment: int, work: Callable[[], object]) -> bool:
    """Whether the work came so far as to the moment-th line of the module, where it is interrupted."""
    lines = count()

    def trace(frame: FrameType, event: str, _: object) -> Any:
        if frame.f_code.co_filename == temporary.__file__ and event == "line" and next(lines) == moment:
            raise KeyboardInterrupt
        return trace

    sys.settrace(trace)
    try:
        work()
    except KeyboardInterrupt:
        return True
    finally:
        sys.settrace(None)
    return False


@pytest.mark.parametrize("new", [new_file, new_folder])
def test_nothing_is_left_when_it_is_interrupted_at_any_line(
    tmp_path: Path, new: Callable[[Path], AbstractContextManager[Path]]
) -> None:
    moments, begun = 0, new(tmp_path)
    while _interrupted_at(moments, begun.__enter__):
        assert list(tmp_path.iterdir()) == []
        moments, begun = moments + 1, new(tmp_path)
    begun.__exit__(None, None, None)
    assert moments > 8


@needs_locks
@pytest.mark.parametrize(
    ("arguments", "within"),
    [
        (("render",), "build"),
        (("render",), "build/a/1"),
        (("bundle", "a/1", "--for", "archive"), "build/a/1"),
        (("validate", "--output", "json=out/said.json"), "out"),
        (("new", "organisations"), "agreements/a"),
        (("renew", "a/1", "2023-2026", "--to", "a/2"), "agreements/a/2"),
        (("init", "begun", "--kommun", "Enköping", "--police", "Lokalpolisområde X", "--period", "2027-2030",
          "--as-written"), "begun"),
        (("format",), "agreements/a/1"),
    ],
)  # fmt: skip
def test_every_command_clears_the_folder_that_it_writes_in(
    samverkan: Callable[..., Ran], workspace: Callable[..., Path], arguments: tuple[str, ...], within: str
) -> None:
    clear.cache_clear()
    root = workspace({"a/1/agreement.yaml": MINIMAL + "goals:\n    - title: x\n"})
    (root / within / NAME / "deep").mkdir(parents=True)
    (root / within / ".samverkan-12345678.tmp").write_text("half")
    ran = samverkan(*arguments)
    assert ran.status in (0, 1), ran.err
    assert list(root.rglob(".samverkan-*")) == []


def test_a_run_as_a_process_of_its_own_leaves_nothing_of_what_lasts(tmp_path: Path) -> None:
    lines = (
        "import samverkan.__main__ as m, samverkan.temporary as t",
        "m._answered = lambda _: print(t.lasting_folder()) or 0",
        "m.main()",
    )
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-c", "\n".join(lines)]
    ran = subprocess.run(command, capture_output=True, text=True, env=surroundings, check=True)  # noqa: S603
    assert Path(ran.stdout.strip()).parent == tmp_path
    assert list(tmp_path.iterdir()) == []
