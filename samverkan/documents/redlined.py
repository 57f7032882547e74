"""An agreement as it now reads, with all that differs from another one struck and added in its text."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from difflib import SequenceMatcher

from markdown_it.token import Token

from samverkan.diff.words import Edit, Piece
from samverkan.diff.words import redline as compared
from samverkan.render.tree import Tree, plain

_LIKE = 0.45
_MARKS = {Edit.REMOVED: "del", Edit.ADDED: "ins"}
_OPENS_ITEM, _CLOSES_ITEM = "list_item_open", "list_item_close"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a tree: where it stands among the tokens, what it says, and what sort of block it is in."""

    place: int
    text: str
    sort: str


def redlined(old: Tree, new: Tree) -> Tree:
    """`new` with the words of `old` that are gone, struck where they stood, and those that came, marked."""
    before, after = _lines(old.tokens), _lines(new.tokens)
    changed: dict[int, list[Token]] = {}
    struck: dict[int, list[_Line]] = {}
    pairs = _pairs(before, after)
    last = -1
    for first, second in pairs:
        if first is None and second is not None:
            changed[second.place] = _whole(new.tokens[second.place], "ins")
        elif first is not None and second is None:
            struck.setdefault(last, []).append(first)
        elif first is not None and second is not None and first.text != second.text:
            changed[second.place] = _mixed(new.tokens[second.place], compared(first.text, second.text))
        last = second.place if second else last
    tokens = _with_changes(new.tokens, changed)
    return Tree(tuple(_with_struck(tokens, struck, after)), new.env, new.title, new.headings)


def _lines(tokens: Sequence[Token]) -> list[_Line]:
    lines, around = [], [""]
    for place, token in enumerate(tokens):
        if token.nesting > 0:
            around.append(token.type)
        elif token.nesting < 0:
            around.pop()
        elif token.type == "inline" and " ".join(plain(token).split()):
            lines.append(_Line(place, " ".join(plain(token).split()), _sort(around)))
    return lines


def _sort(around: Sequence[str]) -> str:
    if "footnote_open" in around:
        return "note"
    if "container_signatures_open" in around:
        return "signature"
    if around[-1] in {"th_open", "td_open"}:
        return "cell"
    if around[-1] == "heading_open":
        return "heading"
    return "item" if _OPENS_ITEM in around else "paragraph"


def _pairs(before: Sequence[_Line], after: Sequence[_Line]) -> list[tuple[_Line | None, _Line | None]]:
    """The lines side by side in their order; one that has no fellow stands alone."""
    old, new = ([(each.text, each.sort) for each in lines] for lines in (before, after))
    made: list[tuple[_Line | None, _Line | None]] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            made += zip(before[a:b], after[c:d], strict=True)
        else:
            made += _aligned(before[a:b], after[c:d])
    return made


def _aligned(before: Sequence[_Line], after: Sequence[_Line]) -> list[tuple[_Line | None, _Line | None]]:
    made: list[tuple[_Line | None, _Line | None]] = []
    at = 0
    for line in after:
        fellow = next((place for place in range(at, len(before)) if _alike(before[place], line)), None)
        if fellow is None:
            made.append((None, line))
            continue
        made += [(each, None) for each in before[at:fellow]]
        made.append((before[fellow], line))
        at = fellow + 1
    return made + [(each, None) for each in before[at:]]


def _alike(one: _Line, other: _Line) -> bool:
    if one.sort != other.sort:
        return False
    matcher = SequenceMatcher(None, one.text.split()[:300], other.text.split()[:300], autojunk=False)
    return matcher.quick_ratio() >= _LIKE and matcher.ratio() >= _LIKE


def _whole(inline: Token, mark: str) -> list[Token]:
    """All that the line holds, added."""
    return [_marking(mark, 1), *(inline.children or ()), _marking(mark, -1)]


def _mixed(inline: Token, pieces: Sequence[Piece]) -> list[Token]:
    """The words of both wordings, and of the line the notes that it refers to."""
    made: list[Token] = []
    for piece in pieces:
        word = Token("text", "", 0, content=piece.text)
        mark = _MARKS.get(piece.edit)
        made += [_marking(mark, 1), word, _marking(mark, -1)] if mark else [word]
    return made + [each for each in inline.children or () if each.type in {"footnote_ref", "image"}]


def _marking(mark: str, nesting: int) -> Token:
    return Token(f"{mark}_{'open' if nesting > 0 else 'close'}", mark, nesting)  # type: ignore[arg-type]


def _with_changes(tokens: Sequence[Token], changed: dict[int, list[Token]]) -> list[Token]:
    made = list(tokens)
    for place, children in changed.items():
        made[place] = copy(tokens[place])
        made[place].children = children
        if children[0].type == "ins_open" and children[-1].type == "ins_close" and len(children) > 2:
            made[place - 1] = _recorded(tokens[place - 1], "ins")
    return made


def _recorded(opening: Token, mark: str) -> Token:
    """The start of a block that has been added or struck itself, and not only its words."""
    recorded = copy(opening)
    recorded.meta = {**opening.meta, "recorded": mark}
    return recorded


def _with_struck(
    tokens: Sequence[Token], struck: dict[int, list[_Line]], after: Sequence[_Line]
) -> list[Token]:
    """The tokens, with what was struck after the block in which the line before it stands."""
    sorts = {each.place: each.sort for each in after}
    put: dict[int, list[Token]] = {}
    last = _end_of_text(tokens)
    for place, lines in struck.items():
        for line in lines:
            in_item = line.sort == sorts.get(place) == "item"
            at = _end(tokens, place, in_item=in_item) if place >= 0 else -1
            where = last if line.sort == "note" else at
            put.setdefault(where, []).extend(_struck(line, as_item=in_item))
    made = put.get(-1, [])
    for place, token in enumerate(tokens):
        made += [token, *put.get(place, ())]
    return made


def _end(tokens: Sequence[Token], place: int, *, in_item: bool) -> int:
    """Where the item of a list, or the outermost block around the line ends."""
    for at in range(place, len(tokens)):
        if in_item and tokens[at].type == _CLOSES_ITEM:
            return at
        if tokens[at].nesting < 0 and tokens[at].level == 0:
            return min(at, _end_of_text(tokens))
    return _end_of_text(tokens)


def _end_of_text(tokens: Sequence[Token]) -> int:
    """Where the last block before the notes ends; a struck note stands there."""
    kinds = [each.type for each in tokens]
    return (kinds.index("footnote_block_open") if "footnote_block_open" in kinds else len(kinds)) - 1


def _struck(line: _Line, *, as_item: bool) -> list[Token]:
    word = Token("text", "", 0, content=line.text)
    inline = Token("inline", "", 0, content=line.text)
    inline.children = [_marking("del", 1), word, _marking("del", -1)]
    paragraph = [
        _recorded(Token("paragraph_open", "p", 1), "del"),
        inline,
        Token("paragraph_close", "p", -1),
    ]
    if not as_item:
        return paragraph
    return [Token(_OPENS_ITEM, "li", 1), *paragraph, Token(_CLOSES_ITEM, "li", -1)]
