"""Which of the agreement's parties some words speak of."""

import re

from samverkan.importing.draft import Draft
from samverkan.importing.parties import is_police
from samverkan.model import Block


def parties_named(words: str, draft: Draft) -> tuple[str, ...]:
    """The parties that the words name, when not all are meant."""
    named = [
        each["id"]
        for each in draft.records(Block.PARTIES)
        if re.search(rf"\b{re.escape(each.get('short_name') or each['id'])}", words, re.IGNORECASE)
        or each["name"] in words
    ]
    if not named:
        wanted = [each["id"] for each in draft.records(Block.PARTIES) if is_police(each["name"])]
        others = [each["id"] for each in draft.records(Block.PARTIES) if not is_police(each["name"])]
        named = wanted[:1] if is_police(words) else []
        named += others[:1] if re.search(r"\bkommun", words, re.IGNORECASE) else []
    return tuple(named) if len(named) < len(draft.records(Block.PARTIES)) else ()
