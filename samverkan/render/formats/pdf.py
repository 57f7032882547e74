"""A document as PDF: tagged for those who listen to it, and made to be kept."""

from functools import partial

from samverkan.render.templates import Templates
from samverkan.render.typst.compiler import typeset
from samverkan.render.typst.document import sources
from samverkan.render.typst.faults import told_of
from samverkan.render.typst.fonts import folders
from samverkan.render.typst.letters import with_names
from samverkan.render.written_document import WrittenDocument


def write(document: WrittenDocument, _templates: Templates) -> dict[str, bytes]:
    """The paper, its figures drawn in it."""
    info = document.info
    with told_of(document.name, info.agreement_title):
        typesetting = partial(typeset, when=info.date, fonts=folders(info.face))
        pdf = with_names(sources(document), typesetting)
    return {f"{document.name}.pdf": pdf}
