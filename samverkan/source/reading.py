"""Reads one YAML file: from the disk to data with places."""

from pathlib import Path

from samverkan.source.decoding import decode, without_control
from samverkan.source.disk import RefusedError, TooLargeError, read_inside, workspace_path
from samverkan.source.faults import MAX_FAULTS, TOP, Fault, Rule
from samverkan.source.includes import take_in
from samverkan.source.parsing import parse
from samverkan.source.source_file import SourceFile
from samverkan.text import Text


def read(path: Path, root: Path) -> SourceFile:
    """The file `path` of the workspace `root`, with the files that it names taken in.

    Whatever is wrong with the file is among its faults; nothing is raised for it.
    """
    name = workspace_path(path, root)
    try:
        data = read_inside(path, root)
    except RefusedError as refused:
        return SourceFile(name, "", None, (_refused(refused),))
    text, fault = decode(data)
    if fault:
        return SourceFile(name, text, None, (fault,))
    parsed = parse(text)
    if parsed.tree is None:
        return SourceFile(name, without_control(text), None, parsed.faults)
    taken = take_in(parsed.tree, text, path, root)
    every = sorted((*parsed.faults, *taken.faults), key=lambda each: (each.path or "", each.span, each.rule))
    return SourceFile(name, text, parsed.tree, tuple(every[:MAX_FAULTS]), taken.texts, taken.tables)


def _refused(refused: RefusedError) -> Fault:
    rule = Rule.TOO_LARGE if isinstance(refused, TooLargeError) else Rule.NOT_A_FILE
    message = Text(sv=f"Filen {refused.why.sv}.", en=f"The file {refused.why.en}.")
    return Fault(rule, TOP, message, refused.help)
