"""A document as one HTML file that is complete in itself."""

from samverkan.render.html import page
from samverkan.render.templates import Templates
from samverkan.render.written_document import WrittenDocument


def write(document: WrittenDocument, templates: Templates) -> dict[str, bytes]:
    """The page, its figures drawn in it."""
    text = page(document.tree, document.info, document.figures, templates.html)
    return {f"{document.name}.html": text.encode()}
