"""Drawings, with what they show in words for those who cannot see them."""

from markdown_it.tree import SyntaxTreeNode
from markupsafe import escape

from samverkan.render.face import Face
from samverkan.render.figures.svg import Drawing
from samverkan.render.nodes import caption_of, figure_of, lone_image
from samverkan.render.typst.fonts import installed
from samverkan.render.typst.source import called, quoted, shown, truth
from samverkan.render.typst.walk import DocumentWalk
from samverkan.render.written_document import WrittenDocument
from samverkan.text import pattern_of

_SAME_IN_WORDS = "container_figure-text"
_BOLD = pattern_of(r'fill="([^"]*)" font-weight="bold"')
_BOLDER = 0.5
_FAMILY = 'font-family="'
_WIDEST, _HIGHEST = 453.0, 440.0


def drawn_files(document: WrittenDocument, prefix: str) -> dict[str, bytes]:
    """The drawings of a document in the colours and letters of its face, as files for the typesetter."""
    face = document.info.face
    return {
        _file_name(each, prefix): _lettered(face.svg(each), face).encode()
        for each in document.figures.values()
    }


def _lettered(svg: str, face: Face) -> str:
    """The drawing in the typeface of headings, as on a page, if the house has one."""
    if not face.heading_typeface:
        return svg
    found = installed(face.heading_typeface)
    family = escape(found.family.replace("'", ""))
    if "bold" in found.lacking:
        svg = _BOLD.sub(rf'\g<0> stroke="\1" stroke-width="{_BOLDER}"', svg)
    return svg.replace(_FAMILY, f"{_FAMILY}'{family}', ", 1)


def _file_name(figure: Drawing, prefix: str) -> str:
    return f"{prefix}-{figure.name}.svg"


def alone(paragraph: SyntaxTreeNode, walk: DocumentWalk) -> str:
    """The figure, with its caption, of a paragraph that holds nothing else; else nothing."""
    image = lone_image(paragraph)
    figure = image and figure_of(image, walk.figures)
    if not (image and figure):
        return ""
    return called(
        "drawn",
        drawing(figure, walk).join(("#", ";")),
        shown(caption_of(image, figure)),
        in_text=truth(_is_in_text(paragraph)),
    )


def _is_in_text(paragraph: SyntaxTreeNode) -> bool:
    """Whether text stands before it, and after it what says the same in words: no heading, and no table."""
    before, following = paragraph.previous_sibling, paragraph.next_sibling
    is_told = following is not None and following.type == _SAME_IN_WORDS
    return is_told and before is not None and before.type != "heading"


def drawing(figure: Drawing, walk: DocumentWalk) -> str:
    """The call that draws the figure, no wider than a line and no higher than fits with its caption."""
    file = quoted(_file_name(figure, walk.prefix))
    return f"image({file}, alt: {quoted(figure.alternative)}, width: {_width(figure):.1f}pt)"


def _width(figure: Drawing) -> float:
    width, height = figure.size
    return min(width, _WIDEST, _HIGHEST * width / height)
