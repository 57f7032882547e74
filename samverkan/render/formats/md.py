"""A document as Markdown, with its figures beside it."""

from samverkan.render.templates import Templates
from samverkan.render.written_document import WrittenDocument


def write(document: WrittenDocument, _templates: Templates) -> dict[str, bytes]:
    """The text, after a line with its mark, and each figure as SVG."""
    face = document.info.face
    before = f"**{document.info.mark}**\n\n" if document.info.mark else ""
    figures = {f"{each.name}.svg": face.svg(each).encode() for each in document.figures.values()}
    return {f"{document.name}.md": (before + document.markdown).encode()} | figures
