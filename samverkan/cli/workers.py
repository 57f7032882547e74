"""Much of the same work, on all processors."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, TypeVar

_T = TypeVar("_T")
_FEWEST = 16
_AT_A_TIME = 4
_HAVE_THREADS = ("typst",)
"""Libraries whose threads a copy of the process would lack once they have begun to work."""

_WORK: list[Callable[[int], Any]] = []
"""In a copy of the process: the work that it takes its share of."""


def each_of(work: Callable[[int], _T], count: int) -> Iterator[_T]:
    """What `work` gives for each number below `count`, in their order.

    When there are many, copies of the process share the work, so it may change nothing that anyone else
    looks at, and what it gives must pickle. An error comes where its number does. What the copies do not
    come to, since the system has no room for them or ends one, is done here.
    """
    done = 0
    if count >= _FEWEST and _processors() > 1 and _may_be_copied():
        for made in _by_copies(work, count):
            done += 1
            yield made
    yield from map(work, range(done, count))


def _by_copies(work: Callable[[int], _T], count: int) -> Iterator[_T]:
    """The first of what `work` gives, in order: as many as the copies come to."""
    import multiprocessing  # noqa: PLC0415 - most runs have little to do
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    copied = multiprocessing.get_context("fork")
    others = multiprocessing.active_children()
    try:
        pool = ProcessPoolExecutor(_processors(), copied, initializer=_WORK.append, initargs=(work,))
        given = pool.map(_share, range(count), chunksize=_AT_A_TIME)
    except (OSError, NotImplementedError):
        for begun in multiprocessing.active_children():
            if begun not in others:
                begun.kill()
        return
    with pool, suppress(BrokenProcessPool):
        yield from given


def _share(number: int) -> Any:
    return _WORK[-1](number)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _may_be_copied() -> bool:
    """Whether the process can be copied as it stands: only a thread that is alone goes on in the copy."""
    can = sys.platform == "linux" and threading.active_count() == 1 and not _is_a_helper()
    return can and not any(name in sys.modules for name in _HAVE_THREADS)


def _is_a_helper() -> bool:
    """Whether the process helps another that ends it at will: it may have no helpers of its own."""
    processes = sys.modules.get("multiprocessing.process")
    return processes is not None and processes.current_process().daemon
