"""A Word file as blocks in their order, its notes, and what stands beside the text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET

from samverkan.importing.blocks import (
    Aside,
    Beside,
    Line,
    ReadBlock,
    ReadFile,
    ReadHeading,
    ReadItem,
    ReadParagraph,
    ReadTable,
    joined,
)
from samverkan.importing.word.nested import Cell, as_line, unnested
from samverkan.importing.word.styles import ParagraphRole, Styles, W
from samverkan.importing.word.words import ReadWords, bookmarked_notes, of_choice, shows_a_number
from samverkan.text import pattern_of

_MARGIN = pattern_of(r"word/(?:header|footer)[^/]*\.xml")
_NOTES = {"word/footnotes.xml": ("footnote", "fotnot"), "word/endnotes.xml": ("endnote", "slutnot")}
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_P, _TBL, _TR, _TC = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"
_BULLET = Line("•", "•")
_SPOKEN = {f"{W}{name}" for name in ("t", "tab", "br", "cr", "p")}
_WITHIN = {f"{W}del", f"{W}moveFrom", f"{W}sectPr", f"{W}sdtPr", f"{W}tblPr", f"{W}tblGrid", f"{W}trPr"}


def read_word(parts: Mapping[str, bytes]) -> ReadFile:
    """What the parts of a Word file say; raises ElementTree's ParseError for one that is no XML."""
    document = ET.fromstring(parts["word/document.xml"])  # noqa: S314 - see archive.py
    reader = _Reader(Styles(parts), _links(parts), bookmarked=dict(bookmarked_notes(document)))
    blocks = tuple(reader.blocks(document))
    beside = [*reader.beside, *_margins(parts, reader), *_comments(parts, reader)]
    notes = dict(_notes(parts, reader))
    return ReadFile(blocks, notes, tuple(beside), " ".join(_said(parts)), reader.removed)


@dataclass(slots=True)
class _Reader:
    styles: Styles
    links: Mapping[str, str]
    beside: list[Beside] = field(default_factory=list)
    removed: bool = False
    bookmarked: Mapping[str, str] = field(default_factory=dict)

    def blocks(self, element: ET.Element) -> Iterator[ReadBlock]:
        """The blocks in the element; what is unknown is looked into."""
        for each in of_choice(element):
            if each.tag == _P:
                yield from self._paragraph(each)
            elif each.tag == _TBL:
                yield from self._table(each)
            elif each.tag == f"{W}altChunk":
                self.beside.append(Beside(Aside.EMBEDDED, ""))
            elif each.tag not in _WITHIN:
                yield from self.blocks(each)

    def _paragraph(self, element: ET.Element) -> Iterator[ReadBlock]:
        words = ReadWords(self.links, bookmarked=self.bookmarked)
        words.gather(element)
        self.removed = self.removed or words.removed
        self.beside += [Beside(Aside.IMAGE, each) for each in words.pictures]
        line, look = words.line, self.styles.look(element.find(f"{W}pPr"))
        if look.contents:
            self.beside.append(Beside(Aside.CONTENTS, line.flat))
        elif line:
            yield _block(line, look, strong=words.strong or look.strong, size=words.size or look.size)
        for box in words.boxes:
            yield from self.blocks(box)

    def _table(self, element: ET.Element) -> Iterator[ReadBlock]:
        heading, rows = unnested(list(self._rows(element)))
        if heading:
            yield ReadParagraph(heading)
        yield ReadTable(_even([[as_line(cell) for cell in row] for row in rows]))

    def _rows(self, element: ET.Element) -> Iterator[list[Cell]]:
        for each in of_choice(element):
            if each.tag == _TR:
                yield list(self._cells(each))
            elif each.tag not in _WITHIN:
                yield from self._rows(each)

    def _cells(self, row: ET.Element) -> Iterator[Cell]:
        for each in of_choice(row):
            if each.tag == _TC:
                yield self._cell(each)
                span = each.find(f"{W}tcPr/{W}gridSpan")
                width = "1" if span is None else span.get(f"{W}val", "1")
                yield from [Line("", "")] * (min(int(width), 60) - 1 if width.isdecimal() else 0)
            elif each.tag not in _WITHIN:
                yield from self._cells(each)

    def _cell(self, cell: ET.Element) -> Cell:
        """The lines of a cell, or the table that is all there is in it."""
        blocks = list(self.blocks(cell))
        if len(blocks) == 1 and isinstance(blocks[0], ReadTable) and blocks[0].rows:
            return blocks[0]
        return joined(map(_in_cell, blocks))


def _block(line: Line, look: ParagraphRole, *, strong: bool, size: int) -> ReadBlock:
    if look.level is not None:
        return ReadHeading(line, look.level)
    if look.depth is not None:
        return ReadItem(line, look.depth, look.ordered)
    return ReadParagraph(line, strong, size=size, motto=look.motto)


def _in_cell(block: ReadBlock) -> Line:
    """The lines of a block in a cell; of a table a line a row."""
    if isinstance(block, ReadTable):
        return as_line(block)
    return joined([_BULLET, block.line], " ") if isinstance(block, ReadItem) else block.line


def _even(rows: list[list[Line]]) -> tuple[tuple[Line, ...], ...]:
    width = max((len(row) for row in rows), default=0)
    return tuple((*row, *[Line("", "")] * (width - len(row))) for row in rows)


def _links(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Where the links of the text lead, by their ids."""
    content = parts.get("word/_rels/document.xml.rels")
    root = ET.fromstring(content) if content else ET.Element("nothing")  # noqa: S314
    return {each.get("Id", ""): each.get("Target", "") for each in root.iter(_PACKAGE)}


def _notes(parts: Mapping[str, bytes], reader: _Reader) -> Iterator[tuple[str, Line]]:
    for name, (kind, called) in _NOTES.items():
        root = ET.fromstring(parts[name]) if name in parts else ET.Element("nothing")  # noqa: S314
        for each in root.iter(f"{W}{kind}"):
            lines = joined(
                (block.line for block in reader.blocks(each) if not isinstance(block, ReadTable)), " "
            )
            if lines:
                yield f"{called}-{each.get(f'{W}id', '')}", lines


def _margins(parts: Mapping[str, bytes], reader: _Reader) -> Iterator[Beside]:
    """What stands above and below the text, each line once."""
    said = dict.fromkeys(
        line.flat
        for name in sorted(filter(_MARGIN.fullmatch, parts))
        for line in _every_line(reader, ET.fromstring(parts[name]))  # noqa: S314
    )
    return (Beside(Aside.MARGIN, each) for each in said if each)


def _comments(parts: Mapping[str, bytes], reader: _Reader) -> Iterator[Beside]:
    root = ET.fromstring(parts["word/comments.xml"]) if "word/comments.xml" in parts else ()  # noqa: S314
    for each in root:
        words = " ".join(line.flat for line in _every_line(reader, each))
        author = each.get(f"{W}author", "")
        yield Beside(Aside.COMMENT, f"{author}: {words}" if author else words)


def _every_line(reader: _Reader, element: ET.Element) -> Iterator[Line]:
    for block in reader.blocks(element):
        yield from (
            (cell for row in block.rows for cell in row) if isinstance(block, ReadTable) else (block.line,)
        )


def _said(parts: Mapping[str, bytes]) -> Iterator[str]:
    """All words of the file, whatever they stand in, to be counted against."""
    for name in sorted(parts):
        if re.fullmatch(r"word/(?:document|footnotes|endnotes|comments|header[^/]*|footer[^/]*)\.xml", name):
            yield from _words_of(ET.fromstring(parts[name]))  # noqa: S314


def _words_of(element: ET.Element) -> Iterator[str]:
    """The words of a part, without what counts pages or repeats the number of a note."""
    for paragraph in element.iter(_P):
        fields: list[str] = []
        said: list[str] = []
        for each in paragraph.iter():
            kind = each.get(f"{W}fldCharType") if each.tag == f"{W}fldChar" else None
            if kind == "begin":
                fields.append("")
            elif kind == "end" and fields:
                fields.pop()
            elif each.tag == f"{W}instrText" and fields:
                fields[-1] += each.text or ""
            elif each.tag in _SPOKEN and not any(map(shows_a_number, fields)):
                said.append(each.text or "" if each.tag == f"{W}t" else " ")
        yield "".join(said)
