"""What stands above and below the text of each page."""

from collections.abc import Sequence

from markupsafe import Markup

from samverkan.render.face import BETWEEN, LogoPicture, fitted
from samverkan.render.word import figures
from samverkan.render.word.paragraphs import Setting, paragraph
from samverkan.render.word.runs import TAB, Look, words
from samverkan.render.word.story import Story
from samverkan.render.word.tables import layout
from samverkan.render.word.xml import NAMESPACES, NOTHING, element, joined

_POINTS, _TWIPS = 72 / 25.4, 1440 / 25.4
"""How many go into a millimetre."""

_BELOW_LETTERHEAD = 200
_SIGN = 100
"""How wide a sign of the head is, at the most on average, in twentieths of a point."""

FIRST = "header-first"


def header(story: Story) -> Markup:
    """Whose document it is, its date and its number, and its mark."""
    return _part("w:hdr", _running(story))


def first_header(story: Story, *, cover: bool) -> Markup:
    """The head of the first page: logos and sender, and on all but a cover what stands on every page."""
    story.place = FIRST
    running = _marked(story) if cover else _running(story, is_first=True)
    room = paragraph(NOTHING, Setting(style=story.style("header")))
    below = paragraph(NOTHING, Setting(style=story.style("header"), before=_BELOW_LETTERHEAD))
    return _part("w:hdr", joined(running, room, _side_by_side(story), below))


def _side_by_side(story: Story) -> Markup:
    """The logos, their middles on one line, and the sender beside them."""
    face = story.document.info.face
    if not face.logos and not face.sender:
        return NOTHING
    style = story.style("header")
    sizes = fitted(face.logos)
    logos = [
        paragraph(_logo(place, logo, size, story), Setting(style=style))
        for place, (logo, size) in enumerate(zip(face.logos, sizes, strict=True), start=1)
    ]
    widths = [round((width + BETWEEN) * _TWIPS) for width, _ in sizes]
    sender = paragraph(_lines(face.sender), Setting(style=style, align="right"))
    columns = [*widths, story.width - sum(widths)]
    return layout([list(map(_cell, [*logos, sender], columns))], columns)


def _logo(place: int, logo: LogoPicture, size: tuple[float, float], story: Story) -> Markup:
    width, height = size
    inner = (width * _POINTS, height * _POINTS)
    return figures.picture(f"logo-{place}", logo.data, logo.alt, inner, story)


def _cell(inner: Markup, width: int) -> Markup:
    shape = joined(element("w:tcW", w_w=width, w_type="dxa"), element("w:vAlign", w_val="center"))
    return element("w:tc", element("w:tcPr", shape), inner)


def footer(story: Story) -> Markup:
    """The page, and of how many."""
    lines = story.document.info.face.footer or ("",)
    page = joined(words("Sida "), field("PAGE"), words(" ("), field("NUMPAGES"), words(")"))
    inner = joined(_lines(lines), TAB, page)
    return _part("w:ftr", paragraph(inner, Setting(style=story.style("footer"))))


def empty_footer(story: Story) -> Markup:
    """Nothing, for a cover."""
    return _part("w:ftr", paragraph(NOTHING, Setting(style=story.style("footer"))))


def header_of_mark(story: Story) -> Markup:
    """A head that says no more than the mark of the document."""
    return _part("w:hdr", _marked(story))


def with_mark(header_part: bytes, story: Story) -> bytes:
    """The header of a template, with the mark of the document."""
    return header_part.replace(b"</w:hdr>", str(_marked(story)).encode() + b"</w:hdr>")


def _marked(story: Story) -> Markup:
    mark = story.document.info.mark
    return paragraph(words(mark, Look(bold=True)), Setting(style=story.style("header"))) if mark else NOTHING


def field(code: str) -> Markup:
    """A field that Word fills in; until then it shows a one."""

    def end(kind: str) -> Markup:
        return element("w:r", element("w:fldChar", w_fldCharType=kind))

    asked = element("w:r", element("w:instrText", f" {code} ", xml_space="preserve"))
    return joined(end("begin"), asked, end("separate"), words("1", Look()), end("end"))


def _running(story: Story, *, is_first: bool = False) -> Markup:
    info = story.document.info
    left = info.organisation if is_first else info.running_header
    label = f"{info.face.registration_label} " if is_first and info.registration_number else ""
    facts = [fact for fact in (info.dated, label + (info.registration_number or "")) if fact]
    is_long = _SIGN * len("".join((left, info.mark or "", *facts))) > story.width
    told = [words(info.mark, Look(bold=True))] if info.mark else []
    told += [words(each) for each in (facts if is_long else [" · ".join(facts)]) if each]
    apart = joined(element("w:r", element("w:br")), TAB) if is_long else words("  ")
    right = joined(TAB, apart.join(told)) if told else NOTHING
    return paragraph(joined(words(left), right), Setting(style=story.style("header")))


def _lines(lines: Sequence[str]) -> Markup:
    return element("w:r", element("w:br")).join(words(each) for each in lines)


def _part(name: str, inner: Markup) -> Markup:
    return element(name, inner, **NAMESPACES)
