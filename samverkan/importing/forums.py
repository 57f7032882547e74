"""A part about a forum: its members, its purposes and all else as its text."""

import re
from typing import Any

from samverkan.importing.draft import Draft
from samverkan.importing.forum_types import forum_type
from samverkan.importing.groups import LedList, grouped, with_children
from samverkan.importing.outline import OutlinePart
from samverkan.importing.prose import before_list, prose, prose_of_part
from samverkan.importing.told_forums import meetings_told
from samverkan.model import Block
from samverkan.text import pattern_of

_MEMBERS = pattern_of(r"ledamöter|deltagare|ingår|deltar|består av", re.IGNORECASE)
_PURPOSES = pattern_of(r"\bsyfte|uppgift", re.IGNORECASE)


def add_forum(part: OutlinePart, draft: Draft) -> dict[str, Any]:
    """Adds the forum to the draft, and gives the section that shows it."""
    record: dict[str, Any] = {"name": part.name, "type": forum_type(part.name)}
    texts = [_text(group, record, draft) for group in grouped(part.blocks)]
    texts += [prose_of_part(each) for each in part.parts]
    record["text"] = "\n\n".join(filter(None, texts))
    told = meetings_told(record["text"])
    guess = "Kontrollera hur ofta det möts och vem som leder det: det är läst ur texten." if told else ""
    identity = draft.add(Block.FORUMS, record | told, part.name, guess)
    fields = [key for key in ("text", "members", "purposes") if record.get(key)]
    shown = {"show": Block.FORUMS.value, "only": [identity], "fields": fields}
    return shown | ({"states": [Block.FORUMS.value]} if told else {})


def _text(group: LedList, record: dict[str, Any], draft: Draft) -> str:
    """What of a group is left for the text, once the record has its lists."""
    if group.items and "members" not in record and _MEMBERS.search(group.lead):
        listed = with_children(group.items)
        record["members"] = [
            {"name": " ".join([line.flat, *(each.line.flat for each in within)])} for line, within in listed
        ]
        return before_list(group, "members", draft)
    simple = not any(each.depth for each in group.items)
    if group.items and simple and "purposes" not in record and _PURPOSES.search(group.lead):
        record["purposes_lead"] = group.lead
        record["purposes"] = [each.line.prose for each in group.items]
        return prose(group.before[:-1])
    return prose(group.blocks)
