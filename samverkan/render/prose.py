"""Prose of a record: a safe part of Markdown, read and written anew so that it stays in its place.

Paragraphs, lists, quotations, tables, headings, emphasis, links and references to known notes keep
their meaning. Everything else comes out as the characters that were typed.

A line that begins with a year and a full stop (`2023. Då …`) is no list: lists count to 999.
Lists are marked `*` and `1)`. Templates mark theirs `-` and `1.`, so the two never grow together.
"""

import re
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token

from samverkan.render.escape import Md, collapsed, escaped, printable
from samverkan.render.prose_lines import line
from samverkan.render.prose_reader import DEEPEST, ProseBlock, nested, parser, rebase
from samverkan.text import pattern_of

_LARGEST_NUMBER = 999_999_999
_LINE_BREAKS = pattern_of("\r\n?")
_YEAR = pattern_of(r"^((?:[ \t>]|[-*+] |\d{1,3}[.)] )*\d{4,})(?=[.)](?:\s|$))", re.MULTILINE)
_ALIGNMENT = {"text-align:left": ":---", "text-align:center": ":---:", "text-align:right": "---:"}

_POINT = pattern_of(r"(?:(?P<ends>(?<=[^\s.:;,!?]))\s*\n|^|\n)[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)")

Notes = Container[str]
Marking = Callable[[Sequence[Token]], None]


def prose(text: str, level: int, known_notes: Notes = (), mark: Marking | None = None) -> Md:
    """`text` as blocks of Markdown, without a line break at either end.

    Its highest heading gets `level`, and no heading is more than one step below the one before it.
    Set it on lines of its own, with blank lines around. As a list item it is
    `{{ text | prose(3) | listed }}`; in a quotation, `{{ text | prose(3) | quoted }}`.
    What was read is handed to `mark` before it is written anew.
    """
    tokens = parser().parse(_YEAR.sub(r"\1\\", _LINE_BREAKS.sub("\n", printable(text))))
    if max((token.level for token in tokens), default=0) >= DEEPEST - 2:
        parts = re.split(r"\n\s*\n", text)
        return Md("\n\n".join(inline_prose(part, known_notes, mark) for part in parts))
    if mark:
        mark(tokens)
    rebase(tokens, level)
    return Md(_blocks(nested(tokens), known_notes, tight=False))


def inline_prose(text: str, known_notes: Notes = (), mark: Marking | None = None) -> Md:
    """`text` as one run of words with emphasis, links and references to known notes.

    The points of a list stand after each other, with a semicolon between those that end without a sign.
    """
    inline = parser().parseInline(collapsed(_without_points(text)).strip())[0]
    if mark:
        mark([inline])
    return Md(line(inline, known_notes))


def _without_points(text: str) -> str:
    if "\n" not in text or not _POINT.search(text):
        return text
    if not any(token.type.endswith("list_open") for token in parser().parse(text)):
        return text
    return _POINT.sub(lambda point: " " if point["ends"] is None else "; ", text).removeprefix(" ")


def quoted(markdown: str) -> Md:
    """`markdown` as a quotation: every line marked with `>`."""
    return Md(_prefixed(str(markdown), "> ", "> "))


def listed(markdown: str, number: int | None = None) -> Md:
    """`markdown` as an item of a list, numbered where it has a number, with all its lines in it."""
    return Md(_item(str(markdown).lstrip("\n"), "- " if number is None else f"{number}. "))


def _blocks(blocks: Sequence[ProseBlock], notes: Notes, *, tight: bool) -> str:
    written = [(block, text) for block, text in _written(blocks, notes) if text]
    if not written:
        return ""
    parts = [written[0][1]]
    for block, text in written[1:]:
        parts += ["\n" if tight and _may_follow_at_once(block) else "\n\n", text]
    return "".join(parts)


def _may_follow_at_once(block: ProseBlock) -> bool:
    """A list may interrupt a paragraph, unless it counts from something else than one."""
    return block.token.type.endswith("list_open") and block.token.attrGet("start") is None


def _written(blocks: Sequence[ProseBlock], notes: Notes) -> Iterator[tuple[ProseBlock, str]]:
    """Each block as text; of two neighbouring lists, the second is marked differently."""
    odd = False
    for block in blocks:
        is_list = block.token.type.endswith("list_open")
        odd = is_list and not odd
        yield block, _list(block, notes, odd=odd) if is_list else _WRITERS[block.token.type](block, notes)


def _paragraph(block: ProseBlock, notes: Notes) -> str:
    return line(block.children[0].token, notes)


def _heading(block: ProseBlock, notes: Notes) -> str:
    words = line(block.children[0].token, notes, at_start=False)
    return f"{block.token.markup} {words}" if words else ""


def _rule(block: ProseBlock, notes: Notes) -> str:
    return escaped(block.token.markup[:3])


def _quotation(block: ProseBlock, notes: Notes) -> str:
    inner = _blocks(block.children, notes, tight=False)
    return _prefixed(inner, "> ", "> ") if inner else ""


def _list(block: ProseBlock, notes: Notes, *, odd: bool) -> str:
    tights = [_is_tight(item) for item in block.children]
    texts = [
        _blocks(item.children, notes, tight=tight) for item, tight in zip(block.children, tights, strict=True)
    ]
    filled = [place for place, text in enumerate(texts) if text]
    numbers = _numbers([block.children[place].token.info for place in filled])
    lines = [
        _item(texts[place], _marker(number, odd=odd)) for place, number in zip(filled, numbers, strict=True)
    ]
    return ("\n" if all(tights[place] for place in filled) else "\n\n").join(lines)


def _numbers(written: Sequence[str]) -> list[int | None]:
    """The numbers of a list's items, as they were written when each is higher than the one before it.

    Others, such as 1, 1, 1, mean that the items are to be counted. Those of a list without numbers are None.
    """
    if not all(written):
        return [None for _ in written]
    numbers = [min(int(each), _LARGEST_NUMBER) for each in written]
    if any(later <= former for former, later in pairwise(numbers)):
        return [min(numbers[0] + place, _LARGEST_NUMBER) for place in range(len(numbers))]
    return list(numbers)


def _is_tight(item: ProseBlock) -> bool:
    return all(block.token.hidden for block in item.children if block.token.type == "paragraph_open")


def _marker(number: int | None, *, odd: bool) -> str:
    if number is None:
        return "* " if odd else "+ "
    return f"{number}{')' if odd else '.'} "


def _item(text: str, marker: str) -> str:
    return _prefixed(text, marker, " " * len(marker))


def _prefixed(text: str, first: str, rest: str) -> str:
    lines = text.split("\n")
    return "\n".join((rest if i else first) + line if line else rest.rstrip() for i, line in enumerate(lines))


def _table(block: ProseBlock, notes: Notes) -> str:
    rows = [row for part in block.children for row in part.children]
    lines = [
        _row([line(cell.children[0].token, notes, at_start=False) for cell in row.children]) for row in rows
    ]
    alignments = [_ALIGNMENT.get(str(cell.token.attrGet("style")), "---") for cell in rows[0].children]
    return "\n".join([lines[0], _row(alignments), *lines[1:]])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


_WRITERS: dict[str, Callable[[ProseBlock, Notes], str]] = {
    "paragraph_open": _paragraph,
    "heading_open": _heading,
    "hr": _rule,
    "blockquote_open": _quotation,
    "table_open": _table,
}
