"""Standard output and standard error as a shell can leave them: closed, full, in another encoding."""

from __future__ import annotations

import io
import os
import sys

TYPE_CHECKING = False
"""True to a type checker; the module that has it costs more than all that is done here."""
if TYPE_CHECKING:
    from typing import Any, TextIO

_ERROR = 2


class _Forgiving(io.FileIO):
    """A place for messages: what there is no room for is let go, since it must not decide how a run ends."""

    def write(self, data: Any, /) -> int:
        """The number of bytes written, or let go."""
        try:
            return super().write(data)
        except OSError:
            return memoryview(data).nbytes


def settle() -> None:
    """Makes the streams whole: text is UTF-8 wherever the tool runs, and what it cannot hold never stops it.

    A closed descriptor is taken by one that cannot be written to, so that no file gets its number and with it
    what was meant for the terminal. Results that go nowhere raise OSError; messages that go nowhere do not.
    """
    for descriptor in range(3):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDONLY)
    if sys.stdout is None:
        sys.stdout = _text(io.FileIO(1, "w", closefd=False))
    if sys.stderr is sys.__stderr__:
        sys.stderr = _text(_Forgiving(_ERROR, "w", closefd=False))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def let_go_of_output() -> None:
    """Nothing more is written to standard output, not even at the end, where it would fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _text(raw: io.FileIO) -> TextIO:
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8", line_buffering=True)
