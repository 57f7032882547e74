"""What a document was written from, to be carried in its PDF."""

from collections.abc import Iterator

from samverkan.documents import Document
from samverkan.load import AgreementFolder, Workspace
from samverkan.model import Record

_OF_THE_CASE = frozenset(["tjansteskrivelse", "protokollsutdrag"])


def own_sources(document: Document, folder: AgreementFolder, workspace: Workspace) -> dict[str, bytes]:
    """By path: the agreement's file, the file of the document's own record, and the texts they take in."""
    files = [workspace.files[path] for path, record in folder.records.items() if is_behind(record, document)]
    texts = {path: text for file in files for path, text in ((file.path, file.text), *file.included.items())}
    return {path: texts[path].encode() for path in sorted(texts)}


def is_behind(record: Record, document: Document) -> bool:
    """Whether the document shows the record: the agreement, or the record that it is about."""
    return record.record_kind.name in set(_kinds(document)) and (
        not record.record_kind.is_work or getattr(record, "id", "") == document.about
    )


def _kinds(document: Document) -> Iterator[str]:
    yield "agreement"
    is_of_case = document.template.partition(".")[0] in _OF_THE_CASE
    yield "case" if is_of_case else document.name.removesuffix(f"-{document.about}")
