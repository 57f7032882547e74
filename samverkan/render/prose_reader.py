"""Prose to blocks: reads only that part of Markdown which prose may use."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import escapedSplit, getLine, table
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from samverkan.render.links import leads_outward
from samverkan.render.stops import stops_only_at
from samverkan.text import pattern_of

DEEPEST = 20
"""How many blocks within blocks are read before the rest would be lost."""

_RULES = ["heading", "list", "blockquote", "table", "hr", "emphasis", "link", "escape", "newline"]
_NOTE = pattern_of(r"\[\^([\w-]+)\]")


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """What reads prose; it knows nothing but the Markdown that prose may use."""
    reader = MarkdownIt("zero", {"maxNesting": DEEPEST}).enable(_RULES)
    reader.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    reader.inline.ruler.before("link", "no_image", _no_image)
    reader.inline.ruler.after("link", "note", _note)
    stops_only_at(reader, r"*_\[\]")
    reader.validateLink = leads_outward  # type: ignore[method-assign, assignment]
    return reader


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table; what a row has beyond the columns of the head goes on in its last cell."""
    before = len(state.tokens)
    if not table(state, start, end, silent):
        return False
    row = state.tokens[before:]
    last_cells = [row[index - 2] for index, token in enumerate(row) if token.type == "tr_close"]
    columns = sum(token.type == "th_open" for token in row)
    for cell in last_cells:
        written = escapedSplit(getLine(state, cell.map[0] if cell.map else start).strip().removeprefix("|"))
        beyond = [each.strip() for each in written[columns:]]
        cell.content = " | ".join(each for each in (cell.content, *beyond) if each)
    return True


def _no_image(state: StateInline, silent: bool) -> bool:
    """Let `![` be two characters, so that what follows is not taken for a link."""
    if not state.src.startswith("![", state.pos):
        return False
    if not silent:
        state.append_pending("![")
    state.pos += 2
    return True


def _note(state: StateInline, silent: bool) -> bool:
    """Read `[^label]`, whether or not there is such a note."""
    match = _NOTE.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        state.push("footnote_ref", "", 0).meta = {"label": match[1]}
    state.pos = match.end()
    return True


def rebase(tokens: Sequence[Token], level: int) -> None:
    """Mark the highest headings as of `level`, and none more than one step below the one before."""
    headings = [token for token, words in pairwise(tokens) if token.type == "heading_open" and words.content]
    smallest = min((len(token.markup) for token in headings), default=1)
    previous = level - 1
    for token in headings:
        previous = min(level + len(token.markup) - smallest, previous + 1, 6)
        token.markup = "#" * previous


@dataclass(frozen=True, slots=True)
class ProseBlock:
    """The token that opens a block, and the blocks in it."""

    token: Token
    children: list["ProseBlock"] = field(default_factory=list)


def nested(tokens: Sequence[Token]) -> list[ProseBlock]:
    """`tokens`, which say where a block opens and closes, as blocks within blocks."""
    root: list[ProseBlock] = []
    open_lists = [root]
    for token in tokens:
        if token.nesting < 0:
            open_lists.pop()
            continue
        block = ProseBlock(token)
        open_lists[-1].append(block)
        if token.nesting > 0:
            open_lists.append(block.children)
    return root
