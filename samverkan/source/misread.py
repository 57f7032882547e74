"""Finds what makes YAML read a text as something else than was meant, though it may be valid as it stands.

A blank that is no space does not indent, and ends no key; a quotation that is not ended swallows the lines
up to the next quotation mark.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from samverkan.source import mistakes as say
from samverkan.source.faults import Fault, Mistake
from samverkan.source.places import BRACKETS, Extent, Lines
from samverkan.source.tree import Map, Seq, place_at, walk
from samverkan.text import Text, pattern_of

_ODD = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_ANY_ODD = pattern_of(f"[{_ODD}]")
_INDENT = pattern_of(f"^ *([{_ODD}])", re.MULTILINE)
_AFTER_SIGN = pattern_of(f"^ *(?:- )*(?:-|[a-z_]+:)([{_ODD}])", re.MULTILINE)
_LINE = pattern_of(r"( *)(?:- +)?(?:[\w-]+:(?: |$)|- )")

_IN_INDENT = Text(sv="i radens indrag", en="in the indentation of the line")
_WHERE_SPACE = Text(sv="där ett blanksteg behövs", en="where a space is needed")
_IN_KEY = Text(sv="i nyckeln", en="in the key")

_Found = tuple[int, Mistake]


def misread(documents: Seq, text: str, stop: Fault | None) -> list[Fault]:
    """A fault for each place where that has happened; up to the line after what stopped the parser."""
    lines = Lines(text)
    found = [
        *_swallowing(documents, text, in_brackets=stop is not None),
        *_odd_blanks(documents, text, stopped=stop is not None),
    ]
    faults = sorted((mistake.at(lines.span(at, at + 1)) for at, mistake in found), key=lambda each: each.span)
    if stop is not None:
        return [fault for fault in faults if fault.span.line <= stop.span.line + 1][:1]
    repeated = {id(later) for earlier, later in pairwise(faults) if _goes_on(earlier, later)}
    return [fault for fault in faults if id(fault) not in repeated]


def _goes_on(earlier: Fault, later: Fault) -> bool:
    """Whether a fault is that of the line above once more."""
    return earlier.message == later.message and later.span.line - earlier.span.line == 1


def _odd_blanks(documents: Seq, text: str, *, stopped: bool) -> Iterator[_Found]:
    """Where a blank that is no space stands in an indentation, after a dash or colon, or in a key."""
    if not _ANY_ODD.search(text):
        return
    texts = list(_scalars(documents))
    kept = [(place.start, place.end) for place, _ in texts if place.is_marked]
    begins = {place.start for place, is_key in texts if not is_key and place.is_plain}
    for pattern, where in ((_INDENT, _IN_INDENT), (_AFTER_SIGN, _WHERE_SPACE)):
        for match in pattern.finditer(text):
            inside = any(start <= match.start(1) < end for start, end in kept)
            word = match.start() + len(match[0]) - len(match[0].lstrip(" -")) if where is _WHERE_SPACE else 0
            dash = match.start(1) - 1
            if not inside and (where is _IN_INDENT or stopped or word in begins or dash in begins):
                yield match.start(1), say.odd_blank(_name(match[1]), where)
    for place, is_key in texts:
        odd = _ANY_ODD.search(text, place.start, place.end) if is_key else None
        if odd and text[place.start : odd.start()].strip():
            yield odd.start(), say.odd_blank(_name(odd[0]), _IN_KEY)


def _name(sign: str) -> str:
    return f"U+{ord(sign):04X} ({unicodedata.name(sign)})"


def _swallowing(documents: Seq, text: str, *, in_brackets: bool) -> Iterator[_Found]:
    """Where a quotation begins that has lines in it which are keys or items of their own.

    A text in brackets may go on as it pleases, so it is to blame only if the file could not be read.
    """
    quoting = (line for line in text.split("\n") if '"' in line or "'" in line)
    if not any(line.count('"') % 2 or line.count("'") % 2 for line in quoting):
        return
    for place, _ in _scalars(documents, in_brackets=in_brackets):
        style = place.style
        if style not in ('"', "'") or "\n" not in text[place.start : place.end]:
            continue
        start, end = place.start, place.end
        before = text[text.rfind("\n", 0, start) + 1 : start]
        is_item = not before.strip(" -")
        indent = len(before.rstrip()) - 1 if is_item else len(before) - len(before.lstrip(" -"))
        for line in text[start:end].split("\n")[1:]:
            match = _LINE.match(line)
            if match and len(match[1]) <= indent:
                yield start, say.swallowing(style, text.count("\n", 0, end) + 1)
                break


def _scalars(documents: Seq, *, in_brackets: bool = True) -> Iterator[tuple[Extent, bool]]:
    """The place of every text, and whether it is a key; those in brackets too, unless they are left out."""
    for _, node in walk(documents):
        if not in_brackets and node.start.style == BRACKETS:
            continue
        if isinstance(node, Map):
            yield from ((place, True) for place in node.key_places.values())
        for step in node if isinstance(node, Map) else range(len(node)):
            place = node.value_places.get(str(step)) if isinstance(node, Map) else place_at(node, step)
            if place is not None and place.is_text:
                yield place, False
