"""The tree to the HTML of a document's own text, without the page around it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from markdown_it.token import Token
from markupsafe import Markup, escape

from samverkan.render.by_hand import undated
from samverkan.render.figures import Drawing
from samverkan.render.nodes import alignment, caption_of, figure_of
from samverkan.render.tracked import closed, opened
from samverkan.render.tree import Tree, plain

_ON_LINES_OF_THEIR_OWN = frozenset(["ul", "ol", "blockquote", "thead", "tbody", "tr", "div", "hr"])


def body(tree: Tree, figures: Mapping[str, Drawing], *, is_joint: bool = False) -> Markup:
    """The text of `tree` as HTML, with each image whose name is in `figures` drawn in its place.

    Of other images only the words remain, for the page may not ask for anything from outside. Those who sign
    what `is_joint` write place and date too, where they are not told.
    """
    return Markup("").join(divided(tree, figures, is_joint=is_joint))


def divided(tree: Tree, figures: Mapping[str, Drawing], *, is_joint: bool) -> tuple[Markup, Markup]:
    """The same in two parts: what is at the head of it, and all from the first heading below the title.

    Of a board, which holds the whole document, the parts are parts of the board.
    """
    tokens = tree.tokens
    by_hand = frozenset(map(id, undated(tokens, is_joint=is_joint)))
    state = _State(figures, by_hand, first_note=tree.notes_before + 1)
    level = int(bool(tokens) and tokens[0].type == "container_board_open")
    at = next((i for i, token in enumerate(tokens) if token.level == level and _begins(token)), 0)
    head = Markup("").join(_blocks(tokens[:at], state))
    return head, Markup("").join(_blocks(tokens[at:], state))


def _begins(token: Token) -> bool:
    return token.type == "container_glance_open" or (token.type == "heading_open" and token.tag != "h1")


@dataclass(slots=True)
class _State:
    """What must be remembered on the way down a document."""

    figures: Mapping[str, Drawing]
    undated: frozenset[int]
    """The items of those who write place and date, each by what tells it from all other tokens."""
    drawn: list[str] = field(default_factory=list)
    heading: str = ""
    tables: int = 0
    first_note: int = 1
    numbers: list[int] = field(default_factory=list)
    """The number that is next in each of the lists around, the innermost last."""


def _blocks(tokens: Sequence[Token], state: _State) -> Iterator[Markup]:
    skipped = 0
    for i, token in enumerate(tokens):
        if skipped:
            skipped -= 1
            continue
        figure = _lone_figure(tokens[i : i + 2], state)
        if figure:
            skipped = 2
            yield _figure(*figure, state)
        elif token.type == "inline":
            yield _inline(token, state)
        else:
            yield _block(token, tokens[i + 1 : i + 2], state)


def _block(token: Token, following: Sequence[Token], state: _State) -> Markup:
    if token.hidden:
        return Markup("")
    if token.type == "heading_open":
        state.heading = plain(following[0])
    if token.type == "table_open":
        state.tables += 1
    special = _SPECIAL.get(token.type)
    return special(token, state) if special else _plain_tag(token)


def _plain_tag(token: Token) -> Markup:
    """The tag of `token`, with those of its attributes that a document needs."""
    if token.nesting < 0:
        return _end(token.tag)
    attributes = {name: token.attrGet(name) for name in ("id", "start")}
    if token.type.startswith("container_"):
        attributes["class"] = token.type.removeprefix("container_").removesuffix("_open")
    return _tag(token.tag, **attributes) + ("\n" if token.tag in _ON_LINES_OF_THEIR_OWN else "")


_UNDATED = Markup('<li class="undated">')


@lru_cache
def _end(name: str) -> Markup:
    return Markup("</{}>\n").format(name)


@lru_cache(maxsize=1024, typed=True)
def _tag(name: str, **attributes: str | int | float | None) -> Markup:
    written = (
        Markup(' {}="{}"').format(key.replace("_", "-"), v) for key, v in attributes.items() if v is not None
    )
    return Markup("<{}{}>").format(name, Markup("").join(written))


# ---- Numbered lists


def _numbered_open(token: Token, state: _State) -> Markup:
    state.numbers.append(int(token.attrs.get("start", 1)))
    return _plain_tag(token)


def _numbered_close(token: Token, state: _State) -> Markup:
    state.numbers.pop()
    return _plain_tag(token)


def _item_open(token: Token, state: _State) -> Markup:
    """The item, with its number where that is not the next one."""
    if id(token) in state.undated:
        return _UNDATED
    if not token.info:
        return _plain_tag(token)
    number, expected = int(token.info), state.numbers[-1]
    state.numbers[-1] = number + 1
    return _tag(token.tag, id=token.attrGet("id"), value=None if number == expected else number)


# ---- Tables


def _table_open(_token: Token, state: _State) -> Markup:
    label = f"Tabell {state.tables}" + (f", {state.heading}" if state.heading else "")
    scroll = _tag("div", **{"class": "scroll", "role": "region", "aria-label": label}, tabindex="0")
    return scroll + Markup("\n<table>\n")


def _table_close(token: Token, state: _State) -> Markup:
    return Markup("</table>\n</div>\n")


def _head_cell(token: Token, state: _State) -> Markup:
    return _cell("th", token, scope=str(token.attrGet("scope") or "col"))


def _body_cell(token: Token, state: _State) -> Markup:
    return _cell("td", token)


def _cell(name: str, token: Token, **attributes: str) -> Markup:
    own = {"data-label": token.attrGet("data-label"), "class": alignment(token)}
    return _tag(name, **attributes, **own)


# ---- Notes


def _notes_open(token: Token, state: _State) -> Markup:
    return Markup(
        '<section class="notes" role="doc-endnotes" aria-labelledby="notes_">\n'
        '<h2 id="notes_">Noter</h2>\n<ol{}>\n'
    ).format(Markup(' start="{}"').format(state.first_note) if state.first_note > 1 else "")


def _notes_close(token: Token, state: _State) -> Markup:
    return Markup("</ol>\n</section>\n")


def _note_open(token: Token, state: _State) -> Markup:
    return Markup('<li id="note_{}">').format(_note_number(token))


def _note_close(token: Token, state: _State) -> Markup:
    return Markup("</li>\n")


def _note_reference(token: Token, state: _State) -> Markup:
    comma = ", " if token.meta.get("follows") else ""
    return Markup(
        '<sup>{2}<a id="{0}" href="#note_{1}" role="doc-noteref" aria-label="Not {1}">{1}</a></sup>'
    ).format(_reference_id(token), _note_number(token), comma)


def _note_backlink(token: Token, state: _State) -> Markup:
    place = f", ställe {token.meta['subId'] + 1}" if token.meta["subId"] else ""
    return Markup(
        ' <a href="#{}" role="doc-backlink" aria-label="Tillbaka till texten vid not {}{}">↩\ufe0e</a>'
    ).format(_reference_id(token), _note_number(token), place)


def _note_number(token: Token) -> int:
    return int(token.meta["id"]) + 1


def _reference_id(token: Token) -> str:
    """Where the note is referred to; no heading's id has an underscore."""
    return f"reference_{_note_number(token)}_{int(token.meta['subId']) + 1}"


# ---- Lines and figures


def _inline(inline: Token, state: _State) -> Markup:
    return Markup("").join(_span(token, state) for token in inline.children or ())


def _span(token: Token, state: _State) -> Markup:
    if token.type == "image":
        figure = figure_of(token, state.figures)
        return _drawing(figure, state) if figure else escape(token.content)
    if token.type in _SPECIAL:
        return _SPECIAL[token.type](token, state)
    if token.nesting < 0:
        return Markup("</{}>").format(token.tag)
    return _tag(token.tag, href=token.attrGet("href")) if token.nesting else escape(token.content)


def _break(token: Token, state: _State) -> Markup:
    return Markup("<br>\n")


def _tracked_open(token: Token, state: _State) -> Markup:
    return opened(token.tag)


def _tracked_close(token: Token, state: _State) -> Markup:
    return closed(token.tag)


def _soft_break(token: Token, state: _State) -> Markup:
    return Markup("\n")


def _lone_figure(tokens: Sequence[Token], state: _State) -> tuple[Drawing, str] | None:
    """The figure, and its caption, of a paragraph that holds nothing else."""
    if len(tokens) < 2 or tokens[0].type != "paragraph_open":
        return None
    spans = tokens[1].children or []
    if len(spans) != 1 or spans[0].type != "image":
        return None
    figure = figure_of(spans[0], state.figures)
    return (figure, caption_of(spans[0], figure)) if figure else None


def _figure(figure: Drawing, caption: str, state: _State) -> Markup:
    number = len(state.drawn) + 1
    return Markup(
        '<figure>\n<div class="scroll" role="region" aria-label="Figur {}, {}" tabindex="0">\n{}</div>\n'
        "<figcaption>{}</figcaption>\n</figure>\n"
    ).format(number, caption, _drawing(figure, state), caption)


def _drawing(figure: Drawing, state: _State) -> Markup:
    """The drawing for a wide screen and for a narrow one, its ids its own when it has been drawn before."""
    state.drawn.append(figure.name)
    again = state.drawn.count(figure.name)
    ids = f"figure_{figure.name}_"
    own = ids if again == 1 else f"{ids}{again}_"
    drawn = figure.svg
    if figure.narrow:
        drawn = f'<div class="for-wide">\n{drawn}</div>\n<div class="for-narrow">\n{figure.narrow}</div>\n'
    return Markup(drawn.replace(ids, own))  # noqa: S704


_SPECIAL: dict[str, Callable[[Token, _State], Markup]] = {
    "ordered_list_open": _numbered_open,
    "ordered_list_close": _numbered_close,
    "list_item_open": _item_open,
    "table_open": _table_open,
    "table_close": _table_close,
    "th_open": _head_cell,
    "td_open": _body_cell,
    "footnote_block_open": _notes_open,
    "footnote_block_close": _notes_close,
    "footnote_open": _note_open,
    "footnote_close": _note_close,
    "footnote_anchor": _note_backlink,
    "footnote_ref": _note_reference,
    "ins_open": _tracked_open,
    "ins_close": _tracked_close,
    "del_open": _tracked_open,
    "del_close": _tracked_close,
    "hardbreak": _break,
    "softbreak": _soft_break,
}
