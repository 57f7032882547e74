"""How a run ends when its output is closed or full, when nobody reads it, and when it is interrupted."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from time import sleep

import pytest

from tests.conftest import ROOT

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


@pytest.mark.parametrize("arguments", RESULTS)
def test_a_result_that_goes_nowhere_is_a_run_that_cannot_be_trusted(arguments: tuple[str, ...]) -> None:
    ran = shell('"$@" >&-', *arguments)
    assert (ran.returncode, ran.stderr) == (2, "samverkan: Could not read or write: Bad file descriptor.\n")


@needs_full
@pytest.mark.parametrize("arguments", RESULTS)
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


def test_an_interrupt_is_130_without_a_traceback_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    ended = (_interrupted(tmp_path / str(number)) for number in range(20))
    assert next(each for each in ended if each[0] != 0) == (130, "")  # 0 was done before the interrupt came
    assert not list(tmp_path.rglob(".samverkan-*"))


def _interrupted(output: Path) -> tuple[int, str]:
    """How a run ends that is interrupted once it has begun to write, and what it says."""
    output.mkdir()
    formats = ("--to", "html", "--to", "docx", "--to", "pdf")
    command = [sys.executable, "-m", "samverkan", "render", str(ROOT / "agreements"), *formats]
    with subprocess.Popen(  # noqa: S603
        [*command, "--output", str(output)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as ran:
        while not any(output.rglob("*.html")) and ran.poll() is None:
            sleep(0.005)
        with suppress(ProcessLookupError):
            os.killpg(ran.pid, signal.SIGINT)
        _, said = ran.communicate()
    return ran.returncode, said
