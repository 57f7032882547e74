"""A new file of any kind: where it lies, and what it holds."""

from dataclasses import dataclass
from datetime import date

from samverkan.errors import SamverkanError, taken
from samverkan.load import AgreementFolder, Workspace
from samverkan.load.ids import defined, merged
from samverkan.load.workspace import AGREEMENT_FILE
from samverkan.model import KINDS, Register
from samverkan.root import SETTINGS_FILE
from samverkan.starting import action, beside_agreements, course, knowledge  # noqa: F401 - each says what files begin with
from samverkan.starting.agreement import ADVICE
from samverkan.starting.annotating import annotated
from samverkan.starting.asked_for import asked_for
from samverkan.starting.begun import BEGUN
from samverkan.starting.beside_agreements import SETTINGS
from samverkan.starting.here import Here
from samverkan.starting.next_agreement import following, next_agreement
from samverkan.starting.places import below, place_of
from samverkan.text import Text


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
    record = KINDS[kind]
    begun = BEGUN[record](here) if record in BEGUN else asked_for(record, here)
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
