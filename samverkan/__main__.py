"""Lets `python -m samverkan` and the `samverkan` command start the command line."""

import gc
import sys
import traceback

from samverkan.cli import run

FEW_COLLECTIONS = 1_000_000
"""How many new objects are awaited before looking for dead ones: nearly all that is read lives to the end."""


def main() -> None:
    """Runs the command line and sets the exit status; a fault of the program itself is 3."""
    gc.set_threshold(FEW_COLLECTIONS)
    try:
        status = run(sys.argv[1:])
    except Exception:  # noqa: BLE001 - the one place where any fault of ours ends
        traceback.print_exc()
        status = 3
    sys.exit(status)


if __name__ == "__main__":
    main()
