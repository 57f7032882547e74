"""Reads one YAML file, and the files that it names: from the disk to data with places."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from samverkan.diagnostics import Route
from samverkan.quoting import shown
from samverkan.source.decoding import as_written, decode, without_control
from samverkan.source.disk import FileRefusedError, MissingError, TooLargeError, read_inside, workspace_path
from samverkan.source.faults import MAX_FAULTS, TOP, Fault, Mistake, ReadingRule
from samverkan.source.includes import Include, includes
from samverkan.source.named_files import NamedFiles
from samverkan.source.parsing import parse
from samverkan.source.places import Lines
from samverkan.source.source_file import SourceFile
from samverkan.source.table import read_table
from samverkan.source.tree import Rows
from samverkan.text import Text

_Tables = tuple[tuple[Route, Rows], ...]


def read(
    path: Path, root: Path, data: bytes | None = None, texts: Mapping[str, bytes] | None = None
) -> SourceFile:
    """The file `path` of the workspace `root`, with the files that it names taken in.

    With `data` it is read as if it held these bytes, and so is a file that it names with those in `texts`, by
    path in the workspace. Whatever is wrong with the file is among its faults;
    nothing is raised for it. Where a named file cannot be read, its name is left as the text, and the rows
    are none.
    """
    name = workspace_path(path, root)
    try:
        data = read_inside(path, root) if data is None else data
    except FileRefusedError as refused:
        return SourceFile(name, "", None, (_refused(refused),))
    text, fault = decode(data)
    if fault:
        return SourceFile(name, text, None, (fault,))
    parsed, written = parse(text), as_written(data)
    if parsed.tree is None:
        said = without_control(text)
        return SourceFile(name, said, None, parsed.faults, written=_changed({name: written}, {name: text}))
    files = NamedFiles(path.parent, root, texts)
    tables, faults = _take_in(includes(parsed.tree, text), text, files)
    every = sorted((*parsed.faults, *faults), key=lambda each: (each.path or "", each.span, each.rule))
    changed = _changed({name: written, **files.written}, {name: text, **files.texts})
    return SourceFile(name, text, parsed.tree, tuple(every[:MAX_FAULTS]), files.texts, tables, changed)


def _changed(written: Mapping[str, str], texts: Mapping[str, str]) -> dict[str, str]:
    """What was written in the files, by path, of which the text that is read is another."""
    return {path: each for path, each in written.items() if each != texts[path]}


def _take_in(named: list[Include], text: str, files: NamedFiles) -> tuple[_Tables, list[Fault]]:
    """Puts the content of the named files into the tree; the rows among it, and what is wrong."""
    tables: list[tuple[Route, Rows]] = []
    faults: list[Fault] = []
    lines = Lines(text if named else "")
    for each in named:
        if len(faults) >= MAX_FAULTS:
            break
        try:
            taken, wrong = _taken(each, files)
            faults += wrong
            if isinstance(taken, Rows):
                tables.append((each.route, taken))
        except FileRefusedError as refused:
            taken = Rows(each.name) if each.is_table else each.name
            faults.append(_unreadable(each, refused, files).at(lines.place(each.place), each.route))
        each.put(taken)
    return tuple(tables), faults


def _taken(named: Include, files: NamedFiles) -> tuple[str | Rows, list[Fault]]:
    """What a named file holds, and the faults of its rows. Raises RefusedError."""
    if not named.is_table:
        return files.text(named.name), []
    data, path = files.bytes(named.name)
    rows, files.texts[path], faults = read_table(data, path)
    with suppress(UnicodeDecodeError):
        files.written[path] = as_written(data)
    return rows, [replace(fault, route=named.route) for fault in faults]


def _unreadable(named: Include, refused: FileRefusedError, files: NamedFiles) -> Mistake:
    quote = shown(named.name)
    sv, en = ("CSV-filen", "The CSV file") if named.is_table else ("Textfilen", "The text file")
    message = Text(sv=f"{sv} {quote} {refused.why.sv}.", en=f"{en} {quote} {refused.why.en}.")
    mend = files.meant(named.name) if isinstance(refused, MissingError) else refused.help
    return Mistake(ReadingRule.INCLUDE, message, mend)


def _refused(refused: FileRefusedError) -> Fault:
    rule = ReadingRule.TOO_LARGE if isinstance(refused, TooLargeError) else ReadingRule.NOT_A_FILE
    message = Text(sv=f"Filen {refused.why.sv}.", en=f"The file {refused.why.en}.")
    return Mistake(rule, message, refused.help).at(TOP)
