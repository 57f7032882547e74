"""The tree of a document with signs in it: that of the document without them, signs set among its words."""

from collections.abc import Sequence
from copy import copy, deepcopy
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from samverkan.render.signs import SIGN, unmarked
from samverkan.render.tree import Tree, spans
from samverkan.text import pattern_of

_ESCAPE = pattern_of(r"\\([!-/:-@\[-`{-~])")
_CELLS = frozenset(["th_open", "td_open"])


def marked_root(tree: Tree, marked: str) -> SyntaxTreeNode:
    """`tree`, its lines with the signs that they have in `marked`, where signs make no other difference."""
    lines = [_line(each) for each in marked.split("\n")]
    notes = deepcopy(tree.env)
    tokens = [
        _signed(each, lines, notes, is_cell=before.type in _CELLS) if each.type == "inline" else each
        for before, each in pairwise([Token("", "", 0), *tree.tokens])
    ]
    return SyntaxTreeNode(tokens)


@dataclass(slots=True)
class _Line:
    """A line of Markdown without its signs, the signs by where they stood, and how far its cells are read."""

    plain: str
    signs: Sequence[tuple[int, str]]
    read: int


def _line(marked: str) -> _Line:
    plain, signs = "", []
    for place, part in enumerate(SIGN.split(marked)):
        if place % 2:
            signs.append((len(plain), part))
        else:
            plain += part
    return _Line(plain, signs, max(plain.find("|"), 0))


def _signed(token: Token, lines: Sequence[_Line], notes: dict[str, Any], *, is_cell: bool) -> Token:
    first = token.map[0] if token.map else len(lines)
    contents = token.content.split("\n")
    within = _of_cell if is_cell else _of_whole_line
    parts = [within(words, line) for words, line in zip(contents, lines[first:], strict=False)]
    marked = "\n".join(parts)
    spans_with_signs = None if marked == token.content else _with_signs(token.children or [], marked, notes)
    if spans_with_signs is None or unmarked(marked) != token.content:
        return token
    signed = copy(token)
    signed.children = spans_with_signs
    return signed


def _of_whole_line(words: str, line: _Line) -> str:
    start = len(line.plain) - len(words)
    return _between(start, len(line.plain), line) if line.plain.endswith(words) else words


def _of_cell(words: str, line: _Line) -> str:
    written = words.replace("|", "\\|")
    start = line.plain.find(written, line.read)
    if start < 0:
        return words
    line.read = start + len(written)
    return _between(start, line.read, line).replace("\\|", "|")


def _between(start: int, stop: int, line: _Line) -> str:
    parts, end = [], start
    for place, sign in line.signs:
        if start <= place <= stop:
            parts += [line.plain[end:place], sign]
            end = place
    return "".join([*parts, line.plain[end:stop]])


def _with_signs(children: Sequence[Token], marked: str, notes: dict[str, Any]) -> list[Token] | None:
    """The spans with the signs of the line; None where they would be others."""
    if len(children) == 1 and children[0].type == "text" and "&" not in marked:
        words = [_ESCAPE.sub(r"\1", marked)]
    else:
        others = spans(marked, notes)
        if [(each.type, each.attrs) for each in others] != [(each.type, each.attrs) for each in children]:
            return None
        words = [each.content for each in others]
    if any(unmarked(said) != each.content for said, each in zip(words, children, strict=True)):
        return None
    return [_saying(said, each) for said, each in zip(words, children, strict=True)]


def _saying(words: str, span: Token) -> Token:
    if span.type != "text" or words == span.content:
        return span
    said = copy(span)
    said.content = words
    return said
