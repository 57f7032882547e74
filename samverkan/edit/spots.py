"""Where a value stands in the text of a file, and what stands around it."""

from dataclasses import dataclass
from functools import cached_property

from samverkan.diagnostics import Route
from samverkan.source import (
    Extent,
    Map,
    Node,
    Seq,
    SourceFile,
    comments,
    parse,
    place_at,
    steps,
    value_at,
    whole,
)
from samverkan.text import pattern_of

_HEADER = pattern_of(r"[|>][^\n#]*(#[^\n]*)?")


@dataclass(frozen=True)
class FileText:
    """The text of a file, as it lies on the disk, and what it holds when no other file is taken in."""

    text: str
    tree: Map
    faults: tuple[str, ...]

    @cached_property
    def comments(self) -> list[tuple[int, str]]:
        """The line and the words of each comment."""
        file = SourceFile("", self.text, self.tree)
        return [(each.line - 1, each.words) for each in comments(file)]

    def line_start(self, offset: int) -> int:
        """Where the line of this offset begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Where the line of this offset ends, before its line feed."""
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end

    def column(self, offset: int) -> int:
        """How many signs stand before this offset in its line."""
        return offset - self.line_start(offset)


def page_of(text: str) -> FileText | None:
    """The text with its tree; None when it cannot be read."""
    parsed = parse(text)
    if parsed.tree is None:
        return None
    return FileText(text, parsed.tree, tuple(sorted(str(each.rule) for each in parsed.faults)))


def route_in(tree: Node, route: Route) -> Route:
    """The route as the file has it, in which a lone item may stand without its list."""
    kept: Route = ()
    node = tree
    for step in route:
        if _is_left_out(node, step):
            continue
        kept = (*kept, step)
        node = value_at(node, step) if isinstance(node, (Map, Seq)) and steps(node, step) else None
    return kept


def _is_left_out(node: Node, step: str | int) -> bool:
    """Whether the file has no such step: a lone item stands without its list, a text for a record of it."""
    if isinstance(step, int):
        return isinstance(node, (Map, str))
    return isinstance(node, str) and step in {"title", "text"}


def node_at(node: Node, route: Route) -> Node:
    """The value at `route`, in which a lone item may stand without its list, and a text for a record of it.

    None where it leads nowhere.
    """
    for step in route:
        if _is_left_out(node, step):
            continue
        if not isinstance(node, (Map, Seq)) or not steps(node, step):
            return None
        node = value_at(node, step)
    return node


def others(tree: Node, route: Route) -> object:
    """All that the file holds but what stands at `route`, found as `node_at` finds it."""
    if not route:
        return None
    if _is_left_out(tree, route[0]):
        return others(tree, route[1:])
    if isinstance(tree, Map):
        return {key: others(each, route[1:]) if key == route[0] else each for key, each in tree.items()}
    if isinstance(tree, Seq):
        return [others(each, route[1:]) if place == route[0] else each for place, each in enumerate(tree)]
    return tree


def is_in_brackets(node: Node) -> bool:
    """Whether a mapping or list is written in brackets."""
    return isinstance(node, (Map, Seq)) and node.end is not None


def extent(parent: Map | Seq, step: str | int) -> tuple[int, int]:
    """Where the value begins and ends; one that is empty stands right after its key or dash."""
    place: Extent = whole(value_at(parent, step), place_at(parent, step))
    return place.start, place.end


def header_comment(text: str, start: int, end: int) -> str:
    """The comment after the `|` or `>` of a text on lines of its own."""
    match = _HEADER.match(text, start, end)
    return (match[1] or "").rstrip() if match else ""


def is_compact(page: FileText, sign: int) -> bool:
    """Whether a dash does not begin its line."""
    return bool(page.text[page.line_start(sign) : sign].strip())


def key_start(page: FileText, parent: Map | Seq, step: str | int) -> int:
    """Where the key of a value begins, or the dash before it; an item in brackets itself."""
    if isinstance(parent, Map):
        return parent.key_places[str(step)].start
    if is_in_brackets(parent):
        return place_at(parent, step).start
    return sign_before(page, parent, step)


def sign_before(page: FileText, parent: Map | Seq, step: str | int) -> int:
    """The offset of the colon or the dash before a value."""
    if isinstance(parent, Map):
        return page.text.index(":", parent.key_places[str(step)].end)
    start = place_at(parent, step).start
    return page.text.rindex("-", 0, max(start, 1))


def end_of(page: FileText, parent: Map | Seq, step: str | int) -> int:
    """The end of the last line of a value, with the comment in it."""
    start, end = extent(parent, step)
    last = start + len(page.text[start:end].rstrip()) - 1 if page.text[start:end].strip() else start
    return page.line_end(max(last, 0))


def parent_of(tree: Map, route: Route) -> Map | Seq:
    """The mapping or list that the last step of the route leads from."""
    parent = node_at(tree, route[:-1])
    assert isinstance(parent, (Map, Seq))  # noqa: S101 - the route leads somewhere
    return parent
