"""A document as PDF: tagged for those who listen to it, and made to be kept."""

from samverkan.render.templates import Templates
from samverkan.render.typst.document import sources
from samverkan.render.typst.setting import pdf_of
from samverkan.render.written_document import WrittenDocument


def write(document: WrittenDocument, _templates: Templates) -> dict[str, bytes]:
    """The paper, its figures drawn in it."""
    return {f"{document.name}.pdf": pdf_of(sources(document), document.name, document.info)}
