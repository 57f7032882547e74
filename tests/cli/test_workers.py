"""Many documents are made on all processors, and nobody can tell but by the clock."""

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from samverkan.cli.workers import each_of
from samverkan.errors import SamverkanError
from samverkan.text import Text
from tests.conftest import ROOT

SCRIPT = """
import os, sys
from samverkan.cli.workers import each_of
from samverkan.errors import SamverkanError
from samverkan.text import Text

def work(number):
    if number == 30:
        raise SamverkanError(Text(sv="Trasig.", en="Broken."))
    return number, os.getpid()

seen = []
try:
    for number, process in each_of(work, int(sys.argv[1])):
        seen.append((number, process == os.getpid()))
except SamverkanError as error:
    print(error.message.sv, error.message.en)
print([number for number, _ in seen] == list(range(len(seen))), len(seen), {own for _, own in seen})
"""

ALONE = """
import multiprocessing, multiprocessing.synchronize, os, signal, sys
from samverkan.cli.workers import each_of

killed, here = None, os.getpid()

def work(number):
    if number == killed and os.getpid() != here:
        os.kill(os.getpid(), signal.SIGKILL)
    return number

def given():
    return list(each_of(work, 40))

def refused(*_, **__):
    raise OSError(28, "No space left on device")

{how}
print(answers == list(range(40)))
"""


def run(count: int) -> list[str]:
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-c", SCRIPT, str(count)], capture_output=True, text=True, check=True
    )
    return ran.stdout.splitlines()


def test_few_are_made_here() -> None:
    assert run(15) == ["True 15 {True}"]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")
@pytest.mark.skipif(len(os.sched_getaffinity(0)) < 2, reason="there is one processor")
def test_many_are_made_in_copies_and_come_in_order() -> None:
    assert run(29) == ["True 29 {False}"]


def test_an_error_comes_where_its_number_does() -> None:
    said = run(50)
    assert said[0] == "Trasig. Broken."
    assert said[1].startswith("True ")


@pytest.mark.parametrize(
    "how",
    [
        pytest.param(
            "answers = multiprocessing.get_context('fork').Pool(1).apply(given)",
            id="a helper may have no helpers",
        ),
        pytest.param("os.fork = refused; answers = given()", id="no processes"),
        pytest.param(
            "forks = [os.fork]; os.fork = lambda: (forks or [refused]).pop()(); answers = given()",
            id="one process",
        ),
        pytest.param(
            "multiprocessing.synchronize.SemLock.__init__ = refused; answers = given()", id="no locks"
        ),
        pytest.param("killed = 21; answers = given()", id="one is killed"),
    ],
)
def test_what_cannot_be_shared_is_done_here(how: str) -> None:
    command = [sys.executable, "-c", ALONE.format(how=how)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603
    assert (ran.stdout, ran.stderr) == ("True\n", "")


def test_none_is_nothing() -> None:
    assert list(each_of(lambda number: number, 0)) == []


def test_an_error_is_the_same_in_another_process() -> None:
    error = SamverkanError(Text(sv="Så.", en="So."))
    assert pickle.loads(pickle.dumps(error)).message == error.message  # noqa: S301


def test_the_same_files_come_of_it(shipped: Path, tmp_path: Path) -> None:
    asked = ["render", str(ROOT / "agreements"), "--output", str(tmp_path)]
    command = [sys.executable, "-m", "samverkan", *asked]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603
    assert _files(tmp_path) == _files(shipped)


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
