"""References between parts of documents: written when all is laid out, for only then are the numbers known.

A template sets an anchor where a part stands; prose sets a reference. Both are written with characters that
no text has, and none is left when the words have been put in.
"""

import re
from collections.abc import Callable, Mapping

from samverkan.render.escape import Md, escaped
from samverkan.render.signs import SIGNS
from samverkan.swedish import capital
from samverkan.text import pattern_of

_OPENS, _CLOSES = "\U0001fffe", "\U0001ffff"
_REFERENCE = pattern_of(f"{_OPENS}([^@{_CLOSES}]*){_CLOSES}")
_ANCHOR = pattern_of(f"{_OPENS}@([^{_CLOSES}]*){_CLOSES}")
_HEADING = pattern_of(r"^(##+) (?=\S)", re.MULTILINE)
_ITEM = pattern_of(r"[ ]*(\d+)[.)] ")
_NUMBERED = pattern_of(r"##+ ([\d.]+) ")
_STARTS = pattern_of(rf"(?:^|[.!?][”’*_]*\s)(?:[ ]*(?:[-*+>|]|\d+[.)]|\[\^[^\]]*\]:)[ ])*[”’*_(\s{SIGNS}]*$")
_TOP, _DEEPEST = 2, 3

Anchors = Mapping[str, str]
"""By kind and id (`section:bakgrund`), the number of the heading or item where it stands, else empty."""


def reference(identity: str) -> Md:
    """A reference to the part with this id."""
    return Md(f"{_OPENS}{identity}{_CLOSES}")


def anchor(kind: str, identity: str | None) -> Md:
    """What a template sets where a part stands, on the line of its heading or of its item in a list."""
    return Md(f"{_OPENS}@{kind}:{identity}{_CLOSES}" if identity else "")


def with_numbers(markdown: str) -> str:
    """The text with a number before each heading below the title, three levels deep: `1`, `1.1`, `1.1.1`."""
    counted: list[int] = []

    def numbered(found: re.Match[str]) -> str:
        depth = len(found[1]) - _TOP
        if depth >= _DEEPEST:
            return found[0]
        counted[:] = [*counted[: depth + 1], *[0] * (depth + 1 - len(counted))]
        counted[depth] += 1
        return f"{found[1]} {'.'.join(map(str, counted))} "

    return _HEADING.sub(numbered, markdown)


def anchors_in(markdown: str, *, numbered: bool) -> Anchors:
    """The parts that stand in the text; headings have numbers when they are `numbered`."""
    found: dict[str, str] = {}
    for line in markdown.split("\n"):
        for name in _ANCHOR.findall(line):
            number = _ITEM.match(line) or (_NUMBERED.match(line) if numbered else None)
            found.setdefault(name, number[1] if number else "")
    return found


def with_references(markdown: str, words: Callable[[str], str]) -> str:
    """The text with `words` for references, with a capital where a sentence begins, and without anchors."""
    text = _ANCHOR.sub("", markdown)
    if _OPENS not in text:
        return text
    parts, end, line = [], 0, ""
    for found in _REFERENCE.finditer(text):
        before = text[end : found.start()]
        line = (line + before).rpartition("\n")[2]
        said = words(found[1])
        said = escaped(capital(said) if _STARTS.search(line) else said, at_start=False)
        parts += [before, said]
        line, end = line + said, found.end()
    return "".join([*parts, text[end:]])
