"""What a value may refer to: the things that there are of each kind, and what they are called."""

from collections.abc import Iterator, Mapping

from samverkan.load.workspace import Workspace
from samverkan.model import Record, referable

Things = Mapping[str, Mapping[str, str]]
"""By kind: what each thing is called, by its id."""


def things(workspace: Workspace, path: str) -> Things:
    """All that a file may refer to: in its agreement, the registers, and the agreements that there are."""
    found: dict[str, dict[str, str]] = {
        "agreement": {each.id: each.agreement.title for each in workspace.folders if each.agreement}
    }
    for top in _around(workspace, path):
        for kind, identity, record in referable(top):
            found.setdefault(kind, {}).setdefault(identity, called(record) or identity)
    return found


def _around(workspace: Workspace, path: str) -> Iterator[Record]:
    """The records of the file's agreement, of registers and of what is right in files with faults."""
    home = workspace.home_of(path)
    if home:
        yield from home.records.values()
        yield from (
            part.record for where, part in workspace.incomplete.items() if _is_in(where, home.id, workspace)
        )
    yield from workspace.registers.values()


def _is_in(path: str, agreement: str, workspace: Workspace) -> bool:
    home = workspace.home_of(path)
    return home is not None and home.id == agreement


def called(record: Record) -> str:
    """What a thing is called by its own words; empty without any."""
    words = (getattr(record, name, None) for name in record.record_kind.words)
    return next((str(each) for each in words if each), "")
