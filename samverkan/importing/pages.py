"""Text that was copied from printed pages: without the lines that count them, and with words whole again."""

import re

from samverkan.importing.blocks import Aside, Beside
from samverkan.text import pattern_of

_COUNTING = pattern_of(
    r"(?<!\n)\n*+^(?P<line>[ \t]*(?:\S[^\n]{0,100}?(?:\t| {3,}))?"
    r"(?:[Ss]idan?|[Ss]id\.|[Pp]age)[ ]+\d{1,3}[ ]*"
    r"(?:\([ ]*\d{1,3}[ ]*\)|/[ ]*\d{1,3}|(?:av|of)[ ]+\d{1,3})[ \t]*)$\n*",
    re.MULTILINE,
)
"""A line that tells which page it is and of how many, with what else the head or foot of the page says."""
_DIVIDED = pattern_of(r"(?<=[^\W\d_]{3})-\n[ \t]*(?!(?:och|eller|samt|respektive|men|till)\b)(?=[a-zåäö]{2})")
"""Where a word was divided at the end of a line; not where it shares its end with another."""
_ENDS = '.:;!?”"'


def unpaged(text: str) -> tuple[str, list[Beside]]:
    """The text without heads and feet that count its pages, and these; a sentence goes on over a page."""
    told: dict[str, None] = {}

    def between(found: re.Match[str]) -> str:
        told[" ".join(found["line"].split())] = None
        before = text[found.start() - 1 : found.start()] if found.start() else ""
        goes_on = before and before not in _ENDS and text[found.end() : found.end() + 1].islower()
        return "\n" if goes_on else "\n\n"

    whole = _COUNTING.sub(between, text)
    return _DIVIDED.sub("", whole), [Beside(Aside.MARGIN, each) for each in told]
