"""Where the characters of a text, as a document shows it, stand in the file that it was written in."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from samverkan.text import pattern_of

_SILENT = pattern_of(r"\s+|\[\^[\w-]+\]|\]\([^)\s]*\)|[*_\[\\]|\\\n[ \t]*")
_BLANKS = pattern_of(r"\s+")
_WORDS = pattern_of(r"\s+|\w+|[^\w\s]")

Edit = tuple[int, int, str]
"""From and to which character, and what is to stand there."""


def aligned(words: str, raw: str, start: int, end: int) -> list[int] | None:
    """For each character of `words` its place in `raw[start:end]`; None unless they stand there just once.

    Between them may stand what a document does not show: marks of Markdown, notes, breaks of lines.
    """
    found: list[list[int]] = []
    place = raw.find(words[0], start, end) if words else -1
    while place >= 0 and len(found) < 2:
        match = _from(words, raw, place, end)
        found += [match] if match else []
        place = raw.find(words[0], place + 1, end)
    return found[0] if len(found) == 1 else None


def _from(words: str, raw: str, start: int, end: int) -> list[int] | None:
    places: list[int] = []
    at = start
    for character in words:
        if character == " ":
            blank = _blank(raw, at, end)
            if blank is None:
                return None
            place, at = blank
        else:
            at = _past_silent(raw, at, end, character) if places else at
            if at >= end or raw[at] != character:
                return None
            place, at = at, at + 1
        places.append(place)
    return places


def _blank(raw: str, at: int, end: int) -> tuple[int, int] | None:
    """The blank that comes next, after marks that are not shown, and where it ends."""
    while at < end:
        blank = _BLANKS.match(raw, at, end)
        if blank:
            return at, blank.end()
        silent = _SILENT.match(raw, at, end)
        if not silent:
            return None
        at = silent.end()
    return None


def _past_silent(raw: str, at: int, end: int, wanted: str) -> int:
    while at < end and raw[at] != wanted:
        silent = _SILENT.match(raw, at, end)
        if not silent or silent[0].isspace():
            return at
        at = silent.end()
    return at


def edits(old: str, new: str, places: Sequence[int]) -> list[Edit]:
    """What makes `new` of `old`, word by word, at the places of its characters in the file."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    starts = [0]
    for word in before:
        starts.append(starts[-1] + len(word))
    made = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            made.append((*_stretch(starts[a], starts[b], places), "".join(after[c:d])))
    return made


def _stretch(start: int, end: int, places: Sequence[int]) -> tuple[int, int]:
    if start == end:
        at = places[start] if start < len(places) else places[-1] + 1
        return at, at
    return places[start], places[end - 1] + 1
