"""What a whole process costs, as the operating system counts it."""

import os
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor in user and system, seconds of clock, and the largest memory in MiB."""

    cpu: float
    wall: float
    memory: float


def cost(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Cost:
    """What running the command in the folder costs; what it says is thrown away.

    Raises ValueError when it ends in another way than having looked at everything.
    """
    start = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - what is measured
        command, cwd=folder, env={**os.environ, **environment}, stdout=-3, stderr=-3
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise ValueError(f"{' '.join(command[:4])} ended with {process.returncode}")
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024)
