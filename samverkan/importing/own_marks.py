"""Numbers, letters and bullets that somebody has typed before a point of a list."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from samverkan.importing.blocks import Line, ReadBlock, ReadItem, ReadParagraph
from samverkan.text import pattern_of

BULLETS = "•·▪●○◦‣−"
"""Signs that are typed before a point where the program that wrote the file has no lists."""
_BULLET = pattern_of(rf"(?:[{BULLETS}]|\uf0b7)\s+(?=\S)")
_LEADS_ON = pattern_of(r":$|\batt$")
_COUNTED = pattern_of(r"\(?(?:[a-zåäö]|\d{1,2})\)\s+(?=\S)|\d{1,2}(?:\.(?:[1-9]|1\d))+[.)]?\s+(?=[A-ZÅÄÖ])")
_POINT = pattern_of(r"(?P<number>\d{1,2})\.\s+(?=\S)")
BOXES = "☐☒☑"
"""Boxes that are ticked, or not."""
_BOX = pattern_of(rf"[{BOXES}]\s*(?=\S)")


def with_own_marks_read(blocks: Sequence[ReadBlock], numbers: list[tuple[str, str]]) -> Iterator[ReadBlock]:
    """The blocks, with a point of a list for each that has such a mark; its number is told in `numbers`."""
    counted = set(_counted(blocks))
    for place, block in enumerate(blocks):
        if (
            place in counted
            and isinstance(block, ReadParagraph)
            and (found := _POINT.match(block.line.plain))
        ):
            yield _point(block, found[0], numbers)
        else:
            yield _read(block, numbers) if isinstance(block, ReadItem | ReadParagraph) else block


def _counted(blocks: Sequence[ReadBlock]) -> Iterator[int]:
    """The places of paragraphs right after each other whose numbers count from one: 1., 2. and so on."""
    run: list[int] = []
    for place, block in enumerate([*blocks, None]):
        found = (
            _POINT.match(block.line.plain) if isinstance(block, ReadParagraph) and _is_plain(block) else None
        )
        if found and int(found["number"]) == len(run) + 1:
            run.append(place)
            continue
        yield from run if len(run) > 1 else ()
        run = [place] if found and found["number"] == "1" else []


def _is_plain(block: ReadParagraph) -> bool:
    return not block.strong and not block.quoted and block.line.plain[-1:] != ":"


def _point(block: ReadParagraph, mark: str, numbers: list[tuple[str, str]]) -> ReadItem | ReadParagraph:
    """The point of a list that a paragraph with a number is, which is told."""
    line = _after(block.line, mark)
    if line is block.line:
        return block
    numbers.append((mark.strip(), line.flat))
    return ReadItem(line, 0, True)


def _read(block: ReadItem | ReadParagraph, numbers: list[tuple[str, str]]) -> ReadItem | ReadParagraph:
    words = block.line.plain
    if found := _BULLET.match(words):
        line = _after(block.line, found[0])
        return replace(block, line=line) if isinstance(block, ReadItem) else ReadItem(line)
    if (found := _COUNTED.match(words)) and not _heads_what_follows(block):
        if isinstance(block, ReadParagraph):
            return _point(block, found[0], numbers)
        line = _after(block.line, found[0])
        if line is not block.line:
            numbers.append((found[0].strip(), line.flat))
            return replace(block, line=line, ordered=True)
    if isinstance(block, ReadParagraph) and _BOX.match(words) and "\n" not in words:
        return ReadItem(block.line)
    return block


def _heads_what_follows(block: ReadItem | ReadParagraph) -> bool:
    """Whether a line with a number heads what comes after it: one in bold, or one that ends in `att`."""
    return isinstance(block, ReadParagraph) and bool(
        (block.strong and block.line.plain[-1:] not in ".;,") or _LEADS_ON.search(block.line.plain)
    )


def _after(line: Line, mark: str) -> Line:
    """The line without the mark; as it is where its Markdown begins in another way, as in bold."""
    bare = line.prose.replace("\\", "")
    if not bare.startswith(mark) or not line.plain[len(mark) :].strip():
        return line
    place = next(end for end in range(len(line.prose) + 1) if line.prose[:end].replace("\\", "") == mark)
    return Line(line.plain[len(mark) :], line.prose[place:], line.notes)
