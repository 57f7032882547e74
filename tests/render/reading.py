"""The words of a document as each format has them: those of its text, and those of its notes.

What is no text in any format is left out: numbers and dots of lists, signs of notes, drawings, and what
stands above and below the text on each page.
"""

import io
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pikepdf
import pypdfium2
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from pypdfium2 import raw

from samverkan.render.by_hand import PLACE_AND_DATE

from .word_reading import paragraphs


@dataclass(frozen=True)
class Said:
    """The words of a text in order, and those of its notes in the order of their numbers."""

    text: tuple[str, ...]
    notes: tuple[str, ...]


_AT_DASH = re.compile(r"\s*([-–/])\s*")
_BEFORE_BRACKET = re.compile(r"\s+(?=])")


def _said(text: str, notes: str) -> Said:
    """The words, those around a dash as one: at the end of a line a PDF tells of no blank."""
    return Said(*(tuple(_AT_DASH.sub(r"\1", each).split()) for each in (text, notes)))


# ---- Markdown, as any reader of it has it


def of_markdown(text: str, spoken: Mapping[str, str] | None = None) -> Said:
    """By a plain parser, which knows nothing of blocks of ours.

    `spoken` has what is said of elements, such as of struck words, beside what stands in them.
    """
    parser = MarkdownIt("commonmark").enable("table").use(footnote_plugin, inline=False)
    html = _Html(
        apart=lambda tag, names: names == {"footnotes"} or tag == "section",
        unseen=lambda _tag, names: bool({"footnote-ref", "footnote-backref"} & names),
        spoken=spoken or {},
    )
    html.feed(parser.render(text))
    return html.said


# ---- HTML


def of_html(text: str) -> Said:
    """What stands in `main`, with the words that pictures and signs are told by left out."""
    html = _Html(
        apart=lambda _tag, names: "notes" in names,
        unseen=lambda tag, names: (
            tag in {"svg", "sup", "nav"} or bool({"unseen", "page-mark", "letterhead"} & names)
        ),
        only="main",
    )
    html.feed(text)
    return html.said


_VOID = frozenset({"br", "hr", "img", "meta", "link"})
_IN_LINE = frozenset({"a", "em", "strong", "ins", "del", "sup", "span"})


@dataclass
class _Html(HTMLParser):
    """Sorts the words of a page: those of its text, those of the notes, and those that are not read."""

    apart: Callable[[str, set[str]], bool]
    unseen: Callable[[str, set[str]], bool]
    only: str = ""
    spoken: Mapping[str, str] = field(default_factory=dict)
    _open: list[str] = field(default_factory=list)
    _where: list[str] = field(default_factory=list)
    _words: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        where = self._kind(tag, given)
        if tag not in _IN_LINE:
            self._words[where].append(" ")
        if tag in self.spoken:
            self._words[where].append(f"[{self.spoken[tag]}: ")
        if tag == "img":
            self._words[where].append(given.get("alt", "") + " ")
        if tag not in _VOID:
            self._open.append(tag)
            self._where.append(where)

    def _kind(self, tag: str, given: Mapping[str, str]) -> str:
        now = self._where[-1] if self._where else "outside" if self.only else "text"
        if now == "unseen" or self.unseen(tag, set(given.get("class", "").split())):
            return "unseen"
        if given.get("role") == "doc-backlink" or given.get("id") == "notes_":
            return "unseen"
        if now == "outside":
            return "text" if tag == self.only else now
        return "notes" if now == "notes" or self.apart(tag, set(given.get("class", "").split())) else now

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        assert self._open.pop() == tag
        where = self._where.pop()
        if tag in self.spoken:
            self._words[where].append("]")
        if tag not in _IN_LINE:
            self._words[where].append(" ")

    def handle_data(self, data: str) -> None:
        self._words[self._where[-1] if self._where else ("outside" if self.only else "text")].append(data)

    @property
    def said(self) -> Said:
        return _said("".join(self._words["text"]), "".join(self._words["notes"]))


# ---- PDF, by its tags


def of_pdf(pdf: bytes) -> Said:
    """By its structure, as a screen reader goes through it."""
    marked = _by_mark(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages = {page.obj.objgen: number for number, page in enumerate(opened.pages)}
        reader = _Tags(pages, marked)
        found = list(reader.within(opened.Root.StructTreeRoot.K))
    text, notes = ("".join(words for where, words in found if where == kind) for kind in ("text", "notes"))
    return _said(_BEFORE_BRACKET.sub("", text), _BEFORE_BRACKET.sub("", notes))


_RUN_ON = frozenset({"/Span", "/Em", "/Strong", "/Link", "/Lbl", "/Note", "/Quote"})
_NO_TEXT = frozenset({"/Lbl", "/Figure"})

Marked = Mapping[tuple[int, int], Sequence[str]]


@dataclass(frozen=True)
class _Tags:
    """Goes through the tags of a PDF: where each of its words stands, in the text or in a note."""

    pages: Mapping[object, int]
    marked: Marked

    def within(
        self, item: pikepdf.Object, page: object = None, where: str = "text", *, read: bool = True
    ) -> Iterator[tuple[str, str]]:
        """The words of the item; of signs and drawings only the blank that follows them."""
        if isinstance(item, pikepdf.Array):
            for each in item:
                yield from self.within(each, page, where, read=read)
        elif isinstance(item, pikepdf.Dictionary):
            yield from self._element(item, item.Pg.objgen if "/Pg" in item else page, where, read=read)
        else:
            words = "".join(self.marked[self.pages[page], int(item)])
            yield where, words if read else words[len(words.rstrip()) :]

    def _element(
        self, item: pikepdf.Dictionary, page: object, where: str, *, read: bool
    ) -> Iterator[tuple[str, str]]:
        kind = str(item.get("/S", ""))
        inner = "notes" if kind == "/Note" else where
        inside = item.MCID if "/MCID" in item else item.get("/K", pikepdf.Array())
        apart = " " if kind and (kind not in _RUN_ON or _is_block(item)) else ""
        yield inner, apart
        yield from self.within(inside, page, inner, read=read and kind not in _NO_TEXT)
        yield inner, apart or (" " if kind == "/Note" else "")


def _is_block(item: pikepdf.Dictionary) -> bool:
    return str(item.S) == "/Span" and str(item.P.get("/S")) in _HOLD_BLOCKS


_HOLD_BLOCKS = frozenset({"/Document", "/Div", "/LBody", "/TD", "/BlockQuote"})


def _by_mark(pdf: bytes) -> Marked:
    """The text of each marked stretch of each page; the end of a line, and a gap in one, is a blank."""
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    for number, page in enumerate(pypdfium2.PdfDocument(pdf)):
        text, mark, end = page.get_textpage(), -1, 0.0
        for place in range(text.count_chars()):
            letter = chr(raw.FPDFText_GetUnicode(text, place))
            if not raw.FPDFText_IsGenerated(text, place):
                mark = raw.FPDFPageObj_GetMarkedContentID(raw.FPDFText_GetTextObject(text, place))
            left, _, right, _ = text.get_charbox(place)
            if left > end + _GAP * raw.FPDFText_GetFontSize(text, place):
                found[number, mark].append(" ")
            found[number, mark].append(_HYPHEN.get(letter, letter))
            end = right
    return found


_GAP = 0.3
"""How wide a blank is at least, beside the size of the letters; pdfium leaves some out."""


_HYPHEN = {"\x02": "-", "\ufffe": "-"}
"""What a hyphen that ends a line is read as."""


# ---- Word


def of_docx(file: bytes) -> Said:
    """The paragraphs of the text, and of the notes; without signs of notes and what to fill in by hand."""
    return _said(
        *(" ".join(_typed(paragraphs(file, f"word/{name}.xml"))) for name in ("document", "footnotes"))
    )


def _typed(every: Sequence[str]) -> Iterator[str]:
    return (words for words in every if words != PLACE_AND_DATE)
