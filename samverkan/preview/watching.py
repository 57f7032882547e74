"""Whether a file has changed: the times and sizes of those that documents are made from."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from samverkan.load.workspace import Workspace
from samverkan.making.source_files import files_of_the_face
from samverkan.root import AGREEMENTS, SETTINGS_FILE, TEMPLATES
from samverkan.source.stamp import Stamp, stamp

Stamps = frozenset[tuple[str, Stamp]]
"""The path of each file, and what is another as soon as the file is."""

_FOLDERS = (AGREEMENTS, TEMPLATES)


def stamps(root: Path, named: Iterable[str]) -> Stamps:
    """What is another as soon as a file of the workspace is another; `named` are files elsewhere in it.

    Hidden files and linked folders are left out, as when the workspace is read.
    """
    below = (entry.path for folder in _FOLDERS for entry in _below(root / folder))
    others = (os.fspath(root / name) for name in (SETTINGS_FILE, *named))
    return frozenset((path, stamp(path)) for path in (*below, *others))


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
