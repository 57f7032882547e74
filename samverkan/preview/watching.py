"""Whether a file has changed: the times and sizes of those that documents are made from."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from samverkan.load import Workspace
from samverkan.making.source_files import files_of_the_face
from samverkan.root import AGREEMENTS, SETTINGS_FILE

Stamp = frozenset[tuple[str, int, int, int]]
"""The path, time, size and number of each file."""

_FOLDERS = (AGREEMENTS, "templates")


def stamp(root: Path, named: Iterable[str]) -> Stamp:
    """What is another as soon as a file of the workspace is another; `named` are files elsewhere in it.

    Hidden files and linked folders are left out, as when the workspace is read.
    """
    below = (_of_file(entry) for folder in _FOLDERS for entry in _below(root / folder))
    others = (_of_file(root / name) for name in (SETTINGS_FILE, *named))
    return frozenset(each for each in (*below, *others) if each)


def named_files(workspace: Workspace) -> frozenset[str]:
    """The files that the workspace takes in and draws its papers with."""
    styles = [folder.house_style for folder in workspace.folders]
    faces = {path.as_posix() for style in styles for path in files_of_the_face(style)}
    return frozenset(workspace.texts) | faces


def _below(folder: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            found = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError:
        return
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path))
        else:
            yield entry


def _of_file(file: os.DirEntry[str] | Path) -> tuple[str, int, int, int] | None:
    """None for a file that is not there."""
    try:
        about = file.stat()
    except OSError:
        return None
    return os.fspath(file), about.st_mtime_ns, about.st_size, about.st_ino
