"""The comments of a YAML file, which its data does not hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samverkan.source.source_file import SourceFile
from samverkan.source.tree import Map, Node, Seq, place_at, walk

_COMMENT = re.compile(r"(?:^|(?<=\s))#(.*)")


@dataclass(frozen=True, slots=True)
class Comment:
    """The words after `#`; `line` and `column` count from 1, and `alone` says that nothing stands before."""

    line: int
    column: int
    words: str
    alone: bool


def comments(file: SourceFile) -> Iterator[Comment]:
    """Every comment of the file, from top to bottom; what looks like one inside a text is not."""
    if file.tree is None:
        return
    texts = _lines_within_texts(file.tree)
    for number, line in enumerate(file.text.split("\n")):
        match = _COMMENT.search(line)
        if match and number not in texts:
            yield Comment(number + 1, match.start() + 1, match[1].strip(), not line[: match.start()].strip())


def _lines_within_texts(top: Map) -> set[int]:
    """The lines, from 0, that hold the second line or a later one of a text."""
    inside: set[int] = set()
    for _, node in walk(top):
        for step, value in _items(node):
            if isinstance(value, str):
                place = place_at(node, step)
                inside.update(range(place.start_mark.line + 1, place.end_mark.line))
    return inside


def _items(node: Map | Seq) -> Iterator[tuple[str | int, Node]]:
    yield from node.items() if isinstance(node, Map) else enumerate(node)
