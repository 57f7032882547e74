"""A Word file's text as paragraphs, with what has been recorded of changes, and the pieces that we marked.

The writer reads what it has written in the same way: a file nobody has edited reads as it was written.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import groupby
from xml.etree import ElementTree as ET

from samverkan.render.word.emphasis import (
    EMPHASIS,
    PLAIN,
    Emphasis,
    Stretch,
    address_of_field,
    emphasis,
    said_by_run,
)
from samverkan.render.word.kinds import BODY, NO_NAMES, PartNames
from samverkan.render.word.signs import NOTE_REFERENCES, NOTES, SIGNS, Signs, note_name
from samverkan.render.word.xml import MAIN, RELATIONS
from samverkan.text import pattern_of

DOCUMENT, FOOTNOTES = "document", "footnotes"
"""The parts that have the text and its notes."""

MARGIN = "margin"
"""What stands above and below the text of the pages, whatever part it is in."""

_W = f"{{{MAIN}}}"
_IN_MARGIN = pattern_of(r"word/(?:header|footer)[^/]*\.xml")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LOOKS = pattern_of(rb":(?:highlight|d?strike|vanish|color|shd|[bi]|rStyle)[ />]")
_ENDS = pattern_of(rb"""bookmarkEnd\b[^>]*?:id=["']([^"']*)""")
_PIECE = pattern_of(r"_s\d+")
_BETWEEN_NOTES = ",\u00a0"
"""What stands between two notes: symbols as we write it, and words once LibreOffice has saved the file."""

_SYMBOLS = {"E0": "→", "DF": "←", "E8": "⇒", "E7": "⇐", "F3": "⇔", "4A": "☺", "4C": "☹", "4B": "😐"}
"""What Word makes of `-->` and the like as one types, in a typeface of its own (Wingdings)."""
_UNKNOWN_SYMBOL = "\ufffd"
_ALONE = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "\u2011", "softHyphen": ""}

_NOTE_AGAIN = "NOTEREF"
_SHOWN_ELSEWHERE = (_NOTE_AGAIN, "REF ", "PAGE", "NUMPAGES")


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
_CHARACTERS = frozenset(f"{_W}{name}" for name in ("sym", *_ALONE))
_RESHAPED = f"{_W}pPrChange"
_PASSED_BY = frozenset([_FALLBACK, _RESHAPED])
"""What is said twice, and what sort of paragraph one was before that was changed."""
_P, _R, _TR, _TC, _R_PR = f"{_W}p", f"{_W}r", f"{_W}tr", f"{_W}tc", f"{_W}rPr"
_R_ID = f"{{{RELATIONS}}}id"
_HYPERLINK, _LOOKED = f"{_W}hyperlink", f"{_W}rPrChange"
_INSTRUCTION, _SIMPLE_FIELD = f"{_W}instrText", f"{_W}fldSimple"
_TEXTS = frozenset(
    [
        f"{_W}t",
        f"{_W}delText",
        "{http://schemas.openxmlformats.org/officeDocument/2006/math}t",
    ]
)
_MARKS = frozenset(
    f"{_W}{name}"
    for name in (
        "bookmarkStart",
        "bookmarkEnd",
        "numId",
        "ilvl",
        "pStyle",
        "fldChar",
        "fldSimple",
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
    )
)
_SORTED = {"numId": "in_list", "ilvl": "level", "pStyle": "style"}
"""What says of which sort a paragraph is."""

_SAID = _TEXTS | {_INSTRUCTION}
_HEARD = (
    _SAID | _MARKS | _CHARACTERS | _CHANGES.keys() | _PASSED_BY | SIGNS | EMPHASIS | NOTES | {_P, _TR, _TC}
)
"""The elements that are looked at; how things look beyond that is passed by."""
_ID, _NAME, _AUTHOR = f"{_W}id", f"{_W}name", f"{_W}author"


@dataclass(frozen=True, slots=True)
class WrittenWords:
    """Some words of a paragraph: in which piece they stand, if in any, and what was done to them by whom.

    If nothing was, `author` is whoever is recorded to have given them another look.
    """

    text: str
    piece: str | None = None
    recorded: Recorded = Recorded.NOTHING
    author: str = ""
    emphasis: Emphasis = PLAIN


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the text or of the notes.

    `row` is the number of the row of a table, `column` that of its cell in it, and `in_list` the list that it
    is in; `author` is whoever added the paragraph itself, or took out its end, if that was recorded. One that
    `runs_on` has no end. `note` is the name of the note that it is in; `kind` is as `Names.kind` has it, and
    `reshaped_by` whoever is recorded to have made it one of another kind.
    """

    part: str
    words: tuple[WrittenWords, ...]
    row: int | None = None
    in_list: str | None = None
    author: str = ""
    runs_on: bool = False
    column: int | None = None
    note: str = ""
    kind: str = BODY
    reshaped_by: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it is one."""
        return self.kind.startswith("heading ")

    @property
    def stretches(self) -> list[Stretch]:
        """The words as they stand once all changes are accepted, by how they stand out."""
        groups = groupby(self.left, key=lambda each: each.emphasis)
        return [("".join(each.text for each in group), look) for look, group in groups]

    @property
    def written(self) -> list[tuple[str | None, str]]:
        """The words as they stand once all changes are accepted, by piece."""
        groups = groupby(self.left, key=lambda each: each.piece)
        return [(piece, "".join(each.text for each in group)) for piece, group in groups]

    @property
    def text(self) -> str:
        """All that it says, blanks made one."""
        return " ".join("".join(each.text for each in self.left).split())

    @property
    def pieces(self) -> list[str]:
        """The pieces in it, in order."""
        return list(dict.fromkeys(each.piece for each in self.words if each.piece))

    @property
    def left(self) -> list[WrittenWords]:
        """The words that stand once all changes are accepted."""
        return [each for each in self.words if each.recorded is not Recorded.REMOVED]


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a comment is about: the paragraph by its place in the text, and the pieces in it."""

    paragraph: int
    pieces: tuple[str, ...]


@dataclass(slots=True)
class Read:
    """The paragraphs of a part of the file and its signs, and what each comment is about, by its id."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    anchors: dict[str, Anchor] = field(default_factory=dict)
    signs: Signs = field(default_factory=Signs)


def read(xml: bytes, part: str, names: PartNames = NO_NAMES) -> Read:
    """The paragraphs of a part; raises ElementTree's ParseError when it is not XML."""
    heard = _HEARD | {_R} if _LOOKS.search(xml) else _HEARD
    reader = _Reader(part, ends=frozenset(_ENDS.findall(xml)), heard=heard, names=names)
    parser = ET.XMLParser(target=reader)  # noqa: S314 - see archive.py
    parser.feed(xml)
    parser.close()
    return Read(reader.paragraphs, reader.anchors(), reader.signs)


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read."""

    words: list[WrittenWords] = field(default_factory=list)
    in_list: str | None = None
    author: str = ""
    runs_on: bool = False
    style: str = ""
    level: str = "0"
    reshaped_by: str = ""


@dataclass(slots=True)
class _Reader:
    part: str
    ends: frozenset[bytes]
    """The ids of bookmarks that end somewhere: LibreOffice writes some, of parted paragraphs, that do not."""
    heard: Set[str]
    """Runs too, where words may have looks of their own, which end with their run."""
    names: PartNames
    paragraphs: list[Paragraph] = field(default_factory=list)
    path: list[str] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    changes: list[tuple[Recorded, str]] = field(default_factory=list)
    bookmarks: dict[str, str] = field(default_factory=dict)
    rows: list[int] = field(default_factory=list)
    row_count: int = 0
    columns: list[int] = field(default_factory=list)
    fields: list[str | None] = field(default_factory=list)
    comments: dict[str, tuple[int, list[str]]] = field(default_factory=dict)
    open_comments: list[str] = field(default_factory=list)
    skipped: int = 0
    said: list[str] = field(default_factory=list)
    """What the element that is open says, as far as it has been read."""
    signs: Signs = field(default_factory=Signs)
    note: str = ""
    looks: set[str] = field(default_factory=set)
    looked_by: str = ""
    after_note: bool = False
    addresses: list[str] = field(default_factory=list)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.path.append(tag)
        if tag in self.heard:
            self._open_element(tag, attributes)

    def _open_element(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.skipped += tag in _PASSED_BY
        if self.skipped:
            self._pass_by(tag, attributes)
            return
        if tag in SIGNS:
            recorded, author = self._recorded
            self.signs.start(tag, attributes, self.path, author, struck=recorded is Recorded.REMOVED)
            self.after_note = self.after_note or tag in NOTE_REFERENCES
        if tag in EMPHASIS:
            self._emphasise(tag, attributes)
        elif tag in _SAID:
            self.said = []
        elif tag in _CHANGES:
            self._change(tag, attributes)
        elif tag == _P:
            self.open.append(_Open())
        elif tag in (_TR, _TC):
            self._place_in_table(tag)
        elif tag in _CHARACTERS and _R in self.path[-2:-1]:
            self._say_character(tag.removeprefix(_W), attributes)
        elif tag in _MARKS or tag in NOTES:
            self._mark(tag.removeprefix(_W), attributes)

    def _pass_by(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == _RESHAPED and self.skipped == 1 and self.open:
            self.open[-1].reshaped_by = attributes.get(_AUTHOR, "")

    def _emphasise(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == _HYPERLINK:
            anchor = attributes.get(f"{_W}anchor", "")
            address = self.names.addresses.get(attributes.get(_R_ID, ""), "")
            self.addresses.append(address or (f"#{anchor}" if anchor else ""))
        elif tag == _LOOKED:
            self.looked_by = attributes.get(_AUTHOR, "")
        else:
            said = said_by_run(tag, attributes, self.path)
            self.looks |= {said} if said else set()

    def _place_in_table(self, tag: str) -> None:
        if tag == _TR:
            self.row_count += 1
            self.rows.append(self.row_count)
            self.columns.append(0)
        elif self.columns:
            self.columns[-1] += 1

    def _change(self, tag: str, attributes: Mapping[str, str]) -> None:
        author = attributes.get(_AUTHOR, "")
        if self.path[-2:-1] == [_R_PR]:
            if self.open and f"{_W}pPr" in self.path:
                self.open[-1].author = author
                self.open[-1].runs_on = _CHANGES[tag] is Recorded.REMOVED
        else:
            self.changes.append((_CHANGES[tag], author))

    def _mark(self, name: str, attributes: Mapping[str, str]) -> None:
        identity = attributes.get(_ID, "")
        if name == "bookmarkStart" and _PIECE.fullmatch(attributes.get(_NAME, "")):
            self.bookmarks[identity] = self.signs.piece = attributes.get(_NAME, "")
            self._say("")
        elif f"{_W}{name}" in NOTES:
            self.note = note_name(f"{_W}{name}", attributes)
        elif name == "bookmarkEnd":
            self.bookmarks.pop(identity, None)
        elif name in _SORTED and self.open:
            setattr(self.open[-1], _SORTED[name], attributes.get(f"{_W}val", ""))
        elif name == "fldSimple":
            self.fields.append(attributes.get(f"{_W}instr", ""))
        elif name == "fldChar":
            self._field(attributes.get(f"{_W}fldCharType"))
        elif name in {"commentRangeStart", "commentReference"}:
            self.comments.setdefault(identity, (len(self.paragraphs), list(self.bookmarks.values())))
            if name == "commentRangeStart":
                self.open_comments.append(identity)
        elif name == "commentRangeEnd" and identity in self.open_comments:
            self.open_comments.remove(identity)

    def _field(self, kind: str | None) -> None:
        recorded, author = self._recorded
        if kind == "begin":
            self.fields.append("")
        elif kind == "separate" and self.fields:
            self.signs.field(self.fields[-1] or "", author, struck=recorded is Recorded.REMOVED)
        elif kind == "end" and self.fields:
            self.fields.pop()

    def data(self, text: str) -> None:
        if self.path[-1] in _SAID:
            self.said.append(text)

    def end(self, _tag: str) -> None:
        tag = self.path.pop()
        if tag in self.heard:
            self._close(tag)

    def _close(self, tag: str) -> None:
        if self.skipped:
            self.skipped -= tag in _PASSED_BY
        elif tag in _TEXTS and not (self.after_note and "".join(self.said) == _BETWEEN_NOTES):
            self._say("".join(self.said))
        elif tag == _INSTRUCTION and self.fields:
            self.fields[-1] = (self.fields[-1] or "") + "".join(self.said)
        elif tag == _R:
            self._end_run()
        elif tag == _HYPERLINK and self.addresses:
            self.addresses.pop()
        elif tag in _CHANGES and self.path[-1:] != [_R_PR] and self.changes:
            self.changes.pop()
        elif tag == _TR and self.rows:
            self.rows.pop()
            self.columns.pop()
        elif tag == _SIMPLE_FIELD and self.fields:
            self.fields.pop()
        elif tag == _P and self.open:
            self._finish(self.open.pop())

    def _end_run(self) -> None:
        self.signs.end_run()
        self.looks.clear()
        self.looked_by = ""

    def _say(self, text: str) -> None:
        fields = [(each or "").strip() for each in self.fields]
        if not self.open or any(each.startswith(_SHOWN_ELSEWHERE) for each in fields):
            self.after_note = any(each.startswith(_NOTE_AGAIN) for each in fields)
            return
        self.after_note = self.after_note and not text
        recorded, author = self._recorded
        if recorded is not Recorded.REMOVED:
            self.signs.say(text)
        piece = next(reversed(self.bookmarks.values()), None)
        look = emphasis(self.looks, self._address()) if text else PLAIN
        self.open[-1].words.append(WrittenWords(text, piece, recorded, author or self.looked_by, look))
        for identity in self.open_comments:
            self.comments[identity][1].extend([piece] if piece else [])

    def _address(self) -> str:
        """Where what is said leads: the innermost link, or field that is one."""
        fields = (address_of_field(each or "") for each in reversed(self.fields))
        return next((each for each in (*reversed(self.addresses), *fields) if each), "")

    def _say_character(self, name: str, attributes: Mapping[str, str]) -> None:
        """What stands for one character: a blank, a hyphen, or a sign of a typeface of symbols."""
        code = attributes.get(f"{_W}char", "")
        if name in _ALONE:
            self._say(_ALONE[name])
        elif code.startswith("F0"):
            self._say(_SYMBOLS.get(code[2:], _UNKNOWN_SYMBOL))

    @property
    def _recorded(self) -> tuple[Recorded, str]:
        return self.changes[-1] if self.changes else (Recorded.NOTHING, "")

    def _finish(self, one: _Open) -> None:
        self.signs.end_paragraph()
        row = self.rows[-1] if self.rows else None
        words = tuple(one.words)
        column = self.columns[-1] if self.columns else None
        kind = self.names.kind(one.style, one.in_list, one.level)
        how = (row, one.in_list, one.author, one.runs_on, column, self.note, kind, one.reshaped_by)
        self.paragraphs.append(Paragraph(self.part, words, *how))
        if not self.open:
            self.bookmarks = {
                each: name for each, name in self.bookmarks.items() if each.encode() in self.ends
            }

    def anchors(self) -> dict[str, Anchor]:
        """What each comment is about."""
        return {
            identity: Anchor(place, tuple(dict.fromkeys(pieces)))
            for identity, (place, pieces) in self.comments.items()
        }


def read_margins(parts: Mapping[str, bytes]) -> list[Paragraph]:
    """What the heads and feet of a file say, by the names of its parts."""
    names = sorted(name for name in parts if _IN_MARGIN.fullmatch(name))
    return [each for name in names for each in read(parts[name], MARGIN).paragraphs if each.text]


def said(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Those that say something, or hold a piece."""
    return (each for each in paragraphs if each.text or each.pieces)
