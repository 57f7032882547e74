"""Reads the files that one YAML file names, each of them once."""

import os
import unicodedata
from pathlib import Path

from samverkan.source.decoding import control_faults, decode
from samverkan.source.disk import MissingError, RefusedError, read_inside, real_path, workspace_path
from samverkan.source.faults import Fault, shortened
from samverkan.source.table import read_table
from samverkan.source.tree import Included, Rows
from samverkan.text import Text, nearest

TEXT = ".md"
"""How the name of a file that is taken in as text ends."""

TABLE = ".csv"
"""How the name of a file that is taken in as rows ends."""

_LONGEST_NAME = 1024
_MOST_SUGGESTED = 1000


class UnreadableTextError(Exception):
    """A file that is named cannot be used; `message` and `help` are fit to show."""

    def __init__(self, message: Text, help: Text | None) -> None:  # noqa: A002 - the word that Fault has
        super().__init__(message.en)
        self.message = message
        self.help = help


class Shelf:
    """The files that are named from `folder`; `texts` holds those read, by path in the workspace."""

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

    def table(self, name: str) -> tuple[Rows, list[Fault]]:
        """The rows of the file `name`, which belong in one place, and their faults.

        Raises UnreadableTextError, and that too when they have been taken already.
        """
        try:
            return self._read_table(name)
        except RefusedError as error:
            raise self._unreadable(name, error) from error

    def _read_table(self, name: str) -> tuple[Rows, list[Fault]]:
        real = self._real(name)
        path = workspace_path(real, self._root)
        if path in self.texts:
            raise RefusedError(_TAKEN, _TAKEN_HELP)
        rows, self.texts[path], faults = read_table(read_inside(real, self._root), path)
        return rows, faults

    def _found(self, name: str) -> Included | UnreadableTextError:
        try:
            return self._read(name)
        except RefusedError as error:
            return self._unreadable(name, error)

    def _real(self, name: str) -> str:
        if len(name) > _LONGEST_NAME:
            raise MissingError
        return real_path(_as_on_disk(os.path.join(self._folder, name)))  # noqa: PTH118

    def _read(self, name: str) -> Included:
        real = self._real(name)
        if real not in self._by_path:
            text = _checked(read_inside(real, self._root))
            path = workspace_path(real, self._root)
            self.texts[path] = text
            self._by_path[real] = Included(text.removesuffix("\n"), path)
        return self._by_path[real]

    def _unreadable(self, name: str, error: RefusedError) -> UnreadableTextError:
        shown = shortened(name)
        sv, en = ("CSV-filen", "The CSV file") if name.endswith(TABLE) else ("Textfilen", "The text file")
        message = Text(sv=f"{sv} {shown} {error.why.sv}.", en=f"{en} {shown} {error.why.en}.")
        mend = self._mend_missing(name) if isinstance(error, MissingError) else error.help
        return UnreadableTextError(message, mend)

    def _mend_missing(self, name: str) -> Text:
        if "\\" in name:
            return Text(sv="Skriv `/` mellan mapparna.", en="Write `/` between the folders.")
        folder, _, last = name[:_LONGEST_NAME].rpartition("/")
        names = _names_in(os.path.join(self._folder, folder))  # noqa: PTH118
        ending = TABLE if name.endswith(TABLE) else TEXT
        near = nearest(last, sorted(n for n in names if n.endswith(ending))[:_MOST_SUGGESTED])
        if near:
            shown = shortened(f"{folder}/{near}" if folder else near)
            return Text(sv=f"Menade du {shown}?", en=f"Did you mean {shown}?")
        return Text(
            sv="Sökvägen räknas från YAML-filens egen mapp.",
            en="The path is counted from the YAML file's own folder.",
        )


_TAKEN = Text(sv="är redan hämtad på ett annat ställe", en="is taken in at another place already")
_TAKEN_HELP = Text(
    sv="Raderna hör hemma på ett ställe: ge varje serie en egen fil.",
    en="The rows belong in one place: give each series a file of its own.",
)


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
