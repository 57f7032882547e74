"""Files are written whole or not at all, and only where they belong."""

import sys
from pathlib import Path

from samverkan.cli.telling import show
from samverkan.errors import SamverkanError, unwritable
from samverkan.root import followed, is_source
from samverkan.source import as_on_disk
from samverkan.temporary import new_file
from samverkan.text import Text


def write_whole(path: Path, content: bytes) -> None:
    """Puts `content` in the file at `path`, which keeps what it had until all of it is there.

    A pipe or a device (`/dev/stdout`) is written to and never replaced. Raises SamverkanError when the
    file cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            _replace(path, content)
    except OSError as error:
        raise unwritable(path, error) from error


def write_result(path: Path, content: bytes) -> None:
    """Puts a result in the file at `path`, which must be none of those that results are made from.

    Raises SamverkanError when it is, or when the file cannot be written.
    """
    if is_source(path):
        raise SamverkanError(
            Text(
                sv=f"{path} hör till det som arbetsytan består av och skrivs inte över. Välj en annan plats.",
                en=f"{path} belongs to what the workspace is made of. Choose another place.",
            )
        )
    write_whole(path, content)


def write_or_show(content: str | bytes, path: Path | None) -> None:
    """Puts the content in the file at `path`, or on standard output when there is none.

    Raises SamverkanError rather than show on a terminal what is no text.
    """
    if path:
        write_result(path, content.encode() if isinstance(content, str) else content)
    elif isinstance(content, str):
        show(content)
    elif sys.stdout.isatty():
        raise SamverkanError(
            Text(
                sv="Formatet kan inte visas i en terminal. Ange en fil med --output.",
                en="The format cannot be shown in a terminal. Name a file with --output.",
            )
        )
    else:
        sys.stdout.buffer.write(content)


def _replace(path: Path, content: bytes) -> None:
    """Puts a new file in the place of the one that there may be, of which it keeps who may read and write."""
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    with new_file(path.parent) as new:
        new.write_bytes(content)
        new.chmod(mode)
        new.replace(path)


def below(folder: Path, name: str) -> Path:
    """The path of the file `name` in `folder`.

    Raises SamverkanError when it would lie outside, as through a link, or when what lies there is no file.
    """
    path = inside(folder, name)
    if _is_no_file(path):
        raise SamverkanError(
            Text(sv=f"{path} är ingen vanlig fil. Ta bort den.", en=f"{path} is no ordinary file. Remove it.")
        )
    return path


def _is_no_file(path: Path) -> bool:
    try:
        return path.exists() and not path.is_file()
    except OSError as error:
        raise unwritable(path, error) from error


def inside(folder: Path, name: str) -> Path:
    """The path of `name` in `folder`, its names spelt as those on the disk.

    Raises SamverkanError when it would lie outside, as through a link.
    """
    path = Path(as_on_disk(folder / name))
    if not Path(followed(path)).is_relative_to(followed(folder)):
        raise SamverkanError(
            Text(sv=f"{path} leder ut ur mappen {folder}.", en=f"{path} leads out of the folder {folder}.")
        )
    return path
