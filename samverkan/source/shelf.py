"""Reads the text files that one YAML file names, each of them once."""

import os
import unicodedata
from pathlib import Path

from samverkan.source.decoding import control_faults, decode
from samverkan.source.disk import MissingError, RefusedError, read_inside, real_path, workspace_path
from samverkan.source.faults import shortened
from samverkan.source.tree import Included
from samverkan.text import Text, nearest

_LONGEST_NAME = 1024
_MOST_SUGGESTED = 1000


class UnreadableTextError(Exception):
    """A text file cannot be used; `message` and `help` are fit to show."""

    def __init__(self, message: Text, help: Text | None) -> None:  # noqa: A002 - the word that Fault has
        super().__init__(message.en)
        self.message = message
        self.help = help


class Shelf:
    """The text files that are named from `folder`; `texts` are those read, by path in the workspace."""

    def __init__(self, folder: Path, root: Path) -> None:
        self._folder = os.path.abspath(folder)  # noqa: PTH100 - keeps `..`, which links may answer to
        self._root = os.path.realpath(root)
        self._by_name: dict[str, Included | UnreadableTextError] = {}
        self._by_path: dict[str, Included] = {}
        self.texts: dict[str, str] = {}

    def text(self, name: str) -> Included:
        """The text of the file `name`, without its last line feed. Raises UnreadableTextError."""
        if name not in self._by_name:
            self._by_name[name] = self._found(name)
        found = self._by_name[name]
        if isinstance(found, UnreadableTextError):
            raise found
        return found

    def _found(self, name: str) -> Included | UnreadableTextError:
        try:
            return self._read(name)
        except MissingError as error:
            return _unreadable(name, error.why, self._mend_missing(name))
        except RefusedError as error:
            return _unreadable(name, error.why, error.help)

    def _read(self, name: str) -> Included:
        if len(name) > _LONGEST_NAME:
            raise MissingError
        real = real_path(_as_on_disk(os.path.join(self._folder, name)))  # noqa: PTH118
        if real not in self._by_path:
            text = _checked(read_inside(real, self._root))
            path = workspace_path(real, self._root)
            self.texts[path] = text
            self._by_path[real] = Included(text.removesuffix("\n"), path)
        return self._by_path[real]

    def _mend_missing(self, name: str) -> Text:
        if "\\" in name:
            return Text(sv="Skriv `/` mellan mapparna.", en="Write `/` between the folders.")
        folder, _, last = name[:_LONGEST_NAME].rpartition("/")
        names = _names_in(os.path.join(self._folder, folder))  # noqa: PTH118
        near = nearest(last, sorted(n for n in names if n.endswith(".md"))[:_MOST_SUGGESTED])
        if near:
            shown = shortened(f"{folder}/{near}" if folder else near)
            return Text(sv=f"Menade du {shown}?", en=f"Did you mean {shown}?")
        return Text(
            sv="Sökvägen räknas från YAML-filens egen mapp.",
            en="The path is counted from the YAML file's own folder.",
        )


def _unreadable(name: str, why: Text, mend: Text | None) -> UnreadableTextError:
    shown = shortened(name)
    message = Text(sv=f"Textfilen {shown} {why.sv}.", en=f"The text file {shown} {why.en}.")
    return UnreadableTextError(message, mend)


def _checked(data: bytes) -> str:
    """The text of `data`. Raises RefusedError for what a YAML file could not hold either."""
    text, fault = decode(data)
    fault = fault or next(iter(control_faults(text)), None)
    if fault is None:
        return text
    line, column = fault.span.line, fault.span.column
    raise RefusedError(
        Text(
            sv=f"har ett fel på rad {line}, kolumn {column}: {fault.message.sv.rstrip('.')}",
            en=f"has a fault on line {line}, column {column}: {fault.message.en.rstrip('.')}",
        ),
        fault.help,
    )


def _as_on_disk(path: str) -> str:
    """`path` with its last name spelt as on the disk, where a Mac may have left å as a and a ring."""
    if path.isascii() or os.path.lexists(path):
        return path
    folder, name = os.path.split(path)
    wanted = unicodedata.normalize("NFC", name)
    return next(
        (
            os.path.join(folder, each)  # noqa: PTH118
            for each in _names_in(folder)
            if unicodedata.normalize("NFC", each) == wanted
        ),
        path,
    )


def _names_in(folder: str) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208
    except OSError:
        return []
