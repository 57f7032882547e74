"""Files and folders of ours for a while: held as long as they are used, and cleared by a later run if not.

A run that is killed leaves behind what it was writing. Whoever is at work holds a lock on it, which the
system lets go when the process ends, however it ends; where there are no locks, age tells.
"""

import atexit
import os
import re
import secrets
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
    path = _name_in(folder)
    try:
        with _held(_made_file, path):
            yield path
    except FileExistsError:
        raise
    except BaseException:  # an interrupt too leaves nothing behind
        path.unlink(missing_ok=True)
        raise


@contextmanager
def new_folder(within: Path | None = None) -> Iterator[Path]:
    """A new folder, held, in the folder `within` or else where the system has such; removed afterwards."""
    within = within or Path(tempfile.gettempdir())
    clear(within)
    path = _name_in(within)
    try:
        with _held(_made_folder, path):
            yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _name_in(folder: Path) -> Path:
    """A name that nothing has: known before it is made, so that it is removed whenever that is broken off."""
    return folder / f"{_BEFORE}{secrets.token_hex(4)}{_AFTER}"


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


@contextmanager
def _held(make: Callable[[Path], int], path: Path) -> Iterator[None]:
    """Holds what is made at the path, as soon as nobody has cleared it before it was held."""
    while True:
        handle = make(path)
        try:
            if _is_held(handle, path):
                yield
                return
        finally:
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

    def _made_file(path: Path) -> int:
        """The file by its name alone: one that is open cannot be moved."""
        path.touch(0o600, exist_ok=False)
        return os.open(os.devnull, os.O_RDONLY)

    def _made_folder(path: Path) -> int:
        path.mkdir(0o700)
        return os.open(os.devnull, os.O_RDONLY)

    def _is_held(_handle: int, _path: Path) -> bool:
        return True

    @contextmanager
    def _left(_path: str, about: os.stat_result) -> Iterator[bool]:
        yield time.time() - about.st_mtime > _OLD

else:
    import fcntl

    def _made_file(path: Path) -> int:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)

    def _made_folder(path: Path) -> int:
        path.mkdir(0o700)
        return os.open(path, os.O_RDONLY)

    def _is_held(handle: int, path: Path) -> bool:
        with suppress(OSError):  # a file system without locks, where nothing is cleared either
            fcntl.flock(handle, fcntl.LOCK_SH)
        try:
            return os.path.samestat(os.fstat(handle), os.lstat(path))
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
