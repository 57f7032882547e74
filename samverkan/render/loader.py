"""Where templates are found: the workspace's own first, then those that come with the program."""

import os
from collections.abc import Callable
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from jinja2.loaders import split_template_path

from samverkan.render.escape import printable
from samverkan.render.sandbox import TemplateRefusedError

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


_LARGEST_TEMPLATE = 1024 * 1024


class _Folder(FileSystemLoader):
    """The templates of one folder: ordinary files, and nothing that a link would fetch from outside it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._root = folder.resolve()

    def get_source(self, environment: Environment, template: str) -> Source:
        path = self._root.joinpath(*split_template_path(template))
        if os.path.lexists(path):
            self._refuse_other_than_files(path)
        source, filename, uptodate = super().get_source(environment, template)
        source = source.removeprefix("\ufeff")
        if printable(source) != source:
            raise TemplateRefusedError(
                "innehåller styrtecken eller tecken som vänder texten.",
                "holds control characters or marks that turn the text around.",
            )
        return source, os.fspath(Path(filename)), uptodate

    def _refuse_other_than_files(self, path: Path) -> None:
        """A template that is there but cannot be used is never passed by for the shipped one."""
        if not path.resolve().is_relative_to(self._root):
            raise TemplateRefusedError(
                "är en länk som leder ut ur mallmappen.", "is a link that leads out of the template folder."
            )
        if not path.is_file():
            raise TemplateRefusedError("är ingen vanlig fil.", "is no ordinary file.")
        if not os.access(path, os.R_OK):
            raise TemplateRefusedError("får inte läsas.", "may not be read.")
        if path.stat().st_size > _LARGEST_TEMPLATE:
            raise TemplateRefusedError("är större än 1 MiB.", "is larger than 1 MiB.")
