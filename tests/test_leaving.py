"""How the process ends: with its status, and with all that it had to say written or told of."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import MINIMAL, ROOT, SOUND


def _started(
    folder: Path, *arguments: str, out: int = subprocess.PIPE, agreement: str = SOUND
) -> subprocess.Popen[bytes]:
    """The program as a process of its own, in a workspace with one agreement."""
    file = folder / "agreements" / "a" / "agreement.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(agreement, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SAMVERKAN_LANG": "en", "PYTHONUNBUFFERED": ""}
    command = [sys.executable, "-m", "samverkan", *arguments]
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=out, stderr=subprocess.PIPE)  # noqa: S603


@pytest.mark.parametrize(
    ("arguments", "agreement", "status"),
    [
        (("validate",), SOUND, 0),
        (("validate", "--strict"), MINIMAL, 1),
        (("validate", "nowhere"), SOUND, 2),
        (("rules", "--nothing"), SOUND, 2),
    ],
)
def test_the_process_ends_with_the_status_of_the_command(
    tmp_path: Path, arguments: tuple[str, ...], agreement: str, status: int
) -> None:
    process = _started(tmp_path, *arguments, agreement=agreement)
    out, err = process.communicate()
    assert process.returncode == status
    assert bool(out) == (status < 2)
    assert bool(err) == (status == 2)


def test_a_long_answer_is_all_there(tmp_path: Path) -> None:
    process = _started(tmp_path, "schema", "agreement")
    out, _ = process.communicate()
    assert len(out) > 100_000
    assert out.endswith(b"}\n")
