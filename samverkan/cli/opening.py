"""The agreements that a run may write documents of, each opened with the documents that it has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from samverkan.cli.delivering import Output
from samverkan.cli.soundness import Sound, plain_names
from samverkan.diff.classes import grades
from samverkan.documents import Document, DocumentBasis, compares, documents, open_folder, without_contacts
from samverkan.load import AgreementFolder, Workspace
from samverkan.model import work_of


@dataclass(frozen=True, slots=True)
class Opened:
    """An agreement and the documents that it has."""

    basis: DocumentBasis
    documents: tuple[Document, ...]
    folder: AgreementFolder


def open_sound(
    workspace: Workspace, parts: Sequence[Sound], output: Output, *, public: bool
) -> Iterator[Opened]:
    """The agreements that are sound, each with the documents that it has of what is sound in it."""
    folders = [_published(folder) if public else folder for folder in workspace.folders]
    agreements = {folder.id: folder.agreement for folder in folders if folder.agreement}
    works = {folder.id: folder.work for folder in folders}
    cases = {folder.id: folder.case for folder in folders if folder.case}
    file = workspace.settings_file
    classes = grades(workspace.settings, file) if file else {}
    for part in parts:
        if part.folder:
            folder = _published(part.folder) if public else part.folder
            plain = plain_names(part, output.recorded(part.id))
            basis = open_folder(folder, agreements, classes, works, plain, cases)
            assert basis  # noqa: S101 - a folder that is sound has an agreement
            yield Opened(basis, tuple(_writable(part, basis)), folder)


def _writable(part: Sound, basis: DocumentBasis) -> Iterator[Document]:
    """The documents that rest on no comparison of work that is not all there."""
    for document in documents(basis):
        if not (part.lacks_work and compares(document, basis)):
            yield document


def _published(folder: AgreementFolder) -> AgreementFolder:
    """The folder without direct contact details."""
    return replace(
        folder,
        agreement=without_contacts(folder.agreement) if folder.agreement else None,
        case=without_contacts(folder.case) if folder.case else None,
        work=work_of(map(without_contacts, folder.work)),
    )
