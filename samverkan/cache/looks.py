"""What can be asked of the disk, each as bytes that are others as soon as the answer is another."""

from __future__ import annotations

import os
import stat

try:
    from _blake2 import blake2b  # `hashlib` brings OpenSSL, which costs as much as all that is done here
except ImportError:
    from hashlib import blake2b

TYPE_CHECKING = False
"""True to a type checker; the module that has it costs more than all that is done here."""
if TYPE_CHECKING:
    from collections.abc import Iterable

NO, YES = b"0", b"1"

LARGEST = 16 * 1024 * 1024
"""More than is ever read of a file."""


def fingerprint(data: bytes) -> bytes:
    """Bytes that stand for these, few and their own."""
    return blake2b(data, digest_size=32).digest()


def digest_of(told: Iterable[bytes]) -> str:
    """All of this in short."""
    whole = blake2b(digest_size=32)
    for each in told:
        whole.update(len(each).to_bytes(8, "big") + each)
    return whole.hexdigest()


def content(path: str) -> bytes:
    """Where the links of an ordinary file lead, and what is in it."""
    try:
        real = os.path.realpath(path)
        if not stat.S_ISREG(os.stat(real).st_mode):
            return b""
        with open(real, "rb") as file:
            return of_content(real, file.read(LARGEST))
    except (OSError, ValueError, RecursionError):
        return b""


def of_content(real: str, data: bytes) -> bytes:
    """What `content` gives for a file that has been read already."""
    return os.fsencode(real) + fingerprint(data)


def state(path: str) -> bytes:
    """What is there: an ordinary file or something else, how large, since when; or why nothing is."""
    try:
        real = os.path.realpath(path)
        about = os.stat(real)
    except (OSError, ValueError, RecursionError) as error:
        return f"{type(error).__name__} {getattr(error, 'errno', None)}".encode()
    told = (about.st_mode, about.st_uid, about.st_size, about.st_mtime_ns, about.st_ctime_ns, about.st_ino)
    return os.fsencode(real) + repr(told).encode()


def exists(path: str | bytes) -> bytes:
    """Whether there is such a name."""
    return YES if os.path.lexists(path) else NO


def names(folder: str) -> bytes:
    """The names in a folder."""
    try:
        return of_names(os.listdir(folder))
    except (OSError, ValueError):
        return of_names([])


def of_names(found: list[str]) -> bytes:
    """What `names` gives for names that have been read already."""
    return fingerprint(b"\0".join(sorted(map(os.fsencode, found))))


def listing(folder: str) -> bytes:
    """The names in a folder, and which of them are folders themselves."""
    try:
        with os.scandir(folder) as entries:
            return of_entries(list(entries))
    except OSError:
        return b""


def of_entries(entries: list[os.DirEntry[str]]) -> bytes:
    """What `listing` gives for entries that have been read already."""
    return of_names([f"{each.is_dir(follow_symlinks=False):d}{each.name}" for each in entries])


def real(path: str) -> bytes:
    """Where links lead."""
    try:
        return os.fsencode(os.path.realpath(path))
    except (ValueError, RecursionError):
        return b""


def is_folder(path: str) -> bytes:
    """Whether it is a folder, or a link to one."""
    return YES if os.path.isdir(path) else NO


def is_file(path: str) -> bytes:
    """Whether it is a file, or a link to one."""
    return YES if os.path.isfile(path) else NO


LOOKS = {
    "content": content,
    "state": state,
    "exists": exists,
    "names": names,
    "listing": listing,
    "real": real,
    "is_folder": is_folder,
    "is_file": is_file,
}
