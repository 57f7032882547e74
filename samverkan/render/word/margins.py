"""What stands above and below the text of each page."""

from collections.abc import Sequence

from markupsafe import Markup

from samverkan.render.word.paragraphs import Setting, paragraph
from samverkan.render.word.runs import Look, words
from samverkan.render.word.story import Story
from samverkan.render.word.xml import NOTHING, element, joined

_NAMESPACES = {
    "xmlns_w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns_r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_TAB = element("w:r", element("w:tab"))


def header(story: Story) -> Markup:
    """Whose document it is, its date and its number."""
    info = story.document.info
    left = info.running_header or f"{info.organisation} – {info.title}"
    facts = ", ".join(fact for fact in (info.dated, info.registration_number) if fact)
    right = joined(_TAB, words(facts)) if facts else NOTHING
    return _part("w:hdr", joined(words(left), right), story.style("header"))


def footer(story: Story) -> Markup:
    """The page, and of how many."""
    lines = story.document.info.face.footer or ("",)
    page = joined(words("Sida "), field("PAGE"), words(" av "), field("NUMPAGES"))
    return _part("w:ftr", joined(_lines(lines), _TAB, page), story.style("footer"))


def _lines(lines: Sequence[str]) -> Markup:
    return element("w:r", element("w:br")).join(words(each) for each in lines)


def empty(name: str, story: Story) -> Markup:
    """Nothing, for a cover."""
    return _part(f"w:{name}", NOTHING, story.style("header" if name == "hdr" else "footer"))


def field(code: str) -> Markup:
    """A field that Word fills in; until then it shows a one."""

    def end(kind: str) -> Markup:
        return element("w:r", element("w:fldChar", w_fldCharType=kind))

    asked = element("w:r", element("w:instrText", f" {code} ", xml_space="preserve"))
    return joined(end("begin"), asked, end("separate"), words("1", Look()), end("end"))


def _part(name: str, inner: Markup, style: str | None) -> Markup:
    return element(name, paragraph(inner, Setting(style=style)), **_NAMESPACES)
