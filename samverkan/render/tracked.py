"""Words that have been struck or added, marked so that they can be told apart in every format.

In Markdown they stand as `{--struck--}` and `{++added++}`, which reads as it stands and is known to
other tools as CriticMarkup. Plain values can never make such marks: their braces are escaped.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markupsafe import Markup

from samverkan.render.escape import Md, collapsed, escaped


class Mark(StrEnum):
    """What has happened to some words; the value is the name of the HTML element that says so."""

    ADDED = "ins"
    STRUCK = "del"


SPOKEN: Mapping[str, str] = {"ins": "tillagt", "del": "struket"}
"""What is said, to those who cannot see it, of the words in each element."""

_SIGNS = {Mark.ADDED: "++", Mark.STRUCK: "--"}
_MARKS = {sign: mark for mark, sign in _SIGNS.items()}
_OPENING = re.compile(r"\{(\+\+|--)")
_END = re.compile(r"(?:[^\\}]|\\.)*?\}", re.DOTALL)
_OUTER_BLANKS = re.compile(r"^( ?)(.*?)( ?)$", re.DOTALL)


def marked(mark: Mark, text: str) -> Md:
    """`text`, literally, as struck or added; the blanks around it stay outside of the marks."""
    before, words, after = _OUTER_BLANKS.fullmatch(collapsed(text)).groups()  # type: ignore[union-attr]
    sign = _SIGNS[mark]
    inner = f"{{{sign}{escaped(words, at_start=False)}{sign}}}" if words.strip() else words
    return Md(f"{before}{inner}{after}")


def tracked_plugin(parser: MarkdownIt) -> None:
    """Lets `parser` read struck and added words, as elements that hold what is between their marks."""
    parser.inline.ruler.before("link", "tracked", _tracked)


def _tracked(state: StateInline, silent: bool) -> bool:
    opening = _OPENING.match(state.src, state.pos, state.posMax)
    end = opening and _END.match(state.src, opening.end(), state.posMax)
    if not (opening and end):
        return False
    start, stop = opening.end(), end.end() - 3
    if stop <= start or state.src[stop : stop + 2] != opening[1]:
        return False
    if not silent:
        _push(state, _MARKS[opening[1]], start, stop)
    state.pos = end.end()
    return True


def _push(state: StateInline, mark: Mark, start: int, stop: int) -> None:
    whole = state.posMax
    state.push(f"{mark}_open", mark.value, 1)
    state.pos, state.posMax = start, stop
    state.md.inline.tokenize(state)
    state.push(f"{mark}_close", mark.value, -1)
    state.posMax = whole


def opened(element: str) -> Markup:
    """The start of the element in HTML, with what is said of it to those who cannot see it."""
    said = SPOKEN[element]
    return Markup('<{0}><span class="unseen">[{1}: </span>').format(element, said)


def closed(element: str) -> Markup:
    """The end of the element in HTML; the bracket tells by ear where it ends."""
    return Markup('<span class="unseen">]</span></{}>').format(element)
