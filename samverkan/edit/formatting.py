"""A YAML file in the layout of the house: the same data, and each comment where it was."""

from itertools import dropwhile

from samverkan.diagnostics import Route
from samverkan.edit.keeping import in_layout, on_one_line_as
from samverkan.edit.layout import key_on_one_line
from samverkan.edit.notes import Notes, notes_of
from samverkan.edit.scalars import WIDTH
from samverkan.edit.spots import FileText, is_in_brackets, page_of
from samverkan.source import Map, Node, Seq, place_at


def formatted(text: str) -> str | None:
    """The text in the layout of the house; None when that could not be given without changing more.

    It holds the same data in the same order, and the same comments at the same things. A text with faults is
    left as it is, and so is one that holds nothing.
    """
    page = page_of(text)
    if page is None or page.faults:
        return None
    if not page.tree:
        return f"{text.rstrip()}\n"
    notes = notes_of(page)
    made = _Writer(page, notes).written()
    again = page_of(made)
    if again is None or again.faults or not _is_same(page.tree, again.tree):
        return None
    return made if notes_of(again).comments == notes.comments else None


def _is_same(one: Node, other: Node) -> bool:
    """Whether two trees hold the same, with their keys in the same order."""
    if isinstance(one, Map) and isinstance(other, Map):
        return list(one) == list(other) and all(map(_is_same, one.values(), other.values()))
    if isinstance(one, Seq) and isinstance(other, Seq):
        return len(one) == len(other) and all(map(_is_same, one, other))
    return type(one) is type(other) and one == other


class _Writer:
    """Writes the tree of a page anew, line by line."""

    def __init__(self, page: FileText, notes: Notes) -> None:
        self._page, self._notes = page, notes
        self._lines: list[str] = []

    def written(self) -> str:
        """The whole file."""
        self._children(self._page.tree, (), 0)
        lines = list(dropwhile(lambda line: not line, self._lines))
        return "\n".join(lines) + "\n"

    def _children(self, node: Map | Seq, route: Route, column: int, dash: str = "") -> None:
        """The lines of a mapping or list; the first key comes after the dash of the item that it is."""
        indent = " " * column
        if isinstance(node, Map):
            for place, (key, value) in enumerate(node.items()):
                here = (*route, key)
                if place or not dash:
                    self._put(self._notes.above.get(here, []), column)
                named = f"{(dash if not place else '') or indent}{key_on_one_line(key)}:"
                self._value(named, node, here, value, column)
        else:
            for place, value in enumerate(node):
                here = (*route, place)
                self._put(self._notes.above.get(here, []), column)
                if isinstance(value, Map) and self._is_on_lines(value, here, column + 2):
                    self._children(value, here, column + 2, f"{indent}- ")
                else:
                    self._value(f"{indent}-", node, here, value, column)
        self._put(self._notes.ending.get(route, []), column)

    def _value(self, named: str, parent: Map | Seq, route: Route, value: Node, column: int) -> None:
        note = self._notes.beside.get(route)
        beside = f"  {note}" if note else ""
        if not isinstance(value, (Map, Seq)):
            place = place_at(parent, route[-1])
            head, body = in_layout(self._page, place, value, column, len(named))
            self._lines += [f"{named}{head}{beside}", *body]
        elif self._is_on_lines(value, route, len(named) + 1):
            self._lines.append(f"{named}{beside}")
            first = len(self._lines)
            self._children(value, route, column + 2)
            while not self._lines[first]:
                del self._lines[first]
        else:
            self._lines.append(f"{named} {self._in_brackets(value)}{beside}")

    def _is_on_lines(self, node: Map | Seq, route: Route, used: int) -> bool:
        """Whether a mapping or list has lines of its own: as before, or as there is no room for it on one."""
        if not node:
            return False
        if not is_in_brackets(node) or route in self._notes.opened:
            return True
        return used + len(self._in_brackets(node)) > WIDTH

    def _in_brackets(self, node: Map | Seq) -> str:
        if isinstance(node, Map):
            pairs = (
                f"{key_on_one_line(key)}: {self._in_line(node, key, value)}" for key, value in node.items()
            )
            return "{" + ", ".join(pairs) + "}"
        return "[" + ", ".join(self._in_line(node, place, value) for place, value in enumerate(node)) + "]"

    def _in_line(self, parent: Map | Seq, step: str | int, value: Node) -> str:
        if isinstance(value, (Map, Seq)):
            return self._in_brackets(value)
        return on_one_line_as(self._page.text, place_at(parent, step), value, in_brackets=True)

    def _put(self, lines: list[str], column: int) -> None:
        """Comments and empty lines, of which no two follow each other."""
        for line in lines:
            if line or (self._lines and self._lines[-1]):
                self._lines.append(f"{' ' * column}{line}" if line else "")
