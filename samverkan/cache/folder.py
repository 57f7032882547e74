"""The folder of the user in which answers are kept; whatever is wrong with it, the tool works without."""

import os
import stat
import sys

from samverkan.cache.looks import fingerprint

_SEAL = 32
"""The bytes at the beginning of a file by which it is seen whether the rest is as it was kept."""
_MOST_BYTES = 64 * 1024 * 1024
_MOST_FILES = 400


def cache_folder() -> str | None:
    """The user's own folder for this, where caches lie on the system; None where there is none."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        asked = os.environ.get("XDG_CACHE_HOME", "")
        base = asked if os.path.isabs(asked) else os.path.expanduser("~/.cache")
    return os.path.join(base, "samverkan") if os.path.isabs(base) else None


def is_ours(folder: str) -> bool:
    """Whether it is a folder that the user alone can write in."""
    try:
        about = os.lstat(folder)
    except OSError:
        return False
    if not stat.S_ISDIR(about.st_mode):
        return False
    return sys.platform == "win32" or (about.st_uid == os.geteuid() and not about.st_mode & 0o077)


def read(folder: str, name: str) -> bytes | None:
    """What is kept under the name; None when there is nothing that can be relied on."""
    if not is_ours(folder):
        return None
    try:
        with open(os.path.join(folder, name), "rb") as file:
            seal, data = file.read(_SEAL), file.read()
    except OSError:
        return None
    return data if seal == fingerprint(data) else None


def write(folder: str, name: str, data: bytes) -> None:
    """Keeps the data under the name, whole or not at all, and lets the oldest go when there is too much."""
    try:
        os.makedirs(os.path.dirname(folder), exist_ok=True)
        if not os.path.lexists(folder):
            os.mkdir(folder, 0o700)
        if not is_ours(folder):
            return
        half = os.path.join(folder, f".{name}.{os.urandom(8).hex()}")
        handle = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with open(handle, "wb") as file:
                file.write(fingerprint(data) + data)
            os.replace(half, os.path.join(folder, name))
        except OSError:
            os.unlink(half)
        _let_go(folder)
    except OSError:
        return


def _let_go(folder: str) -> None:
    """Removes the oldest until there is room for as many again."""
    with os.scandir(folder) as entries:
        kept = [(about.st_mtime_ns, about.st_size, each.path) for each in entries if (about := each.stat())]
    size = sum(each for _, each, _ in kept)
    if size <= _MOST_BYTES and len(kept) <= _MOST_FILES:
        return
    left = len(kept)
    for _, each, path in sorted(kept):
        if size <= _MOST_BYTES // 2 and left <= _MOST_FILES // 2:
            return
        os.unlink(path)
        size, left = size - each, left - 1
