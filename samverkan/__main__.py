"""Lets `python -m samverkan` and the `samverkan` command start the command line."""

import atexit
import gc
import os
import sys

from samverkan.cache.answers import keep, known_answer
from samverkan.cache.question import question
from samverkan.cache.witness import watch
from samverkan.streams import settle


def main() -> None:
    """Answers, from the cache if it can, and ends the process: a fault of ours with 3, an interrupt with 130.

    Nearly all that is read lives to the end, so dead objects are never looked for, and at the end nothing is
    taken apart piece by piece.
    """
    gc.disable()
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # to look for them costs more than the model itself
    settle()
    try:
        status = _answered(sys.argv[1:])
    except KeyboardInterrupt:
        import signal  # noqa: PLC0415 - seldom needed

        signal.signal(signal.SIGINT, signal.SIG_IGN)
        status = 130
    except Exception:  # noqa: BLE001 - the one place where any fault of ours ends
        import traceback  # noqa: PLC0415 - an answer that is known needs none of these

        from samverkan.cli.telling import tell  # noqa: PLC0415

        tell(traceback.format_exc())
        status = 3
    atexit._run_exitfuncs()  # what is ours on the disk for a while goes, as at any other end
    os._exit(_written(status))


def _answered(arguments: list[str]) -> int:
    """The exit status, once the answer has been given."""
    asked = question(arguments)
    known = known_answer(asked) if asked else None
    if known and _is_said(known[1]):
        return known[0]
    from samverkan.cli import run  # noqa: PLC0415

    if asked is None:
        return run(arguments)
    witness = watch()
    status = run(arguments)
    if witness.answer and witness.answer[0] == status and question(arguments) == asked:
        keep(asked, witness)
    return status


def _is_said(text: str) -> bool:
    """Whether the text could be written; a run of its own tells why not."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except OSError:
        return False
    return True


def _written(status: int) -> int:
    """The exit status once all output has left the process: what could not be written is no trusted run."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except (OSError, ValueError):
            status = status or 2
    return status


if __name__ == "__main__":
    main()
