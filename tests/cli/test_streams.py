"""How a run ends when its output is closed or full, when nobody reads it, and when it is interrupted."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, some

AGREEMENT = ROOT / "agreements" / "enkoping"
RESULTS = [
    ("validate", str(AGREEMENT)),
    ("validate", "--format", "json", str(AGREEMENT)),
    ("status", str(AGREEMENT)),
    ("schema",),
    ("explain", "SV006"),
    ("rules",),
]
FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="the system has no /dev/full")


def shell(line: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A run through a shell, in which `"$@"` stands for samverkan with its arguments."""
    command = [sys.executable, "-m", "samverkan", *arguments]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "SAMVERKAN_LANG": "en"}
    return subprocess.run(  # noqa: S603
        ["/bin/sh", "-c", line, "sh", *command], env=surroundings, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("arguments", some(RESULTS, 2))
def test_a_result_that_goes_nowhere_is_a_run_that_cannot_be_trusted(arguments: tuple[str, ...]) -> None:
    ran = shell('"$@" >&-', *arguments)
    assert (ran.returncode, ran.stderr) == (2, "samverkan: Could not read or write: Bad file descriptor.\n")


@needs_full
@pytest.mark.parametrize("arguments", some(RESULTS, 2))
def test_a_result_without_room_is_a_run_that_cannot_be_trusted(arguments: tuple[str, ...]) -> None:
    ran = shell('"$@" >/dev/full', *arguments)
    assert (ran.returncode, ran.stderr) == (
        2,
        "samverkan: Could not read or write: No space left on device.\n",
    )


@pytest.mark.parametrize("arguments", [("schema",), ("validate", "--format", "json", str(AGREEMENT))])
def test_a_reader_who_leaves_early_gets_no_message_and_the_run_is_not_called_done(
    arguments: tuple[str, ...],
) -> None:
    ran = shell('{ "$@"; echo $? >&2; } | true', *arguments)
    assert ran.stderr == "2\n"


@needs_full
@pytest.mark.parametrize("away", ["2>&-", "2>/dev/full", ">&- 2>&-"])
def test_messages_that_go_nowhere_do_not_change_how_a_run_ends(away: str) -> None:
    assert shell(f'"$@" {away}', "validate", "nowhere").returncode == 2
    if ">&- 2" not in away:
        assert shell(f'"$@" {away}', "validate", str(AGREEMENT)).returncode == 0


def test_no_file_gets_the_number_of_a_closed_stream(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    ran = shell('"$@" <&- >&- 2>&-', "validate", str(AGREEMENT), "--output", f"json={out}")
    assert ran.returncode in {0, 2}
    assert out.read_text("utf-8").startswith("{")


INTERRUPTED = """\
import os, signal, sys
from samverkan.__main__ import main

def interrupt(event, about):
    if event == "os.rename" and str(about[0]).startswith(sys.argv[-1]):
        os.killpg(0, signal.SIGINT)

signal.signal(signal.SIGINT, signal.default_int_handler)
sys.addaudithook(interrupt)
main()
"""
"""The program, interrupted as at a terminal, workers and all, as it is to put the first file in its place.

It heeds interrupts even where tests run in the background of a shell, which has them ignored.
"""


def test_an_interrupt_is_130_without_a_traceback_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    formats = ("--to", "html", "--to", "docx", "--to", "pdf")
    command = [sys.executable, "-c", INTERRUPTED, "render", str(ROOT / "agreements"), *formats]
    ran = subprocess.run(  # noqa: S603
        [*command, "--output", str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
    )
    assert (ran.returncode, ran.stderr) == (130, "")
    assert not list(tmp_path.rglob(".samverkan-*"))
