"""Where the last part of a text ends and the paper speaks of itself again, without a heading that says so."""

from samverkan.importing.blocks import ReadBlock, ReadItem, ReadParagraph, ReadTable
from samverkan.importing.outline import OutlinePart
from samverkan.importing.signing import signs
from samverkan.importing.topics import topic_of
from samverkan.text import pattern_of

_OF_ALL = pattern_of(
    r"(?:Avtalet|Överenskommelsen|Löftena|Löftet|Medborgarlöftena|Medborgarlöftet|Planen)\s+(?:ska\s+|skall\s+)?"
    r"(?:gäller|gälla|följs|följas|utvärderas|revideras|undertecknas|löper|börjar)\b"
)


def with_closing_parts(part: OutlinePart) -> None:
    """Sets what comes after the last part's list or table, and is about all, apart without a heading."""
    for each in part.parts:
        with_closing_parts(each)
    last = part.parts[-1] if part.parts else None
    if last is None or last.parts or topic_of(last.name):
        return
    listed = [place for place, each in enumerate(last.blocks) if _is_of_part(each)]
    after = range(listed[-1] + 1, len(last.blocks)) if listed else range(0)
    start = next((place for place in after if _is_of_all(last, place)), None)
    if start is not None:
        part.parts.append(OutlinePart(None, last.level, last.blocks[start:]))
        del last.blocks[start:]


def _is_of_part(block: ReadBlock) -> bool:
    return isinstance(block, ReadItem) or (isinstance(block, ReadTable) and not signs(block))


def _is_of_all(part: OutlinePart, place: int) -> bool:
    block = part.blocks[place]
    return isinstance(block, ReadParagraph) and bool(_OF_ALL.match(block.line.plain))
