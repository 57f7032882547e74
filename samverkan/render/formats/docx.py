"""A document as a Word file."""

from samverkan.render.templates import Templates
from samverkan.render.word.document import parts
from samverkan.render.word.package import archive
from samverkan.render.written_document import WrittenDocument


def write(document: WrittenDocument, _templates: Templates) -> dict[str, bytes]:
    """The file, its figures in it."""
    return {f"{document.name}.docx": archive(parts(document))}
