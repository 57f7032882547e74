"""Where a workspace begins, and what lies at its root."""

from pathlib import Path

from samverkan.errors import SamverkanError
from samverkan.text import Text

AGREEMENTS = "agreements"
"""The folder that makes the folder around it a workspace."""

SETTINGS_FILE = "samverkan.yaml"
"""The file of settings, beside `agreements/`."""

TEMPLATES = "templates"
"""The folder of templates of one's own, beside `agreements/`."""


def find_root(path: Path) -> Path:
    """The workspace that `path` lies in: the nearest folder around it that holds `agreements/`.

    Raises SamverkanError when there is none.
    """
    path = path.absolute()
    for folder in (path, *path.parents):
        if (folder / AGREEMENTS).is_dir():
            return folder.resolve()
    raise SamverkanError(
        Text(
            sv=f"Ingen arbetsyta kring {path}: ingen mapp här eller ovanför innehåller {AGREEMENTS}/.",
            en=f"No workspace around {path}: no folder here or above holds {AGREEMENTS}/.",
        )
    )


def is_source(path: Path) -> bool:
    """Whether the path is one of those that a workspace is made of, or would be if there were such a file."""
    resolved = path.absolute().resolve()
    return any(
        _is_one_of(folder, (AGREEMENTS, TEMPLATES, SETTINGS_FILE)) and _holds_files(folder.parent)
        for folder in (resolved, *resolved.parents)
    )


def _holds_files(root: Path) -> bool:
    """Whether there is a workspace with files to read: documents too may lie in a folder of that name."""
    return any((root / AGREEMENTS).rglob("*.y*ml"))


def _is_one_of(path: Path, names: tuple[str, ...]) -> bool:
    """Whether the path is that of a name beside it, also where capitals and small letters are one."""
    known = (path.parent / name for name in names)
    return any(path == each or (path.exists() and each.exists() and path.samefile(each)) for each in known)
