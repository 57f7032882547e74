"""Of a large workspace only the part that has changed is checked again, and the answer is that of all."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from samverkan.load.workspace import Workspace
from samverkan.rules import apart
from tests.cache.editing import cached, cold, edited
from tests.conftest import ROOT, SOUND, examples

_VALIDATE = ["validate", "--format", "json", "--today", "2026-06-01"]
_KOMMUNER = ROOT / "tests" / "workspaces" / "kommuner" / "agreements"


@pytest.fixture
def kommuner(workspace: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    root = workspace({"/samverkan.yaml": "language: sv\n"})
    shutil.copytree(_KOMMUNER, root / "agreements", dirs_exist_ok=True)
    monkeypatch.setattr(apart, "FEWEST", 0)
    return root


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """The folders of what is loaded, each time that something is."""
    told: list[set[str]] = []
    load_files = apart.load_files

    def load(paths: list[Path], root: Path, *more: object) -> Workspace:
        told.append({path.relative_to(root).parts[1] for path in paths})
        return load_files(paths, root, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(apart, "load_files", load)
    return told


@pytest.mark.parametrize("seed", range(examples(30)))
def test_what_is_kept_of_parts_never_answers_otherwise(kommuner: Path, seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - no secret
    for _ in range(10):
        assert cached(_VALIDATE) == cold(_VALIDATE)
        edited(kommuner, chance)


@pytest.mark.parametrize(
    "more", [["--format", "text"], ["--select", "SV"], ["--fail-on", "never"], ["alvsatra"]]
)
def test_one_changed_file_has_its_part_alone_checked_again(
    kommuner: Path, loaded: list[set[str]], more: list[str]
) -> None:
    cached(_VALIDATE)
    file = next((kommuner / "agreements" / "alvsatra").rglob("agreement.yaml"))
    file.write_text(file.read_text("utf-8").replace("title: ", "title: Nya ", 1), "utf-8")
    loaded.clear()
    answer = cached([*_VALIDATE, *more])
    assert loaded == [{"alvsatra"}, set()]
    assert answer == cold([*_VALIDATE, *more])


@pytest.mark.parametrize("change", ["samverkan.yaml", "day", "gone"])
def test_what_all_rest_on_has_all_checked_again(
    kommuner: Path, kept: Path, loaded: list[set[str]], change: str
) -> None:
    cached(_VALIDATE)
    loaded.clear()
    if change == "day":
        cached([*_VALIDATE[:-1], "2027-06-01"])
    elif change == "gone":
        shutil.rmtree(kept)
        cached(_VALIDATE)
    else:
        (kommuner / "samverkan.yaml").write_text("language: en\n", "utf-8")
        cached(_VALIDATE)
    assert len(loaded) == len(list(_KOMMUNER.iterdir())) + 1


@pytest.mark.parametrize("harm", [b"", b"\0" * 40, b"[]"])
def test_kept_parts_that_are_harmed_are_not_relied_on(kommuner: Path, kept: Path, harm: bytes) -> None:
    first = cached(_VALIDATE)
    for entry in kept.iterdir():
        entry.write_bytes(harm)
    assert cached(_VALIDATE) == first


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
def test_parts_shared_among_processors_are_said_and_kept_the_same(
    workspace: Callable[..., Path], kept: Path
) -> None:
    files = {
        f"{number}/{century}/agreement.yaml": SOUND.replace("Exempelby", f"By{number}").replace("20", century)
        for number in range(30)
        for century in ("19", "20")
    }
    root = workspace(files)
    alone = _ran(root, {next(iter(os.sched_getaffinity(0)))}, "--no-cache")
    assert _ran(root, os.sched_getaffinity(0)) == alone
    (root / "agreements" / "7" / "20" / "agreement.yaml").write_text("title: x\n", "utf-8")
    changed = _ran(root, os.sched_getaffinity(0))
    assert "agreements/7/" in changed[1]
    assert "agreements/7/" not in alone[1]
    assert changed == _ran(root, os.sched_getaffinity(0), "--no-cache")


def _ran(root: Path, processors: set[int], *more: str) -> tuple[int, str, str]:
    """What the program answers in a process of its own that may use these processors."""
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "samverkan", *_VALIDATE, *more],
        cwd=root,
        preexec_fn=lambda: os.sched_setaffinity(0, processors),
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout, ran.stderr
