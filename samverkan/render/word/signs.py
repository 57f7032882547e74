"""What stands among the words of a Word file and is none: notes, pictures, and marks by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from samverkan.render.word.xml import MAIN
from samverkan.text import pattern_of

_W = f"{{{MAIN}}}"
_PICTURES = "{http://schemas.openxmlformats.org/drawingml/2006/"
_OF_NOTE = pattern_of(r"_Ref_note_(\d+)")
_PLAIN = frozenset(["0", "false", "off", "none", "auto", "000000", "FFFFFF"])


class SignKind(StrEnum):
    """What a sign is, or what has been done to words without typing.

    Those of `BY_HAND` are words that somebody has marked; after them, how words stand out or what sort of
    paragraph they are has been made another.
    """

    NOTE = "note"
    PICTURE = "picture"
    HIGHLIGHTED = "highlighted"
    STRUCK = "struck"
    HIDDEN = "hidden"
    COLOURED = "coloured"
    BOLD = "bold"
    NOT_BOLD = "not_bold"
    ITALIC = "italic"
    NOT_ITALIC = "not_italic"
    LINK = "link"
    KIND = "kind"


BY_HAND = frozenset([SignKind.HIGHLIGHTED, SignKind.STRUCK, SignKind.HIDDEN, SignKind.COLOURED])

_LOOKS = {
    f"{_W}highlight": SignKind.HIGHLIGHTED,
    f"{_W}shd": SignKind.HIGHLIGHTED,
    f"{_W}strike": SignKind.STRUCK,
    f"{_W}dstrike": SignKind.STRUCK,
    f"{_W}vanish": SignKind.HIDDEN,
    f"{_W}color": SignKind.COLOURED,
}
_SHADING = f"{_W}shd"
"""How LibreOffice writes what has been highlighted."""
_REFERENCES = {f"{_W}footnoteReference": f"{_W}footnote", f"{_W}endnoteReference": f"{_W}endnote"}
NOTE_REFERENCES = frozenset(_REFERENCES)
"""The elements that stand for a note where it is cited."""

NOTES = frozenset(_REFERENCES.values())
"""The elements that each hold a note."""

_FOUND = frozenset(f"{_PICTURES}{name}" for name in ("picture}pic", "chart}chart", "diagram}relIds"))
_DESCRIBED = f"{_PICTURES}wordprocessingDrawing}}docPr"
_NAMED = f"{_W}bookmarkStart"
SIGNS = frozenset([*_LOOKS, *_REFERENCES, *_FOUND, _DESCRIBED, _NAMED])
"""The elements that `Signs` is to be told of."""


@dataclass(frozen=True, slots=True)
class PlacedSign:
    """A sign, and the piece that it stands in or next after.

    It `says` the number of a note that we wrote, or else where the note is (`footnote 7`); what a picture
    shows; or the words that are marked. `author` is who put it in, if that was recorded.
    """

    kind: SignKind
    says: str
    piece: str | None = None
    author: str = ""


def note_name(tag: str, attributes: Mapping[str, str]) -> str:
    """What a note is called that we have not written: `footnote 7`."""
    return f"{tag.removeprefix(_W)} {attributes.get(f'{_W}id', '')}"


@dataclass(slots=True)
class Signs:
    """The signs of a part that is being read."""

    found: list[PlacedSign] = field(default_factory=list)
    struck: list[PlacedSign] = field(default_factory=list)
    """Notes and pictures that somebody is recorded to have struck: that is their `author`."""
    piece: str | None = None
    _looks: frozenset[SignKind] = frozenset()
    _shown: str = ""
    _note: str = ""
    _runs: dict[SignKind, int] = field(default_factory=dict)
    """Where the words stand that a mark by hand may go on from."""

    def start(
        self, tag: str, attributes: Mapping[str, str], path: Sequence[str], author: str, *, struck: bool
    ) -> None:
        """An element begins, of a run that may be struck."""
        value = attributes.get(f"{_W}fill" if tag == _SHADING else f"{_W}val", "")
        if tag in _LOOKS:
            if path[-3:-1] == [f"{_W}r", f"{_W}rPr"] and value not in _PLAIN:
                self._looks |= {_LOOKS[tag]}
        elif tag == _DESCRIBED:
            self._shown = attributes.get("descr", "")
        elif tag in _FOUND:
            self._add(SignKind.PICTURE, self._shown, author, struck=struck)
        elif tag == _NAMED:
            named = _OF_NOTE.fullmatch(attributes.get(f"{_W}name", ""))
            self._note = named[1] if named else self._note
        elif tag in _REFERENCES:
            self._add(
                SignKind.NOTE, self._note or note_name(_REFERENCES[tag], attributes), author, struck=struck
            )
            self._note = ""

    def field(self, instruction: str, author: str, *, struck: bool) -> None:
        """A field of ours that shows the number of a note again."""
        if instruction.strip().startswith("NOTEREF") and (named := _OF_NOTE.search(instruction)):
            self._add(SignKind.NOTE, named[1], author, struck=struck)

    def say(self, words: str) -> None:
        """Words of a run that is not struck."""
        if not self._looks and not self._runs:
            return
        for kind in list(self._runs):
            if words and kind not in self._looks:
                del self._runs[kind]
        for kind in sorted(self._looks) if words.strip() or self._runs else ():
            place = self._runs.get(kind)
            if place is None:
                self._runs[kind] = len(self.found)
                self.found.append(PlacedSign(kind, words, self.piece))
            else:
                before = self.found[place]
                self.found[place] = PlacedSign(kind, before.says + words, before.piece)

    def end_run(self) -> None:
        """The run has ended, and its looks with it."""
        self._looks = frozenset()

    def end_paragraph(self) -> None:
        """No mark goes on in the next paragraph."""
        self._runs.clear()

    def _add(self, kind: SignKind, says: str, author: str, *, struck: bool) -> None:
        (self.struck if struck else self.found).append(PlacedSign(kind, says, self.piece, author))
