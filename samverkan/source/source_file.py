"""A file that was read: its data, its faults, and where everything in it stands."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from samverkan.diagnostics import Span
from samverkan.source.faults import Fault
from samverkan.source.lines import Lines
from samverkan.source.tree import Included, Map, Node, Placed, Route, Seq, place_at, steps, value_at, whole

_PLAIN = re.compile(r"[A-Za-z0-9åäöÅÄÖ_-]+")


@dataclass(frozen=True)
class SourceFile:
    """One YAML file. A tree of None means that nothing in it can be trusted; `faults` then say why.

    `path` is relative to the workspace, with `/`. `text` has line feeds between its lines and
    U+FFFD for what could not be read; it is empty when the file was not read at all. `included`
    holds the text files that the tree has taken in, by path.

    Routes may have steps that lead nowhere, such as those that pydantic adds: they are skipped,
    so that the nearest value around answers.
    """

    path: str
    text: str
    tree: Map | None
    faults: tuple[Fault, ...] = ()
    included: Mapping[str, str] = field(default_factory=dict)

    @property
    def usable(self) -> bool:
        """Whether there is a tree; it may still have faults."""
        return self.tree is not None

    def locate(self, route: Route, *, key: bool = False) -> Span:
        """The place to point at for the value at `route`.

        A text answers with all of itself. For a mapping, a list and an empty value it is the
        key before it; for an item of a list its first key. With `key` it is always the key.
        """
        if self.tree is None:
            return self._lines.span(0, self.text.find("\n") if "\n" in self.text else len(self.text))
        trail = self._trail(route)
        if not trail:
            return self._beginning(self.tree)
        parent, step = trail[-1]
        node, place = value_at(parent, step), place_at(parent, step)
        if isinstance(parent, Map) and (key or _points_to_key(node, place)):
            return self._lines.place(parent.key_places[str(step)])
        return self._beginning(node) if isinstance(node, (Map, Seq)) else self._lines.place(place)

    def find(self, route: Route, needle: str) -> tuple[str, Span]:
        """The file and the place of the first `needle` in the text at `route`.

        Blanks and line breaks count as equal. The file is another than this one when the text
        was taken in. What is not found is answered as by `locate`.
        """
        node, place = self._value(route)
        if isinstance(node, Included):
            text = self.included[node.path]
            found = _search(needle, text, 0, len(text))
            if found:
                return node.path, Lines(text).span(*found)
        elif place is not None:
            extent = whole(node, place)
            written = _escaped(needle, getattr(place, "style", None))
            found = _search(written, self.text, extent.start_mark.index, extent.end_mark.index)
            if found:
                return self.path, self._lines.span(*found)
        return self.path, self.locate(route)

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

    @cached_property
    def _lines(self) -> Lines:
        return Lines(self.text)

    def _trail(self, route: Route) -> list[tuple[Map | Seq, str | int]]:
        """The steps of `route` that lead somewhere, each with where it leads from."""
        trail = []
        node: Node = self.tree
        for step in route:
            if isinstance(node, (Map, Seq)) and steps(node, step):
                trail.append((node, step))
                node = value_at(node, step)
        return trail

    def _value(self, route: Route) -> tuple[Node, Placed | None]:
        trail = self._trail(route)
        if trail:
            return value_at(*trail[-1]), place_at(*trail[-1])
        return self.tree, self.tree.start if self.tree is not None else None

    def _beginning(self, node: Map | Seq) -> Span:
        """The first key of a mapping, the first character of a list or of what is empty."""
        if isinstance(node, Map) and node:
            return self._lines.place(node.key_places[next(iter(node))])
        start = node.start.start_mark.index
        return self._lines.span(start, start + 1)


def _points_to_key(node: Node, place: Placed) -> bool:
    empty = place.start_mark.index == place.end_mark.index
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
    words = needle.split()
    place = text.find(words[0], start, end) if words else -1
    while place >= 0:
        stop = place + len(words[0])
        for word in words[1:]:
            begin = _after_blanks(text, stop, end)
            if begin == stop or not text.startswith(word, begin, end):
                break
            stop = begin + len(word)
        else:
            return place, stop
        place = text.find(words[0], place + 1, end)
    return None


def _after_blanks(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start
