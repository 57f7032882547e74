"""Texts of which YAML has made one paragraph, though they are written as several or as a list."""

from collections.abc import Iterator
from itertools import pairwise

from samverkan.load.keys import field_at
from samverkan.model import Record
from samverkan.source import (
    Extent,
    Fault,
    Included,
    Lines,
    Mistake,
    ReadingRule,
    SourceFile,
    places,
    value_at,
)
from samverkan.text import Text, pattern_of

_LINE = pattern_of(r"([ \t]*)([^\n]*)")
_ITEM = pattern_of(r"[-*+•] |\d{1,2}[.)] |[a-z]\) |\|")
_HEADING = pattern_of(r"#{1,6} ")
_MARK = r"(?:[-*+]|\d{1,2}[.)])"
_FAST = r"[\u00a0\u2009\u202f]"
"""A blank that is no space, and makes no mark of what stands before it."""
_UNMARKED = pattern_of(
    rf"\n *#{{1,6}}{_FAST}(?=\S)|\n *(?={_MARK}{_FAST}\S[^\n]*\n *{_MARK}{_FAST}\S)",
)
"""What is before a heading, or before the first of two items of a list, without a space after its mark."""
_ROW = rf"(?!{_MARK}\t)[^|\s][^|\t\n]*\t+[^|\s]"
_COLUMNS = pattern_of(rf"\n *{_ROW}[^|\n]*\n *({_ROW})")
"""The second of two lines that a tab parts into columns, of what is no table."""
_SPACE = Text(
    sv="Skriv ett vanligt blanksteg efter tecknet, som annars inte inleder någon lista eller rubrik: "
    "blanksteget där är hårt.",
    en="Write an ordinary space after the mark, which otherwise begins no list or heading: "
    "the space there is a no-break one.",
)
_TABLE = Text(
    sv="Tabbar gör inga kolumner. Skriv en tabell med `|` mellan kolumnerna, eller en lista.",
    en="Tabs make no columns. Write a table with `|` between the columns, or a list.",
)
_TOGETHER = Text(
    sv="Raderna härifrån skrivs ihop med dem ovanför till ett enda stycke.",
    en="The lines from here on are joined with those above into a single paragraph.",
)


def run_together(file: SourceFile, model: type[Record]) -> Iterator[Fault]:
    """A fault for each longer text with paragraphs, lists or headings that YAML folds into one line.

    So it is told of what Markdown runs together of a text from another file, in that.
    """
    yield from _in_other_files(file)
    lines = Lines(file.text)
    for route, node in file.nodes:
        for step, place in places(node):
            if "\n" not in file.text[place.start : place.end] or not _is_written_here(value_at(node, step)):
                continue
            joined, mend = _first_joined(file.text, place), _literally(step)
            if not joined:
                start, end = place.start, place.end
                joined, mend = _first_unmarked(file.text, start, end)
            holds = field_at((*route, step), model) if joined else None
            if joined and holds and holds.prose:
                yield Mistake(ReadingRule.TOGETHER, _TOGETHER, mend).at(lines.word(joined), (*route, step))


def _in_other_files(file: SourceFile) -> Iterator[Fault]:
    for path, text in file.included.items():
        if path.endswith(".md"):
            joined, mend = _first_unmarked(f"\n{text}", 0, len(text) + 1)
            if joined is not None:
                span = file.on_disk(path, Lines(text).word(joined - 1))
                yield Mistake(ReadingRule.TOGETHER, _TOGETHER, mend).at(span, path=path)


def _is_written_here(value: object) -> bool:
    return isinstance(value, str) and not isinstance(value, Included)


def _first_unmarked(text: str, start: int, end: int) -> tuple[int | None, Text]:
    """The offset of the first line whose mark is none, or whose columns are none, and how to mend it."""
    found = _UNMARKED.search(text, start, end)
    if found:
        return found.end(), _SPACE
    found = _COLUMNS.search(text, start, end)
    return (found.start(1), _TABLE) if found else (None, _TABLE)


def _literally(step: str | int) -> Text:
    before = f"{step}: |" if isinstance(step, str) else "- |"
    return Text(
        sv=f"Skriv `{before}` och hela texten på raderna under, med indrag: då gäller raderna som de står.",
        en=f"Write `{before}` and all of the text, indented, on the lines below: they then hold as written.",
    )


def _first_joined(text: str, place: Extent) -> int | None:
    """The offset of the first line that was meant to begin something of its own, but goes on from another."""
    if not place.is_text or place.style == "|":
        return None
    start, end = place.start, place.end
    written, is_folded = text[start:end].rstrip(), place.style == ">"
    lines = [(match.start(2), len(match[1]), match[2]) for match in _LINE.finditer(written) if match[0]]
    found = _in_paragraphs(written, lines[1:] if is_folded else lines, is_folded)
    return start + found if found else None


def _in_paragraphs(written: str, lines: list[tuple[int, int, str]], is_folded: bool) -> int | None:
    """The same within `written`, of its lines by their offset, indentation and words."""
    least = min((indent for _, indent, words in lines if words), default=0) if is_folded else 1000
    shallow = [each for each in lines if each[2] and each[1] <= least]
    items = [offset for offset, _, words in shallow if _ITEM.match(words)]
    for (before, _, above), (offset, _, words) in pairwise(shallow):
        breaks = written[before + len(above) : offset].count("\n")
        if breaks == 2 and not any(before < each[0] < offset and each[1] > least for each in lines):
            return offset
        begins = _ITEM.match(words) and (len(items) > 1 or above.rstrip().endswith(":"))
        if breaks == 1 and (begins or _HEADING.match(words)):
            return offset
    return None
