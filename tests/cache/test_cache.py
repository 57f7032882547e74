"""An answer out of the cache is the answer that would be given, whatever was changed in between."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from samverkan.cache import folder as cache
from tests.cache.editing import FILES, Answer, edited
from tests.cache.editing import cached as cached_answer
from tests.cache.editing import cold as cold_answer
from tests.conftest import MINIMAL, ROOT, examples

_ARGUMENTS = ["validate", "--format", "json", "--today", "2026-06-01"]


def cached(arguments: list[str] = _ARGUMENTS) -> Answer:
    return cached_answer(arguments)


def cold(arguments: list[str] = _ARGUMENTS) -> Answer:
    return cold_answer(arguments)


@pytest.mark.parametrize("seed", range(examples(40)))
def test_the_cache_never_answers_otherwise(workspace: Callable[..., Path], kept: Path, seed: int) -> None:
    root, chance = workspace(FILES), Random(seed)  # noqa: S311 - no secret
    for _ in range(12):
        first, again, worked_out = cached(), cached(), cold()
        assert first == again == worked_out
        edited(root, chance)
    assert list(kept.iterdir())


def test_what_is_known_is_not_worked_out_again(
    workspace: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace(FILES)
    first = cached()
    monkeypatch.setattr("samverkan.cli.run", None)
    assert cached() == first


@pytest.mark.parametrize(
    ("key", "value"), [("SAMVERKAN_LANG", "en"), ("LANG", "de_DE.UTF-8"), ("NO_COLOR", "1"), ("COLUMNS", "9")]
)
def test_another_environment_is_another_question(
    workspace: Callable[..., Path], kept: Path, monkeypatch: pytest.MonkeyPatch, key: str, value: str
) -> None:
    workspace(FILES)
    cached()
    monkeypatch.setenv(key, value)
    assert cached() == cold()
    assert len(list(kept.iterdir())) == 2


def test_another_day_is_another_question(
    workspace: Callable[..., Path], kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace(FILES)
    cached(["validate"])
    monkeypatch.setattr("samverkan.cache.question.today", lambda: "2031-01-01")
    cached(["validate"])
    assert len(list(kept.iterdir())) == 2


@pytest.mark.parametrize(
    "arguments",
    [["validate", "--no-cache"], ["status"], ["validate", "--output", "json=ut.json"], ["validate", "borta"]],
)
def test_nothing_is_kept_of_what_is_more_than_an_answer(
    workspace: Callable[..., Path], kept: Path, arguments: list[str]
) -> None:
    workspace(FILES)
    assert cached(arguments) == cold(arguments)
    assert not kept.exists()


@pytest.mark.parametrize("harm", [b"", b"\0" * 40, None])
def test_an_entry_that_is_harmed_is_no_answer(
    workspace: Callable[..., Path], kept: Path, harm: bytes
) -> None:
    workspace(FILES)
    first = cached()
    (entry,) = kept.iterdir()
    data = entry.read_bytes()
    entry.write_bytes(data[:-9] + b"x" * 9 if harm is None else harm)
    assert cached() == first
    assert entry.read_bytes() == data


def test_a_folder_that_others_can_write_in_is_not_relied_on(
    workspace: Callable[..., Path], kept: Path
) -> None:
    workspace(FILES)
    kept.mkdir(mode=0o777)
    kept.chmod(0o777)
    assert cached() == cold()
    assert list(kept.iterdir()) == []


def test_without_a_place_for_a_cache_all_works(workspace: Callable[..., Path], kept: Path) -> None:
    workspace(FILES)
    kept.parent.rmdir()
    kept.parent.write_text("a file where the folder would be", "utf-8")
    assert cached() == cold()


def test_only_the_user_can_read_what_is_kept(workspace: Callable[..., Path], kept: Path) -> None:
    workspace(FILES)
    cached()
    (entry,) = kept.iterdir()
    assert kept.stat().st_mode & 0o777 == 0o700
    assert entry.stat().st_mode & 0o777 == 0o600


def test_what_a_killed_run_left_half_written_is_in_the_way_of_no_other(kept: Path) -> None:
    cache.write(str(kept), "other", b"x")
    (kept / f".asked.{os.getpid()}").write_bytes(b"half")
    cache.write(str(kept), "asked", b"answer")
    assert cache.read(str(kept), "asked") == b"answer"


def test_the_cache_has_a_bound(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "_MOST_FILES", 10)
    for number in range(25):
        cache.write(str(kept), f"{number:03}", b"x")
        os.utime(kept / f"{number:03}", ns=(number, number))
    names = sorted(each.name for each in kept.iterdir())
    assert len(names) <= 11
    assert names[-1] == "024"


_SPY = """
import os, sys
sys.path.insert(0, {root!r})
seen = set()
def hook(event, args):
    if event in ("open", "os.listdir", "os.scandir") and args and isinstance(args[0], (str, os.PathLike)):
        seen.add(os.path.realpath(args[0]))
sys.addaudithook(hook)
from samverkan.cache.witness import watch
from samverkan.cli import run
told = watch()
run({arguments!r})
noted = {{os.path.realpath(path) for _, path in told.told}}
here = os.path.realpath(".")
print(*sorted(each for each in seen - noted if each.startswith(here + os.sep)), sep="\\n", file=sys.stderr)
"""


def test_everything_that_is_read_of_the_workspace_is_noted(workspace: Callable[..., Path]) -> None:
    """The settings apart, which belong to the question."""
    root = workspace(FILES | {"å/agreement.yaml": MINIMAL + "background: {file: saknas.md}\n"})
    script = _SPY.format(root=str(ROOT), arguments=_ARGUMENTS)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)  # noqa: S603
    assert set(done.stderr.split()) <= {str(root / "samverkan.yaml")}
