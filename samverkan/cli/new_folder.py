"""A folder that is filled at once: all of it is there, or nothing."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from samverkan.errors import SamverkanError, why
from samverkan.root import AGREEMENTS, followed
from samverkan.temporary import clear, new_folder
from samverkan.text import Text, as_written

_NO_CONTENT = frozenset({".git", ".DS_Store", "desktop.ini", "Thumbs.db"})
"""What a folder may hold and still count as empty: nobody has put it there to keep."""


def refuse(folder: Path) -> None:
    """Raises SamverkanError unless the folder is empty or not there yet, and no part of a workspace."""
    clear(folder)
    reason = _reason(folder)
    if reason:
        raise SamverkanError(
            Text(
                sv=f"{folder} {reason.sv}. Ange en mapp som är tom eller inte finns än.",
                en=f"{folder} {reason.en}. Name a folder that is empty or not there yet.",
            )
        )


def _reason(folder: Path) -> Text | None:
    try:
        if folder.is_symlink():
            return Text(sv="är en länk", en="is a link")
        if folder.exists() and not folder.is_dir():
            return Text(sv="är ingen mapp", en="is not a folder")
        if folder.exists() and {each.name for each in folder.iterdir()} - _NO_CONTENT:
            return Text(sv="är inte tom", en="is not empty")
        if AGREEMENTS in Path(followed(folder)).parts:
            return Text(sv=f"ligger i {AGREEMENTS}/, där avtalen ligger", en=f"lies in {AGREEMENTS}/")
    except (OSError, ValueError) as error:
        return _unusable(error)
    return None


def _unusable(error: Exception) -> Text:
    reason = why(error) if isinstance(error, OSError) else as_written(str(error))
    return Text(sv=f"går inte att använda: {reason.sv}", en=f"cannot be used: {reason.en}")


def fill(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Writes the files in the folder, by their paths in it; when one cannot be written none is left behind.

    Raises SamverkanError when it cannot be done.
    """
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with new_folder(folder) as made:
            for name, content in files.items():
                path = made / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content.encode() if isinstance(content, str) else content)
            _move_up(made, folder)
    except OSError as error:
        _remove(missing)
        reason = _unusable(error)
        raise SamverkanError(Text(sv=f"{folder} {reason.sv}.", en=f"{folder} {reason.en}.")) from error


def _move_up(made: Path, folder: Path) -> None:
    moved = []
    try:
        for each in sorted(made.iterdir()):
            each.rename(folder / each.name)
            moved.append(folder / each.name)
    except OSError:
        for path in moved:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        raise


def _remove(folders: list[Path]) -> None:
    """Removes the folders that were made, innermost first, as far as they are empty."""
    for each in folders:
        try:
            each.rmdir()
        except OSError:
            return
