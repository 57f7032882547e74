"""The files that an agreement's documents are made from, as they lie on the disk."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from posixpath import normpath

from samverkan.errors import unreadable
from samverkan.load import AgreementFolder, Workspace
from samverkan.model import HouseStyle
from samverkan.root import AGREEMENTS, SETTINGS_FILE, TEMPLATES


def source_files(workspace: Workspace, folder: AgreementFolder) -> dict[str, bytes]:
    """By its path in the workspace: its folder, the registers above, settings, templates, the face.

    What lies in the folder of another agreement, is hidden, or is reached by a link out of the workspace is
    not among them.
    """
    root, own = workspace.root, PurePosixPath(AGREEMENTS, folder.id)
    inner = [PurePosixPath(AGREEMENTS, each.id) for each in workspace.folders]
    paths = [
        *(path for path in _below(root, own) if not _is_of_another(path, own, inner)),
        *_registers(workspace, own),
        *_below(root, PurePosixPath(TEMPLATES)),
        *files_of_the_face(folder.house_style),
        PurePosixPath(SETTINGS_FILE),
    ]
    names = sorted({normpath(path) for path in paths})
    return {name: _read(root / name) for name in names if _is_inside(root / name, root)}


def _registers(workspace: Workspace, own: PurePosixPath) -> Iterator[PurePosixPath]:
    """The registers above the agreement, and the logos that they name."""
    for name, register in workspace.registers.items():
        path = PurePosixPath(name)
        if path.parent in own.parents:
            yield path
            yield from (path.parent / each.logo.file for each in register.organisations if each.logo)


def files_of_the_face(style: HouseStyle) -> Iterator[PurePosixPath]:
    """The files that give the papers their look."""
    faces = [style.typefaces.text, style.typefaces.headings] if style.typefaces else []
    cuts = [cut for face in faces if face for cut in (face.regular, face.bold, face.italic, face.bold_italic)]
    names = [style.logo.file if style.logo else None, style.word_template, *cuts]
    yield from (PurePosixPath(name) for name in names if name)


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
        raise unreadable(file, error) from error
