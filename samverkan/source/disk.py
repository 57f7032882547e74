"""Finds and reads files without leaving the workspace, and without waiting for what is no file."""

import os
import stat
from collections.abc import Collection
from itertools import accumulate, islice
from pathlib import Path

from samverkan.cache.looks import of_content, of_entries
from samverkan.cache.witness import note, watched
from samverkan.errors import SamverkanError, unreadable, why
from samverkan.kinds import KIND_NAMES
from samverkan.root import followed
from samverkan.text import Text, composed

MAX_BYTES = 1024 * 1024
"""The largest file that is read, unless another limit is given."""

_SUFFIXES = (".yaml", ".yml")
_MORE = ".txt"


class FileRefusedError(Exception):
    """A file is not read; `why` goes on from the name of the file: "is a folder"."""

    def __init__(self, why: Text, help: Text) -> None:  # noqa: A002 - as in Fault and Diagnostic
        super().__init__(why.en)
        self.why = why
        self.help = help


class MissingError(FileRefusedError):
    """There is no such file."""

    def __init__(self) -> None:
        super().__init__(
            Text(sv="finns inte", en="does not exist"),
            Text(
                sv="Se efter hur filen heter och var den ligger.",
                en="See what the file is called and where it lies.",
            ),
        )


class TooLargeError(FileRefusedError):
    """The file is over the limit."""

    def __init__(self, most: int) -> None:
        size = f"{most // MAX_BYTES} MiB"
        super().__init__(
            Text(sv=f"är större än {size} och läses inte", en=f"is larger than {size} and is not read"),
            Text(sv="Dela upp innehållet på flera filer.", en="Divide the content into several files."),
        )


_OUTSIDE = Text(sv="ligger utanför arbetsytan", en="lies outside the workspace")
_OUTSIDE_HELP = Text(
    sv="Lägg filen i arbetsytans mapp; varken länkar eller `..` får leda ut ur den.",
    en="Put the file in the workspace's folder; neither links nor `..` may lead out of it.",
)
_FOLDER = Text(sv="är en mapp", en="is a folder")
_LINKS = Text(sv="är en länk till för många länkar", en="is a link to too many links")
_SPECIAL = Text(sv="är ingen vanlig fil", en="is not an ordinary file")
_PUT_A_FILE = Text(sv="Lägg en vanlig fil där i stället.", en="Put an ordinary file there instead.")


def find_files(root: Path, below: Path) -> list[Path]:
    """Every YAML file below the folder `below` in the workspace `root`, in the order of their paths.

    So is what a program has named agreement.yaml.txt, or agreement. What begins with a full stop is left
    out, and linked folders are not entered. A folder with the name of a file is there too, and a link to
    files that are read nowhere else: they are refused when they are read. Raises SamverkanError when a
    folder cannot be read.
    """
    found: list[Path] = []
    waiting = [below]
    while waiting:
        entries = _entries(waiting.pop())
        names = {entry.name for entry in entries}
        for entry in entries:
            if entry.name.startswith("."):
                continue
            is_named = entry.name.casefold().endswith(_SUFFIXES) or _is_renamed(entry.name, names)
            if entry.is_dir(follow_symlinks=False):
                waiting.append(Path(entry.path))
            is_named = is_named or _lacks_ending(entry, names)
            if is_named or (entry.is_symlink() and _leads_to_files(entry, below)):
                found.append(Path(entry.path))
    return sorted(found, key=lambda path: workspace_path(path, root))


_MOST_FOLDERS = 100
"""How many folders behind a link are looked into."""


def _leads_to_files(link: os.DirEntry[str], below: Path) -> bool:
    """Whether YAML files lie behind the link, outside the folder `below`, or nothing at all does."""
    target = os.path.realpath(link.path)
    note("real", link.path)
    note("exists", target)
    if not os.path.lexists(target):
        return not Path(link.name).suffix
    if Path(target).is_relative_to(os.path.realpath(below)):
        return False
    for folder, _, names in islice(os.walk(target), _MOST_FOLDERS):
        note("names", folder)
        if any(name.casefold().endswith(_SUFFIXES) for name in names):
            return True
    return False


def _is_renamed(name: str, names: Collection[str]) -> bool:
    """Whether a program has given the file an ending more, and the file without it is not there."""
    meant = name[: -len(_MORE)] if name.casefold().endswith(_MORE) else ""
    return meant.casefold().endswith(_SUFFIXES) and meant not in names


def _lacks_ending(entry: os.DirEntry[str], names: Collection[str]) -> bool:
    """Whether it is a file with the name of a kind but no ending, and the one with an ending is not there."""
    is_of_kind = "." not in entry.name and entry.name.casefold().partition("-")[0] in KIND_NAMES
    is_there = any(f"{entry.name}{suffix}" in names for suffix in _SUFFIXES)
    return is_of_kind and not is_there and entry.is_file(follow_symlinks=False)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            found = list(entries)
    except OSError as error:
        raise unreadable(folder, error) from error
    if watched():
        note("listing", folder, of_entries(found))
    return found


def workspace_path(path: Path | str, root: Path | str) -> str:
    """The way from `root` to `path`, with `/` and composed; what is not UTF-8 in a name becomes U+FFFD."""
    relative = os.path.relpath(path, root).replace(os.sep, "/")
    return relative if relative.isascii() else composed(os.fsencode(relative).decode(errors="replace"))


def as_on_disk(path: str | Path) -> str:
    """`path` with its names spelt as on the disk, where a Mac may have left å as a and a ring."""
    path = str(path)
    if path.isascii():
        return path
    note("exists", path)
    if os.path.lexists(path):
        return path
    folder, name = os.path.split(path)
    folder = as_on_disk(folder) if folder != path else folder
    same = (each for each in names_in(folder) if composed(each) == composed(name))
    return os.path.join(folder, next(same, name))  # noqa: PTH118


def is_spelt_so(folder: Path | str, name: str) -> bool:
    """Whether each step of `name`, which is there, is spelt so on the disk: some systems take `A` for `a`."""
    steps = [] if name.startswith("/") else name.split("/")
    folders = accumulate(steps, os.path.join, initial=os.fspath(folder))
    return all(_is_step_spelt_so(within, step) for within, step in zip(folders, steps, strict=False))


def _is_step_spelt_so(folder: str, step: str) -> bool:
    """The same of one step. Where it is not there with its letters turned, the system tells them apart."""
    turned = os.path.join(folder, step.swapcase())  # noqa: PTH118
    if step.swapcase() == step:
        return True
    note("exists", turned)
    return not os.path.lexists(turned) or composed(step) in map(composed, names_in(folder))


def names_in(folder: str) -> list[str]:
    """The names in a folder; none when it cannot be read."""
    note("names", folder)
    try:
        return os.listdir(folder)  # noqa: PTH208
    except (OSError, ValueError):
        return []


def real_path(path: Path | str) -> str:
    """`path` with every link followed. Raises RefusedError where there can be no such path."""
    try:
        return followed(path)
    except ValueError as error:  # a name that no file can have
        raise MissingError from error
    except SamverkanError as error:
        raise FileRefusedError(_LINKS, _PUT_A_FILE) from error


def read_inside(path: Path | str, root: Path | str, most: int = MAX_BYTES) -> bytes:
    """The content of the file `path`, which links must not lead out of the folder `root`.

    Raises RefusedError for everything that is not an ordinary file of at most so many bytes.
    """
    try:
        data, real = _read_inside(path, root, most)
    except FileRefusedError:
        note("state", path)
        raise
    if watched():
        note("content", path, of_content(real, data))
    return data


def _read_inside(path: Path | str, root: Path | str, most: int) -> tuple[bytes, str]:
    """What is in the file, and where the links to it lead."""
    top = real_path(root)
    real = real_path(path)
    if not real.startswith(top.rstrip(os.sep) + os.sep):
        raise FileRefusedError(_OUTSIDE, _OUTSIDE_HELP)
    try:
        return _read_file(real, most), real
    except (FileNotFoundError, NotADirectoryError) as error:
        raise MissingError from error
    except OSError as error:
        reason = why(error)
        raise FileRefusedError(
            Text(sv=f"går inte att läsa ({reason.sv})", en=f"cannot be read ({reason.en})"),
            Text(
                sv="Se över filens namn, och att du får läsa den.",
                en="Look over the name of the file, and that you may read it.",
            ),
        ) from error


def _read_file(path: str, most: int) -> bytes:
    about = os.stat(path)  # noqa: PTH116 - pathlib costs a tenth of the reading
    if stat.S_ISDIR(about.st_mode):
        raise FileRefusedError(_FOLDER, _PUT_A_FILE)
    if not stat.S_ISREG(about.st_mode):
        raise FileRefusedError(_SPECIAL, _PUT_A_FILE)
    with open(path, "rb") as file:  # noqa: PTH123
        data = file.read(most + 1)
    if len(data) > most:
        raise TooLargeError(most)
    return data
