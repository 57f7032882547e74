"""A part about a forum: its members, its purposes and all else as its text."""

import re
from collections.abc import Mapping
from typing import Any

from samverkan.importing.blocks import ReadBlock, ReadItem, ReadParagraph
from samverkan.importing.cadences import meetings_in
from samverkan.importing.draft import Draft
from samverkan.importing.forum_types import (
    CHAIR_LABEL,
    MEETINGS_LABEL,
    MEMBERS_LABEL,
    are_roles,
    forum_type,
    leader,
    seats_for_sure,
)
from samverkan.importing.groups import LedList, grouped, with_children
from samverkan.importing.outline import OutlinePart
from samverkan.importing.prose import before_list, prose, prose_of_part
from samverkan.importing.told_forums import meetings_told
from samverkan.model import Block
from samverkan.text import pattern_of

_MEMBERS = pattern_of(r"ledamöter|deltagare|ingår|deltar|består av", re.IGNORECASE)
_PURPOSES = pattern_of(r"\bsyfte|uppgift", re.IGNORECASE)
_AT_LEVEL = pattern_of(
    r"(?P<stated>(?P<level>strategisk|taktisk|operativ)a?\s+nivån?)\s*[:–—-]\s*(?P<name>\S.*)", re.IGNORECASE
)
_LEVELS = {"strategisk": "strategic", "taktisk": "tactical", "operativ": "operational"}
_KEYED = pattern_of(
    rf"(?:(?P<chair>{CHAIR_LABEL})|(?P<members>{MEMBERS_LABEL})|(?P<cadence>{MEETINGS_LABEL}))"
    r"\s*:\s+(?P<value>\S.*)",
    re.IGNORECASE,
)
_DOES = pattern_of(r"(?:att\s+)?\w+[aå]\b", re.IGNORECASE)
"""What a point begins with that says what to do: `ta fram en lägesbild`."""
_MOST_WORDS = 8


def add_forum(part: OutlinePart, draft: Draft) -> dict[str, Any]:
    """Adds the forum to the draft, and gives the section that shows it."""
    named = _AT_LEVEL.fullmatch(part.name)
    name = named["name"] if named else part.name
    record: dict[str, Any] = {"name": name, "type": forum_type(name)}
    if named:
        record["level"] = _LEVELS[named["level"].casefold()]
        draft.take(named["stated"], "level")
    blocks = [each for each in part.blocks if not _take_keyed(each, record, draft)]
    texts = [_text(group, record, draft) for group in grouped(blocks)]
    texts += [prose_of_part(each) for each in part.parts]
    record["text"] = "\n\n".join(filter(None, texts))
    told = meetings_told(record["text"])
    guess = "Kontrollera hur ofta det möts och vem som leder det: det är läst ur texten." if told else ""
    identity = draft.add(Block.FORUMS, told | record, name, guess)
    fields = [key for key in ("level", "text", "chair", "cadence", "members", "purposes") if record.get(key)]
    shown = {"show": Block.FORUMS.value, "only": [identity], "fields": fields}
    return shown | ({"states": [Block.FORUMS.value]} if told else {})


def _take_keyed(block: ReadBlock, record: dict[str, Any], draft: Draft) -> bool:
    """Whether a line tells after a colon who leads the forum, who sits in it or when it meets."""
    found = _KEYED.fullmatch(block.line.flat) if isinstance(block, ReadParagraph | ReadItem) else None
    if found is None:
        return False
    key = next(key for key in ("chair", "members", "cadence") if found[key])
    said: Mapping[str, Any] = {
        "chair": {"name": found["value"].rstrip(".")},
        "members": seats_for_sure(found["value"]),
        "cadence": meetings_in(found["value"]),
    }
    if key in record or not said[key]:
        return False
    record[key] = said[key]
    draft.take(block.line.flat if isinstance(block, ReadParagraph | ReadItem) else "", key)
    return True


def _are_roles(group: LedList) -> bool:
    """Whether the points of a list are no more than somebody's office each, as at least half of them say."""
    lines = [each.line.flat for each in group.items]
    are_short = all(len(line.split()) <= _MOST_WORDS and not _DOES.match(line) for line in lines)
    enough = len(lines) if lines[0][:1].isupper() else len(lines) / 2
    return are_short and not any(each.depth for each in group.items) and sum(map(are_roles, lines)) >= enough


def _text(group: LedList, record: dict[str, Any], draft: Draft) -> str:
    """What of a group is left for the text, once the record has its lists."""
    if group.items and "members" not in record and _MEMBERS.search(group.lead):
        listed = with_children(group.items)
        record["members"] = [
            {"name": " ".join([line.flat, *(each.line.flat for each in within)])} for line, within in listed
        ]
        return before_list(group, "members", draft)
    if group.items and not group.lead and "members" not in record and _are_roles(group):
        record["members"] = [{"name": each.line.flat} for each in group.items]
        led = leader(record["members"])
        record |= {"chair": led} if led and "chair" not in record else {}
        return prose(group.before)
    simple = not any(each.depth for each in group.items)
    if group.items and simple and "purposes" not in record and _PURPOSES.search(group.lead):
        record["purposes_lead"] = group.lead
        record["purposes"] = [each.line.prose for each in group.items]
        return prose(group.before[:-1])
    return prose(group.blocks)
