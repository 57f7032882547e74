"""A process that is killed, as by a power cut, at the moment it is about to change something in a folder."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

_CHANGES = {"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.chmod", "os.link"}


def killed_at(moment: int, work: Callable[[], object], folder: Path) -> int:
    """How a process ends that does the work, killed before the moment-th change that it makes there."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    try:
        left, inside = [moment], folder.absolute()

        def hook(event: str, arguments: tuple[object, ...]) -> None:
            if event in _CHANGES and Path(str(arguments[0])).absolute().is_relative_to(inside):
                if not left[0]:
                    os.kill(os.getpid(), signal.SIGKILL)
                left[0] -= 1

        sys.addaudithook(hook)
        work()
        os._exit(0)
    finally:
        os._exit(99)
