"""What is done without typing: how words look, what stands among them, what programs write around them."""

import copy
from collections.abc import Callable
from xml.etree import ElementTree as ET

from tests.returned.editing import XML_SPACE, Edited, W, text_of

_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_DESCRIBED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_OTHER = f'xmlns:w="{W.strip("{}")}"'

OnRun = Callable[[Edited, ET.Element], None]
"""Something that is done where a run stands."""


def looks(name: str, value: str | None = None, said_by: str = "val") -> OnRun:
    """Gives the words of a run another look."""

    def edit(_: Edited, run: ET.Element) -> None:
        ET.SubElement(_properties(run), f"{W}{name}", {} if value is None else {f"{W}{said_by}": value})

    return edit


def looked(_: Edited, run: ET.Element) -> None:
    """Takes a look away, which is recorded."""
    change = ET.SubElement(_properties(run), f"{W}rPrChange", {f"{W}author": "Kim"})
    before = ET.SubElement(change, f"{W}rPr")
    for name in ("strike", "highlight"):
        ET.SubElement(before, f"{W}{name}", {f"{W}val": "yellow"})


def in_pieces(file: Edited, run: ET.Element) -> None:
    """Checks the spelling, which leaves the run in three."""
    words, parent = text_of(run), file.parents[run]
    place, third = list(parent).index(run), len(words) // 3 + 1
    parent.remove(run)
    for start in range(2 * third, -1, -third):
        part = copy.deepcopy(run)
        _retype(part, words[start : start + third])
        parent.insert(place, part)
        parent.insert(place, ET.Element(f"{W}proofErr", {f"{W}type": "spellStart"}))


def wrapped(name: str, *inner: str) -> OnRun:
    """Puts an element around the run, as programs do that see a place, a name or a form in it."""

    def edit(file: Edited, run: ET.Element) -> None:
        parent = file.parents[run]
        place = list(parent).index(run)
        parent.remove(run)
        outer = innermost = ET.Element(f"{W}{name}")
        for each in inner:
            innermost = ET.SubElement(innermost, f"{W}{each}")
        innermost.append(run)
        parent.insert(place, outer)

    return edit


def hard_hyphens(_: Edited, run: ET.Element) -> None:
    """Types hyphens that no line is broken at, and one where a word may be broken."""
    texts = list(run.iter(f"{W}t"))
    (text,) = texts
    place = list(run).index(text)
    for at, words in reversed(list(enumerate((text.text or "").split("-")))):
        part = ET.Element(f"{W}t", {XML_SPACE: "preserve"})
        part.text = words
        run.insert(place + 1, part)
        run.insert(place + 1, ET.Element(f"{W}{'noBreakHyphen' if at else 'softHyphen'}"))
    run.remove(text)


def hard_blanks(_: Edited, run: ET.Element) -> None:
    """Types blanks that no line is broken at."""
    for each in run.iter(f"{W}t"):
        each.text = (each.text or "").replace(" ", "\u00a0")


def new_page(file: Edited, run: ET.Element) -> None:
    """Begins a page before the paragraph."""
    ET.SubElement(_of_paragraph(_paragraph(file, run)), f"{W}pageBreakBefore")


def page_break(_: Edited, run: ET.Element) -> None:
    """Breaks the page before the words of the run."""
    run.insert(0, ET.Element(f"{W}br", {f"{W}type": "page"}))


def picture(file: Edited, run: ET.Element) -> None:
    """Puts a picture in after the run."""
    drawn = ET.Element(f"{W}r")
    inline = ET.SubElement(ET.SubElement(drawn, f"{W}drawing"), "inline")
    ET.SubElement(inline, _DESCRIBED, {"descr": "Karta över torget"})
    ET.SubElement(inline, _PICTURE)
    _after(file, run, drawn)


def note(kind: str) -> OnRun:
    """Puts a note in after the run, at the foot of the page or at the end."""

    def edit(file: Edited, run: ET.Element) -> None:
        part = f"word/{kind}s.xml"
        before = file.parts.get(part, f"<w:{kind}s {_OTHER}></w:{kind}s>".encode()).decode()
        said = f'<w:{kind} w:id="7070"><w:p><w:r><w:t>Se rapport 12.</w:t></w:r></w:p></w:{kind}></w:{kind}s>'
        file.parts[part] = before.replace(f"</w:{kind}s>", said).encode()
        sign = ET.Element(f"{W}r")
        ET.SubElement(sign, f"{W}{kind}Reference", {f"{W}id": "7070"})
        _after(file, run, sign)

    return edit


def _after(file: Edited, run: ET.Element, new: ET.Element) -> None:
    parent = file.parents[run]
    parent.insert(list(parent).index(run) + 1, new)


def _paragraph(file: Edited, run: ET.Element) -> ET.Element:
    parent = file.parents[run]
    while parent.tag != f"{W}p":
        parent = file.parents[parent]
    return parent


def _properties(run: ET.Element) -> ET.Element:
    return _first(run, f"{W}rPr")


def _of_paragraph(paragraph: ET.Element) -> ET.Element:
    return _first(paragraph, f"{W}pPr")


def _first(parent: ET.Element, tag: str) -> ET.Element:
    found = parent.find(tag)
    if found is None:
        found = ET.Element(tag)
        parent.insert(0, found)
    return found


def _retype(run: ET.Element, words: str) -> None:
    first, *rest = run.iter(f"{W}t")
    first.text = words
    for each in rest:
        each.text = ""


def linked(address: str) -> OnRun:
    """Makes the run a link to the address, or what was one a link no more."""

    def edit(file: Edited, run: ET.Element) -> None:
        parent = file.parents[run]
        place = list(parent).index(run)
        if parent.tag == f"{W}hyperlink":
            above = file.parents[parent]
            place, parent = list(above).index(parent), above
            parent.remove(parent[place])
        else:
            parent.remove(run)
        outer = ET.Element(f"{W}hyperlink", {_R_ID: "rIdNy"}) if address else run
        if address:
            outer.append(run)
            entry = f'<Relationship Id="rIdNy" Type="{_LINK}" Target="{address}" TargetMode="External"/>'
            file.change_part("word/_rels/document.xml.rels", "</Relationships>", f"{entry}</Relationships>")
        parent.insert(place, outer)
        file.parents.update({outer: parent, run: outer if address else parent})

    return edit


def unlooked(name: str) -> OnRun:
    """Takes a look off the words of a run."""

    def edit(_: Edited, run: ET.Element) -> None:
        for each in list(_properties(run).findall(f"{W}{name}")):
            _properties(run).remove(each)

    return edit


def selected(file: Edited, words: str, nth: int = 0) -> ET.Element:
    """Selects some words of one run, which become a run of their own."""
    run = [each for each in file.runs() if words in text_of(each)][nth]
    before, _, after = text_of(run).partition(words)
    parts = []
    for each in (before, words, after):
        part = copy.deepcopy(run)
        _retype(part, each)
        parts.append(part)
    parent = file.parents[run]
    place = list(parent).index(run)
    parent.remove(run)
    for each in reversed(parts):
        parent.insert(place, each)
        file.parents[each] = parent
    return parts[1]


def restyled(style: str | None = None, numbering: str | None = None, level: str = "0") -> OnRun:
    """Makes the paragraph of the run one of another sort."""

    def edit(file: Edited, run: ET.Element) -> None:
        properties = _of_paragraph(_paragraph(file, run))
        for name in ("pStyle", "numPr"):
            for each in properties.findall(f"{W}{name}"):
                properties.remove(each)
        if style:
            properties.insert(0, ET.Element(f"{W}pStyle", {f"{W}val": style}))
        if numbering:
            number = ET.SubElement(properties, f"{W}numPr")
            ET.SubElement(number, f"{W}ilvl", {f"{W}val": level})
            ET.SubElement(number, f"{W}numId", {f"{W}val": numbering})

    return edit


SILENT: dict[str, OnRun] = {
    "size": looks("sz", "28"),
    "no colour": looks("color", "auto"),
    "no stroke": looks("strike", "0"),
    "no highlight": looks("highlight", "none"),
    "no background": looks("shd", "auto", "fill"),
    "a recorded look": looked,
    "spelling": in_pieces,
    "a smart tag": wrapped("smartTag"),
    "a content control": wrapped("sdt", "sdtContent"),
    "a link": wrapped("hyperlink"),
    "hyphens": hard_hyphens,
    "blanks": hard_blanks,
    "a page before": new_page,
    "a page break": page_break,
}
"""Edits that change no word, nor how it stands out: they say nothing about the agreement."""

MARKS: dict[str, tuple[OnRun, str]] = {
    "highlighted": (looks("highlight", "yellow"), "highlighted"),
    "highlighted in LibreOffice": (looks("shd", "FFFF00", "fill"), "highlighted"),
    "struck": (looks("strike"), "struck"),
    "struck twice": (looks("dstrike", "true"), "struck"),
    "hidden": (looks("vanish"), "hidden"),
    "coloured": (looks("color", "FF0000"), "coloured"),
}
"""Marks by hand, with what they are called."""

LOOKS: dict[str, tuple[OnRun, str]] = {
    "bold": (looks("b"), "bold"),
    "bold in Word's own style": (looks("rStyle", "Strong"), "bold"),
    "italic": (looks("i", "1"), "italic"),
    "a link": (linked("https://bra.se/sok?a=1"), "link"),
}
"""Ways for words to stand out, with what they are called."""

ADDED: dict[str, tuple[OnRun, str]] = {
    "a picture": (picture, "bild: Karta över torget"),
    "a footnote": (note("footnote"), "Se rapport 12."),
    "an endnote": (note("endnote"), "Se rapport 12."),
}
"""What is put in and is no word of a paragraph, with what is told of it."""
