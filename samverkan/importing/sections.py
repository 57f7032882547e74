"""The parts of a text as the sections of an agreement, and what their lists and tables say as its records."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from samverkan.importing.annexes import annex_in, annex_record
from samverkan.importing.blocks import ReadParagraph, ReadTable
from samverkan.importing.called import block_called
from samverkan.importing.columns import tells_of_measures
from samverkan.importing.draft import Draft
from samverkan.importing.forum_types import forum_type
from samverkan.importing.forums import add_forum
from samverkan.importing.goal_sorts import heads_goals, tell_sort
from samverkan.importing.groups import LedList, grouped
from samverkan.importing.labelled import is_labelled
from samverkan.importing.lists import section_of
from samverkan.importing.named_parties import parties_named
from samverkan.importing.outline import OutlinePart, unnumbered
from samverkan.importing.prose import prose
from samverkan.importing.record_parts import add_record
from samverkan.importing.records import ListOwner
from samverkan.importing.rough_days import year_of
from samverkan.importing.signing import signed_sections
from samverkan.importing.told_forums import WHY_TEXT, hints_at_forum, sections_of_forums
from samverkan.importing.topics import Topic, tells_of_none, topic_of
from samverkan.importing.whole_parts import WHOLE, whole_section
from samverkan.model import Block
from samverkan.text import folded, pattern_of

Section = dict[str, Any]

_OF_PARTS = frozenset({Block.AREAS, Block.GOALS, Block.PROBLEMS, Block.FORUMS})
"""What each part within a part may be one of."""

_NO_AREA = frozenset({Block.FOLLOW_UP, Block.SIGNATORIES, Block.VALIDITY, Block.PARTIES, Block.FORUMS})
"""What is no area, although it stands among them."""

_NOWHERE = ListOwner()

_PLACE = pattern_of(
    r"\b(?:i|inom|för|om|från)\s+(?:[\wåäöé/–-]+\s+)?(?:kommun(?:en)?|stad(?:en)?)\b"
    r"|^[\wåäöé –-]+\s(?:kommun|stad)\s+\d{4}(?:\s*[–-]\s*\d{4})?$",
    re.IGNORECASE,
)
"""Where something is done, and whose paper it is: words of a heading that say nothing of who does it."""


_PROMISED = pattern_of(r"\blovar\b", re.IGNORECASE)
_OF_SOMEBODY = pattern_of(
    r"kommun|polis|\b(?:part|vi\b|gemensam|tillsammans|alla\b|vår(?:en)?\b|höst(?:en)?\b|år\b|\d)|^(?:åtgärd|insats|aktivitet)",
    re.IGNORECASE,
)
"""What tells that a heading says who does something, or when, or that it is done, and not within what."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads parts into sections; what it finds goes to the draft."""

    draft: Draft

    def sections(
        self, part: OutlinePart, topic: Topic | None = None, around: ListOwner = _NOWHERE
    ) -> list[Section]:
        """The sections that a part without its heading is."""
        has_own = (
            topic
            and topic.block is not Block.GOALS
            and any(topic_of(each.name) == topic for each in part.parts)
        )
        made = [
            {"text": prose(group.blocks)}
            if _only_lists(group, part.parts)
            else section_of(group, None if has_own and not group.items else topic, self.draft, around)
            for group in grouped(part.blocks)
        ]
        return [*made, *self._within(part, topic, around)]

    def _within(self, part: OutlinePart, topic: Topic | None, around: ListOwner) -> Iterator[Section]:
        are_called = [block_called(each) for each in part.parts]
        if topic and topic.block in _OF_PARTS and any(_is_one_of(each, topic) for each in part.parts):
            yield from self._records(part, topic, around, lambda each: _one_of(each, topic))
        elif topic is None and sum(map(_tells_of_an_area, part.parts)) > 1:
            yield from self._records(part, Topic(Block.AREAS), around, _area_told)
        elif any(are_called):
            yield from self._records(part, topic, around, block_called)
        else:
            for each in part.parts:
                yield from self._section(each, topic, around)

    def _section(self, part: OutlinePart, topic: Topic | None, around: ListOwner) -> Iterator[Section]:
        """The section that a part with a heading is; nothing for an annex, which has its own place."""
        if annex_in(part.name):
            self._annex(part)
            return
        own = _topic(part, topic)
        before = len(self.draft.records(Block.GOALS))
        heading = part.heading.flat if part.heading else ""
        around = replace(
            around,
            parties=parties_named(_PLACE.sub("", heading), self.draft) or around.parties,
            area=_area_of(part.name, self.draft) or around.area,
            year=year_of(heading) or around.year,
        )
        inner = self._inner(part, own, around)
        if own and own.block is Block.GOALS:
            tell_sort(self.draft.values.get(Block.GOALS.value, [])[before:], part.name)
        made = _with_heading(part.name, inner)
        if own and own.block is Block.FORUMS and hints_at_forum(made.get("text", "")):
            self.draft.doubts.append((made, WHY_TEXT))
        self.draft.left_out(part.number, part.name, made)
        yield made

    def _inner(self, part: OutlinePart, topic: Topic | None, around: ListOwner) -> list[Section]:
        if topic and topic.block in WHOLE:
            own = whole_section(part, topic, self.draft)
            return [own, *(section for each in part.parts for section in self._section(each, None, _NOWHERE))]
        if topic and topic.block is Block.SIGNATORIES:
            signed = signed_sections(part.blocks, self.draft)
            return [*signed, *self._within(part, None, around)] if signed else self.sections(part)
        if (
            topic
            and topic.block is Block.FORUMS
            and forum_type(part.name)
            and all(e.signed for e in part.parts)
        ):
            return [add_forum(_unsigned(part), self.draft), *self._signed(part)]
        return self.sections(part, topic, around)

    def _records(
        self,
        part: OutlinePart,
        topic: Topic | None,
        around: ListOwner,
        block_of: Callable[[OutlinePart], Block | None],
    ) -> Iterator[Section]:
        """Parts that are each an area, a goal, a problem or a forum, and others among them."""
        for block, run in groupby(part.parts, block_of):
            if block is Block.FORUMS:
                yield from sections_of_forums([add_forum(each, self.draft) for each in run])
                continue
            if block:
                parts = list(run)
                ids = [add_record(_unsigned(each), block, self.draft, around) for each in parts]
                yield {"show": block.value, "only": ids}
                for each in parts:
                    yield from self._signed(each)
                continue
            for each in run:
                yield from self._section(each, topic if heads_goals(each) else None, around)

    def _signed(self, part: OutlinePart) -> Iterator[Section]:
        """The sections of the signatures that end a part."""
        for each in part.parts:
            if each.signed:
                yield from self._section(each, None, _NOWHERE)

    def _annex(self, part: OutlinePart) -> None:
        found = annex_in(part.name)
        assert found  # noqa: S101
        annex = annex_record(found, self.draft)
        sections = [each for each in self.sections(part, topic_of(found["title"])) if each]
        if "sections" in annex:
            sections = [*annex["sections"], {"heading": part.name, "sections": sections}]
        annex |= {"sections": sections} if sections else {"description": "Bilagan finns inte med i filen."}


def _unsigned(part: OutlinePart) -> OutlinePart:
    """The part without the signatures that end it."""
    return replace(part, parts=[each for each in part.parts if not each.signed])


def _only_lists(group: LedList, parts: Sequence[OutlinePart]) -> bool:
    """Whether a list gives the names of the parts below it, which tell more of each."""
    names = {folded(each.name) for each in parts}
    said = [folded(unnumbered(each.line.flat).rstrip(".,;")) for each in group.items]
    return bool(said) and all(each in names for each in said)


def _area_of(name: str, draft: Draft) -> str | None:
    """The area that has been told of before and is called so."""
    areas = draft.records(Block.AREAS) if name else []
    return next((str(each["id"]) for each in areas if folded(each["title"]) == folded(name)), None)


def _topic(part: OutlinePart, inherited: Topic | None) -> Topic | None:
    """What a part is about: what its heading says, else what the part around it is about."""
    if part.signed:
        return Topic(Block.SIGNATORIES)
    own = topic_of(part.name)
    if own is None and tells_of_none(part.name):
        return None
    if own and inherited and own.block is Block.COMMITMENTS and inherited.block is Block.MEASURES:
        return inherited
    return own or inherited


def _is_one_of(part: OutlinePart, topic: Topic) -> bool:
    """Whether a part within one about areas, say, is an area: unless its heading says what else it is."""
    own = topic_of(part.name)
    if not part.heading or annex_in(part.name) or (topic.block is Block.GOALS and heads_goals(part)):
        return False
    if topic.block is Block.AREAS:
        return own is None or own.block not in _NO_AREA
    return own is None or own.block is topic.block


def _tells_of_an_area(part: OutlinePart) -> bool:
    """Whether a part of which the heading says nothing else tells of its problem or goal, or what is done."""
    own = topic_of(part.name)
    if tells_of_none(part.name) or own not in {None, Topic(Block.MEASURES)}:
        return False
    if own is None and any(map(is_labelled, part.blocks)):
        return True
    is_one = _is_numbered_with_table(part) or (own is None and _promises(part))
    return is_one and not _OF_SOMEBODY.search(part.name)


def _is_numbered_with_table(part: OutlinePart) -> bool:
    """Whether a part with a number has a table that tells who is to do what."""
    heads = [[cell.flat for cell in each.rows[0]] for each in part.blocks if isinstance(each, ReadTable)]
    return bool(part.number) and any(tells_of_measures(each) for each in heads)


def _promises(part: OutlinePart) -> bool:
    """Whether its text, or the head of a table, says that somebody promises what stands there."""
    heads = (cell.flat for each in part.blocks if isinstance(each, ReadTable) for cell in each.rows[0])
    texts = (each.line.plain for each in part.blocks if isinstance(each, ReadParagraph))
    return any(map(_PROMISED.search, (*heads, *texts)))


def _area_told(part: OutlinePart) -> Block | None:
    """The area that a part is, when it tells of its problem or goal."""
    return block_called(part) or (Block.AREAS if _tells_of_an_area(part) else None)


def _one_of(part: OutlinePart, topic: Topic) -> Block | None:
    """What a part is within one about areas, say: what its heading calls it, else an area if it is one."""
    return block_called(part) or (topic.block if _is_one_of(part, topic) else None)


def _with_heading(heading: str, inner: list[Section]) -> Section:
    """One section of those that stand under a heading: the first of them, with the others within."""
    each_alone = (each["sections"] if each.keys() == {"sections"} else [each] for each in inner if each)
    said = [one for each in each_alone for one in each]
    if not heading:
        return said[0] if len(said) == 1 else {"sections": said} if said else {}
    first, *rest = said or [{}]
    if "heading" in first:
        return {"heading": heading, "sections": said}
    return {"heading": heading} | first | ({"sections": rest} if rest else {})
