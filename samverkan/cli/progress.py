"""Progress on a terminal, for work that a person waits for."""

import sys
from collections.abc import Iterable, Sequence
from typing import TypeVar

_T = TypeVar("_T")
_FEWEST = 20


def watched(items: Sequence[_T], label: str) -> Iterable[_T]:
    """The items one by one, with a bar on standard error while they last, when that is a terminal."""
    if len(items) < _FEWEST or not sys.stderr.isatty():
        return items
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import track  # noqa: PLC0415

    return track(items, description=label, console=Console(stderr=True), transient=True)
