"""A list, a table or paragraphs as a section that shows the records they became, or has them as text."""

import re
from dataclasses import replace
from typing import Any

from samverkan.importing.annexes import annex_in, annex_record, names_annexes
from samverkan.importing.blocks import ReadItem, ReadParagraph, ReadTable
from samverkan.importing.columns import are_details
from samverkan.importing.draft import Draft
from samverkan.importing.groups import LedList
from samverkan.importing.named_parties import DUTY, names_its_subject, parties_before
from samverkan.importing.party_lists import names_parties
from samverkan.importing.prose import prose
from samverkan.importing.records import ListOwner, make, make_all, may_be_made
from samverkan.importing.tables import records_of
from samverkan.importing.told_forums import told_forums
from samverkan.importing.topics import Topic, topic_before
from samverkan.model import Block
from samverkan.text import pattern_of

Section = dict[str, Any]

_SAYS_MORE = frozenset({Block.MEASURES, Block.PURPOSES, Block.TARGET_GROUPS, Block.PROBLEMS, Block.VISIONS})
"""What a list under a heading is of, even where the words before it say that somebody is to do something."""

_TOLD_IN_POINTS = frozenset({Block.PROMISES})
"""What a paragraph is under a heading about it, when the points below it tell more."""
_ONE = "Kontrollera: stycket och punkterna under det har blivit en post."
_BY_POINTS = "Kontrollera listan: den är tolkad efter vad punkterna själva säger."
_ONE_EACH = frozenset({Block.AREAS, Block.FORUMS, Block.PROBLEMS})
_EACH_PARAGRAPH = frozenset({Block.PURPOSES, Block.TARGET_GROUPS, Block.PROMISES})
_NUMBERED_GOAL = pattern_of(r"(?:Mål|Delmål)\s*\d|\d+[.)]")
_BARE_GOAL = pattern_of(
    r"(?:(?:Att\s+)?(?:öka|minska|förebygga|skapa|stärka|höja|sänka|bryta|motverka|förbättra)\b"
    r"|(?:Färre|Fler|Andelen|Antalet)\b|[A-ZÅÄÖ]\w+(?:en|et|na)\s+ska\s+(?:öka|minska)\b)[^.:;?!]+\.?",
    re.IGNORECASE,
)
"""One sentence that says what is to be reached, and nothing else."""
_STRIVES = pattern_of(r"\b(?:verka|arbeta|sträva)\s+(?:för|efter)\s+att\s*:?$", re.IGNORECASE)
"""Words before a list under a heading of goals, which say that these are to be reached."""
_ABOUT_PROMISES = pattern_of(r"löfte", re.IGNORECASE)
_QUOTED = pattern_of(r"[”\"“][^”\"“]{1,300}[”\"“]\.?")
_SHORT = 240


def section_of(group: LedList, topic: Topic | None, draft: Draft, around: ListOwner) -> Section:
    """The section that a group of blocks is, under a heading about the topic."""
    if group.items:
        return _list(group, topic, draft, around)
    if group.table:
        return _table(group, group.table, topic, draft, around)
    if topic in {None, Topic(Block.FORUMS)} and (told := told_forums(group.before, draft)):
        return told
    if topic and _may_be_items(group, topic):
        return _paragraphs(group, topic, draft, around)
    return {"text": prose(group.before)}


def chosen_topic(lead: Topic | None, topic: Topic | None) -> tuple[Topic | None, str]:
    """What a list is of, and what to look at: the words before it decide, unless the heading says more."""
    if topic and lead and topic.block in _SAYS_MORE and lead.block is Block.COMMITMENTS:
        return topic, ""
    if lead:
        return lead, "" if topic == lead else "Kontrollera listan: den är tolkad efter orden före den."
    if topic and topic.block in _ONE_EACH:
        return topic, "Kontrollera listan: varje punkt har blivit en post."
    return topic, ""


def _list(group: LedList, topic: Topic | None, draft: Draft, around: ListOwner) -> Section:
    lead = topic_before(group.lead) if group.lead else None
    if names_parties(group, topic.block if topic else None):
        lead = Topic(Block.PARTIES)
    if topic == Topic(Block.GOALS) and _STRIVES.search(group.lead):
        lead = None
    chosen, guess = chosen_topic(lead, topic)
    if chosen and chosen.block in _TOLD_IN_POINTS and _are_points_about(group):
        return _told_in_points(group, chosen, draft, around)
    if names_annexes(group) or (chosen and chosen.block is Block.LEGAL_BASIS):
        return _named(group, draft)
    if chosen is None and (told := _told_by_points(group, draft)):
        chosen, guess = told, _BY_POINTS
    if chosen is None or not may_be_made(chosen.block):
        return {"text": prose(group.blocks)}
    if chosen.block is Block.PARTIES:
        return {"text": prose(group.before), "show": "parties", "only": _known_parties(group, draft)}
    around = replace(around, parties=around.parties or parties_before(group.lead, draft))
    ids = make_all(chosen.block, group.items, draft, around, guess)
    section: Section = {"text": prose(group.before), "show": chosen.block.value, "only": ids}
    if chosen.block not in {Block.AREAS, Block.FORUMS}:
        section["form"] = "numbers" if group.items[0].ordered else "bullets"
    return section


def _are_points_about(group: LedList) -> bool:
    """Whether a list only tells more of the paragraph before it, as `Ansvarig: kommunpolisen`."""
    keys = [each.line.flat.partition(": ") for each in group.items]
    return bool(
        group.before
        and isinstance(group.before[-1], ReadParagraph)
        and not group.lead.endswith(":")
        and all(colon for _, colon, _ in keys)
        and are_details([key for key, _, _ in keys])
    )


def _told_in_points(group: LedList, topic: Topic, draft: Draft, around: ListOwner) -> Section:
    """The record that a paragraph and the points about it are."""
    *rest, last = group.before
    assert isinstance(last, ReadParagraph)  # noqa: S101
    made = make(topic.block, last.line, group.items, draft, around, _ONE)
    return {"text": prose(rest), "show": topic.block.value, "only": [made], "form": "paragraphs"}


def _told_by_points(group: LedList, draft: Draft) -> Topic | None:
    """What a list is of whose points say who is to do what: promises in a paper of these, or duties."""
    points = [each.line.plain for each in group.items if each.depth == 0]
    if not all(map(DUTY.search, points)) or not any(map(names_its_subject, points)):
        return None
    are_promises = "löfte" in str(draft.values.get("title", "")).casefold() or all(
        "lovar" in each for each in points
    )
    return Topic(Block.PROMISES if are_promises else Block.COMMITMENTS)


def _named(group: LedList, draft: Draft) -> Section:
    """A list of the annexes that there are, or of laws."""
    if names_annexes(group):
        found = [annex for each in group.items if (annex := annex_in(each.line.flat))]
        numbers = [annex_record(each, draft)["number"] for each in found]
        return {"text": prose(group.before), "show": Block.ANNEXES.value, "only": numbers}
    draft.values[Block.LEGAL_BASIS.value] = [each.line.flat for each in group.items]
    return {"text": prose(group.before), "show": Block.LEGAL_BASIS.value, "form": "bullets"}


def _known_parties(group: LedList, draft: Draft) -> list[str]:
    """The parties that the items of a list name; they were read before all else."""
    lines = [each.line.flat for each in group.items]
    names = {each["id"]: each["name"].split(" (")[0] for each in draft.records(Block.PARTIES)}
    return [identity for identity, name in names.items() if any(line.startswith(name) for line in lines)]


def _may_be_items(group: LedList, topic: Topic) -> bool:
    """Whether each paragraph is a record: always of some sorts, and goals when they are nothing else."""
    lines = [each.line.plain for each in group.before if isinstance(each, ReadParagraph)]
    if topic.block is Block.PROMISES and any(map(_ABOUT_PROMISES.search, lines)):
        return False
    if topic.block is Block.VISIONS:
        return len(group.before) == len(lines) == 1 and bool(_QUOTED.fullmatch(lines[0]))
    if topic.block is not Block.GOALS:
        return topic.block in _EACH_PARAGRAPH
    return all(
        len(each) <= _SHORT
        and ((each[-1:] != ":" and _NUMBERED_GOAL.match(each)) or _BARE_GOAL.fullmatch(each))
        for each in lines
    )


def _paragraphs(group: LedList, topic: Topic, draft: Draft, around: ListOwner) -> Section:
    items = [ReadItem(each.line) for each in group.before if not isinstance(each, ReadTable)]
    why = "Kontrollera posterna: varje stycke har blivit en."
    ids = make_all(topic.block, items, draft, around, why)
    return {"show": topic.block.value, "only": ids, "form": "paragraphs"}


def _table(group: LedList, table: ReadTable, topic: Topic | None, draft: Draft, around: ListOwner) -> Section:
    made = records_of(table, topic, draft, around)
    if made is None:
        return {"text": prose(group.blocks)}
    section: Section = {"text": prose(group.before), "show": made.block.value}
    if made.block is not Block.FOLLOW_UP:
        section["only"] = list(made.ids)
    if made.block in {Block.GOALS, Block.MEASURES}:
        section["form"] = "table"
    return section
