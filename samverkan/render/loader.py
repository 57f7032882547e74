"""Where templates are found: the workspace's own first, then those that come with the program."""

import os
from collections.abc import Callable
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from jinja2.exceptions import SecurityError

Source = tuple[str, str, Callable[[], bool]]


def shipped_folder() -> Path:
    """The folder of the templates that come with the program, installed or in a checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def loader(own: Path | None) -> BaseLoader:
    """Templates by name, each from `own` if it is there; those shipped also answer to `shipped/`."""
    shipped = _Folder(shipped_folder())
    folders: list[BaseLoader] = [_Folder(own)] if own else []
    return ChoiceLoader([*folders, shipped, PrefixLoader({"shipped": shipped})])


class _Folder(FileSystemLoader):
    """The templates of one folder; nothing that a link would fetch from outside it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._root = folder.resolve()

    def get_source(self, environment: Environment, template: str) -> Source:
        source, filename, uptodate = super().get_source(environment, template)
        if not Path(filename).resolve().is_relative_to(self._root):
            raise SecurityError(f"{template} is a link that leads out of the template folder")
        return source, os.fspath(Path(filename)), uptodate
