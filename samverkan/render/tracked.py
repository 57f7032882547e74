"""Words that have been struck or added, marked so that they can be told apart in every format.

In Markdown they stand as `<del>struck</del>` and `<ins>added</ins>`, which forges show as such. Plain values
can never make such marks: their `<` is escaped.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markupsafe import Markup

from samverkan.render.escape import Md, collapsed, escaped
from samverkan.text import pattern_of


class Mark(StrEnum):
    """What has happened to some words; the value is the name of the HTML element that says so."""

    ADDED = "ins"
    STRUCK = "del"


SPOKEN: Mapping[str, str] = {"ins": "tillagt", "del": "struket"}
"""What is said, to those who cannot see it, of the words in each element."""

_MARKED = pattern_of(r"<(ins|del)>((?:[^\\<]|\\.)+)</\1>", re.DOTALL)
_OUTER_BLANKS = pattern_of(r"^( ?)(.*?)( ?)$", re.DOTALL)


def marked(mark: Mark, text: str) -> Md:
    """`text`, literally, as struck or added; the blanks around it stay outside of the marks."""
    before, words, after = _OUTER_BLANKS.fullmatch(collapsed(text)).groups()  # type: ignore[union-attr]
    inner = f"<{mark}>{escaped(words, at_start=False)}</{mark}>" if words.strip() else words
    return Md(f"{before}{inner}{after}")


def tracked_plugin(parser: MarkdownIt) -> None:
    """Lets `parser` read struck and added words, as elements that hold what is between their marks."""
    parser.inline.ruler.before("link", "tracked", _tracked)


def _tracked(state: StateInline, silent: bool) -> bool:
    found = _MARKED.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        _push(state, Mark(found[1]), found.start(2), found.end(2))
    state.pos = found.end()
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
