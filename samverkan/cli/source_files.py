"""The files that an agreement's documents are made from, as they lie on the disk."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from samverkan.errors import SamverkanError
from samverkan.load import Workspace
from samverkan.root import AGREEMENTS, SETTINGS_FILE
from samverkan.text import Text


def source_files(workspace: Workspace, agreement: str) -> dict[str, bytes]:
    """By its path in the workspace: all in the agreement's folder, the registers above, settings, templates.

    What lies in the folder of another agreement, is hidden, or is reached by a link out of the workspace is
    not among them.
    """
    root = workspace.root
    own = PurePosixPath(AGREEMENTS, agreement)
    inner = [PurePosixPath(AGREEMENTS, each.id) for each in workspace.folders]
    paths = [
        *(path for path in _below(root, own) if not _is_of_another(path, own, inner)),
        *(PurePosixPath(each) for each in workspace.registers if PurePosixPath(each).parent in own.parents),
        *_below(root, PurePosixPath("templates")),
        PurePosixPath(SETTINGS_FILE),
    ]
    return {str(path): _read(root / path) for path in sorted(set(paths)) if _is_inside(root / path, root)}


def _below(root: Path, folder: PurePosixPath) -> Iterator[PurePosixPath]:
    for path in (root / folder).rglob("*"):
        within = path.relative_to(root / folder)
        if not any(part.startswith(".") for part in within.parts):
            yield folder / within.as_posix()


def _is_of_another(path: PurePosixPath, own: PurePosixPath, folders: list[PurePosixPath]) -> bool:
    return any(own in each.parents and each in path.parents for each in folders)


def _is_inside(file: Path, root: Path) -> bool:
    return file.is_file() and file.resolve().is_relative_to(root.resolve())


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise SamverkanError(
            Text(
                sv=f"{file} går inte att läsa: {error.strerror or error}.",
                en=f"{file} cannot be read: {error.strerror or error}.",
            )
        ) from error
