"""Drawings, with what they show in words for those who cannot see them."""

import re

from markdown_it.tree import SyntaxTreeNode

from samverkan.render.figures.svg import Figure
from samverkan.render.typst.source import called, quoted, shown
from samverkan.render.typst.walk import Walk
from samverkan.render.written_document import WrittenDocument

_SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"')
_WIDEST, _HIGHEST = 453.0, 440.0
_POINTS_PER_PIXEL = 0.75


def drawn_files(document: WrittenDocument, prefix: str) -> dict[str, bytes]:
    """The drawings of a document in the colours of its face, as files for the typesetter."""
    face = document.info.face
    return {_file_name(each, prefix): face.svg(each).encode() for each in document.figures.values()}


def _file_name(figure: Figure, prefix: str) -> str:
    return f"{prefix}-{figure.name}.svg"


def named(image: SyntaxTreeNode, walk: Walk) -> Figure | None:
    """The figure that an image stands for."""
    return walk.figures.get(str(image.attrs.get("src", "")).rpartition("/")[2].removesuffix(".svg"))


def alone(paragraph: SyntaxTreeNode, walk: Walk) -> str:
    """The figure, with its caption, of a paragraph that holds nothing else; else nothing."""
    spans = paragraph.children[0].children if paragraph.children else []
    figure = named(spans[0], walk) if len(spans) == 1 and spans[0].type == "image" else None
    if figure is None:
        return ""
    caption = str(spans[0].attrs.get("title") or figure.title)
    return called("drawn", drawing(figure, walk).join(("#", ";")), shown(caption))


def drawing(figure: Figure, walk: Walk) -> str:
    """The call that draws the figure, no wider than a line and no higher than fits with its caption."""
    words = ". ".join(part.strip().rstrip(".") for part in (figure.title, figure.description) if part) + "."
    file = quoted(_file_name(figure, walk.prefix))
    return f"image({file}, alt: {quoted(words)}, width: {_width(figure):.1f}pt)"


def _width(figure: Figure) -> float:
    found = _SIZE.match(figure.svg)
    width, height = (float(found[1]), float(found[2])) if found else (_WIDEST, _HIGHEST)
    return min(width * _POINTS_PER_PIXEL, _WIDEST, _HIGHEST * width / height)
