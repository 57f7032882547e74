"""What of an agreement can be written when some of its files have errors: all that does not rest on them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath

from samverkan.diagnostics import Diagnostic, Severity
from samverkan.load import AgreementFolder, Workspace
from samverkan.load.cross_references import lost_cross_references
from samverkan.load.file_names import is_work, meant_kind
from samverkan.load.ids import Known, defined, merged
from samverkan.load.references import lost_citations, lost_references
from samverkan.model import KINDS, Cycle, Handling, Record, work_of
from samverkan.root import AGREEMENTS, SETTINGS_FILE
from samverkan.rules.rule import REGISTRY, Of
from samverkan.rules.run import check


@dataclass(frozen=True, slots=True)
class Sound:
    """An agreement without what rests on errors; `left` are the files whose documents cannot be written.

    The folder is None when the agreement itself has errors, or a register that it leans on.
    """

    id: str
    folder: AgreementFolder | None
    left: tuple[str, ...] = ()

    @property
    def lacks_work(self) -> bool:
        """Whether something of the work is missing, so that it cannot be compared with that of others."""
        return any(is_work(meant_kind(PurePosixPath(path))) for path in self.left)


def errors_of(workspace: Workspace, today: date) -> Iterator[Diagnostic]:
    """The errors that stop a document; those of loading also when the rule that they are of is silenced."""
    return errors_among(check(workspace, today), workspace)


def errors_among(said: Sequence[Diagnostic], workspace: Workspace) -> Iterator[Diagnostic]:
    """The errors that stop a document, of all that is `said` of the workspace and of what is silenced."""
    known = {(each.file, each.span, each.rule) for each in said if each.severity is Severity.ERROR}
    unsaid = [d for d in workspace.diagnostics if (d.file, d.span, d.rule) not in known]
    return filter(_is_of_documents, sorted((*said, *unsaid), key=lambda each: each.order))


def _is_of_documents(diagnostic: Diagnostic) -> bool:
    """Whether it is an error of what is written: one that time alone has brought about stops no document."""
    rule = REGISTRY.get(diagnostic.rule)
    return diagnostic.severity is Severity.ERROR and not (rule and Of.DAY in rule.of)


def sound_parts(workspace: Workspace, wrong: Collection[str]) -> Iterator[Sound]:
    """Each agreement, as far as it is sound when the files `wrong` have errors."""
    return (sound_part(folder, wrong, workspace) for folder in workspace.folders)


def sound_part(folder: AgreementFolder, wrong: Collection[str], workspace: Workspace) -> Sound:
    """The agreement, as far as it is sound when the files `wrong` have errors."""
    holders = [path for path, file in workspace.files.items() if not {path, *file.included}.isdisjoint(wrong)]
    own = [path for path in holders if _belongs(path, folder, workspace)]
    if folder.frame is None or not all(map(_can_be_left, own)):
        return Sound(folder.id, None)
    return _without(own, folder, workspace)


def _belongs(path: str, folder: AgreementFolder, workspace: Workspace) -> bool:
    """Whether the file is of the agreement and of none within it, or is a register or settings over it."""
    if path == SETTINGS_FILE:
        return folder.face is None
    at, here = PurePosixPath(path), PurePosixPath(AGREEMENTS, folder.id)
    if at.parent in here.parents:
        return meant_kind(at) == "organisations"
    inner = [PurePosixPath(AGREEMENTS, each.id) for each in workspace.folders]
    return at.is_relative_to(here) and not any(here in i.parents and at.is_relative_to(i) for i in inner)


def _can_be_left(path: str) -> bool:
    """Whether the agreement can do without the file: its case, and its work."""
    kind = meant_kind(PurePosixPath(path))
    return kind == "case" or is_work(kind)


def _without(wrong: Collection[str], folder: AgreementFolder, workspace: Workspace) -> Sound:
    """The agreement without these files, and without the work that refers to what was only in them."""
    work = {path: each for path, each in folder.records.items() if each.record_kind.is_work}
    sound = {path: each for path, each in work.items() if path not in wrong}
    others = _known_elsewhere(folder, workspace)
    while lost := [path for path, each in sound.items() if _is_lost(each, sound.values(), others)]:
        sound = {path: each for path, each in sound.items() if path not in lost}
    case = None if any(meant_kind(PurePosixPath(path)) == "case" for path in wrong) else folder.case
    left = tuple(sorted({*wrong, *(work.keys() - sound.keys())}))
    return Sound(folder.id, replace(folder, case=case, work=work_of(sound.values())), left)


def _known_elsewhere(folder: AgreementFolder, workspace: Workspace) -> Known:
    """Every id that is defined in the workspace, but for those of the agreement's own work."""
    others = [each for one in workspace.folders if one is not folder for each in one.records.values()]
    own = [each for each in folder.records.values() if not each.record_kind.is_work]
    ids = frozenset(each.id for each in workspace.folders)
    known = merged({"agreement": ids}, defined(*others, *own, *workspace.registers.values()))
    return merged(known, {} if folder.agreement else defined(*filter(None, [folder.stand_in])))


def _is_lost(record: Record, sound: Collection[Record], others: Known) -> bool:
    known = merged(others, defined(*sound))
    lost = (
        lost_references(record, known),
        lost_citations(record, known),
        lost_cross_references(record, known),
    )
    return any(any(each) for each in lost)


def plain_names(part: Sound, recorded: Mapping[str, str]) -> dict[str, str]:
    """For each kind of work, the id of the one document that is called by its kind alone.

    It is the one that was `recorded` as that, as long as it may be there: no document takes over the name,
    and so the address, of another.
    """
    assert part.folder  # noqa: S101
    work = work_of(part.folder.records.values())
    unread = {meant_kind(PurePosixPath(path)) for path in part.left if path not in part.folder.records}
    plain = {}
    for kind, model in KINDS.items():
        ids = [each.id for each in work.of(model) if isinstance(each, Handling | Cycle)]
        owner = recorded.get(kind, "")
        is_there = owner in ids or kind in unread
        plain[kind] = owner if is_there else next(iter(ids), "")
    return plain
