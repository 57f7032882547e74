"""The agreements that a run may write documents of, each opened with the documents that it has."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from samverkan.diff.classes import grades
from samverkan.documents import Document, DocumentBasis, compares, documents, open_folder, without_contacts
from samverkan.documents.opening import referred
from samverkan.documents.public import is_internal, without_internal
from samverkan.load import AgreementFolder, Workspace
from samverkan.making.soundness import Sound, plain_names
from samverkan.model import Record, work_of


@dataclass(frozen=True, slots=True)
class OpenedAgreement:
    """An agreement and the documents that it has; `internal` are the files that are kept from the public."""

    basis: DocumentBasis
    documents: tuple[Document, ...]
    folder: AgreementFolder
    internal: tuple[str, ...] = ()


def open_sound(
    workspace: Workspace,
    parts: Sequence[Sound],
    recorded: Callable[[str], Mapping[str, str]],
    *,
    public: bool,
) -> Iterator[OpenedAgreement]:
    """The agreements that are sound, each with the documents that it has of what is sound in it.

    `recorded` says which record each document of an agreement's work has shown, by the document's name.
    """
    folders = [_without_contacts(folder) if public else folder for folder in workspace.folders]
    agreements = {folder.id: folder.frame for folder in folders if folder.frame}
    every = {folder.id: folder.work for folder in folders}
    works = {each: without_internal(work) for each, work in every.items()} if public else every
    cases = {folder.id: folder.case for folder in folders if folder.case}
    file = workspace.settings_file
    classes = grades(workspace.settings, file) if file else {}
    for part in parts:
        if part.folder:
            known = _without_contacts(part.folder) if public else part.folder
            folder = replace(known, work=without_internal(known.work)) if public else known
            plain = plain_names(part, recorded(part.id))
            basis = open_folder(folder, agreements, classes, works, plain, cases)
            assert basis  # noqa: S101 - a folder that is sound has an agreement
            basis = replace(basis, referred=referred(known, every))
            left_out = tuple(internal_files(part.folder)) if public else ()
            yield OpenedAgreement(basis, tuple(_writable(part, basis)), folder, left_out)


def internal_files(folder: AgreementFolder) -> dict[str, Record]:
    """The files of the agreement that are internal, and what they hold."""
    return {path: record for path, record in folder.records.items() if is_internal(record)}


def _writable(part: Sound, basis: DocumentBasis) -> Iterator[Document]:
    """The documents that rest on no comparison of work that is not all there."""
    for document in documents(basis):
        if not (part.lacks_work and compares(document, basis)):
            yield document


def _without_contacts(folder: AgreementFolder) -> AgreementFolder:
    """The folder without direct contact details."""
    return replace(
        folder,
        agreement=without_contacts(folder.agreement) if folder.agreement else None,
        case=without_contacts(folder.case) if folder.case else None,
        work=work_of(map(without_contacts, folder.work)),
    )
