"""Notes at the foot of the page."""

import re
from collections.abc import Callable

from markdown_it.tree import SyntaxTreeNode
from markupsafe import Markup

from samverkan.render.word import links
from samverkan.render.word.reading import DOCUMENT, FOOTNOTES
from samverkan.render.word.story import Story
from samverkan.render.word.xml import NAMESPACES, NOTHING, element, joined
from samverkan.text import pattern_of

_OWN_NUMBERS = pattern_of(r"<w:footnotePr\b(?:[^>]*/>|.*?</w:footnotePr>)", re.DOTALL)
_REFERENCES = pattern_of(r"<w:sectPr\b[^>]*(?<!/)>(?:\s*<w:(?:header|footer)Reference\b[^>]*/>)*")


def reference(number: int, story: Story) -> Markup:
    """The sign of the note: its own the first time, a reference to that sign after that."""
    if number in story.written_notes:
        return _again(number, story)
    if story.place == FOOTNOTES:
        story.notes_of_notes.append(number)
        return element("w:r", _superscript(), element("w:t", "*"))
    story.written_notes[number] = NOTHING
    sign = _sign(element("w:footnoteReference", w_id=_identity(number)), story)
    return links.marked(_name(number), sign, story)


def between() -> Markup:
    """What keeps the signs of two notes from being read as one: a comma that is no part of the text."""
    signs = (element("w:sym", w_font="Times New Roman", w_char=sign) for sign in ("002C", "00A0"))
    return element("w:r", _superscript(), *signs)


def _again(number: int, story: Story) -> Markup:
    """A field that shows the sign of a note that has been referred to before."""

    def field(kind: str) -> Markup:
        return element("w:r", _superscript(), element("w:fldChar", w_fldCharType=kind))

    asked = element("w:instrText", f" NOTEREF {_name(number)} \\h ", xml_space="preserve")
    place = list(story.written_notes).index(number) + 1 + story.document.info.notes_before
    return joined(
        field("begin"),
        element("w:r", _superscript(), asked),
        field("separate"),
        element("w:r", _superscript(), element("w:t", str(place))),
        field("end"),
    )


def _superscript() -> Markup:
    return element("w:rPr", element("w:vertAlign", w_val="superscript"))


def _sign(inner: Markup, story: Story) -> Markup:
    style = element("w:rStyle", w_val=story.style("footnote reference"))
    return element("w:r", element("w:rPr", style), inner)


def _name(number: int) -> str:
    return f"_Ref_note_{number + 1}"


def _identity(number: int) -> int:
    return number + 1


def part(story: Story, blocks: Callable[[SyntaxTreeNode], Markup]) -> Markup:
    """All notes that were referred to; `blocks` writes the paragraphs of one."""
    story.place = FOOTNOTES
    for number in list(story.written_notes):
        story.written_notes[number] = blocks(story.notes[number])
        while story.notes_of_notes:
            story.written_notes[number] += blocks(story.notes[story.notes_of_notes.pop(0)])
    story.place = DOCUMENT
    separators = joined(_separator("separator", -1), _separator("continuationSeparator", 0))
    notes = (_note(number, inner, story) for number, inner in story.written_notes.items())
    return element("w:footnotes", separators, *notes, **NAMESPACES)


def _note(number: int, paragraphs: Markup, story: Story) -> Markup:
    sign = joined(
        _sign(element("w:footnoteRef"), story), element("w:r", element("w:t", " ", xml_space="preserve"))
    )
    head, properties, rest = str(paragraphs).partition("</w:pPr>")
    return element("w:footnote", Markup(head + properties) + sign + Markup(rest), w_id=_identity(number))  # noqa: S704


def _separator(kind: str, identity: int) -> Markup:
    spacing = element("w:pPr", element("w:spacing", w_after=0, w_line=240, w_lineRule="auto"))
    sign = element("w:p", spacing, element("w:r", element(f"w:{kind}")))
    return element("w:footnote", sign, w_type=kind, w_id=identity)


def numbered_from(section: Markup, first: int) -> Markup:
    """The settings of the pages, with the notes of the document numbered from `first` on."""
    if first == 1:
        return section
    start = element("w:footnotePr", element("w:numStart", w_val=first))
    plain = _OWN_NUMBERS.sub("", section)
    return Markup(_REFERENCES.sub(lambda found: found[0] + str(start), plain, count=1))  # noqa: S704
