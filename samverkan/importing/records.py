"""Items of lists as records of the agreement: goals, commitments, measures, areas and the rest."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from samverkan import swedish
from samverkan.importing.blocks import Line, ReadItem
from samverkan.importing.called import called, numbered
from samverkan.importing.draft import Draft
from samverkan.importing.forum_types import forum_type
from samverkan.importing.groups import with_children
from samverkan.importing.keyed import parted, take_fields
from samverkan.importing.named_parties import doers_of, names_its_subject, parties_named, subjects_of
from samverkan.importing.parties import party_of
from samverkan.importing.prose import prose
from samverkan.importing.rough_days import tell_rough
from samverkan.importing.sentences import sentences
from samverkan.importing.told_figures import figures_told
from samverkan.importing.told_forums import forum_listed
from samverkan.importing.told_last import told_last
from samverkan.model import Block
from samverkan.text import pattern_of

_SPLIT = pattern_of(r"^(?P<title>[^.:–]{3,80}?)(?:\s*:\s+|\s+[–—-]\s+)(?P<text>\S.*)$", re.DOTALL)
_LONG_TITLE = 160


@dataclass(frozen=True, slots=True)
class ListOwner:
    """What a list stands in: the area, goal or problem it belongs to, the parties and the year it is for."""

    area: str | None = None
    goal: str | None = None
    problem: str | None = None
    parties: tuple[str, ...] = ()
    year: str = ""


Maker = Callable[[Line, Sequence[ReadItem], Draft, ListOwner], tuple[dict[str, Any], str]]


def make(
    block: Block, line: Line, within: Sequence[ReadItem], draft: Draft, around: ListOwner, guess: str = ""
) -> str:
    """Adds a record for an item to the draft, and says its id."""
    named = None if line.notes else called(line.flat)
    named = named if named and named.block is Block.GOALS is block else None
    line = Line(named.title, named.title) if named else line
    line, told = parted(block, line)
    said: dict[str, Any] = {}
    unread = [each.line.prose for each in take_fields(block, told, said, draft) if isinstance(each, ReadItem)]
    left = take_fields(block, within, said, draft)
    record, name = _MAKERS[block](line, [each for each in left if isinstance(each, ReadItem)], draft, around)
    record |= {"text": "\n\n".join(filter(None, [record.get("text"), *unread]))} if unread else {}
    identity = draft.add(block, record | said, name, guess)
    made = draft.values[block.value][-1]
    for each in (record, said):
        draft.carry_doubts(each, made)
    if named:
        draft.left_out(named.label, named.title, made)
    return identity


def make_all(
    block: Block, items: Sequence[ReadItem], draft: Draft, around: ListOwner, guess: str = ""
) -> list[str]:
    """Adds a record for each item of a list, the first with the guess they all rest on; says their ids."""
    listed = _without_ends([(line, within) for line, within in with_children(items) if line])
    return [
        make(block, line, within, draft, around, guess if place == 0 else "")
        for place, (line, within) in enumerate(listed)
    ]


def _without_ends(listed: list[tuple[Line, list[ReadItem]]]) -> list[tuple[Line, list[ReadItem]]]:
    """The points without what they end with, where commas or semicolons make one sentence of them."""
    if not any(line.plain.endswith((",", ";")) for line, _ in listed):
        return listed
    return [
        (replace(line, plain=_END.sub("", line.plain), prose=_END.sub("", line.prose)), within)
        for line, within in listed
    ]


_END = pattern_of(r"[,;]$|(?<!\.\w)(?<!\.\w\w)(?<!\b(?:etc|osv|mfl))\.$")
"""What parts a point from the next, or ends the last of them, and is of no word cut short."""


def may_be_made(block: Block) -> bool:
    """Whether the items of a list can be records of the block."""
    return block in _MAKERS


def titled(line: Line, within: Sequence[ReadItem]) -> tuple[str, str]:
    """A title of one line, and what else there is to say as Markdown."""
    found = _SPLIT.match(line.plain)
    more = prose(within)
    if found and "\n" not in found["title"] and len(line.plain) > len(found["title"]) + 12:
        text = found["text"] if line.prose == line.plain else _after(line.prose, found["title"])
        return found["title"].strip(), "\n\n".join(filter(None, (text.strip(), more)))
    first, _, rest = line.plain.partition("\n")
    said = list(swedish.sentences(first)) if line.prose == line.plain else [first]
    return said[0].strip(), "\n\n".join(filter(None, (" ".join(said[1:]), rest.strip(), more)))


def _after(text: str, title: str) -> str:
    """The Markdown that comes after the title and what parts it from the text."""
    bare = re.sub(r"^[*\s]*", "", text)
    rest = re.sub(r"^[*\s]*(?:[:–—-])[*\s]*", "", bare[len(title) :])
    return rest if bare.startswith(title) else text


def _words(line: Line, within: Sequence[ReadItem]) -> str:
    """A text with the lists in it."""
    more = prose(within)
    own = line.prose.replace("\n", "\\\n")
    return f"{own}\n\n{more}" if more else own


def _goal(
    line: Line, within: Sequence[ReadItem], draft: Draft, around: ListOwner
) -> tuple[dict[str, Any], str]:
    title, text = (line.flat, prose(within)) if len(line.flat) <= _LONG_TITLE else titled(line, within)
    figures = [told for each in sentences([line.flat]) if (told := figures_told(each))]
    draft.doubts += [(told, "Kontrollera: det är läst ur målets mening.") for told in figures[:1]]
    record = {
        "title": title,
        "text": text,
        "area": around.area,
        "problem": around.problem,
        "part_of": around.goal,
        "sources": draft.cited([line]),
        "indicators": figures,
    }
    return record, title


def _commitment(
    line: Line, within: Sequence[ReadItem], draft: Draft, around: ListOwner
) -> tuple[dict[str, Any], str]:
    told = told_last(line, draft, Block.COMMITMENTS.value)
    line = told.line
    subject = re.match(r"\S+(?:\s+(?:och|samt)\s+\S+)?", line.plain)
    parties = told.owners or around.parties or subjects_of(line.plain, draft)
    parties = parties or (
        parties_named(subject[0], draft) if subject and not names_its_subject(line.plain) else ()
    )
    record = {
        "text": _words(line, within),
        "parties": list(parties),
        "area": around.area,
        "goal": around.goal,
        "cadence": told.cadence,
        "deadline": told.day,
    }
    tell_rough(record, told.words, draft)
    return record, line.flat


def _measure(
    line: Line, within: Sequence[ReadItem], draft: Draft, around: ListOwner
) -> tuple[dict[str, Any], str]:
    told = told_last(line, draft, Block.MEASURES.value)
    line = told.line
    title, text = (line.flat, prose(within)) if len(line.flat) <= _LONG_TITLE else titled(line, within)
    goals = [around.goal] if around.goal else []
    record = {
        "title": title,
        "text": text,
        "goals": goals,
        "area": around.area,
        "owners": list(
            told.owners or around.parties or subjects_of(line.plain, draft) or doers_of(line.plain, draft)
        ),
        "responsible": told.who,
        "cadence": told.cadence,
        "end": told.day,
    }
    tell_rough(record, told.words, draft)
    return record, title


def _area(
    line: Line, within: Sequence[ReadItem], draft: Draft, _around: ListOwner
) -> tuple[dict[str, Any], str]:
    number, title, text = area_said(line, within)
    if called(line.flat):
        draft.take(line.flat, Block.AREAS.value)
    return {"title": title, "number": number, "text": text}, title


def area_said(line: Line, within: Sequence[ReadItem]) -> tuple[str | None, str, str]:
    """The number, the title and the text of the area that a line tells of."""
    if not line.notes and called(line.flat):
        number, words = numbered(line.flat)
        return number, *titled(Line(words, words), within)
    title, text = titled(line, within)
    return *numbered(title), text


def _problem(
    line: Line, within: Sequence[ReadItem], _draft: Draft, around: ListOwner
) -> tuple[dict[str, Any], str]:
    title, text = titled(line, within)
    return {"title": title, "text": text, "area": around.area}, title


def _purpose(
    line: Line, within: Sequence[ReadItem], _draft: Draft, _around: ListOwner
) -> tuple[dict[str, Any], str]:
    return {"text": _words(line, within)}, line.flat


def _vision(
    line: Line, within: Sequence[ReadItem], draft: Draft, _around: ListOwner
) -> tuple[dict[str, Any], str]:
    found = re.fullmatch(r"(?P<name>[^:”\"]{3,80}):\s*[”\"“](?P<quote>[^”\"]+)[”\"]\.?", line.flat)
    if found and not within:
        record = {"quote": found["quote"], "name": found["name"], "sources": draft.cited([line])}
        return record, found["name"]
    return {"quote": " ".join([line.flat, *(each.line.flat for each in within)]).strip('”"“')}, line.flat


def _target_group(
    line: Line, within: Sequence[ReadItem], _draft: Draft, _around: ListOwner
) -> tuple[dict[str, Any], str]:
    children = re.search(r"\bbarn|\bunga\b|ungdom|elev", line.plain, re.IGNORECASE)
    return {"text": _words(line, within), "children": True if children else None}, line.flat


def _promise(
    line: Line, within: Sequence[ReadItem], draft: Draft, around: ListOwner
) -> tuple[dict[str, Any], str]:
    parties = around.parties or subjects_of(line.plain, draft)
    return {"text": _words(line, within), "parties": list(parties), "area": around.area}, line.flat


def _party(
    line: Line, within: Sequence[ReadItem], draft: Draft, _around: ListOwner
) -> tuple[dict[str, Any], str]:
    party = party_of(line.flat)
    has_police = any(each["id"] == "polisen" for each in draft.records(Block.PARTIES))
    has_kommun = any(each["id"] == "kommunen" for each in draft.records(Block.PARTIES))
    name = party.name
    if party.police and not has_police:
        name = "polisen"
    elif not has_kommun and re.search(r"kommun\b|stad\b", party.name):
        name = "kommunen"
    more = " ".join(each.line.flat for each in within)
    record = {"name": f"{party.name} ({more})" if more else party.name, "short_name": party.short_name}
    draft.take(line.flat, "parties")
    return record, name


def _forum(
    line: Line, within: Sequence[ReadItem], draft: Draft, _around: ListOwner
) -> tuple[dict[str, Any], str]:
    told = None if line.notes or within else forum_listed(line.flat)
    if told:
        draft.take(line.flat, Block.FORUMS.value)
        return told, str(told["name"])
    name, text = titled(line, within)
    return {"name": name, "type": forum_type(name), "text": text}, name


_MAKERS: dict[Block, Maker] = {
    Block.GOALS: _goal,
    Block.COMMITMENTS: _commitment,
    Block.MEASURES: _measure,
    Block.AREAS: _area,
    Block.PROBLEMS: _problem,
    Block.PURPOSES: _purpose,
    Block.VISIONS: _vision,
    Block.TARGET_GROUPS: _target_group,
    Block.PROMISES: _promise,
    Block.PARTIES: _party,
    Block.FORUMS: _forum,
}
