"""The words of a Word paragraph: as they are read, as Markdown, with notes and what is set among them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from xml.etree import ElementTree as ET

from samverkan.importing.blocks import Line
from samverkan.importing.word.styles import W, is_on, size_of
from samverkan.render.escape import escaped, writable
from samverkan.render.word.xml import RELATIONS
from samverkan.text import pattern_of

_MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LINK = f"{{{RELATIONS}}}id"
_GONE = {f"{W}del", f"{W}moveFrom", f"{W}delText"}
_NO_WORDS = {f"{W}{name}" for name in ("pPr", "rPr", "delInstrText", "sdtPr", "fldData")}
_FIELDS = {f"{W}fldChar", f"{W}instrText"}
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_NOTES = {f"{W}footnoteReference": "fotnot", f"{W}endnoteReference": "slutnot"}
_BOX = f"{W}txbxContent"
_AGAIN = pattern_of(r"\s*NOTEREF\s+(\S+)")
_PAGES = pattern_of(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b")


@dataclass(frozen=True, slots=True)
class _Run:
    """Some words set in one way."""

    text: str
    strong: bool = False
    slanted: bool = False
    link: str = ""
    note: str = ""
    size: int = 0


_PLAIN = _Run("")


@dataclass(slots=True)
class ReadWords:
    """The words of one paragraph as they are gathered, and the text boxes and pictures among them."""

    links: Mapping[str, str]
    runs: list[_Run] = field(default_factory=list)
    boxes: list[ET.Element] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    removed: bool = False
    bookmarked: Mapping[str, str] = field(default_factory=dict)
    """The notes that are cited once more by the bookmark around their first reference."""

    def gather(self, element: ET.Element, run: _Run = _PLAIN) -> None:
        """Takes up all words in the element; what is unknown is looked into, so that nothing is lost."""
        for each in of_choice(element):
            if each.tag in _GONE:
                self.removed = self.removed or any(one.text for one in each.iter())
            elif each.tag == _BOX:
                self.boxes.append(each)
            elif each.tag in _FIELDS:
                self._field(each)
            elif each.tag not in _NO_WORDS and not _counts(each.get(f"{W}instr", "")):
                self._take(each, run)

    def _take(self, each: ET.Element, run: _Run) -> None:
        if each.tag in _SIGNS:
            self._say(_SIGNS[each.tag], run)
        elif each.tag == f"{W}r":
            properties = each.find(f"{W}rPr")
            strong, slanted = is_on(properties, "b"), is_on(properties, "i")
            self.gather(each, _Run("", strong, slanted, run.link, size=size_of(properties)))
        elif each.tag == f"{W}hyperlink":
            self.gather(each, _Run("", link=self.links.get(each.get(_LINK, ""), "")))
        elif each.tag in _NOTES:
            self.runs.append(_Run("", note=_note(each)))
        elif each.tag.endswith("}t"):
            self._say(each.text or "", run)
        elif each.tag.endswith("}docPr") and (each.get("descr") or each.get("title")):
            self.pictures.append(each.get("descr") or each.get("title") or "")
        else:
            self.gather(each, run)

    def _field(self, each: ET.Element) -> None:
        kind = each.get(f"{W}fldCharType")
        if kind == "begin":
            self.fields.append("")
        elif kind == "end" and self.fields:
            self.fields.pop()
        elif each.text and self.fields:
            self.fields[-1] += each.text

    def _say(self, text: str, run: _Run) -> None:
        again = next((found[1] for each in self.fields if (found := _AGAIN.match(each))), None)
        if again in self.bookmarked:
            self.runs.append(_Run("", note=self.bookmarked[str(again)]))
        elif not any(map(_counts, self.fields)):
            self.runs.append(_Run(writable(text), run.strong, run.slanted, run.link, size=run.size))

    @property
    def strong(self) -> bool:
        """Whether all its words are bold."""
        said = [each for each in self.runs if each.text.strip()]
        return bool(said) and all(each.strong for each in said)

    @property
    def size(self) -> int:
        """The size of the smallest of its words; nought when one has that of the style."""
        return min((each.size for each in self.runs if each.text.strip()), default=0)

    @property
    def line(self) -> Line:
        """The words gathered."""
        plain = "".join(each.text for each in self.runs).strip()
        notes = tuple(each.note for each in self.runs if each.note)
        return Line(plain, _prose(self.runs, whole=self.strong).strip(), notes)


def bookmarked_notes(document: ET.Element) -> Iterator[tuple[str, str]]:
    """The notes by the bookmarks that their references stand in."""
    name = None
    for each in document.iter():
        if each.tag == f"{W}bookmarkStart":
            name = each.get(f"{W}name", "")
        elif each.tag == f"{W}bookmarkEnd":
            name = None
        elif each.tag in _NOTES and name:
            yield name, _note(each)


def _note(reference: ET.Element) -> str:
    return f"{_NOTES[reference.tag]}-{reference.get(f'{W}id', '')}"


def shows_a_number(instruction: str) -> bool:
    """Whether a field shows the number of a page or of a note, which are no words of the text."""
    return bool(_PAGES.match(instruction) or _AGAIN.match(instruction))


def _counts(instruction: str) -> bool:
    """Whether a field shows the number of a page, which belongs to no text."""
    return bool(_PAGES.match(instruction))


def of_choice(element: ET.Element) -> Iterator[ET.Element]:
    """What is in the element, of alternatives the first that says anything."""
    for each in element:
        if each.tag == f"{_MARKUP}AlternateContent":
            said = [one for one in each if any(text.text for text in one.iter(f"{W}t"))]
            yield from of_choice((said or list(each) or [each])[0])
        else:
            yield each


def _prose(runs: Sequence[_Run], *, whole: bool) -> str:
    """The words as Markdown; emphasis that the whole paragraph has says nothing, and is left out."""
    written: list[str] = []
    for (strong, slanted, link, note), group in groupby(runs, key=_set):
        text = escaped_lines("".join(each.text for each in group), at_start=not "".join(written).strip())
        mark = ("**" if strong and not whole else "") + ("*" if slanted else "")
        written.append(f"[^{note}]" if note else _linked(_emphasised(text, mark), link))
    return "".join(written)


def _set(run: _Run) -> tuple[bool, bool, str, str]:
    if not run.text.strip():
        return False, False, run.link, run.note
    return run.strong, run.slanted, run.link, run.note


def _emphasised(text: str, mark: str) -> str:
    """The words between marks, each line for itself, blanks outside."""
    if not mark:
        return text
    lines = []
    for line in text.split("\n"):
        words = line.strip()
        before, after = line[: len(line) - len(line.lstrip())], line[len(line.rstrip()) :]
        lines.append(f"{before}{mark}{words}{mark[::-1]}{after}" if words else line)
    return "\n".join(lines)


def _linked(text: str, link: str) -> str:
    safe = link.startswith(("http://", "https://", "mailto:")) and not set(link) & set("<>() \n")
    return f"[{text}]({link})" if safe and text.strip() else text


def escaped_lines(text: str, *, at_start: bool = True) -> str:
    """Plain words as Markdown that shows them, line by line."""
    lines = text.split("\n")
    return "\n".join(escaped(line, at_start=at_start or place > 0) for place, line in enumerate(lines))
