"""Where a workspace begins, and what lies at its root."""

import errno
import os
from pathlib import Path

from samverkan.errors import SamverkanError, unreadable
from samverkan.text import Text

AGREEMENTS = "agreements"
"""The folder that makes the folder around it a workspace."""

SETTINGS_FILE = "samverkan.yaml"
"""The file of settings, beside `agreements/`."""

TEMPLATES = "templates"
"""The folder of templates of one's own, beside `agreements/`."""

_ELSEWHERE = Text(
    sv="Gå till mappen som innehåller den, eller börja på en ny med `samverkan init`.",
    en="Go to the folder that holds it, or begin a new one with `samverkan init`.",
)
_MOST_LOOKED_AT, _MOST_NAMED = 200, 3
_PARTS = frozenset([AGREEMENTS, SETTINGS_FILE, TEMPLATES])


def find_root(path: Path) -> Path:
    """The workspace that `path` lies in: the nearest folder around it that holds `agreements/`.

    Raises SamverkanError when there is none.
    """
    path = path.absolute()
    for folder in (path, *path.parents):
        if (folder / AGREEMENTS).is_dir():
            return folder.resolve()
    below = ", ".join(_roots_in(path))
    cure = Text(sv=f"Gå till {below}.", en=f"Go to {below}.") if below else _ELSEWHERE
    raise SamverkanError(
        Text(
            sv=f"Ingen arbetsyta kring {path}: ingen mapp här eller ovanför har {AGREEMENTS}/. {cure.sv}",
            en=f"No workspace around {path}: no folder here or above holds {AGREEMENTS}/. {cure.en}",
        )
    )


def _roots_in(folder: Path) -> list[str]:
    """The names of the workspaces right within a folder, the first few."""
    try:
        inner = sorted(folder.iterdir())[:_MOST_LOOKED_AT] if folder.is_dir() else []
        return [each.name for each in inner if (each / AGREEMENTS).is_dir()][:_MOST_NAMED]
    except OSError:
        return []


def is_source(path: Path) -> bool:
    """Whether the path is one of those that a workspace is made of, or would be if there were such a file."""
    real = Path(followed(path))
    return any(_is_part(each) and _holds_files(each.parent) for each in (real, *real.parents))


def followed(path: Path | str) -> str:
    """The path with every link followed, also where nothing lies yet; one in a ring of links is left.

    Raises SamverkanError when there are more links than can be followed.
    """
    try:
        return os.path.realpath(path)
    except RecursionError as error:  # Python 3.11 follows each link one call deeper
        raise unreadable(path, OSError(errno.ELOOP, os.strerror(errno.ELOOP))) from error


def _holds_files(root: Path) -> bool:
    """Whether there is a workspace with files to read: documents too may lie in a folder of that name."""
    return any((root / AGREEMENTS).rglob("*.y*ml"))


def _is_part(path: Path) -> bool:
    """Whether a part of a workspace goes by the path, also where capitals and small letters are one."""
    name = path.name.casefold()
    if name not in _PARTS:
        return False
    known = path.with_name(name)
    return path == known or (path.exists() and known.exists() and path.samefile(known))
