"""Documents as Markdown, ready to be written in every format."""

from collections.abc import Callable, Sequence
from datetime import date
from urllib.parse import quote

from samverkan.documents.basis import DocumentBasis
from samverkan.documents.bundles import KALLELSE, chosen
from samverkan.documents.cross_references import Settled, settled
from samverkan.documents.document import Document
from samverkan.documents.faces import face_for
from samverkan.model import NoteNumbering
from samverkan.render.face import PLAIN, Face
from samverkan.render.footnotes import count_of_notes, with_notes
from samverkan.render.formats import BY_NAME
from samverkan.render.marks import MarkedText, Marks, Origin
from samverkan.render.references import with_references, without_anchors
from samverkan.render.signs import unmarked
from samverkan.render.templates import Templates, render_markdown
from samverkan.render.written_document import DocumentInfo, Sibling, WrittenDocument


def written(
    document: Document,
    basis: DocumentBasis,
    siblings: Sequence[Document],
    templates: Templates,
    *,
    signed: bool = False,
) -> WrittenDocument:
    """A document of an agreement in Markdown, which knows its siblings.

    With it are, when it is to be `signed`, the signs around what comes from the agreement's files.
    Raises SamverkanError when a template is broken.
    """
    info = DocumentInfo(
        title=document.title,
        organisation=basis.publisher,
        agreement_title=document.title if basis.is_alone else basis.agreement.title,
        kind=document.label,
        registration_number=document.registration_number,
        siblings=tuple(
            Sibling(each.label, f"{quote(each.name)}.html", each.part, each.name == document.name)
            for each in siblings
        ),
        siblings_title=f"{'Arbetets' if basis.is_alone else 'Avtalets'} dokument",
        index_href=f"{'../' * len(basis.id.split('/'))}index.html",
        face=face_for(basis, joint=document.is_joint),
        date=_whole(document),
        dated=basis.words.day(document.date) if document.date else "",
        mark=document.mark,
        notes_before=_notes_before(document, basis, siblings, templates),
        is_joint=document.is_joint,
    )
    if not signed:
        text = settled(_noted(document, templates), document, basis, siblings, _as_template(templates))
        return WrittenDocument(document.name, text.markdown, info, document.figures, linked=text.linked)
    whole, pieces = _marked(document, basis, siblings, templates)
    marked = MarkedText(basis.id, without_anchors(whole.linked or whole.markdown), pieces)
    return WrittenDocument(
        document.name,
        unmarked(whole.markdown),
        info,
        document.figures,
        linked=unmarked(whole.linked),
        marked=marked,
    )


def standing_alone(
    document: Document, publisher: str, to: str, templates: Templates, face: Face = PLAIN
) -> str:
    """A document that belongs to no agreement's folder, in the format of this name, which is text.

    Raises SamverkanError when a template is broken.
    """
    return file_standing_alone(document, publisher, to, templates, face).decode()


def file_standing_alone(
    document: Document, publisher: str, to: str, templates: Templates, face: Face = PLAIN
) -> bytes:
    """The bytes of a document that belongs to no agreement's folder, in the format of this name.

    Raises SamverkanError when a template is broken.
    """
    info = DocumentInfo(
        title=document.title,
        organisation=publisher,
        agreement_title=document.title,
        kind=document.label,
        registration_number=document.registration_number,
        mark=document.mark,
        face=face,
    )
    text = with_references(_noted(document, templates), lambda reference: f"[](#{reference})")
    files = BY_NAME[to].write(WrittenDocument(document.name, text, info, document.figures), templates)
    return files[BY_NAME[to].file_name(document.name)]


def _whole(document: Document) -> date | None:
    """The document's date, unless only its month or year is known."""
    when = document.date
    return date(when.year, when.month, when.day) if when and when.month and when.day else None


def _notes_before(
    document: Document, basis: DocumentBasis, siblings: Sequence[Document], templates: Templates
) -> int:
    """The notes of the papers of the case that are read before the document, if all are numbered together."""
    if basis.style.notes is not NoteNumbering.CASE:
        return 0
    papers = chosen(siblings, KALLELSE)
    place = next((i for i, each in enumerate(papers) if each.name == document.name), 0)
    for each in papers[:place]:
        if each.name not in basis.counts_of_notes:
            basis.counts_of_notes[each.name] = count_of_notes(_noted(each, templates))
    return sum(basis.counts_of_notes[each.name] for each in papers[:place])


def _as_template(templates: Templates) -> Callable[[Document], str]:
    return lambda document: render_markdown(templates.markdown, document.template, document.page)


def _noted(document: Document, templates: Templates) -> str:
    """The document with its notes, as its template has written it."""
    return with_notes(_as_template(templates)(document), document.notes)


def _marked(
    document: Document, basis: DocumentBasis, siblings: Sequence[Document], templates: Templates
) -> tuple[Settled, Sequence[Origin]]:
    """The text, with signs around what comes from the agreement's files, and where each of that does."""
    marks = Marks(basis.texts)
    text = render_markdown(templates.markdown, document.template, document.page, marks)
    notes = {identity: marks.in_markdown(note) for identity, note in document.notes.items()}
    whole = settled(with_notes(text, notes), document, basis, siblings, _as_template(templates))
    return whole, marks.pieces
