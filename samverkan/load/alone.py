"""Reads an agreement with its case and its work on its own, in a workspace or not: what it is compared by."""

from collections.abc import Iterator
from pathlib import Path

from samverkan.diagnostics import Diagnostic, Severity
from samverkan.load.belonging import AgreementFiles, own_id
from samverkan.load.checking import checked, read_file
from samverkan.load.file_names import is_work, kind_of, lies
from samverkan.load.ids import defines
from samverkan.load.linking import Elsewhere, linked
from samverkan.load.loaded import Loaded
from samverkan.load.stand_in import stand_in
from samverkan.load.workspace import AGREEMENT_FILE, Alone, WorkFile
from samverkan.model import KINDS, Agreement, Case, Lies, Register, named
from samverkan.source import find_files, read

_REGISTER = "organisations.yaml"


def load_alone(path: Path, root: Path) -> Alone:
    """The agreement in the file `path`; the files that it takes in must lie in the folder `root`.

    Its case and the documents of its work are read when it lies in a folder of its own, as agreement.yaml.
    Ids and references are checked within these files, but not those that lead elsewhere. Where there is no
    agreement.yaml, the records of the work in its folder are read.
    """
    beside = list(_beside(path, root)) if path.name == AGREEMENT_FILE else []
    others = [read_file(each, root) for each in beside if _belongs(each, path.parent)]
    if not path.exists():
        return _without_agreement(
            [each for each in others if each.record is None or is_work(each.meant_kind)], root
        )
    own = checked(read(path, root), Agreement)
    files = AgreementFiles(own.path.parent, (own, *others))
    cases = {own_id(each.record): each for each in others if isinstance(each.record, Case)}
    work_files = {
        key: WorkFile(str(each.path.relative_to(files.folder)), each.file, each.record)
        for key, each in (files.work | cases).items()
        if each.record
    }
    unread = (each.relative_to(path.parent).as_posix() for each in beside if kind_of(each) is None)
    apart = () if path.name == AGREEMENT_FILE else tuple(_apart(path.parent))
    return Alone(own.file, files.agreement, work_files, tuple(_errors(files)), tuple(unread), apart)


def holds_work(folder: Path) -> bool:
    """Whether records of the work lie in the folder, though no agreement does."""
    agreement = folder / AGREEMENT_FILE
    files = folder.glob("*.yaml") if folder.is_dir() and not agreement.exists() else ()
    return any(is_work(kind_of(each)) for each in files)


def _without_agreement(work: list[Loaded], root: Path) -> Alone:
    """The records of the work in a folder that has no agreement; references are not followed."""
    first = work[0]
    registers = [
        root / folder / _REGISTER for folder in first.path.parents if (root / folder / _REGISTER).exists()
    ]
    known = [record for each in registers if isinstance(record := read_file(each, root).record, Register)]
    files = AgreementFiles(
        first.path.parent, tuple(each for each in work if each.path.parent == first.path.parent)
    )
    work_files = {
        key: WorkFile(each.path.name, each.file, each.record)
        for key, each in files.work.items()
        if each.record
    }
    frame = stand_in([each.record for each in work_files.values()], known)
    return Alone(first.file, frame, work_files, tuple(_errors(files)), is_alone=True)


def _apart(folder: Path) -> Iterator[str]:
    """The names of the files in a folder that hold a case or a record of the work of some agreement."""
    names = sorted(each.name for each in folder.glob("*.yaml"))
    return (name for name in names if _belongs(folder / name, folder))


def _belongs(path: Path, folder: Path) -> bool:
    """Whether a file holds the case of the agreement in `folder`, or a record of its work."""
    kind = kind_of(path)
    return is_work(kind) or (lies(kind) is Lies.BESIDE_AGREEMENT and path.parent == folder)


def _errors(files: AgreementFiles) -> list[Diagnostic]:
    """What is wrong in the files, that of the agreement itself first."""
    every = files.files
    if files.agreement:
        every = tuple(linked(each, files, _elsewhere(each, files.agreement)) for each in every)
    said = (d for each in every for d in each.diagnostics if d.severity is Severity.ERROR)
    return sorted(said, key=lambda each: (each.file != files.files[0].file.path, each.order))


def _elsewhere(one: Loaded, agreement: Agreement) -> Elsewhere:
    """What cannot be known here; the work may refer to that of an agreement before this one."""
    unsure = {kind for kind in KINDS if lies(kind) is Lies.AS_AGREEMENT}
    refers_before = one.known and one.known.record_kind.is_work and named(agreement)
    for kind, model in KINDS.items():
        if lies(kind) is Lies.ABOVE or (refers_before and is_work(kind)):
            unsure |= defines(model)
    return Elsewhere(unsure=frozenset(unsure))


def _beside(agreement: Path, root: Path) -> Iterator[Path]:
    """The YAML files in the agreement's folder and below it, but for those of agreements below it."""
    every = find_files(root, agreement.parent)
    others = {path.parent for path in every if path.name == AGREEMENT_FILE and path != agreement}
    for path in every:
        if others.isdisjoint(path.parents):
            yield path
