"""Parts that are each an area, a goal or a problem, with what belongs to it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from samverkan.importing.blocks import ReadItem, ReadTable
from samverkan.importing.called import block_called, called, numbered
from samverkan.importing.draft import Draft
from samverkan.importing.groups import LedList, grouped, with_children
from samverkan.importing.keyed import set_aside, take_fields
from samverkan.importing.labelled import take_labelled
from samverkan.importing.lists import chosen_topic
from samverkan.importing.named_parties import parties_before, parties_named
from samverkan.importing.outline import OutlinePart
from samverkan.importing.prose import before_list, prose, prose_of_part
from samverkan.importing.records import ListOwner, make_all
from samverkan.importing.tables import records_of
from samverkan.importing.topics import Topic, topic_before, topic_of
from samverkan.model import Block
from samverkan.text import pattern_of

_OMITS = pattern_of(r"^området omfattar\s*:$", re.IGNORECASE)
_CAUSES = pattern_of(r"orsak", re.IGNORECASE)
_TOGETHER = pattern_of(r"samverkansform", re.IGNORECASE)
_ONLY_NAMES = pattern_of(r"[\w ]{4,30}:?")
"""A word or two before a table, which say what it is of."""
_WHY_CALLED = "Kontrollera: rubriken säger att det är ett område eller ett mål."

_IN_AREA = frozenset({Block.GOALS, Block.COMMITMENTS, Block.MEASURES, Block.PROBLEMS, Block.PROMISES})
"""What may belong to an area."""


def add_record(part: OutlinePart, block: Block, draft: Draft, around: ListOwner) -> str:
    """Adds what the part is to the draft, and what belongs to it; says its id."""
    named = called(part.name)
    number, title = numbered(part.name if named or not part.heading else part.heading.flat)
    title = named.title if named else part.name if number is None else title
    record: dict[str, Any] = {"title": title, "area": around.area, "problem": around.problem}
    if block is Block.AREAS:
        record = {"title": title, "number": number}
    elif part.heading:
        record["sources"] = draft.cited([part.heading])
    identity = draft.add(block, record, title, _WHY_CALLED if named else "")
    made = draft.values[block.value][-1]
    if part.heading and block is Block.AREAS and (named or number):
        draft.take(part.heading.flat, Block.AREAS.value)
    else:
        draft.left_out(f"{part.number} {named.label if named else ''}".strip(), title, made)
    inner = {
        Block.AREAS: ListOwner(area=identity),
        Block.GOALS: replace(around, goal=identity),
        Block.PROBLEMS: replace(around, problem=identity),
    }[block]
    made["text"] = "\n\n".join(filter(None, _texts(part, inner, made, block, draft)))
    return identity


def _texts(
    part: OutlinePart, around: ListOwner, record: dict[str, Any], block: Block, draft: Draft
) -> Iterator[str]:
    """What of a part is left for the text of its record, when lists have become records of their own."""
    blocks = take_fields(block, part.blocks, record, draft)
    if block is Block.AREAS:
        blocks = list(take_labelled(blocks, draft, around))
    elif block is Block.PROBLEMS:
        blocks = list(take_labelled(blocks, draft, around, record))
    for group in grouped(blocks):
        lead = topic_before(group.lead) if group.lead else None
        if group.items and block is Block.AREAS and "themes" not in record and _OMITS.search(group.lead):
            record["themes"] = [each.line.flat for each in group.items]
            draft.take(group.lead, "themes")
            yield prose(group.before[:-1])
        elif group.items and block is Block.PROBLEMS and _CAUSES.search(group.lead):
            yield _with_causes(group, record, draft)
        elif group.items and block in {Block.AREAS, Block.GOALS} and lead and lead.block in _IN_AREA:
            yield _listed(group, lead, draft, around)
        else:
            yield _table_or_text(group, None, draft, around)
    for inner in part.parts:
        if block is Block.AREAS:
            yield from _within_area(inner, around, record, draft)
        else:
            yield prose_of_part(inner)


def _within_area(part: OutlinePart, around: ListOwner, record: dict[str, Any], draft: Draft) -> Iterator[str]:
    if block_called(part) is Block.GOALS:
        add_record(part, Block.GOALS, draft, around)
        return
    own = topic_of(part.name)
    holds = part.parts or any(isinstance(each, ReadItem | ReadTable) for each in part.blocks)
    if own and own.block in _IN_AREA and holds:
        draft.take(part.name, own.block.value)
        around = replace(around, parties=parties_named(part.name, draft) or around.parties)
        yield from _of_area(part, own, draft, around)
    elif _TOGETHER.search(part.name) and not part.parts:
        record["cooperation"] = prose(part.blocks)
        draft.take(part.name, "cooperation")
    else:
        yield prose_of_part(part)


def _of_area(part: OutlinePart, own: Topic, draft: Draft, around: ListOwner) -> Iterator[str]:
    """The goals, problems, measures or commitments of an area; what is neither list nor table is left."""
    if own.block in {Block.GOALS, Block.PROBLEMS} and part.parts and not part.blocks:
        for each in part.parts:
            add_record(each, own.block, draft, around)
        return
    for group in grouped(part.blocks):
        lead = topic_before(group.lead) if group.lead else None
        chosen = chosen_topic(lead if lead and lead.block in _IN_AREA else None, own)[0] or own
        if group.items:
            yield _listed(group, chosen, draft, around)
        else:
            yield _table_or_text(group, own, draft, around)
    for each in part.parts:
        yield prose_of_part(each)


def _table_or_text(group: LedList, topic: Topic | None, draft: Draft, around: ListOwner) -> str:
    if group.table and records_of(group.table, topic, draft, around):
        lead = topic_before(group.lead) if _ONLY_NAMES.fullmatch(group.lead) else None
        return before_list(group, lead.block.value, draft) if lead else prose(group.before)
    return prose(group.blocks)


def _listed(group: LedList, topic: Topic, draft: Draft, around: ListOwner) -> str:
    """Makes the records of a list; what stands before the words that lead to it is left."""
    around = replace(around, parties=parties_before(group.lead, draft) or around.parties)
    make_all(topic.block, group.items, draft, around)
    return before_list(group, topic.block.value, draft)


def _with_causes(group: LedList, record: dict[str, Any], draft: Draft) -> str:
    listed = with_children(group.items)
    texts = ["\n\n".join(filter(None, (line.prose, prose(within)))) for line, within in listed]
    record.setdefault("causes", []).extend(set_aside(each) for each in texts)
    return before_list(group, "causes", draft)
