"""The comments of a YAML file, which its data does not hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from samverkan.source.source_file import SourceFile
from samverkan.source.tree import Included, Map, entries, place_at, walk
from samverkan.text import pattern_of

LEFT_TO_DO = "ATT GÖRA:"
"""What a comment begins with that tells what is left for a person to do."""

_HASH = pattern_of(r"(?:^|(?<=\s))#")


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
    within = list(_texts_with_a_hash(file, file.tree))
    offset = 0
    for number, line in enumerate(file.text.split("\n")):
        for match in _HASH.finditer(line):
            if not any(start <= offset + match.start() < end for start, end in within):
                before = line[: match.start()].strip()
                yield Comment(number + 1, match.start() + 1, line[match.end() :].strip(), not before)
                break
        offset += len(line) + 1


def _texts_with_a_hash(file: SourceFile, top: Map) -> Iterator[tuple[int, int]]:
    """Where each key or text with a `#` begins and ends, in code points; of a block, from its second line."""
    for _, node in walk(top):
        for key, place in node.key_places.items() if isinstance(node, Map) else ():
            if "#" in key:
                yield place.start, place.end
        for step, value in entries(node):
            if isinstance(value, str) and "#" in value and not isinstance(value, Included):
                place = place_at(node, step)
                start, end = place.start, place.end
                is_block = file.text[start] in "|>"
                yield file.text.index("\n", start) if is_block else start, end
