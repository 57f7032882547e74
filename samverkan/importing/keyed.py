"""Lines such as `Plats: hela kommunen` within a record, as the fields that they name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from samverkan.importing.blocks import Line, ReadBlock, ReadItem, ReadParagraph
from samverkan.importing.cadences import cadence_in, cadence_told
from samverkan.importing.columns import are_details
from samverkan.importing.days import first_in, last_in
from samverkan.importing.draft import Draft
from samverkan.importing.indicators import indicator_in
from samverkan.importing.named_parties import is_only_parties, owners_named, party_called
from samverkan.importing.rough_days import bare_day, tell_rough
from samverkan.model import Agreement, Block, Cadence, Holds, Indicator, fields
from samverkan.swedish import capital
from samverkan.text import pattern_of

_KEYED = pattern_of(r"^(?P<key>[A-ZÅÄÖ][\wåäöÅÄÖ ]{2,30}):\s+(?P<value>\S.*)$")
_BEFORE_KEY = pattern_of(r"(?<=[.;])\s+(?=[A-ZÅÄÖa-zåäö][\wåäö ]{2,25}:\s+\S)")
_SET_ASIDE = pattern_of(r"^(?P<text>.*\S)\s*\([Ll]äggs åt sidan: (?P<why>.+?)\.?\)\.?$", re.DOTALL)
_ALSO = {
    "ansvar": "responsible",
    "ansvarig": "responsible",
    "ansvariga": "responsible",
    "klart": "end",
    "klar": "end",
    "hur ofta": "cadence",
    "indikator": "indicators",
    "mått": "indicators",
    "målgrupp": "target_groups",
    "svarar mot": "problem",
    "lagrum": "statutes",
    "resurs": "resources",
}
"""What documents call some fields besides their titles."""

_OWN = frozenset({"id", "title", "text", "name", "heading", "kind", "causes", "measurements"})
"""Fields that the words of a record itself give."""

_REFERRED = {
    "target_group": (Block.TARGET_GROUPS, "text"),
    "problem": (Block.PROBLEMS, "title"),
    "goal": (Block.GOALS, "title"),
    "area": (Block.AREAS, "title"),
    "forum": (Block.FORUMS, "name"),
}


def take_fields(
    block: Block, blocks: Sequence[ReadBlock], record: dict[str, Any], draft: Draft
) -> list[ReadBlock]:
    """Puts what keyed lines say into the record, and gives the blocks that are left for its text."""
    return [each for each in blocks if not _take(block, each, record, draft)]


def parted(block: Block, line: Line) -> tuple[Line, list[ReadItem]]:
    """A line such as `Vandring. Ansvarig: kommunen. Klart: 2027`, and the rest of it as lines.

    It stays whole where a record of the block has no text that could hold what no field takes.
    """
    record = fields(Agreement)[block.value].record
    if record is None or "text" not in fields(record):
        return line, []
    is_plain = line.prose.replace("**", "") == line.plain
    first, *rest = _BEFORE_KEY.split(line.plain) if is_plain else [line.plain]
    if not rest or not are_details([each.partition(":")[0] for each in rest]):
        return line, []
    said = [capital(each.rstrip(".;")) for each in rest]
    bare = first.rstrip(".;")
    return replace(line, plain=bare, prose=bare), [ReadItem(Line(each, each)) for each in said]


def set_aside(text: str) -> dict[str, str]:
    """A cause, with why it is set aside if that stands after it."""
    found = _SET_ASIDE.match(text)
    return {"text": found["text"], "set_aside": found["why"]} if found else {"text": text}


def _take(block: Block, line: ReadBlock, record: dict[str, Any], draft: Draft) -> bool:
    found = _KEYED.match(line.line.flat) if isinstance(line, ReadItem | ReadParagraph) else None
    name, holds = _fields(block).get(found["key"].casefold(), ("", None)) if found else ("", None)
    if found is None or holds is None or (name in record and holds.record is not Indicator):
        return False
    if name == "responsible" and is_only_parties(found["value"], draft) and "owners" not in record:
        name, holds = _fields(block).get("ägare", (name, holds))
    value = _value(found["value"], name, holds, draft)
    if not value and name == "end" and "cadence" not in record:
        name, value = "cadence", cadence_told(found["value"])
    if not value:
        return False
    if holds.record is Indicator:
        notes = draft.cited([line.line]) if isinstance(line, ReadItem | ReadParagraph) else []
        record.setdefault(name, []).append(value | ({"sources": notes} if notes else {}))
    else:
        record[name] = value
        if value != found["value"]:
            tell_rough(record, found["value"], draft)
    if holds.refers and _says_more(found["value"], holds.refers, draft):
        return False
    draft.take(found[0], name)
    return True


@cache
def _fields(block: Block) -> Mapping[str, tuple[str, Holds]]:
    """The fields of the block's records by what a line may call them, in small letters."""
    record = fields(Agreement)[block.value].record
    every = fields(record) if record else {}
    titled = {
        str(holds.title.sv).casefold(): (name, holds) for name, holds in every.items() if name not in _OWN
    }
    return titled | {word: (name, every[name]) for word, name in _ALSO.items() if name in every}


def _value(words: str, name: str, holds: Holds, draft: Draft) -> Any:
    if holds.choice:
        return next((str(each.value) for each in holds.choice if each.label == words.casefold()), None)
    if holds.refers:
        ids = _referred(words, holds.refers, draft)
        return ids if holds.is_list else next(iter(ids), None)
    if holds.record:
        reads = {Cadence: cadence_in, Indicator: indicator_in}
        return reads[holds.record](words) if holds.record in reads else None
    if holds.words or holds.prose:
        return [words] if holds.is_list else words
    read = first_in if name == "start" else last_in
    return read(bare_day(words.removesuffix("."), draft))


def _says_more(words: str, kind: str, draft: Draft) -> bool:
    """Whether the words name somebody or something besides what they refer to."""
    if kind == "party":
        return not (is_only_parties(words, draft) or party_called(words, draft))
    block, name = _REFERRED.get(kind, (None, ""))
    rest = words.casefold()
    for each in draft.records(block) if block else ():
        rest = rest.replace(str(each.get(name, "")).casefold(), " ")
    return bool(re.sub(r"\b(?:och|samt)\b|\W", "", rest))


def _referred(words: str, kind: str, draft: Draft) -> list[str]:
    """The ids of what the words name."""
    if kind == "party":
        everyone = [each["id"] for each in draft.records(Block.PARTIES)]
        return list(owners_named(words, draft)) or (everyone if re.search(r"part|och", words) else [])
    block, name = _REFERRED.get(kind, (None, ""))
    known = draft.records(block) if block else []
    return [each["id"] for each in known if str(each.get(name, "\0")).casefold() in words.casefold()]
