"""Lets `python -m samverkan` and the `samverkan` command start the command line."""

import gc
import os
import sys
import traceback

from samverkan.cli import UNTRUSTED, run


def main() -> None:
    """Runs the command line and ends the process; the status of a fault of the program itself is 3.

    Nearly all that is read lives to the end, so dead objects are never looked for, and at the end nothing is
    taken apart piece by piece.
    """
    gc.disable()
    try:
        status = run(sys.argv[1:])
    except Exception:  # noqa: BLE001 - the one place where any fault of ours ends
        traceback.print_exc()
        status = 3
    os._exit(_written(status))


def _written(status: int) -> int:
    """The exit status once all output has left the process: what could not be written is no trusted run."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except (OSError, ValueError):
            status = status or UNTRUSTED
    return status


if __name__ == "__main__":
    main()
