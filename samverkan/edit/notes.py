"""Which key or item each comment and each empty line of a file belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from samverkan.diagnostics import Route
from samverkan.edit.spots import FileText, extent, key_start, node_at
from samverkan.source import Comment, Lines, Map, Seq, SourceFile, comments, entries, place_at, walk


@dataclass(frozen=True, slots=True)
class Notes:
    """The comments by the route of what they stand above, beside, or at the end of; `""` is an empty line.

    `opened` are the mappings and lists in brackets that have comments within.
    """

    opened: frozenset[Route]
    above: dict[Route, list[str]] = field(default_factory=dict)
    beside: dict[Route, str] = field(default_factory=dict)
    ending: dict[Route, list[str]] = field(default_factory=dict)

    @property
    def comments(self) -> tuple[object, ...]:
        """The comments alone, each with its route."""
        return self.beside, *(
            {route: words for route, lines in each.items() if (words := [line for line in lines if line])}
            for each in (self.above, self.ending)
        )


@dataclass(frozen=True, slots=True)
class _Entry:
    """A key or an item, and where it begins."""

    offset: int
    column: int
    route: Route


def notes_of(page: FileText) -> Notes:
    """The comments and empty lines of a page that holds something."""
    return _Reader(page).read()


class _Reader:
    """Reads a page from top to bottom.

    `_chain` are the mappings and lists that a comment may still end, outermost first.
    """

    def __init__(self, page: FileText) -> None:
        self._page = page
        self._lines = page.text.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self._lines)]
        self._comments = list(comments(SourceFile("", page.text, page.tree)))
        nodes = dict(walk(page.tree))
        self._brackets = {
            route: (node.start.start, node.end.end) for route, node in nodes.items() if node.end is not None
        }
        opened = [route for route in self._brackets if any(self._is_in(c, route) for c in self._comments)]
        self._notes = Notes(frozenset([(), *opened]))
        self._columns: dict[Route, int] = {}
        self._entries = sorted(
            (entry for route, node in nodes.items() for entry in self._entries_of(route, node)),
            key=lambda each: (each.offset, len(each.route)),
        )
        self._chain: list[Route] = [()]
        self._is_empty_before = False

    def read(self) -> Notes:
        """Every comment and empty line at its route."""
        within = set(_lines_of_texts(self._page))
        by_line = {each.line - 1: each for each in self._comments}
        place = 0
        for number, line in enumerate(self._lines):
            comment = by_line.get(number)
            if comment and comment.alone:
                self._put(comment, self._entries[place] if place < len(self._entries) else None)
            elif not line.strip() and number not in within:
                self._is_empty_before = True
            while place < len(self._entries) and self._entries[place].offset < self._starts[number + 1]:
                self._pass(self._entries[place])
                place += 1
            if comment and not comment.alone:
                self._put_beside(comment, self._entries[max(place - 1, 0)].route)
        return self._notes

    def _entries_of(self, route: Route, node: Map | Seq) -> Iterator[_Entry]:
        in_brackets = route in self._brackets
        if in_brackets and route not in self._notes.opened:
            return
        for step, _ in entries(node):
            if in_brackets and isinstance(node, Seq):
                start = extent(node, step)[0]
            else:
                start = key_start(self._page, node, step)
            column = self._page.column(start)
            if not in_brackets:
                self._columns.setdefault(route, column)
            yield _Entry(start, column, (*route, step))

    def _is_in(self, comment: Comment, route: Route) -> bool:
        start, end = self._brackets[route]
        return start < self._offset(comment) < end

    def _offset(self, comment: Comment) -> int:
        return self._starts[comment.line - 1] + comment.column - 1

    def _words(self, comment: Comment) -> str:
        return self._lines[comment.line - 1][comment.column - 1 :].rstrip()

    def _pass(self, entry: _Entry) -> None:
        if self._is_empty_before:
            self._above(entry.route).append("")
        self._chain = [entry.route[:steps] for steps in range(len(entry.route) + 1)]
        self._is_empty_before = False

    def _above(self, route: Route) -> list[str]:
        """The lines above an entry; those above the first key of an item are above the item."""
        parent = node_at(self._page.tree, route[:-1])
        is_first = isinstance(parent, Map) and next(iter(parent)) == route[-1]
        is_of_item = is_first and len(route) > 1 and isinstance(route[-2], int)
        return self._notes.above.setdefault(route[:-1] if is_of_item else route, [])

    def _put(self, comment: Comment, after: _Entry | None) -> None:
        """A comment alone in its line: above the next entry, or at the end of what the last one stands in."""
        holder = self._holder(comment, after)
        if holder is None and after:
            lines, self._chain = self._above(after.route), []
        else:
            holder = holder or ()
            lines = self._notes.ending.setdefault(holder, [])
            self._chain = [each for each in self._chain if each == holder[: len(each)]]
        lines += ["", self._words(comment)] if self._is_empty_before else [self._words(comment)]
        self._is_empty_before = False

    def _holder(self, comment: Comment, after: _Entry | None) -> Route | None:
        """The mapping or list that the comment ends; None when it stands above the next entry."""
        column, next_route = comment.column - 1, after.route if after else None
        holders = [route for route in self._brackets if self._is_in(comment, route)]
        if not holders:
            if after and column <= after.column:
                return None
            holders = [each for each in self._chain if self._columns.get(each, column + 1) <= column]
        holder = max(holders, key=len, default=None)
        return None if holder is None or ((next_route or ())[: len(holder)] == holder and after) else holder

    def _put_beside(self, comment: Comment, route: Route) -> None:
        """A comment after something in its line; where one stands already, that goes above."""
        node = node_at(self._page.tree, route)
        words = self._words(comment)
        if (
            isinstance(route[-1], int)
            and isinstance(node, Map)
            and (node.end is None or route in self._notes.opened)
        ):
            self._above(route).append(words)
            return
        if route in self._notes.beside:
            self._above(route).append(self._notes.beside[route])
        self._notes.beside[route] = words


def _lines_of_texts(page: FileText) -> Iterator[int]:
    """The lines, counted from nought, that a text goes on in."""
    lines = Lines(page.text)
    for _, node in walk(page.tree):
        for step, value in entries(node):
            if isinstance(value, str):
                place = place_at(node, step)
                start, end = place.start, place.end
                keeps = (
                    page.text[start] in "|>" and "+" in page.text[start : page.line_end(start)].split("#")[0]
                )
                last = end if keeps else start + len(page.text[start:end].rstrip())
                yield from range(lines.number(start), lines.number(last))
