"""A Word file's text as paragraphs, with what has been recorded of changes, and the pieces that we marked.

The writer reads what it has written in the same way: a file nobody has edited reads as it was written.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from io import BytesIO
from itertools import groupby
from xml.etree import ElementTree as ET

from samverkan.render.word.xml import MAIN

DOCUMENT, FOOTNOTES = "document", "footnotes"
"""The parts that have the text and its notes."""

_W = f"{{{MAIN}}}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PIECE = re.compile(r"_s\d+")
_SHOWN_ELSEWHERE = ("NOTEREF", "REF ", "PAGE", "NUMPAGES")


class Recorded(Enum):
    """What somebody has done to some words, if changes were recorded."""

    NOTHING = auto()
    ADDED = auto()
    REMOVED = auto()


_CHANGES = {
    f"{_W}ins": Recorded.ADDED,
    f"{_W}moveTo": Recorded.ADDED,
    f"{_W}del": Recorded.REMOVED,
    f"{_W}moveFrom": Recorded.REMOVED,
}
_P, _R, _TR, _R_PR = f"{_W}p", f"{_W}r", f"{_W}tr", f"{_W}rPr"
_BLANKS = frozenset(f"{_W}{name}" for name in ("tab", "br", "cr"))
_INSTRUCTION = f"{_W}instrText"
_TEXTS = frozenset([f"{_W}t", f"{_W}delText"])
_MARKS = frozenset(
    f"{_W}{name}"
    for name in (
        "bookmarkStart",
        "bookmarkEnd",
        "numId",
        "fldChar",
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
    )
)


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of a paragraph: in which piece they stand, if in any, and what was done to them by whom."""

    text: str
    piece: str | None = None
    recorded: Recorded = Recorded.NOTHING
    author: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text or of the notes.

    `row` is the number of the row of a table and `in_list` the list that it is in; `author` is whoever
    added the paragraph itself, if that was recorded.
    """

    part: str
    words: tuple[Words, ...]
    row: int | None = None
    in_list: str | None = None
    author: str = ""

    @property
    def written(self) -> list[tuple[str | None, str]]:
        """The words as they stand once all changes are accepted, by piece."""
        left = [each for each in self.words if each.recorded is not Recorded.REMOVED]
        groups = groupby(left, key=lambda each: each.piece)
        return [(piece, "".join(each.text for each in group)) for piece, group in groups]

    @property
    def text(self) -> str:
        """All that it says, blanks made one."""
        return " ".join("".join(words for _, words in self.written).split())

    @property
    def pieces(self) -> list[str]:
        """The pieces in it, in order."""
        return list(dict.fromkeys(each.piece for each in self.words if each.piece))


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a comment is about: the paragraph by its place in the text, and the pieces in it."""

    paragraph: int
    pieces: tuple[str, ...]


@dataclass(slots=True)
class Read:
    """The paragraphs of a part of the file, and what each comment is about, by the comment's id."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    anchors: dict[str, Anchor] = field(default_factory=dict)


def read(xml: bytes, part: str) -> Read:
    """The paragraphs of a part; raises ElementTree's ParseError when it is not XML."""
    reader = _Reader(part)
    for event, item in ET.iterparse(BytesIO(xml), events=("start", "end")):  # noqa: S314 - see archive.py
        (reader.start if event == "start" else reader.end)(item)
        if event == "end" and item.tag == _P:
            item.clear()
    return Read(reader.paragraphs, reader.anchors())


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read."""

    words: list[Words] = field(default_factory=list)
    in_list: str | None = None
    author: str = ""


@dataclass(slots=True)
class _Reader:
    part: str
    paragraphs: list[Paragraph] = field(default_factory=list)
    path: list[str] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    changes: list[tuple[Recorded, str]] = field(default_factory=list)
    bookmarks: dict[str, str] = field(default_factory=dict)
    rows: list[int] = field(default_factory=list)
    row_count: int = 0
    fields: list[str | None] = field(default_factory=list)
    comments: dict[str, tuple[int, list[str]]] = field(default_factory=dict)
    open_comments: list[str] = field(default_factory=list)
    skipped: int = 0

    def start(self, item: ET.Element) -> None:
        tag = item.tag
        self.path.append(tag)
        self.skipped += tag == _FALLBACK
        if self.skipped:
            return
        if tag in _CHANGES:
            self._change(item)
        elif tag == _P:
            self.open.append(_Open())
        elif tag == _TR:
            self.row_count += 1
            self.rows.append(self.row_count)
        elif tag in _BLANKS and _R in self.path[-2:-1]:
            self._say(" ")
        elif tag in _MARKS:
            self._mark(item)

    def _change(self, item: ET.Element) -> None:
        author = item.get(f"{_W}author", "")
        if self.path[-2:-1] == [_R_PR]:
            if self.open and _CHANGES[item.tag] is Recorded.ADDED and f"{_W}pPr" in self.path:
                self.open[-1].author = author
        else:
            self.changes.append((_CHANGES[item.tag], author))

    def _mark(self, item: ET.Element) -> None:
        name = item.tag.removeprefix(_W)
        if name == "bookmarkStart" and _PIECE.fullmatch(item.get(f"{_W}name", "")):
            self.bookmarks[item.get(f"{_W}id", "")] = item.get(f"{_W}name", "")
            self._say("")
        elif name == "bookmarkEnd":
            self.bookmarks.pop(item.get(f"{_W}id", ""), None)
        elif name == "numId" and self.open:
            self.open[-1].in_list = item.get(f"{_W}val")
        elif name == "fldChar":
            self._field(item.get(f"{_W}fldCharType"))
        elif name in {"commentRangeStart", "commentReference"}:
            identity = item.get(f"{_W}id", "")
            self.comments.setdefault(identity, (len(self.paragraphs), list(self.bookmarks.values())))
            if name == "commentRangeStart":
                self.open_comments.append(identity)
        elif name == "commentRangeEnd" and item.get(f"{_W}id", "") in self.open_comments:
            self.open_comments.remove(item.get(f"{_W}id", ""))

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self.fields.append("")
        elif kind == "end" and self.fields:
            self.fields.pop()

    def end(self, item: ET.Element) -> None:
        tag = self.path.pop()
        if self.skipped:
            self.skipped -= tag == _FALLBACK
        elif tag in _TEXTS:
            self._say(item.text or "")
        elif tag == _INSTRUCTION and self.fields:
            self.fields[-1] = (self.fields[-1] or "") + (item.text or "")
        elif tag in _CHANGES and self.path[-1:] != [_R_PR] and self.changes:
            self.changes.pop()
        elif tag == _TR and self.rows:
            self.rows.pop()
        elif tag == _P and self.open:
            self._finish(self.open.pop())

    def _say(self, text: str) -> None:
        hidden = any((each or "").strip().startswith(_SHOWN_ELSEWHERE) for each in self.fields)
        if not self.open or hidden:
            return
        recorded, author = self.changes[-1] if self.changes else (Recorded.NOTHING, "")
        piece = next(reversed(self.bookmarks.values()), None)
        self.open[-1].words.append(Words(text, piece, recorded, author))
        for identity in self.open_comments:
            self.comments[identity][1].extend([piece] if piece else [])

    def _finish(self, one: _Open) -> None:
        row = self.rows[-1] if self.rows else None
        self.paragraphs.append(Paragraph(self.part, tuple(one.words), row, one.in_list, one.author))

    def anchors(self) -> dict[str, Anchor]:
        """What each comment is about."""
        return {
            identity: Anchor(place, tuple(dict.fromkeys(pieces)))
            for identity, (place, pieces) in self.comments.items()
        }


def said(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Those that say something, or hold a piece."""
    return (each for each in paragraphs if each.text or each.pieces)
