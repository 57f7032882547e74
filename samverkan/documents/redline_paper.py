"""An agreement with its annexes as a lawyer reads it: what differs from the former one, struck and added.

    files = redline_paper(old, new, style, publisher, templates)

The text is that of the new agreement, laid out as its documents are. A format that can tell of changes
(Word) records them, so that each can be accepted or rejected.
"""

from collections.abc import Iterator, Mapping

from samverkan.diff.changes import AgreementAndWork
from samverkan.documents.agreement import annexes, the_agreement
from samverkan.documents.basis import DocumentBasis
from samverkan.documents.comparison_in_short import comparison_title
from samverkan.documents.cross_references import settled
from samverkan.documents.document import Document
from samverkan.documents.opening import open_folder
from samverkan.documents.redlined import redlined
from samverkan.load import AgreementFolder
from samverkan.model import Agreement, DateStyle, HouseStyle, Register
from samverkan.render.escape import Md
from samverkan.render.face import PLAIN, Face
from samverkan.render.footnotes import with_notes
from samverkan.render.formats import BY_NAME
from samverkan.render.templates import Templates, render_markdown
from samverkan.render.tree import parse
from samverkan.render.written_document import DocumentInfo, WrittenDocument


def redline_paper(
    old: AgreementAndWork,
    new: AgreementAndWork,
    style: HouseStyle | None,
    publisher: str,
    templates: Templates,
    mark: str = "",
    face: Face = PLAIN,
) -> bytes:
    """The Word file, each page with the `mark`. Raises SamverkanError when a template is broken."""
    house = style or HouseStyle()
    title = comparison_title(old.agreement, new.agreement, house.date_style or DateStyle.LONG)
    known = {each.id: each.agreement for each in (old, new) if each.id}
    before, after = (_basis(each, known, house) for each in (old, new))
    info = DocumentInfo(
        title=title,
        organisation=publisher,
        agreement_title=new.agreement.title,
        kind="Jämförelse",
        registration_number=new.agreement.registration_number,
        mark=mark,
        face=face,
    )
    figures = {name: each for document in _documents(after) for name, each in document.figures.items()}
    text = _whole(after, templates)
    told = redlined(parse(_whole(before, templates)), parse(text))
    paper = WrittenDocument("avtal", text, info, figures, told=told)
    return BY_NAME["docx"].write(paper, templates)["avtal.docx"]


def whole_text(
    one: AgreementAndWork, known: Mapping[str, Agreement], style: HouseStyle, templates: Templates
) -> str:
    """The Markdown of the agreement and of its annexes, one after another; `known` are others by id."""
    return _whole(_basis(one, known, style), templates)


def _whole(basis: DocumentBasis, templates: Templates) -> str:
    texts: list[str] = []
    notes: dict[str, Md] = {}
    papers = list(_documents(basis))

    def template(document: Document) -> str:
        return render_markdown(templates.markdown, document.template, document.page)

    for document in papers:
        texts.append(settled(template(document), document, basis, papers, template).markdown)
        notes |= {
            identity: Md(settled(note, document, basis, papers, template).markdown)
            for identity, note in document.notes.items()
        }
    return with_notes("\n".join(texts), notes)


def _basis(one: AgreementAndWork, known: Mapping[str, Agreement], style: HouseStyle) -> DocumentBasis:
    register = one.register or Register()
    folder = AgreementFolder(one.id, one.agreement, None, register, style, broken=False)
    basis = open_folder(folder, known)
    assert isinstance(basis, DocumentBasis)  # noqa: S101 - the folder has an agreement
    return basis


def _documents(basis: DocumentBasis) -> Iterator[Document]:
    yield from the_agreement(basis)
    yield from annexes(basis)
