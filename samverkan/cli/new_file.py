"""A new file in a workspace, which looks like those around it."""

from pathlib import Path

from samverkan.cli.writing import write_whole
from samverkan.edit import as_bytes
from samverkan.source.disk import FileRefusedError, find_files, read_inside


def write_new(path: Path, text: str, root: Path) -> None:
    """Puts `text` in the new file at `path`, with the line ends of the nearest file in the workspace.

    Raises SamverkanError when the file cannot be written.
    """
    write_whole(path, as_bytes(text, _nearest(path, root)))


def _nearest(path: Path, root: Path) -> bytes:
    """What the first readable file holds beside the path, or else below one of the folders above it."""
    for above in path.parents:
        if above.is_dir() and above.is_relative_to(root):
            for each in find_files(root, above):
                try:
                    return read_inside(each, root)
                except FileRefusedError:
                    continue
    return b""
