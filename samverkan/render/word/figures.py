"""Figures: as a picture that every reader shows, with the drawing itself beside it."""

from functools import lru_cache

from markupsafe import Markup

from samverkan.render.figures import Drawing
from samverkan.render.typst.fonts import typesetter
from samverkan.render.word.story import Story
from samverkan.render.word.xml import NOTHING, element
from samverkan.text import Text

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_EMU_PER_POINT = 12700
_TALLEST = 400.0
_PNG = b"\x89PNG"
_CANNOT_DRAW = Text(
    sv="Figurer i Word-filer kräver paketet typst. Installera det med: pip install 'samverkan[pdf]'",
    en="Figures in Word files need the package typst. Install it with: pip install 'samverkan[pdf]'",
)
_SHEET = b'#set page(width: auto, height: auto, margin: 0pt)\n#image("figure.svg")'


def drawn(figure: Drawing, story: Story) -> Markup:
    """A run with the figure, no larger than the page has room for."""
    svg = story.document.info.face.svg(figure)
    return picture(figure.name, svg.encode(), figure.alternative, _size(figure, story.width / 20), story)


def picture(name: str, data: bytes, alternative: str, size: tuple[float, float], story: Story) -> Markup:
    """A run with a picture, SVG or PNG, of this width and height in points."""
    is_png = data.startswith(_PNG)
    files = {"png": data if is_png else _as_png(data)} | ({} if is_png else {"svg": data})
    for ending, content in files.items():
        story.media[f"word/media/{name}.{ending}"] = content
    identity = story.next_id()
    extent = {"cx": int(size[0] * _EMU_PER_POINT), "cy": int(size[1] * _EMU_PER_POINT)}
    links = [story.links.to("image", f"media/{name}.{ending}") for ending in files]
    graphic = _graphic(identity, alternative, extent, links)
    inline = element(
        "wp:inline",
        element("wp:extent", **extent),
        element("wp:docPr", id=identity, name=f"Bild {identity}", descr=alternative),
        element("a:graphic", graphic, xmlns_a=f"{_DRAWING}/main"),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
        xmlns_wp=f"{_DRAWING}/wordprocessingDrawing",
    )
    return element("w:r", element("w:drawing", inline))


def _graphic(identity: int, alternative: str, extent: dict[str, int], links: list[str]) -> Markup:
    """The picture; the second of two links is to the drawing that it was made of."""
    extension = (
        element("a:ext", element("asvg:svgBlip", r_embed=links[1], xmlns_asvg=_SVG), uri=_SVG_EXTENSION)
        if len(links) > 1
        else NOTHING
    )
    drawing = element(
        "pic:pic",
        element(
            "pic:nvPicPr",
            element("pic:cNvPr", id=identity, name=f"Bild {identity}", descr=alternative),
            element("pic:cNvPicPr"),
        ),
        element(
            "pic:blipFill",
            element("a:blip", element("a:extLst", extension) if extension else NOTHING, r_embed=links[0]),
            element("a:stretch", element("a:fillRect")),
        ),
        element(
            "pic:spPr",
            element("a:xfrm", element("a:off", x=0, y=0), element("a:ext", **extent)),
            element("a:prstGeom", element("a:avLst"), prst="rect"),
        ),
        xmlns_pic=f"{_DRAWING}/picture",
    )
    return element("a:graphicData", drawing, uri=f"{_DRAWING}/picture")


def _size(figure: Drawing, widest: float) -> tuple[float, float]:
    """Width and height in points, made smaller together until both fit."""
    width, height = figure.size
    scale = min(1.0, widest / width, _TALLEST / height)
    return width * scale, height * scale


@lru_cache(maxsize=64)
def _as_png(svg: bytes) -> bytes:
    """The drawing as PNG. SamverkanError says what to install where nothing can draw it."""
    files = {"main.typ": _SHEET, "figure.svg": svg}
    return bytes(typesetter(_CANNOT_DRAW).compile(files, format="png", ppi=192))
