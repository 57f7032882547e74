"""What a run is asked: everything beside the workspace's files that its answer depends on."""

from __future__ import annotations

import os
import sys
import time

import samverkan
from samverkan.cache.looks import NO, content, digest_of, exists, is_folder, real

TYPE_CHECKING = False
"""True to a type checker; the module that has it costs more than all that is done here."""
if TYPE_CHECKING:
    from collections.abc import Iterator

_COMMANDS = ("validate", "render")
_FLAGS = ("--attach-source", "--check", "--no-color", "--public", "--strict")
"""Options without a value: what comes after one may be an option too."""
_SETTINGS = ("samverkan.yaml", "samverkan.yml")
_SPEAKING = ("COLUMNS", "FORCE_COLOR", "LANG", "LC_", "NO_COLOR", "SAMVERKAN_", "TERM", "TTY_")


def question(arguments: list[str]) -> str | None:
    """The question in short; None when its answer is not kept."""
    if not arguments or arguments[0] not in _COMMANDS or "--no-cache" in arguments:
        return None
    if not all(each.isascii() for each in arguments):  # a name that can be spelt in several ways
        return None
    try:
        return digest_of(map(os.fsencode, (*_program(), *_around(arguments), *arguments)))
    except (OSError, ValueError):
        return None


def question_of_parts(root: str, *more: str) -> str:
    """The question that is asked of each part: all that its answer depends on beside what is read of it."""
    return digest_of(each.encode("utf-8", "surrogateescape") for each in (*_program(), root, *more))


def today() -> str:
    """The day on which it is asked."""
    return time.strftime("%Y-%m-%d")


def _program() -> list[str]:
    """The very program: its files, what it builds on, and the Python that runs it."""
    packages = [each for folder in sys.path for each in _entries(folder) if each.endswith(".dist-info")]
    package = os.path.dirname(os.path.abspath(samverkan.__file__))
    beside = os.path.join(os.path.dirname(package), "templates")
    folders = [package] if os.path.isdir(os.path.join(package, "templates")) else [package, beside]
    files = (each for folder in folders for each in _stamps(folder))
    return [samverkan.__version__, sys.version, sys.prefix, *sorted(packages), *files]


def _entries(folder: str) -> list[str]:
    try:
        return os.listdir(folder or ".")
    except OSError:
        return []


def _stamps(folder: str) -> list[str]:
    """When each file below the folder was changed, and how large it is."""
    found, waiting = [folder], [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for each in entries:
                if each.name == "__pycache__":
                    continue
                if each.is_dir():
                    waiting.append(each.path)
                else:
                    about = each.stat()
                    found.append(f"{each.path} {about.st_size} {about.st_mtime_ns}")
    return sorted(found)


def _around(arguments: list[str]) -> list[str | bytes]:
    """Where it is asked, on what day, in what language and on what sort of output."""
    speaking = [f"{key}={os.environ[key]}" for key in sorted(os.environ) if key.startswith(_SPEAKING)]
    size = os.get_terminal_size(sys.stdout.fileno()) if sys.stdout.isatty() else None
    here = os.getcwd()
    read = _read(arguments)
    ids = (os.path.join(_root(here), "agreements", each) for each in read)
    named = (os.path.join(here, each) for each in read)
    places = [told for path in (here, *named, *ids) for told in _place(path)]
    return [here, today(), str(size), *speaking, "|", *places]


def _read(arguments: list[str]) -> list[str]:
    """The arguments but for the folder to write in: what lay there before is none of the question."""
    read, before = [], ""
    for each in arguments:
        if before != "--output":
            read.append(each)
        is_value = before.startswith("--") and "=" not in before and before not in _FLAGS
        before = "" if is_value else each
    return read


def _place(path: str) -> Iterator[str | bytes]:
    """What there is at a path, and the workspace around it with its settings."""
    root = _root(path)
    yield from (real(path), exists(real(path)), root)
    for name in _SETTINGS:
        yield from (exists(os.path.join(root, name)), content(os.path.join(root, name)))


def _root(path: str) -> str:
    """The nearest folder around the path that holds `agreements/`; the outermost when none does."""
    above = os.path.dirname(path)
    while is_folder(os.path.join(path, "agreements")) == NO and above != path:
        path, above = above, os.path.dirname(above)
    return path
