"""A document as PDF: tagged for those who listen to it, and made to be kept."""

from samverkan.render.templates import Templates
from samverkan.render.typst.compiler import STANDARDS, WITH_SOURCE
from samverkan.render.typst.document import sources
from samverkan.render.typst.room import make_sure_of_room
from samverkan.render.typst.setting import pdf_of
from samverkan.render.written_document import WrittenDocument


def write(document: WrittenDocument, _templates: Templates) -> dict[str, bytes]:
    """The paper, its figures drawn in it; with what is attached it meets PDF/A-3a instead of A-2a."""
    make_sure_of_room(document)
    standards = WITH_SOURCE if document.attached else STANDARDS
    pdf = pdf_of(sources(document), document.name, document.info, standards)
    return {f"{document.name}.pdf": pdf}
