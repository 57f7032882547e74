"""The words of a text without the marks that say how they look or where they lead."""

import re
from functools import lru_cache

from samverkan.text import pattern_of

_NOTE = pattern_of(r"\[\^[^\[\]\n]+\](?!:)")
_LINK = pattern_of(r"!?\[(?P<words>[^\[\]\n]+)\]\([^()\s]*(?:\s\"[^\"\n]*\")?\)")
_BARE_LINK = pattern_of(r"<(?P<words>(?:https?|mailto):[^<>\s]+)>")
_HEAD_OF_LINE = pattern_of(r"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|[-*+•][ \t]+)", re.MULTILINE)
_BREAK = pattern_of(r"(?:\\|(?<! ) {2,})$", re.MULTILINE)
_EMPHASIS = pattern_of(
    r"(?<![\w\\])(?P<mark>\*{1,3}|_{1,3}|(?<!`)`{1,3}+(?!`)|~~)(?=\S)(?P<words>[^\n]{0,2000}?\S)(?P=mark)(?!\w)|"
    r"(?<!\\)(?P<within>\*{1,3})(?=\w)(?P<inner>[^*\n]*?\w)(?P=within)"
)
_ESCAPED = pattern_of(r"\\([!-/:-@\[-`{-~])")


@lru_cache(maxsize=64)
def without_markup(text: str) -> str:
    """The words of a text: without emphasis, signs of notes, where links lead, and heads of lines.

    Numbers of a list stay, as people cite them, and so do references that are written out as a number.
    """
    if not _MARKS.search(text):
        return text
    text = _NOTE.sub("", text)
    text = _BREAK.sub("", _HEAD_OF_LINE.sub("", text))
    for marks in (_LINK, _BARE_LINK):
        text = marks.sub(lambda found: found["words"], text)
    text = _EMPHASIS.sub(lambda found: found["words"] or found["inner"], text)
    return _ESCAPED.sub(r"\1", text)


_MARKS = pattern_of(r"[\[<#>*_`~\\•+]|^[ \t]*-| {2}$", re.MULTILINE)
