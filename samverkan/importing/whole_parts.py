"""Parts that are one text: a clause, the follow-up, the model, when the agreement holds."""

from typing import Any

from samverkan.importing.blocks import ReadTable
from samverkan.importing.draft import Draft
from samverkan.importing.keyed import take_fields
from samverkan.importing.outline import OutlinePart
from samverkan.importing.prose import prose
from samverkan.importing.records import ListOwner
from samverkan.importing.tables import records_of
from samverkan.importing.told_occasions import occasions_told
from samverkan.importing.topics import Topic
from samverkan.model import Block

WHOLE = frozenset(
    {Block.FOLLOW_UP, Block.CLAUSES, Block.VALIDITY, Block.MODEL, Block.RELATIONS, Block.SOURCES}
)
"""What a part is about as a whole, whatever lists it has."""


def whole_section(part: OutlinePart, topic: Topic, draft: Draft) -> dict[str, Any]:
    """The section that the part's own blocks are; nothing when there are none."""
    tables = [each for each in part.blocks if isinstance(each, ReadTable) and topic.block is Block.FOLLOW_UP]
    made = [each for each in tables if records_of(each, topic, draft, ListOwner())]
    text = prose([each for each in part.blocks if each not in made])
    if not (text or made):
        return {}
    if topic.clause:
        return _clause(part, topic.clause.value, text, draft)
    if topic.block in {Block.FOLLOW_UP, Block.MODEL}:
        held = draft.values.setdefault(topic.block.value, {})
        if "text" not in held:
            held["text"] = text
            told = occasions_told(text, draft) if topic.block is Block.FOLLOW_UP and not made else []
            if told:
                held["occasions"] = told
                draft.doubts += [(each, "Kontrollera: det är läst ur texten.") for each in told]
            shown = {"show": topic.block.value}
            return shown | ({"fields": ["text"], "states": [topic.block.value]} if told else {})
    if topic.block is Block.RELATIONS or (topic.block is Block.VALIDITY and _says_period(text, draft)):
        return {"text": text, "states": [topic.block.value]}
    return {"text": text}


def _says_period(text: str, draft: Draft) -> bool:
    """Whether a text says when the agreement holds, as far as the words for that are known."""
    stated = draft.values.get("validity", {}).get("stated", "")
    return stated in " ".join(text.replace("\\", "").split())


def _clause(part: OutlinePart, kind: str, text: str, draft: Draft) -> dict[str, Any]:
    record: dict[str, Any] = {"kind": kind, "heading": part.name}
    record["text"] = prose(take_fields(Block.CLAUSES, part.blocks, record, draft)) or text
    return {"show": Block.CLAUSES.value, "only": [draft.add(Block.CLAUSES, record, part.name)]}
