"""Files and folders of ours for a while: held as long as they are used, and cleared by a later run if not.

A run that is killed leaves behind what it was writing. Whoever is at work holds a lock on it, which the
system lets go when the process ends, however it ends; where there are no locks, age tells.
"""

import atexit
import os
import re
import shutil
import stat
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from pathlib import Path

_BEFORE, _AFTER = ".samverkan-", ".tmp"
_OURS = re.compile(r"\.samverkan-[a-z0-9_]{8}\.tmp")
_OLD = 3600
"""After how many seconds something is left behind where there are no locks."""


@contextmanager
def new_file(folder: Path) -> Iterator[Path]:
    """A new file in the folder, held; removed when what is done with it fails."""
    clear(folder)
    handle, path = _held(lambda: _made_file(folder))
    try:
        yield path
    except BaseException:  # an interrupt too leaves nothing behind
        path.unlink(missing_ok=True)
        raise
    finally:
        os.close(handle)


@contextmanager
def new_folder(within: Path | None = None) -> Iterator[Path]:
    """A new folder, held, in the folder `within` or else where the system has such; removed afterwards."""
    within = within or Path(tempfile.gettempdir())
    clear(within)
    handle, path = _held(lambda: _made_folder(within))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)
        os.close(handle)


def lasting_folder() -> Path:
    """A new folder, held, where the system has such; removed when the program ends."""
    stack = ExitStack()
    made = stack.enter_context(new_folder())
    atexit.register(stack.close)
    return made


@cache
def clear(folder: Path) -> None:
    """Removes from the folder what runs that have ended left behind there; looked for once in a run."""
    with suppress(OSError), os.scandir(folder) as entries:
        for path in [each.path for each in entries if _OURS.fullmatch(each.name)]:
            with suppress(OSError):
                _clear(path)


def _held(make: Callable[[], tuple[int, str]]) -> tuple[int, Path]:
    """What is made, as soon as nobody has cleared it before it was held."""
    while True:
        handle, name = make()
        if _is_held(handle, name):
            return handle, Path(name)
        os.close(handle)


def _clear(path: str) -> None:
    about = os.lstat(path)
    if stat.S_ISDIR(about.st_mode):
        with _left(path, about) as is_left:
            if is_left:
                shutil.rmtree(path)
    elif stat.S_ISREG(about.st_mode):
        with _left(path, about) as is_left:
            if is_left:
                Path(path).unlink()


if sys.platform == "win32":

    def _made_file(folder: Path) -> tuple[int, str]:
        """The file by its name alone: one that is open cannot be moved."""
        handle, name = tempfile.mkstemp(_AFTER, _BEFORE, folder)
        os.close(handle)
        return os.open(os.devnull, os.O_RDONLY), name

    def _made_folder(within: Path) -> tuple[int, str]:
        return os.open(os.devnull, os.O_RDONLY), tempfile.mkdtemp(_AFTER, _BEFORE, within)

    def _is_held(_handle: int, _name: str) -> bool:
        return True

    @contextmanager
    def _left(_path: str, about: os.stat_result) -> Iterator[bool]:
        yield time.time() - about.st_mtime > _OLD

else:
    import fcntl

    def _made_file(folder: Path) -> tuple[int, str]:
        return tempfile.mkstemp(_AFTER, _BEFORE, folder)

    def _made_folder(within: Path) -> tuple[int, str]:
        name = tempfile.mkdtemp(_AFTER, _BEFORE, within)
        return os.open(name, os.O_RDONLY), name

    def _is_held(handle: int, name: str) -> bool:
        with suppress(OSError):  # a file system without locks, where nothing is cleared either
            fcntl.flock(handle, fcntl.LOCK_SH)
        try:
            return os.path.samestat(os.fstat(handle), os.lstat(name))
        except FileNotFoundError:
            return False

    @contextmanager
    def _left(path: str, about: os.stat_result) -> Iterator[bool]:
        """Whether it is one's own and nobody holds it; nobody can, as long as this lasts."""
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            yield about.st_uid == os.geteuid()
        finally:
            os.close(handle)
