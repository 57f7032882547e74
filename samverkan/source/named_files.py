"""Finds and reads the files that one YAML file names."""

import os
from collections.abc import Mapping
from pathlib import Path

from samverkan.cache.witness import note
from samverkan.quoting import shown
from samverkan.source.decoding import as_written, control_faults, decode
from samverkan.source.disk import (
    MAX_BYTES,
    FileRefusedError,
    MissingError,
    as_on_disk,
    is_spelt_so,
    names_in,
    read_inside,
    real_path,
    workspace_path,
)
from samverkan.source.merging import unmerged
from samverkan.source.tree import Included
from samverkan.text import Text, did_you_mean, nearest

_LONGEST_NAME = 1024
_MOST_SUGGESTED = 1000


class NamedFiles:
    """The files that are named from `folder`.

    `texts` holds those read, by path in the workspace, and `written` the same as they lie on the disk.
    A file in `instead`, by such a path, is read as if it held these bytes.
    """

    def __init__(self, folder: Path, root: Path, instead: Mapping[str, bytes] | None = None) -> None:
        self._instead = instead or {}
        self._folder = os.path.abspath(folder)  # noqa: PTH100 - keeps `..`, which links may answer to
        self._root = os.path.realpath(root)
        self._by_name: dict[str, Included] = {}
        self._by_path: dict[str, Included] = {}
        self.texts: dict[str, str] = {}
        self.written: dict[str, str] = {}

    def text(self, name: str) -> Included:
        """The text of the file `name`, without its last line feed. Raises RefusedError."""
        if name not in self._by_name:
            real = self._real(name)
            if real not in self._by_path:
                self._by_path[real] = self._read(real)
            self._by_name[name] = self._by_path[real]
        return self._by_name[name]

    def bytes(self, name: str, most: int = MAX_BYTES) -> tuple[bytes, str]:
        """What the file `name` of at most so many bytes holds, and its path in the workspace.

        Raises RefusedError, and that too when its text has been taken already.
        """
        real = self._real(name)
        path = workspace_path(real, self._root)
        if path in self.texts:
            raise FileRefusedError(_TAKEN, _TAKEN_HELP)
        given = self._instead.get(path)
        return read_inside(real, self._root, most) if given is None else given, path

    def meant(self, name: str) -> Text:
        """How to mend the `name` of a file that does not exist."""
        if "\\" in name:
            return Text(sv="Skriv `/` mellan mapparna.", en="Write `/` between the folders.")
        folder, _, last = name[:_LONGEST_NAME].rpartition("/")
        ending = os.path.splitext(name)[1]  # noqa: PTH122
        names = sorted(n for n in names_in(os.path.join(self._folder, folder)) if n.endswith(ending))  # noqa: PTH118
        near = nearest(last, names[:_MOST_SUGGESTED])
        if near is None:
            return _FROM_WHERE
        quote = shown(f"{folder}/{near}" if folder else near)
        return did_you_mean(quote)

    def _real(self, name: str) -> str:
        if len(name) > _LONGEST_NAME:
            raise MissingError
        path = as_on_disk(os.path.join(self._folder, name))  # noqa: PTH118
        note("real", path)
        real = real_path(path)
        if os.path.lexists(real) and not is_spelt_so(self._folder, name):
            raise MissingError
        return real

    def _read(self, real: str) -> Included:
        path = workspace_path(real, self._root)
        data = self._instead[path] if path in self._instead else read_inside(real, self._root)
        text = _checked(data)
        self.texts[path], self.written[path] = text, as_written(data)
        return Included(text.removesuffix("\n"), path)


_TAKEN = Text(sv="är redan hämtad på ett annat ställe", en="is taken in at another place already")
_TAKEN_HELP = Text(
    sv="Raderna hör hemma på ett ställe: ge varje serie en egen fil.",
    en="The rows belong in one place: give each series a file of its own.",
)
_FROM_WHERE = Text(
    sv="Sökvägen räknas från YAML-filens egen mapp.",
    en="The path is counted from the YAML file's own folder.",
)


def _checked(data: bytes) -> str:
    """The text of `data`. Raises RefusedError for what a YAML file could not hold either."""
    text, fault = decode(data)
    fault = fault or next(iter(control_faults(text) or unmerged(text, prose=True)), None)
    if fault is None:
        return text
    line, column = fault.span.line, fault.span.column
    raise FileRefusedError(
        Text(
            sv=f"har ett fel på rad {line}, kolumn {column}: {fault.message.sv.rstrip('.')}",
            en=f"has a fault on line {line}, column {column}: {fault.message.en.rstrip('.')}",
        ),
        fault.help,
    )
