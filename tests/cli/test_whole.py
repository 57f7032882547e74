"""A set of documents says of itself whether it is whole, however the run that wrote it ended."""

import itertools
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from samverkan import temporary
from samverkan.cli import delivering, run
from samverkan.cli.own_record import unfinished_in
from samverkan.errors import SamverkanError
from samverkan.text import Text
from tests.conftest import MINIMAL, Ran
from tests.killing import killed_at

Samverkan = Callable[..., Ran]
Workspace = Callable[..., Path]

ANNEX = "annexes: [{number: '1', sections: [{text: Ett.}]}]\n"
OTHER = MINIMAL.replace("Exempelby", "Annanby")
NOTICE = "Alla dokument är inte skrivna"


class KilledError(BaseException):
    """As when the power goes: nothing more is written."""


FULL = SamverkanError(Text(sv="Fullt.", en="Full."))


@contextmanager
def stopped_at(number: int, error: BaseException) -> Iterator[None]:
    """Meanwhile a run ends with the error as it is to write its file of that number, the index among them."""
    write = delivering.write_result
    numbers = itertools.count(1)

    def stopped(path: Path, content: bytes) -> None:
        now = next(numbers)
        if now == number or (now > number and isinstance(error, KilledError)):
            raise error
        write(path, content)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(delivering, "write_result", stopped)
        yield


def interrupted(samverkan: Samverkan, number: int, error: BaseException, *arguments: str) -> None:
    """A run that ends so."""
    with stopped_at(number, error):
        if isinstance(error, KilledError):
            with pytest.raises(KilledError):
                samverkan("render", *arguments)
        else:
            ended = 2 if error is FULL else 130
            assert samverkan("render", *arguments).status == ended


def written(folder: Path) -> dict[str, bytes]:
    """Every file there."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*")}


@pytest.mark.parametrize(
    "error", [KilledError(), KeyboardInterrupt(), FULL], ids=["killed", "interrupt", "full"]
)
@pytest.mark.parametrize("number", range(2, 6))
@pytest.mark.parametrize("is_first", [True, False])
def test_a_set_that_is_not_whole_says_so_until_it_is(
    samverkan: Samverkan, workspace: Workspace, number: int, error: BaseException, *, is_first: bool
) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL + ANNEX, "b/agreement.yaml": OTHER})
    if not is_first:
        assert samverkan("render", "--to", "md").status == 0
        for path in root.rglob("agreement.yaml"):
            path.write_text(path.read_text("utf-8").replace("Samverkansavtal", "Avtal"), "utf-8")
    interrupted(samverkan, number, error, "--to", "md")
    assert unfinished_in(root / "build")
    assert NOTICE in (root / "build/index.html").read_text("utf-8")
    checked = samverkan("render", "--check", "--to", "md")
    assert (checked.status, "interrupted" in checked.out) == (1, True)

    assert "Now all documents are written." in samverkan("render", "--to", "md").err
    assert not unfinished_in(root / "build")
    assert NOTICE not in (root / "build/index.html").read_text("utf-8")
    assert samverkan("render", "--check", "--to", "md").status == 0
    assert samverkan("render", "--to", "md", "--output", "anew").status == 0
    assert written(root / "build") == written(root / "anew")


def test_what_another_run_writes_does_not_make_it_whole(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL + ANNEX, "b/agreement.yaml": OTHER})
    interrupted(samverkan, 3, KilledError(), "--to", "md", "--to", "html")
    for arguments in (("a",), ("--to", "html"), ("a", "--document", "avtal")):
        assert "not all documents are written" in samverkan("render", *arguments).err
        assert NOTICE in (root / "build/index.html").read_text("utf-8")
    assert "Now all documents are written" in samverkan("render", "b", "--to", "md").err


def test_what_is_gone_is_not_waited_for(samverkan: Samverkan, workspace: Workspace) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL, "b/agreement.yaml": OTHER + ANNEX})
    interrupted(samverkan, 3, KilledError())
    (root / "agreements/a/agreement.yaml").unlink()
    workspace({"b/agreement.yaml": OTHER})
    assert "Now all documents are written" in samverkan("render").err
    assert samverkan("render", "--check").status == 0


def test_what_an_interrupted_run_wrote_is_removed_when_it_is_gone(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL, "b/agreement.yaml": OTHER})
    interrupted(samverkan, 4, KeyboardInterrupt(), "--to", "md", "--to", "html")
    (root / "agreements/a/agreement.yaml").unlink()
    assert samverkan("render").status == 0
    assert not (root / "build/a").exists()


def test_nothing_is_written_when_nothing_has_changed(samverkan: Samverkan, workspace: Workspace) -> None:
    workspace({"a/agreement.yaml": MINIMAL})
    assert samverkan("render").status == 0
    with stopped_at(1, KilledError()):
        assert samverkan("render").status == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_whenever_a_run_is_killed_no_file_is_half_written_and_the_next_one_makes_it_whole(
    samverkan: Samverkan, workspace: Workspace
) -> None:
    root = workspace({"a/agreement.yaml": MINIMAL + ANNEX})
    assert samverkan("render", "--output", "whole").status == 0
    whole, build = written(root / "whole"), root / "build"
    moments = 0
    while killed_at(moments, lambda: run(["render"]), build) == -signal.SIGKILL:
        left = written(build) if build.exists() else {}
        assert all(left[name] == whole[name] for name in left if name.startswith("a/") and name in whole)
        temporary.clear.cache_clear()
        assert samverkan("render").status == 0
        assert written(build) == whole
        shutil.rmtree(build)
        moments += 1
    assert moments > 10
