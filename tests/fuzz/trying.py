"""One run in a process of its own, with a bound on time and memory, and what is wrong with how it ended."""

import atexit
import os
import resource
import signal
import sys
import tempfile
import traceback
from pathlib import Path

from samverkan.__main__ import main
from tests.fuzz.making import ACTIVE, SIGNS, Case, made

MOST_SECONDS = 60
MOST_BYTES = 2 << 30
"""How much memory a run may take beside what the process has that it comes from."""


def tried(number: int) -> tuple[Case, str | None]:
    """The case of the number, and what is wrong with its run, if anything is."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        root = Path(folder, "w")
        root.mkdir()
        case = made(number, root)
        said = Path(folder, "said")
        return case, wrong(_run(case, said), said, root)


def _run(case: Case, said: Path) -> int:
    """The status with which the run ended; of one that was killed the signal, below nought."""
    child = os.fork()
    if child == 0:
        _be_the_run(case, said)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _be_the_run(case: Case, said: Path) -> None:
    atexit._clear()  # what the parent keeps for a while is not this run's to remove
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        most = MOST_BYTES + _held()
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        for stream in (1, 2):
            os.dup2(out, stream)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.chdir(case.root)
        os.environ.update(XDG_CACHE_HOME=str(case.root.parent), SAMVERKAN_LANG="sv")
        sys.argv = ["samverkan", *case.arguments]
        main()
    except BaseException:  # noqa: BLE001 - whatever it is, the parent hears of it
        traceback.print_exc()
    finally:
        os._exit(99)


def _held() -> int:
    """The bytes of addresses that the process has: the first number that Linux tells of it, in pages."""
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()


def wrong(status: int, said: Path, root: Path) -> str | None:
    """What is wrong with a run that ended with the status, from what it said and wrote, if anything is."""
    if status < 0:
        return f"killed by {signal.Signals(-status).name}"
    text = said.read_text("utf-8", errors="replace") if said.exists() else ""
    if status not in (0, 1, 2) or "Traceback (most recent call last)" in text:
        return f"ended with {status}: {text[-2000:]}"
    if SIGNS in text:
        return "a sign for a terminal came through"
    pages = [each for each in root.rglob("*.html") if ACTIVE in each.read_text("utf-8", errors="replace")]
    return f"a value is active in {pages[0].name}" if pages else None
