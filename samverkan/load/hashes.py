"""Texts that a `#` has cut short: after a blank it begins a comment, and what follows is in no document.

A comment that is meant has blanks on both sides of its `#`, as in `end: 2027 # förlängs`, stands after a
whole sentence, or is one, unless a word such as `och` holds the two together; a silence of a rule is always
one. Of ids, dates, numbers and choices nothing is cut.
"""

import re
from collections.abc import Iterator

from samverkan.load.cut import Cut, whole_text
from samverkan.load.keys import field_at
from samverkan.model import Holds, Record
from samverkan.source import Map, Seq, SourceFile, entries, place_at, walk
from samverkan.text import Text, pattern_of

_REMARK = pattern_of(r"([ \t]+)#([^\n]*)")
_NOTHING_BEFORE = pattern_of(r"\s*:([ \t]+)(#\d{1,3}(?!\d)[^\n]*)")
_SENTENCE = pattern_of(r"[.!?:…][)”\"']*$")
_NUMBER = pattern_of(r"\d{1,3}(?!\d)")
_NO_WORDS = pattern_of(r"[^\w]|[a-z_]+:(\s|$)|samverkan:")

_LEADS_ON = pattern_of(
    r"(?:^|\s)(?:och|eller|samt|men|som|att|i|på|för|av|till|med|om|en|ett|den|det|de|är|ska|från|vid|mellan)$|,$"
)
_GOES_ON = pattern_of(r"(?:och|eller|samt|men|som|att)\s")
"""Words at the end of a text, and at the beginning of what follows, that hold the two together."""

_SHORT = Text(
    sv="Texten slutar före `#`, som efter ett blanksteg inleder en kommentar.",
    en="The text ends before the `#`, which after a space begins a comment.",
)


def commented_texts(file: SourceFile, model: type[Record]) -> Iterator[Cut]:
    """Each text of which a `#` has made a comment, with the text that was meant."""
    if file.tree is None or " #" not in file.text:
        return
    for route, node in walk(file.tree):
        for step, value in entries(node):
            found = _remark(file.text, node, step, value)
            holds = field_at((*route, step), model) if found else None
            if not found or not holds or not holds.words or holds.refers:
                continue
            start = place_at(node, step).start if value else found.end(1)
            if value is None or _is_cut(str(value), found, holds):
                whole = whole_text(file.text[start : found.end()])
                yield Cut(node, step, (*route, step), found.end(1), found.end(), whole, _SHORT)


def _remark(text: str, node: Map | Seq, step: str | int, value: object) -> re.Match[str] | None:
    """The blanks and the words that a comment begins with, after a text or where one is to stand."""
    place = place_at(node, step)
    if value is None and isinstance(node, Map):
        return _NOTHING_BEFORE.match(text, node.key_places[str(step)].end)
    return _REMARK.match(text, place.end) if isinstance(value, str) and place.is_plain else None


def _is_cut(value: str, found: re.Match[str], holds: Holds) -> bool:
    """Whether what was found after a text is a part of it."""
    gap, remark = found.groups()
    words = remark.strip()
    if not words or _NO_WORDS.match(words):
        return False
    if _SENTENCE.search(value):
        return remark[0] != " " and bool(_NUMBER.match(words))
    if remark[0] not in " \t":
        return len(gap) == 1 or bool(_NUMBER.match(words))
    ends_it = holds.prose and bool(_SENTENCE.search(words)) and not words[0].isupper()
    linked = ends_it and bool(_LEADS_ON.search(value) or _GOES_ON.match(words))
    return len(gap) == 1 and (linked or bool(_NUMBER.match(words)))
