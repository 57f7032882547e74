"""A file of the former agreement on its way to the new one: changed place by place, its comments kept."""

from collections.abc import Sequence

from samverkan.diagnostics import Route
from samverkan.edit import (
    Plain,
    as_bytes,
    is_there,
    marks,
    node_at,
    with_item,
    with_mark,
    with_value,
    without,
)
from samverkan.source import LEFT_TO_DO, Map, SourceFile, parse
from samverkan.source.decoding import as_written


class RenewedFile:
    """The text of the file at `path`, which was read without faults; `data` is what lies on the disk."""

    def __init__(self, path: str, data: bytes) -> None:
        self._data = data
        self._marks: dict[Route, list[str]] = {}
        self.file = _file(path, as_written(data))

    def put(self, route: Route, value: Plain, order: Sequence[str] = ()) -> None:
        """Another value at `route`; a new key stands in the given order of the keys beside it."""
        self._take(with_value(self.file, route, value, order=order), route)

    def replace(self, route: Route, value: Plain, order: Sequence[str] = ()) -> None:
        """Another value at `route`, whatever comments stand within the old one."""
        if with_value(self.file, route, value, order=order) is None:
            self._take(without(self.file, route), route)
        self.put(route, value, order)

    def add(self, route: Route, value: Plain) -> None:
        """One item more, first in the list at `route`."""
        self._take(with_item(self.file, route, value, 0), route)

    def drop(self, *routes: Route) -> None:
        """Nothing at these routes any more; where there is nothing, all stays.

        A key below a comment that explains it stays there as a comment, to be filled in again.
        """
        for route in sorted(routes, key=_from_the_end, reverse=True):
            if self.file.own(route) == route and is_there(self.file, route):
                line, key = self._explained(route)
                self._take(without(self.file, route), route)
                if key and not is_there(self.file, route):
                    lines = self.file.text.split("\n")
                    self.file = _file(self.file.path, "\n".join([*lines[:line], key, *lines[line:]]))

    def _explained(self, route: Route) -> tuple[int, str]:
        """The line of the key, and the key as a comment; no words where nothing explains it."""
        place = self.file.locate(route, key=True)[1].line - 1
        above, line = self.file.text.split("\n")[place - 1 : place + 1] if place else ("", "")
        indent = line[: len(line) - len(line.lstrip())]
        explains = above.startswith(f"{indent}# ") and LEFT_TO_DO not in above
        stands_alone = line.startswith(f"{indent}{route[-1]}:")
        return (place, f"{indent}# {route[-1]}:") if explains and stands_alone else (0, "")

    def lies_elsewhere(self, route: Route) -> bool:
        """Whether the text at the route is in a file of its own, which is named there."""
        return isinstance(node_at(self.file.tree, route), Map)

    def mark(self, route: Route, words: str) -> None:
        """Says what is left to do with what stands at `route`; at nothing there, above what is around it."""
        self._marks.setdefault(route, []).append(words)

    def finished(self) -> bytes:
        """The file with what is left to do in comments, and with the line ends that it had."""
        self._forget({_beginning(words) for every in self._marks.values() for words in every})
        for route, every in self._marks.items():
            at = route
            while at and not is_there(self.file, at):
                at = at[:-1]
            for words in every:
                text = with_mark(self.file, at, words)
                assert text is not None  # noqa: S101 - any place of a sound file takes a comment
                self.file = _file(self.file.path, text)
        return as_bytes(self.file.text, self._data)

    def _forget(self, beginnings: set[str]) -> None:
        """Without what was left to do in the former period of what is to be done again."""
        old = [each.line for each in marks(self.file) if _beginning(each.words) in beginnings]
        lines = self.file.text.split("\n")
        kept = [
            line for place, line in enumerate(lines) if place not in old or not line.lstrip().startswith("#")
        ]
        self.file = _file(self.file.path, "\n".join(kept))

    def _take(self, text: str | None, route: Route) -> None:
        if text is None:
            self.mark(route, f"Ändra `{route[-1]}` för hand: det gick inte utan att något annat ändrades.")
        else:
            self.file = _file(self.file.path, text)


def _file(path: str, text: str) -> SourceFile:
    parsed = parse(text)
    return SourceFile(path, text, parsed.tree, parsed.faults)


def _beginning(words: str) -> str:
    return " ".join(words.split()[:3])


def _from_the_end(route: Route) -> tuple[tuple[bool, int, str], ...]:
    return tuple((isinstance(step, str), step if isinstance(step, int) else 0, str(step)) for step in route)
