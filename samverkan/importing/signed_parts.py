"""Where in a text they sign, when no heading says so: the last lines of a part that are names and titles."""

from samverkan.importing.blocks import ReadBlock, ReadItem, ReadParagraph, ReadTable
from samverkan.importing.outline import OutlinePart
from samverkan.importing.signatures import is_dateline, is_lone_person, signatures_in
from samverkan.importing.signing import groups_of, signs
from samverkan.importing.topics import topic_of
from samverkan.model import Block

_LONGEST_LINE = 80
_MOST_LINES = 6


def with_signed_parts(part: OutlinePart) -> None:
    """Sets the signatures that end a part apart, as a part of its own without a heading."""
    own = topic_of(part.name)
    if not (own and own.block is Block.SIGNATORIES):
        is_of_forum = own is not None and own.block is Block.FORUMS
        place = _after_dateline(part.blocks) if is_of_forum else _where(part.blocks)
        if place < len(part.blocks):
            part.parts.insert(0, OutlinePart(None, part.level + 1, part.blocks[place:], signed=True))
            del part.blocks[place:]
    for each in part.parts:
        if not each.signed:
            with_signed_parts(each)


def _where(blocks: list[ReadBlock]) -> int:
    """The place of the first block of the signatures; the number of blocks when there are none."""
    start = len(blocks)
    while start and _may_sign(blocks[start - 1]):
        start -= 1
    groups = list(groups_of(blocks[start:]))
    lines = [each for each, _ in groups]
    found = list(signatures_in(lines))
    if not any(each.name for each, _ in found):
        return len(blocks)
    first = found[0][1][0]
    while first and (is_lone_person(lines[first - 1]) or is_dateline(lines[first - 1])):
        first -= 1
    return start + next(place for place, block in enumerate(blocks[start:]) if block is groups[first][1])


def _after_dateline(blocks: list[ReadBlock]) -> int:
    """The place of the last day and place in a part about a forum, if those who sign alone are below it."""
    dated = [
        place
        for place, each in enumerate(blocks)
        if isinstance(each, ReadParagraph) and is_dateline(each.line.plain.split("\n"))
    ]
    groups = [lines for lines, _ in groups_of(blocks[dated[-1] + 1 :])] if dated else []
    found = list(signatures_in(groups))
    taken = {place for _, places in found for place in places}
    return dated[-1] if found and len(taken) == len(groups) and all(e.name for e, _ in found) else len(blocks)


def _may_sign(block: ReadBlock) -> bool:
    if isinstance(block, ReadTable):
        return signs(block)
    if not isinstance(block, ReadParagraph | ReadItem):
        return False
    lines = block.line.plain.split("\n")
    return len(lines) <= _MOST_LINES and all(len(line) <= _LONGEST_LINE for line in lines)
