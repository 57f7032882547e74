"""Lets `python -m samverkan` and the `samverkan` command start the command line."""

import sys
import traceback

from samverkan.cli import run


def main() -> None:
    """Runs the command line and sets the exit status; a fault of the program itself is 3."""
    try:
        status = run(sys.argv[1:])
    except Exception:  # noqa: BLE001 - the one place where any fault of ours ends
        traceback.print_exc()
        status = 3
    sys.exit(status)


if __name__ == "__main__":
    main()
