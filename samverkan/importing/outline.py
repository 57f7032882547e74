"""The outline of a file: its title, and its text as parts with headings, each with the parts within it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from samverkan.importing.blocks import Line, ReadBlock, ReadHeading, ReadItem, ReadParagraph, ReadTable
from samverkan.importing.own_marks import BULLETS
from samverkan.importing.topics import tells_of_none, topic_of
from samverkan.importing.unmarked import LONGEST_HEADING, with_headings
from samverkan.text import pattern_of

_NUMBER = pattern_of(
    r"^(?:§\s*\d{1,2}[.)]?|\d{1,2}\s*§|\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+|\d{1,2}(?=\s+[A-ZÅÄÖ])"
    rf"|[A-ZÅÄÖ]\.|[a-zåäö]\)|[§{BULLETS}])\s+(?=\S)"
)
_LONGEST_TITLE = 200
_AGREEMENT = pattern_of(
    r"samverkans?(?:avtal|överenskommelse)|överenskommelse|avsiktsförklaring|\bsamverkan\b|handlingsplan"
    r"|åtgärdsplan|trygghetsavtal|avtal\b|(?:medborgar|trygghets)löfte",
    re.IGNORECASE,
)


_FOR_WHOM = pattern_of(
    r"mellan\s[^.:]{5,120}\bpolis[^.:]{2,80}"
    r"|[^.:]{3,60}\b(?:kommun|stad|polisen)\b[^.:\d]{0,40}\s\d{4}(?:\s*[–—-]\s*\d{4})?",
    re.IGNORECASE,
)
"""Between whom, or for whom and from when to when, a paper is, which is said below its title."""


@dataclass(slots=True)
class OutlinePart:
    """A stretch of the text: its heading, if any, its blocks, and the parts within it."""

    heading: Line | None
    level: int
    blocks: list[ReadBlock] = field(default_factory=list)
    parts: "list[OutlinePart]" = field(default_factory=list)
    signed: bool = False
    """Whether it holds the signatures, without a heading that says so."""

    @property
    def name(self) -> str:
        """The words of the heading without its number."""
        return unnumbered(self.heading.flat) if self.heading else ""

    @property
    def number(self) -> str:
        """The number before the words of the heading."""
        return self.heading.flat.removesuffix(self.name).strip() if self.heading else ""

    def lines(self) -> Iterator[Line]:
        """Every line of it and of the parts within, headings too."""
        if self.heading:
            yield self.heading
        for block in self.blocks:
            yield from lines_of(block)
        for part in self.parts:
            yield from part.lines()

    def paragraphs(self) -> Iterator[str]:
        """The words of every paragraph of it and of the parts within."""
        yield from (each.line.plain for each in self.blocks if isinstance(each, ReadParagraph))
        for part in self.parts:
            yield from part.paragraphs()


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole text: its title, the line below that, and all else as the parts of a root without heading."""

    title: Line | None
    subtitle: Line | None
    root: OutlinePart


def outlined(blocks: Sequence[ReadBlock]) -> Outline:
    """The outline of the text; the title is its first heading or line that names an agreement."""
    every = with_headings(blocks)
    place = _title_place(every)
    if place is None:
        return Outline(None, None, _nested(every))
    title = every[place]
    assert not isinstance(title, ReadTable)  # noqa: S101
    rest = [*map(_as_paragraph, every[:place]), *every[place + 1 :]]
    subtitle = _subtitle(every, place)
    if subtitle is not None:
        rest.remove(subtitle)
    line = None if subtitle is None else subtitle.line
    return Outline(title.line, line, _nested(rest))


def unnumbered(heading: str) -> str:
    """A heading without the number before it."""
    return _NUMBER.sub("", heading, count=1).strip() or heading


def lines_of(block: ReadBlock) -> Iterator[Line]:
    """The lines of a block; of a table its cells."""
    if isinstance(block, ReadTable):
        yield from (cell for row in block.rows for cell in row if cell)
    else:
        yield block.line


def _as_paragraph(block: ReadBlock) -> ReadBlock:
    """What stands before the title is no heading of what comes after it."""
    return ReadParagraph(block.line) if isinstance(block, ReadHeading) else block


def _title_place(blocks: Sequence[ReadBlock]) -> int | None:
    titles = [place for place, each in enumerate(blocks) if isinstance(each, ReadHeading) and each.level == 0]
    if titles:
        return titles[0]
    first = list(enumerate(blocks[:12]))
    headings = [(at, each.line.plain) for at, each in first if isinstance(each, ReadHeading)]
    unnumbered_ones = [(at, words) for at, words in headings if not _NUMBER.match(words)]
    named = [at for at, words in unnumbered_ones if _AGREEMENT.search(words)]
    strong = [
        at
        for at, each in first
        if isinstance(each, ReadParagraph) and each.strong and _is_name(each, may_be_long=True)
    ]
    plain = [
        at for at, each in first if isinstance(each, ReadParagraph) and _is_name(each, may_be_long=at == 0)
    ]
    own = list(takewhile(lambda each: not _is_of_a_part(each[1]), unnumbered_ones))
    return next(
        iter(
            [
                *sorted([*named, *strong]),
                *plain,
                *(at for at, _ in own),
            ]
        ),
        None,
    )


def _is_of_a_part(words: str) -> bool:
    """Whether a heading says which part of an agreement it heads, and so is not the title of it all."""
    return topic_of(words) is not None or tells_of_none(words)


def _is_name(block: ReadParagraph, *, may_be_long: bool) -> bool:
    """Whether a paragraph names an agreement; one that may be long can have the parties in it."""
    words = block.line.plain
    return bool(
        len(words) <= (_LONGEST_TITLE if may_be_long else LONGEST_HEADING)
        and "\n" not in words
        and words[-1:] not in ".:"
        and not _NUMBER.match(words)
        and _AGREEMENT.search(words)
    )


def _subtitle(blocks: Sequence[ReadBlock], title: int) -> ReadHeading | ReadParagraph | None:
    """The motto below the title: a line in italics, or a heading with nothing of its own under it."""
    own, after, following, *_ = (*blocks[title:], None, None)
    if (
        isinstance(after, ReadParagraph)
        and (after.motto or re.fullmatch(r"\*[^*]+\*", after.line.prose))
        and len(after.line.plain) < 120
    ):
        return after
    if isinstance(after, ReadHeading) and _FOR_WHOM.fullmatch(after.line.flat):
        return after
    if isinstance(after, ReadHeading) and isinstance(own, ReadHeading) and own.level < after.level:
        same = [each for each in blocks if isinstance(each, ReadHeading) and each.level == after.level]
        if (
            isinstance(following, ReadParagraph | ReadItem)
            and len(same) == 1
            and topic_of(after.line.flat) is None
        ):
            return after
    return None


def _nested(blocks: Sequence[ReadBlock]) -> OutlinePart:
    root = OutlinePart(None, -1)
    open_parts = [root]
    for block in blocks:
        if isinstance(block, ReadHeading):
            while len(open_parts) > 1 and open_parts[-1].level >= block.level:
                open_parts.pop()
            part = OutlinePart(block.line, block.level)
            open_parts[-1].parts.append(part)
            open_parts.append(part)
        else:
            open_parts[-1].blocks.append(block)
    return root
