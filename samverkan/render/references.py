"""References between parts of documents: written when all is laid out, for only then are the numbers known.

A template sets an anchor where a part stands; prose sets a reference. Both are written with characters that
no text has, and none is left when the words have been put in.
"""

import re
from collections.abc import Callable, Mapping

from samverkan.render.escape import Md, escaped
from samverkan.render.signs import REFERENCES, SIGNS
from samverkan.swedish import capital
from samverkan.text import pattern_of

_OPENS, _CLOSES = REFERENCES[0], REFERENCES[1]
_REFERENCE = pattern_of(f"([{SIGNS}]*){_OPENS}([^@{_CLOSES}]*){_CLOSES}([{SIGNS}]*)")
_ANCHOR = pattern_of(f"{_OPENS}@([^{_CLOSES}]*){_CLOSES}")
_BEFORE_THE_END = pattern_of(rf"({_OPENS}@[^{_CLOSES}]*{_CLOSES})(.*?)(?=(?:  |\\)?$)", re.MULTILINE)
_HEADING = pattern_of(r"^(##+) (?=\S)", re.MULTILINE)
_ITEM = pattern_of(r"[ ]*(\d+)[.)] ")
_NUMBERED = pattern_of(r"##+ ([\d.]+) ")
_STARTS = pattern_of(rf"(?:^|[.!?][”’*_]*\s)(?:[ ]*(?:[-*+>|]|\d+[.)]|\[\^[^\]]*\]:)[ ])*[”’*_(\s{SIGNS}]*$")
_TOP, _DEEPEST = 2, 3

_HEADED = ("section:", "clause:")
"""What is called by the number of its heading; what else stands under one is called by its name."""

Anchors = Mapping[str, str]
"""By kind and id (`section:bakgrund`), the number of the heading or item where it stands, else empty."""


def _nowhere(_reference: str) -> str:
    return ""


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
            by_heading = numbered and name.startswith(_HEADED)
            number = _ITEM.match(line) or (_NUMBERED.match(line) if by_heading else None)
            found.setdefault(name, number[1] if number else "")
    return found


def with_references(markdown: str, words: Callable[[str], str]) -> str:
    """The text with `words` for references, with a capital where a sentence begins, and without anchors."""
    return _worded(without_anchors(markdown), words, _nowhere)


def with_links(markdown: str, words: Callable[[str], str], leads: Callable[[str], str] = _nowhere) -> str:
    """The same with its anchors, each last on its line, and links where a reference `leads` somewhere."""
    return _worded(_BEFORE_THE_END.sub(r"\2\1", markdown), words, leads)


def has_references(markdown: str) -> bool:
    """Whether there are references in the text, as the templates and prose have written it."""
    return bool(_REFERENCE.search(markdown))


def without_anchors(markdown: str) -> str:
    """The text without anchors."""
    return _ANCHOR.sub("", markdown) if _OPENS in markdown else markdown


def anchors_of(line: str) -> list[str]:
    """The names of the anchors on the line."""
    return _ANCHOR.findall(line) if _OPENS in line else []


def _worded(text: str, words: Callable[[str], str], leads: Callable[[str], str]) -> str:
    parts, end, line = [], 0, ""
    for found in _REFERENCE.finditer(text) if _OPENS in text else ():
        before = text[end : found.start()]
        line = without_anchors(line + before).rpartition("\n")[2]
        said, place = words(found[2]), leads(found[2])
        said = escaped(capital(said) if _STARTS.search(line) else said, at_start=False)
        said = f"{found[1]}{said}{found[3]}"
        parts += [before, f"[{said}](#{place})" if place else said]
        line, end = line + said, found.end()
    return "".join([*parts, text[end:]])
