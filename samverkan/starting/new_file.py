"""A new file of any kind: where it lies, and what it holds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from samverkan.errors import SamverkanError, taken
from samverkan.load import AgreementFolder, Workspace
from samverkan.load.ids import defined, merged
from samverkan.load.workspace import AGREEMENT_FILE
from samverkan.model import KINDS, Register
from samverkan.root import SETTINGS_FILE
from samverkan.starting.action import atgardsplan, medborgarlofte
from samverkan.starting.agreement import ADVICE
from samverkan.starting.annotating import annotated
from samverkan.starting.around import SETTINGS, case, register
from samverkan.starting.asked_for import asked_for
from samverkan.starting.course import cycle, motesanteckning, uppfoljning
from samverkan.starting.here import Here
from samverkan.starting.knowledge import lagesbild, orsaksanalys
from samverkan.starting.next_agreement import following, next_agreement
from samverkan.starting.outline import Outline
from samverkan.starting.places import below, place_of
from samverkan.text import Text

_BEGINS: Mapping[str, Callable[[Here], Outline]] = {
    each.__name__: each
    for each in (
        lagesbild,
        orsaksanalys,
        atgardsplan,
        medborgarlofte,
        uppfoljning,
        motesanteckning,
        cycle,
        case,
    )
} | {"organisations": register}
"""By kind: what a new file of it holds. Of another kind it holds what the model requires."""


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file to be written: its path in the workspace and its text."""

    path: str
    text: str


def new_file(
    kind: str,
    folder: AgreementFolder,
    workspace: Workspace,
    day: date,
    identity: str | None = None,
    promises: str | None = None,
) -> NewFile:
    """A file of the kind for the agreement in the folder, or for the work there that rests on none.

    `promises` are lines with a promise each, to stand in a document of them.

    Raises SamverkanError when there is nothing that it could be about, or when its place is taken.
    """
    frame = folder.frame
    assert frame  # noqa: S101
    parts = [each.record for path, each in workspace.incomplete.items() if path.startswith(below(folder.id))]
    known = merged(defined(*folder.records.values()), defined(*parts))
    at = place_of(kind, folder, workspace.files, known.get(kind, frozenset()), day, identity)
    here = Here(folder.id, frame, folder.work, folder.register, known, at.identity, day, promises)
    begun = _BEGINS[kind](here) if kind in _BEGINS else asked_for(KINDS[kind], here)
    return NewFile(at.path, annotated(kind, begun))


def new_agreement(
    before: AgreementFolder | None, workspace: Workspace, day: date, identity: str | None
) -> NewFile:
    """An agreement between the parties of the one before, if there is one.

    Raises SamverkanError when nothing tells its id, or when that is taken.
    """
    last = before.agreement if before else None
    if identity is None and before and last:
        identity = f"{before.id.rpartition('/')[0] or before.id}/{following(last, day).folder}"
    if identity is None:
        raise SamverkanError(
            Text(
                sv="Ange avtalets id med --id, till exempel --id mora/2027-2030.",
                en="Give the id of the agreement with --id, such as --id mora/2027-2030.",
            )
        )
    path = f"{below(identity)}{AGREEMENT_FILE}"
    if path.casefold() in {each.casefold() for each in workspace.files}:
        raise taken(path)
    register = before.register if before else Register()
    begun = next_agreement(identity, last, register, day)
    return NewFile(path, annotated("agreement", begun, ADVICE))


def new_settings() -> NewFile:
    """The settings of a workspace."""
    return NewFile(SETTINGS_FILE, annotated("samverkan", SETTINGS))
