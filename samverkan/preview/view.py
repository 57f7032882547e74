"""What the page of the preview says: the documents there are, the one that is shown, and what is found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samverkan.diagnostics import Severity
from samverkan.documents.document import Document
from samverkan.documents.phrases import period
from samverkan.load.workspace import AgreementFolder
from samverkan.model import DateStyle, Settings
from samverkan.preview.addresses import AGREEMENT, PAPER, address
from samverkan.preview.desk import Desk
from samverkan.preview.findings import FileRemarks, remarks
from samverkan.preview.panel import FileLink, Panel, file_links
from samverkan.render.list_parts import ListPart, in_parts
from samverkan.rules.severities import told_of_off


@dataclass(frozen=True, slots=True)
class DocumentLink:
    """A document in the list."""

    label: str
    href: str
    part: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class AgreementLink:
    """An agreement in the list, with its documents if it is the one that is looked at."""

    title: str
    period: str
    href: str
    is_current: bool
    parts: tuple[ListPart[DocumentLink], ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """The page. Without a `paper` there is nothing to show, and `notice` says why."""

    version: str
    title: str
    agreements: tuple[AgreementLink, ...]
    paper: str
    digest: str
    notice: str
    is_old: bool
    files: tuple[FileRemarks, ...]
    summary: str
    fill_in: tuple[FileLink, ...]
    also: tuple[FileLink, ...]
    panel: Panel | None


def view(desk: Desk, agreement: str, name: str, beside: Panel | None = None, path: str = "") -> View | None:
    """The page of a document, or of the first of an agreement without a `name`; None when there is none.

    Beside it stands the form of the file at the path, if any.
    """
    folder = desk.picture.workspace.folder(agreement)
    documents = desk.documents(agreement)
    document = (
        next((each for each in documents if each.name == name), None) if name else _first(desk, agreement)
    )
    if folder is None or (document is None and name):
        return None
    shown = desk.shown(agreement, document.name if document else "")
    behind = desk.picture.files_behind(agreement, document) if document else []
    found = [*desk.picture.diagnostics, *(shown.paper.flaws if shown.paper else ())]
    files = remarks(found, agreement, behind, desk.picture.workspace)
    fill_in, also = file_links(desk.picture.workspace, agreement, behind, path)
    links = [
        DocumentLink(each.label, address(AGREEMENT, agreement, each.name), each.part, each is document)
        for each in documents
    ]
    return View(
        version=desk.version,
        title=document.title if document else _title(folder),
        agreements=tuple(_agreements(desk, agreement, links)),
        paper=address(PAPER, agreement, document.name) if document and shown.paper else "",
        digest=shown.paper.digest if shown.paper else "",
        notice=shown.why.sv if shown.why else "",
        is_old=bool(shown.why and shown.paper),
        files=files,
        summary=" ".join(_summary(files, desk.picture.workspace.settings)),
        fill_in=fill_in,
        also=also,
        panel=beside,
    )


def _first(desk: Desk, agreement: str) -> Document | None:
    """The document that is shown when none is asked for: that of the file that was, else the agreement."""
    every = desk.documents(agreement)
    of_file = (each for each in every if desk.wanted in desk.picture.files_behind(agreement, each)[:1])
    usual = (each for each in every if each.name == "avtal")
    return next((each for some in (of_file, usual, every) for each in some), None)


def _agreements(desk: Desk, current: str, links: Sequence[DocumentLink]) -> Iterator[AgreementLink]:
    for folder in desk.agreements:
        is_current = folder.id == current
        yield AgreementLink(
            title=_title(folder),
            period=_period(folder),
            href=address(AGREEMENT, folder.id, ""),
            is_current=is_current,
            parts=in_parts(links) if is_current else (),
        )


def _title(folder: AgreementFolder) -> str:
    return folder.frame.title if folder.frame else folder.id


def _period(folder: AgreementFolder) -> str:
    style = folder.house_style.date_style or DateStyle.LONG
    return period(folder.agreement.validity, style) if folder.agreement else ""


def _summary(files: Sequence[FileRemarks], settings: Settings) -> Iterator[str]:
    """How much there is to mend, and what was not looked for."""
    yield _counted([each.weight for file in files for each in file.remarks])
    if off := told_of_off(settings):
        yield off.sv


def _counted(every: Sequence[Severity]) -> str:
    if not every:
        return "Inget att anmärka."
    words = {
        Severity.ERROR: ("1 fel", "{} fel"),
        Severity.WARNING: ("1 varning", "{} varningar"),
        Severity.INFO: ("1 upplysning", "{} upplysningar"),
    }
    counts = [(every.count(weight), *words[weight]) for weight in Severity if weight in every]
    return ", ".join(one if number == 1 else many.format(number) for number, one, many in counts) + "."
