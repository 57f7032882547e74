"""Lists of parties, and those that the text names, into the draft before all else is read."""

import re
from collections.abc import Iterator, Sequence

from samverkan.importing.blocks import Line, ReadTable
from samverkan.importing.draft import Draft
from samverkan.importing.groups import LedList, grouped, with_children
from samverkan.importing.outline import OutlinePart
from samverkan.importing.parties import FoundParty, is_police, parties_in, party_of, together
from samverkan.importing.records import ListOwner, make
from samverkan.importing.topics import topic_before, topic_of
from samverkan.model import Block
from samverkan.model.every_kommun import kommun_of
from samverkan.text import folded, pattern_of

_CONTRIBUTE = pattern_of(r"medverkan", re.IGNORECASE)
_LONGEST_NAME = 120
_PARTY_HEAD = pattern_of(r"(?:avtals|samverkans)?part(?:er)?|organisation|namn", re.IGNORECASE)
_CALLED_HEAD = pattern_of(r"(?:.*\b)?(?:kalla[sd]|benämn[sd]|kortnamn|förkort\w+)\b.*", re.IGNORECASE)
"""The heads of the columns with the name of a party, and what it is called from then on."""


def read_parties(root: OutlinePart, texts: Sequence[str], draft: Draft) -> None:
    """Puts the parties into the draft: those of lists, and a kommun and the Police from the text."""
    for group in _party_lists(root):
        for line, within in with_children(group.items):
            known = {folded(each["name"]) for each in draft.records(Block.PARTIES)}
            if not within and folded(party_of(line.flat).name) in known:
                continue
            names = [] if within or is_police(line.flat) else together(line.flat)
            for one in [Line(name, name) for name in names] or [line]:
                make(Block.PARTIES, one, within, draft, ListOwner())
                if _CONTRIBUTE.search(group.lead):
                    draft.values[Block.PARTIES.value][-1]["role"] = "contributor"
    for name, short in _party_rows(root):
        make(Block.PARTIES, Line(name, name), (), draft, ListOwner())
        draft.values[Block.PARTIES.value][-1].setdefault("short_name", short)
    listed = draft.records(Block.PARTIES)
    for each in parties_in(texts):
        if not any(is_police(one["name"]) is each.police for one in listed):
            _add(each, draft)


def _add(party: FoundParty, draft: Draft) -> None:
    is_first = not any(each["id"] == "kommunen" for each in draft.records(Block.PARTIES))
    called = "polisen" if party.police else "kommunen" if is_first else party.name
    why = "" if party.sure else "Kontrollera parten: den är hämtad ur löpande text."
    draft.add(Block.PARTIES, {"name": party.name, "short_name": party.short_name}, called, why)


def _party_lists(part: OutlinePart, topic: Block | None = None) -> Iterator[LedList]:
    yield from (each for each in grouped(part.blocks) if each.items and names_parties(each, topic))
    for each in part.parts:
        own = topic_of(each.name)
        yield from _party_lists(each, own.block if own else topic)


def _party_rows(part: OutlinePart) -> Iterator[tuple[str, str]]:
    """The names in a table of the parties, each with what it is called from then on."""
    for table in part.blocks:
        heads, *rows = table.rows if isinstance(table, ReadTable) else [()]
        names = [row[0].flat for row in rows]
        is_of_parties = bool(heads) and _PARTY_HEAD.fullmatch(heads[0].flat.strip(" :"))
        if is_of_parties and any(map(is_police, names)) and any(map(kommun_of, names)) and all(names):
            short = next((at for at, head in enumerate(heads) if _CALLED_HEAD.fullmatch(head.flat)), None)
            yield from ((row[0].flat, "" if short is None else row[short].flat) for row in rows)
            return
    for each in part.parts:
        yield from _party_rows(each)


def names_parties(group: LedList, topic: Block | None) -> bool:
    """Whether the items of a list are parties: by its heading, the words before it, or by what they are."""
    names = [each.line.flat for each in group.items]
    if any(len(each) > _LONGEST_NAME for each in names):
        return False
    lead = topic_before(group.lead) if group.lead else None
    if lead or topic is Block.PARTIES:
        return lead is None or lead.block is Block.PARTIES
    return not group.lead and any(map(is_police, names)) and any(map(kommun_of, names))
