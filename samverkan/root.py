"""Where a workspace begins, and what lies at its root."""

from pathlib import Path

from samverkan.errors import SamverkanError
from samverkan.text import Text

AGREEMENTS = "agreements"
"""The folder that makes the folder around it a workspace."""

SETTINGS_FILE = "samverkan.yaml"
"""The file of settings, beside `agreements/`."""


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
