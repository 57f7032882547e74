"""A document as Markdown, with its figures beside it."""

from samverkan.render.templates import Templates
from samverkan.render.written_document import WrittenDocument


def write(document: WrittenDocument, _templates: Templates) -> dict[str, bytes]:
    """The text, and each figure as SVG."""
    figures = {f"{each.name}.svg": each.svg.encode() for each in document.figures.values()}
    return {f"{document.name}.md": document.markdown.encode()} | figures
