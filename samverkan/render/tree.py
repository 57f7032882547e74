"""Markdown to the one tree that every format is written from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt, rules_core
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

from samverkan.render import captions
from samverkan.render.containers import containers_plugin
from samverkan.render.links import is_safe
from samverkan.render.places import taken_anchors
from samverkan.render.stops import stops_only_at
from samverkan.render.tracked import tracked_plugin
from samverkan.text import slug

CONTAINERS = (
    "cover",
    "meta",
    "dateline",
    "signatures",
    "figure-text",
    "note",
    "summary",
    "brief",
    "board",
    "glance",
    "pane",
    "particulars",
    *captions.CONTAINERS,
)
"""The kinds of block beyond what Markdown has, such as between `<!-- cover -->` and `<!-- /cover -->`."""

_NOT_READ = ["code", "fence", "backticks", "html_block", "html_inline", "reference", "lheading", "autolink"]
_DEEPEST = 100


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the document and the id to link to it by."""

    level: int
    text: str
    id: str


@dataclass(frozen=True)
class Tree:
    """A document as a list of markdown-it tokens, with notes last and an id on every heading.

    `env` is what the parser noted beside the tokens; the writers pass it on and add nothing to it. Its notes
    are numbered after as many as there are before, from nought. A reference to a note right after another has
    `follows` in its meta: their numbers are not to be read as one.
    """

    tokens: tuple[Token, ...]
    env: dict[str, Any]
    title: str
    headings: tuple[Heading, ...]
    notes_before: int = 0
    places: Mapping[str, str] = field(default_factory=dict)
    """By the names of the anchors that stood in it, the ids of the headings and items where they did."""

    @property
    def ids(self) -> frozenset[str]:
        """Every id that a link in the document can lead to."""
        return frozenset([*(heading.id for heading in self.headings), *self.places.values()])

    @cached_property
    def root(self) -> SyntaxTreeNode:
        """The same document as nodes within nodes, for writers that work from the outside in."""
        return SyntaxTreeNode(self.tokens)


def parse(markdown: str, notes_before: int = 0) -> Tree:
    """`markdown` as a tree; its title is the text of the first main heading, else empty."""
    env: dict[str, Any] = {}
    tokens = captions.with_captions(_parser().parse(markdown, env))
    _number(tokens, notes_before)
    for inline in tokens:
        _part_references(inline.children or ())
    anchors = taken_anchors(tokens)
    headings = tuple(_with_ids(tokens))
    title = next((heading.text for heading in headings if heading.level == 1), "")
    places = {name: str(holder.attrGet("id")) for name, holder in anchors.items()}
    return Tree(tuple(tokens), env, title, headings, notes_before, places)


def spans(line: str, env: dict[str, Any]) -> list[Token]:
    """What a line holds; its notes are those in `env`."""
    state = rules_core.StateCore("", _parser(), env, [Token("inline", "", 0, content=line, children=[])])
    rules_core.inline(state)
    rules_core.text_join(state)
    found = state.tokens[0].children or []
    _part_references(found)
    return found


def _number(tokens: Iterable[Token], before: int) -> None:
    for token in tokens if before else ():
        if token.type.startswith("footnote_") and "id" in token.meta:
            token.meta = {**token.meta, "id": int(token.meta["id"]) + before}
        _number(token.children or (), before)


def _part_references(spans: Sequence[Token]) -> None:
    for before, token in pairwise(spans):
        if before.type == token.type == "footnote_ref":
            token.meta = {**token.meta, "follows": True}


def plain(inline: Token) -> str:
    """The words of `inline` as they are read, without marks and references to notes."""
    return "".join(" " if token.tag == "br" else token.content for token in inline.children or ())


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST}).enable("table")
    parser.use(footnote_plugin, inline=False).use(tracked_plugin)
    containers_plugin(parser, CONTAINERS)
    parser.disable(_NOT_READ)
    stops_only_at(parser, r"*_\[\]&<")
    parser.validateLink = is_safe  # type: ignore[method-assign, assignment]
    return parser


def _with_ids(tokens: Sequence[Token]) -> Iterable[Heading]:
    used: dict[str, int] = {}
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open":
            text = " ".join(plain(inline).split())
            name = _unused(slug(text), used)
            opening.attrSet("id", name)
            yield Heading(int(opening.tag[1]), text, name)


def _unused(name: str, used: dict[str, int]) -> str:
    """The name, or the next of its numbered ones that is free; `used` has the number each has come to."""
    number = used.get(name, 0) + 1
    made = name if number == 1 else f"{name}-{number}"
    while number > 1 and made in used:
        number += 1
        made = f"{name}-{number}"
    used[name] = number
    used.setdefault(made, 1)
    return made
