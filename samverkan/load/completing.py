"""A workspace as it would be if something right stood where something wrong was set aside."""

from collections.abc import Mapping, Set
from dataclasses import replace
from pathlib import PurePosixPath

from samverkan.diagnostics import Diagnostic, Severity
from samverkan.load.faults import FILL_IN
from samverkan.load.registers import as_one
from samverkan.load.workspace import AgreementFolder, Workspace
from samverkan.model import Record, Register
from samverkan.root import AGREEMENTS

_SET_ASIDE = frozenset({"SCHEMA01", "SCHEMA02", "SCHEMA03", "SCHEMA04", "SCHEMA05", "SCHEMA06", "SV025"})
"""The faults of a key, a value or a reference, beside which the file is known."""


def completed(workspace: Workspace, records: Mapping[str, Record]) -> Workspace:
    """The workspace with these as the records of its files, by their paths, beside those that are there."""
    given = {path: each for path, each in records.items() if isinstance(each, Register)}
    registers = {**workspace.registers, **given}
    homes = {path: workspace.home_of(path) for path in records if path not in given}
    unread = {PurePosixPath(said.file) for said in workspace.diagnostics if not _is_set_aside(said)}
    around = {above for file in unread for above in file.parents}, {file.parent for file in unread}
    folders = tuple(
        folder.holding(
            {**folder.records, **{path: records[path] for path, home in homes.items() if home is folder}},
            _register_of(folder, registers) if given else folder.register,
            broken=folder.broken and _is_reached(folder, *around),
        )
        for folder in workspace.folders
    )
    return replace(workspace, folders=folders, registers=registers, answers={})


def _is_set_aside(said: Diagnostic) -> bool:
    """Whether it tells of something without which the file is known, or is no error."""
    return said.severity is not Severity.ERROR or (said.rule in _SET_ASIDE and said.help != FILL_IN)


def _is_reached(folder: AgreementFolder, above: Set[PurePosixPath], beside: Set[PurePosixPath]) -> bool:
    """Whether the agreement's folder is `above` a file, or one above it is the folder of a file itself."""
    own = PurePosixPath(AGREEMENTS, folder.id)
    return own in above or not beside.isdisjoint(own.parents)


def _register_of(folder: AgreementFolder, registers: Mapping[str, Register]) -> Register:
    """What is in the registers in the agreement's folder and above it, the nearest first."""
    own = PurePosixPath(AGREEMENTS, folder.id)
    by_folder = {PurePosixPath(path).parent: each for path, each in registers.items()}
    return as_one([by_folder[each] for each in (own, *own.parents) if each in by_folder])
