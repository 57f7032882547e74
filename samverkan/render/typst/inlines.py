"""What stands in a line: words, emphasis, links, references to notes."""

from collections.abc import Callable, Iterable, Iterator

from markdown_it.tree import SyntaxTreeNode

from samverkan.render.links import leads_outward
from samverkan.render.nodes import figure_of
from samverkan.render.tracked import SPOKEN
from samverkan.render.typst.figures import drawing
from samverkan.render.typst.source import called, quoted, shown
from samverkan.render.typst.unparted import unparted
from samverkan.render.typst.walk import DocumentWalk
from samverkan.text import pattern_of

_LONGEST_WORD = 40
_LONG_WORD = pattern_of(rf"\S{{{_LONGEST_WORD + 1},}}")
_PIECE = pattern_of(r"@?[^\s/@.-]{0,24}[/.-]{1,3}|@?[^\s/@.-]{1,24}|\S")


def line(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    """The content of a paragraph, a heading or a cell."""
    return "".join(spans(part.children, walk) for part in node.children if part.type == "inline")


def spans(nodes: Iterable[SyntaxTreeNode], walk: DocumentWalk) -> str:
    """The content of these parts of a line."""
    return "".join(_SPANS[node.type](node, walk) for node in nodes)


def pieces(text: str, walk: DocumentWalk) -> Iterator[str]:
    """What no line parts of `text`: its words, some of them together, or pieces of them."""
    for part, kept in _parts(text, numbers_alone=walk.is_narrow):
        if kept:
            yield part
        else:
            yield from (piece for word in part.split(" ") for piece in _divided(word))


def _text(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    return words(node.content, numbers_alone=walk.is_narrow)


def words(text: str, *, numbers_alone: bool = False) -> str:
    """Words, those together that a line does not part where there is room for them."""
    parts = _parts(text, numbers_alone=numbers_alone)
    return "".join(_box(part) if kept else _set(part) for part, kept in parts)


def _parts(text: str, *, numbers_alone: bool) -> Iterator[tuple[str, bool]]:
    parts = unparted(text, numbers_alone=numbers_alone)
    return ((part, kept and len(part) <= _LONGEST_WORD) for part, kept in parts)


def _set(text: str) -> str:
    """Words; one that no line could hold is set in pieces, between which it may be divided."""
    written, end = "", 0
    for long in _LONG_WORD.finditer(text):
        written += _shown(text[end : long.start()]) + "".join(map(_box, _divided(long[0])))
        end = long.end()
    return written + _shown(text[end:])


def _divided(word: str) -> list[str]:
    """A word in the pieces that it may be divided into, as an address at its dots; usually one."""
    return _PIECE.findall(word) if len(word) > _LONGEST_WORD else [word]


def _box(text: str) -> str:
    return f"#box({quoted(text)});"


def _shown(text: str) -> str:
    return shown(text) if text else ""


def _soft_break(_node: SyntaxTreeNode, _walk: DocumentWalk) -> str:
    return shown(" ")


def _hard_break(_node: SyntaxTreeNode, _walk: DocumentWalk) -> str:
    return "#linebreak();"


def _wrapped(function: str) -> Callable[[SyntaxTreeNode, DocumentWalk], str]:
    return lambda node, walk: called(function, spans(node.children, walk))


def _tracked(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    said = f"[{SPOKEN[node.tag]}: "
    inner = spans(node.children, walk)
    return called(f"tracked-{node.tag}", inner, said=quoted(said))


def _link(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    address = str(node.attrs.get("href", ""))
    inner = spans(node.children, walk)
    if address.removeprefix("#") in walk.ids and address.startswith("#"):
        return f"#link(label({quoted(walk.label(address[1:]))}))[{inner}];"
    leads = leads_outward(address) and not address.startswith("#")
    return f"#link({quoted(address)})[{inner}];" if leads and inner else inner


def _image(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    figure = figure_of(node, walk.figures)
    return f"#box({drawing(figure, walk)});" if figure else _shown(node.content)


def _reference(node: SyntaxTreeNode, walk: DocumentWalk) -> str:
    """The note itself at its first reference, with its number in the document; later only the number."""
    place = int(node.meta["id"])
    before = "#between-notes;" if node.meta.get("follows") else ""
    options = {"number": str(place + 1), "name": f'label("{walk.label(f"note-{place + 1}")}")'}
    if place in walk.noted or place not in walk.notes:
        return before + called("noted-again", **options)
    walk.noted.add(place)
    return before + called("noted", walk.blocks(walk.notes[place].children, walk), **options)


def _nothing(_node: SyntaxTreeNode, _walk: DocumentWalk) -> str:
    return ""


_SPANS: dict[str, Callable[[SyntaxTreeNode, DocumentWalk], str]] = {
    "text": _text,
    "softbreak": _soft_break,
    "hardbreak": _hard_break,
    "strong": _wrapped("strong"),
    "em": _wrapped("emph"),
    "ins": _tracked,
    "del": _tracked,
    "link": _link,
    "image": _image,
    "footnote_ref": _reference,
    "footnote_anchor": _nothing,
}
