"""A Word file that has come back: what it says now, and what it says of how it was written."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET

from samverkan.errors import SamverkanError, unreadable
from samverkan.render.marks import Origin
from samverkan.render.word.archive import LARGEST_FILE, opened
from samverkan.render.word.emphasis import Emphasis, Stretch
from samverkan.render.word.kinds import names_of
from samverkan.render.word.origins import NAMESPACE, route_of
from samverkan.render.word.reading import DOCUMENT, FOOTNOTES, MARGIN, Anchor, Read, read, read_margins
from samverkan.render.word.signs import PlacedSign, SignKind
from samverkan.render.word.xml import MAIN
from samverkan.returned.sorts import NOT_KNOWN, Sorts
from samverkan.text import Text

_W = f"{{{MAIN}}}"
_O = f"{{{NAMESPACE}}}"
_LAST_AUTHOR = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}lastModifiedBy"
_CREATOR = "{http://purl.org/dc/elements/1.1/}creator"

Parts = Sequence[tuple[str | None, str]]
"""The words of a paragraph, with the piece that they are, if any."""


@dataclass(frozen=True, slots=True)
class Was:
    """A paragraph as we wrote it, with the numbers of the row and column of a table, or its note.

    `kind` is empty in a file that tells nothing of it, nor of how the words of its `stretches` stand out.
    """

    part: str
    words: Parts
    row: int | None = None
    column: int | None = None
    note: str = ""
    kind: str = ""
    stretches: Sequence[Stretch] = ()

    @property
    def text(self) -> str:
        """All that it said."""
        return " ".join("".join(words for _, words in self.words).split())

    @property
    def pieces(self) -> list[str]:
        """The pieces in it."""
        return [name for name, _ in self.words if name]


@dataclass(frozen=True, slots=True)
class WordComment:
    """A comment as it lies in the file."""

    author: str
    text: str
    anchor: Anchor
    part: str


@dataclass(frozen=True)
class WordFile:
    """What came back. `pieces` are the texts of the files by the names of their marks."""

    agreement: str
    document: str
    state: str
    texts: Sequence[Origin]
    pieces: Mapping[str, Origin]
    was: Sequence[Was]
    now: Read
    now_notes: Read
    remarks: Sequence[WordComment]
    author: str
    margins_were: Sequence[str]
    """What its heads and feet said as we wrote them; nothing in a file that tells nothing of them."""
    margins: Sequence[str]
    signs_were: Sequence[PlacedSign] | None
    """The notes and pictures that we wrote; nothing in a file that tells nothing of them."""
    sorts: Sorts = NOT_KNOWN
    mentions: Mapping[str, Origin] = field(default_factory=dict)
    """By the name of a piece that names a thing, the reference to that by which it stands there."""

    @cached_property
    def times(self) -> Counter[Origin]:
        """How often each text stands in it."""
        return Counter(self.pieces.values())

    @cached_property
    def rows(self) -> Mapping[int | None, Sequence[Was]]:
        """The paragraphs of each row of a table, as we wrote them."""
        found: dict[int | None, list[Was]] = {}
        for each in self.was:
            found.setdefault(each.row, []).append(each)
        return found

    @cached_property
    def words(self) -> dict[str, str]:
        """The words of each piece as we wrote them."""
        return {name: words for each in self.was for name, words in each.words if name}


def word_file(path: Path) -> WordFile:
    """The file; SamverkanError when it cannot be read or none of ours."""
    try:
        data = path.read_bytes() if path.stat().st_size <= LARGEST_FILE else b""
    except OSError as error:
        raise unreadable(path, error) from error
    parts = opened(data, lambda reason: refused(path, reason))
    try:
        return _file(parts, path)
    except (ET.ParseError, RecursionError, ValueError, KeyError, IndexError) as error:
        raise refused(path, _CANNOT_BE_READ) from error


def refused(path: Path, reason: Text) -> SamverkanError:
    """The error of a file that cannot be used."""
    return SamverkanError(Text(sv=f"{path}: {reason.sv}", en=f"{path}: {reason.en}"))


def _file(parts: Mapping[str, bytes], path: Path) -> WordFile:
    told = _told(parts)
    if told is None:
        raise refused(path, _NOT_OURS)
    texts = [_origin(each) for each in told.iter(f"{_O}text")]
    pieces = {each.attrib["name"]: texts[int(each.attrib["text"])] for each in told.iter(f"{_O}piece")}
    every = [_was(each) for each in told.iter(f"{_O}paragraph")]
    was = [each for each in every if each.part != MARGIN]
    if any(times > 1 or name not in pieces for name, times in _times(was).items()):
        raise refused(path, _NOT_OURS)
    now = read(parts["word/document.xml"], DOCUMENT, names_of(parts, DOCUMENT))
    notes = _notes(parts)
    return WordFile(
        agreement=told.attrib["agreement"],
        document=told.attrib["name"],
        state=told.attrib["state"],
        texts=texts,
        pieces=pieces,
        was=was,
        now=now,
        now_notes=notes,
        remarks=_remarks(parts, {DOCUMENT: now, FOOTNOTES: notes}),
        author=_last_author(parts),
        margins_were=[each.text for each in every if each.part == MARGIN],
        margins=[each.text for each in read_margins(parts)],
        signs_were=_signs(told),
    )


def _notes(parts: Mapping[str, bytes]) -> Read:
    """The notes at the foot of the pages, and after them those at the end, which others have written."""
    foot, end = (
        read(parts[f"word/{name}.xml"], FOOTNOTES, names_of(parts, name))
        if f"word/{name}.xml" in parts
        else Read()
        for name in (FOOTNOTES, "endnotes")
    )
    return replace(foot, paragraphs=[*foot.paragraphs, *end.paragraphs])


def _signs(told: ET.Element) -> list[PlacedSign] | None:
    found = told.find(f"{_O}signs")
    if found is None:
        return None
    return [PlacedSign(SignKind(each.attrib["kind"]), each.text or "", each.get("piece")) for each in found]


def _times(paragraphs: Iterable[Was]) -> Counter[str]:
    """How often each piece stands in the paragraphs."""
    return Counter(name for each in paragraphs for name in each.pieces)


def _told(parts: Mapping[str, bytes]) -> ET.Element | None:
    """What the file says of how it was written, wherever other programs have put that."""
    for name, content in sorted(parts.items()):
        if name.startswith("customXml/") and NAMESPACE.encode() in content:
            root = ET.fromstring(content)  # noqa: S314 - declares nothing, see archive.py
            if root.tag == f"{_O}document":
                return root
    return None


def _origin(text: ET.Element) -> Origin:
    return Origin(text.attrib["file"], route_of(text.attrib["path"]), text.text or "")


def _was(paragraph: ET.Element) -> Was:
    named = groupby(paragraph, key=lambda each: each.get("name"))
    words = tuple((name, "".join(each.text or "" for each in group)) for name, group in named)
    row, column = (int(number) if number else None for number in map(paragraph.get, ("row", "column")))
    return Was(
        paragraph.attrib["part"],
        words,
        row,
        column,
        paragraph.get("note", ""),
        paragraph.get("kind", ""),
        tuple((each.text or "", _look(each)) for each in paragraph),
    )


def _look(words: ET.Element) -> Emphasis:
    return Emphasis("bold" in words.attrib, "italic" in words.attrib, words.get("address", ""))


def _remarks(parts: Mapping[str, bytes], reads: Mapping[str, Read]) -> list[WordComment]:
    if "word/comments.xml" not in parts:
        return []
    found = []
    for comment in ET.fromstring(parts["word/comments.xml"]).iter(f"{_W}comment"):  # noqa: S314
        identity = comment.get(f"{_W}id", "")
        lines = ["".join(t.text or "" for t in p.iter(f"{_W}t")) for p in comment.iter(f"{_W}p")]
        part = next((each for each, one in reads.items() if identity in one.anchors), DOCUMENT)
        anchor = reads[part].anchors.get(identity, Anchor(0, ()))
        text = "\n".join(line for line in lines if line.strip())
        found.append(WordComment(comment.get(f"{_W}author", ""), text, anchor, part))
    return found


def _last_author(parts: Mapping[str, bytes]) -> str:
    """Whoever saved the file last, unless that was we."""
    if "docProps/core.xml" not in parts:
        return ""
    core = ET.fromstring(parts["docProps/core.xml"])  # noqa: S314
    last, first = core.findtext(_LAST_AUTHOR) or "", core.findtext(_CREATOR) or ""
    return "" if last == first else last


_CANNOT_BE_READ = Text(
    sv="Filen går inte att läsa som en Word-fil.", en="The file cannot be read as a Word file."
)
_NOT_OURS = Text(
    sv="Det är ingen Word-fil från samverkan render --to docx, eller så har dess uppgifter om ursprung gått "
    "förlorade. Spara ändringarna i den fil som skrevs.",
    en="It is no Word file from samverkan render --to docx, or what it said of its origin has been lost. "
    "Save the changes in the file that was written.",
)
