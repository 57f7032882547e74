"""A file that was read: its data, its faults, and where everything in it stands."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile

from samverkan.diagnostics import Route, Span
from samverkan.source.faults import Fault
from samverkan.source.places import Extent, Lines
from samverkan.source.tree import (
    Included,
    Map,
    Node,
    Rows,
    Seq,
    place_at,
    steps,
    value_at,
    walk,
    whole,
)
from samverkan.source.unseen import column_in
from samverkan.text import pattern_of

_Trail = list[tuple[Map | Seq, str | int]]
_PLAIN = pattern_of(r"[A-Za-z0-9åäöÅÄÖ_-]+")


@dataclass(frozen=True)
class SourceFile:
    """One YAML file. A tree of None means that nothing in it can be trusted; `faults` then say why.

    `path` is relative to the workspace, with `/`. `text` has line feeds between its lines and
    U+FFFD for what could not be read; it is empty when the file was not read at all. `included`
    holds the text of the other files that the tree has taken in, by path, and `tables` the rows
    among them with the routes to them. `written` has what lies on the disk, by path, where signs that
    nobody sees have been left out of the text: places are told as they are there.

    Routes may have steps that lead nowhere, such as those that pydantic adds: they are skipped,
    so that the nearest value around answers.
    """

    path: str
    text: str
    tree: Map | None
    faults: tuple[Fault, ...] = ()
    included: Mapping[str, str] = field(default_factory=dict)
    tables: tuple[tuple[Route, Rows], ...] = ()
    written: Mapping[str, str] = field(default_factory=dict)

    @property
    def usable(self) -> bool:
        """Whether there is a tree; it may still have faults."""
        return self.tree is not None

    @cached_property
    def nodes(self) -> tuple[tuple[Route, Map | Seq], ...]:
        """Every mapping and list of the YAML, with its route, the whole first."""
        return tuple(walk(self.tree)) if self.tree else ()

    @cached_property
    def empty_keys(self) -> tuple[Route, ...]:
        """The route to each key of the YAML that nothing follows, or an empty list."""
        maps = ((route, node) for route, node in self.nodes if isinstance(node, Map))
        return tuple((*at, key) for at, node in maps for key, value in node.items() if value in (None, []))

    def locate(self, route: Route, *, key: bool = False) -> tuple[str, Span]:
        """The file and the place to point at for the value at `route`; in a row, the CSV file.

        A text answers with all of itself. For a mapping, a list and an empty value it is the
        key before it; for an item of a list its first key. With `key` it is always the key.
        """
        path, span = self._locate(route, key=key)
        return path, self.on_disk(path, span)

    def on_disk(self, path: str, span: Span) -> Span:
        """The stretch of the text of the file `path` as it lies on the disk."""
        if path not in self.written:
            return span
        lines = self.written[path].split("\n")
        start = column_in(lines[span.line - 1], span.column)
        end = column_in(lines[span.end_line - 1], span.end_column)
        return Span(span.line, start, span.end_line, end)

    def _locate(self, route: Route, *, key: bool) -> tuple[str, Span]:
        trail = self._trail(route)
        path = _path_of(trail) or self.path
        lines = self._lines(path)
        if self.tree is None:
            return path, lines.span(0, self.text.find("\n") if "\n" in self.text else len(self.text))
        if not trail:
            return path, _beginning(self.tree, lines)
        parent, step = trail[-1]
        node, place = value_at(parent, step), place_at(parent, step)
        if isinstance(parent, Map) and (key or _points_to_key(node, place)):
            return path, lines.place(parent.key_places[str(step)])
        return path, _beginning(node, lines) if isinstance(node, (Map, Seq)) else lines.place(place)

    def place(self, route: Route) -> str:
        """Where the value at `route` stands, as `file:line:column`."""
        path, span = self.locate(route)
        return f"{path}:{span.line}:{span.column}"

    def find(self, route: Route, needle: str) -> tuple[str, Span]:
        """The file and the place of the first `needle` in the text at `route`.

        Blanks and line breaks count as equal. The file is another than this one when the text
        was taken in. What is not found is answered as by `locate`.
        """
        trail = self._trail(route)
        node, place = self._value(trail)
        if isinstance(node, Included):
            lines = self._lines(node.path)
            found = _search(needle, lines.text, 0, len(lines.text))
            if found:
                return node.path, self.on_disk(node.path, lines.span(*found))
        elif place is not None:
            path = _path_of(trail) or self.path
            lines, extent = self._lines(path), whole(node, place)
            written = _escaped(needle, place.style)
            found = _search(written, lines.text, extent.start, extent.end)
            if found:
                return path, self.on_disk(path, lines.span(*found))
        return self.locate(route)

    def own(self, route: Route) -> Route:
        """As much of `route` as leads to something in this file itself, and not into rows of another."""
        trail = self._trail(route)
        inside = [step for _, step in takewhile(lambda each: not isinstance(each[0], Rows), trail)]
        return route if len(inside) == len(trail) else tuple(inside)

    def at(self, route: Route) -> str:
        """The route in words: `goals[id=tillit].title`, or `goals[0].title` where an item has no plain id."""
        words = []
        for parent, step in self._trail(route):
            if isinstance(parent, Seq):
                words.append(f"[{_item_name(value_at(parent, step), step)}]")
            else:
                plain = _PLAIN.fullmatch(str(step))
                words.append(f".{step}" if plain else f"[{json.dumps(step, ensure_ascii=False)}]")
        return "".join(words).removeprefix(".")

    def _lines(self, path: str) -> Lines:
        """The lines of this file, or of one that it has taken in."""
        if path not in self._known_lines:
            self._known_lines[path] = Lines(self.included.get(path, self.text))
        return self._known_lines[path]

    @cached_property
    def _known_lines(self) -> dict[str, Lines]:
        return {}

    def _trail(self, route: Route) -> _Trail:
        """The steps of `route` that lead somewhere, each with where it leads from."""
        trail = []
        node: Node = self.tree
        for step in route:
            if isinstance(node, (Map, Seq)) and steps(node, step):
                trail.append((node, step))
                node = value_at(node, step)
        return trail

    def _value(self, trail: _Trail) -> tuple[Node, Extent | None]:
        if trail:
            return value_at(*trail[-1]), place_at(*trail[-1])
        return self.tree, self.tree.start if self.tree is not None else None


def _path_of(trail: _Trail) -> str | None:
    """The path of the CSV file that a trail leads into."""
    return next((parent.path for parent, _ in trail if isinstance(parent, Rows)), None)


def _beginning(node: Map | Seq, lines: Lines) -> Span:
    """The first key of a mapping, the first character of a list or of what is empty."""
    if isinstance(node, Map) and node:
        return lines.place(node.key_places[next(iter(node))])
    start = node.start.start
    return lines.span(start, start + 1)


def _points_to_key(node: Node, place: Extent) -> bool:
    empty = place.start == place.end
    return isinstance(node, (Map, Seq)) or empty


def _item_name(item: Node, index: str | int) -> str:
    identity = item.get("id") if isinstance(item, Map) else None
    return f"id={identity}" if isinstance(identity, str) and _PLAIN.fullmatch(identity) else str(index)


def _escaped(needle: str, style: str | None) -> str:
    """`needle` as it is written inside quotation marks of this style."""
    if style == "'":
        return needle.replace("'", "''")
    if style == '"':
        return needle.replace("\\", "\\\\").replace('"', '\\"')
    return needle


def _search(needle: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where `needle` first stands in this stretch of `text`, any blanks as good as others."""
    found = re.compile(r"\s++".join(map(re.escape, needle.split()))).search(text, start, end)
    return found.span() if found and needle.strip() else None
