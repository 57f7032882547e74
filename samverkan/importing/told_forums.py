"""Forums that running text tells of, as `Styrgruppen består av chef och kommunpolis`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from samverkan.importing.blocks import Line, ReadBlock, ReadParagraph
from samverkan.importing.cadences import cadence_in, meetings_in
from samverkan.importing.draft import Draft
from samverkan.importing.forum_types import (
    LAST,
    are_roles,
    forum_stem,
    forum_type,
    leader,
    seats,
    seats_for_sure,
)
from samverkan.importing.prose import prose
from samverkan.model import Block
from samverkan.swedish import MONTH, capital
from samverkan.text import folded, pattern_of

_GROUP = (
    r"(?:(?:lokala|brottsförebyggande|strategiska|operativa)\s+){0,2}[\w-]*(?:(?:operativ|strategisk|lokal|gemensam)\s+grupp|styrgrupp|ledningsgrupp|arbetsgrupp"
    r"|samverkansgrupp|samrådsgrupp|beredningsgrupp|est-?grupp|(?<!om)råd)(?:en|et)?"
)
_MEETS = r"(?:träffas|möts|sammanträder)"
_SEATED = r"(?:[^.;:()\n]|\([^();:\n]{2,40}\))"
"""One more sign of who sits in it, or what brackets say of one of them."""
_TOLD = pattern_of(
    rf"(?P<name>(?:Det\s+\w+\s+)?{_GROUP})\s+(?:består|utgörs)\s+av\s+(?P<members>{_SEATED}+?)"
    rf"(?:,?\s+(?:och|samt)\s+{_MEETS}\s+(?P<often>[^.;:\n]+))?\."
    rf"(?:\s+(?:Gruppen|Rådet|Den|Det|{_GROUP})\s+{_MEETS}\s+(?P<later>[^.;:\n]+?)"
    r"(?:\s+och\s+leds\s+av\s+(?P<chair>[^.;:,\n]+))?\.)?"
    r"(?:\s+(?P<rest>.+))?",
    re.IGNORECASE | re.DOTALL,
)
_MEETS_FIRST = pattern_of(
    rf"(?P<name>(?:Det\s+\w+\s+)?{_GROUP})\s+(?:leds\s+av\s+(?P<chair>[^.;:,\n]+?)\s+och\s+)?"
    rf"{_MEETS}\s+(?P<often>[^.;:\n]+)\.\s+"
    rf"I\s+(?:{_GROUP}|gruppen)\s+ingår\s+(?P<members>{_SEATED}+)\.(?P<later>(?!))?(?:\s+(?P<rest>.+))?",
    re.IGNORECASE | re.DOTALL,
)
_LISTED = pattern_of(
    rf"(?P<name>{_GROUP}(?:[ ][\w-]+){{0,3}})(?:\s*:|\s+[–—-])\s+(?P<members>{_SEATED}+?)"
    rf"(?:[,.;]?\s+(?:(?:och|samt|som|Gruppen|Rådet|De|Den|Det)\s+)?{_MEETS}\s+(?P<often>[^.;:()\n]+)|\s*\((?P<later>[^()]+)\))?\.?"
    r"(?P<chair>(?!))?(?P<rest>)",
    re.IGNORECASE,
)
_WHO_FIRST = pattern_of(
    rf"I\s+(?P<name>(?:det\s+\w+\s+)?{_GROUP})\s+ingår\s+(?P<members>{_SEATED}+)\."
    rf"(?:\s+(?:Gruppen|Rådet|Den|Det|{_GROUP})\s+{_MEETS}\s+(?P<often>[^.;:\n]+)\.)?"
    r"(?P<later>(?!))?(?P<chair>(?!))?(?:\s+(?P<rest>.+))?",
    re.IGNORECASE | re.DOTALL,
)
_WITH_WHOM = pattern_of(
    rf"(?P<name>{_GROUP}),\s+(?:som\s+består\s+av|där)\s+(?P<members>{_SEATED}+?)(?:\s+ingår)?,\s+"
    rf"{_MEETS}\s+(?P<often>[^.;:,\n]+)\.(?P<later>(?!))?(?P<chair>(?!))?(?:\s+(?P<rest>.+))?",
    re.IGNORECASE | re.DOTALL,
)
_IN_BRACKETS = pattern_of(
    rf"(?P<name>{_GROUP})\s+\((?P<members>[^.;:()\n]+)\)\s+{_MEETS}\s+(?P<often>[^.;:()\n]+)\.?"
    r"(?P<later>(?!))?(?P<chair>(?!))?(?P<rest>)",
    re.IGNORECASE,
)
_BELOW = pattern_of(
    rf"Under\s+(?P<above>{_GROUP})\s+finns\s+e(?:n|tt)\s+(?P<name>{_GROUP}),?\s+som\s+"
    rf"(?:leds\s+av\s+(?P<chair>[^.;:,\n]+?)\s+och\s+)?{_MEETS}\s+(?P<often>[^.;:\n]+)\."
    r"(?P<later>(?!))?(?P<members>)(?:\s+(?P<rest>.+))?",
    re.IGNORECASE | re.DOTALL,
)
_OFTEN = pattern_of(
    rf"\b(?:{_MEETS}|(?:möten|sammanträden)a?\s+hålls)\s+(?P<often>i\s+{MONTH}[^.;:\n]*|[^.;:,\n]+)",
    re.IGNORECASE,
)
_LED = pattern_of(
    rf"\bleds\s+(?:gemensamt\s+)?av\s+(?!e(?:n|tt)\s)(?P<chair>[^.;:,\n]+?)(?=\s+och\s+{_MEETS}|[.;:,\n]|$)"
    r"|(?:^|(?<=[.!?]\s)|(?<=\n)|,\s+och\s+(?=[a-zåäö]))"
    r"(?P<calls>(?!(?i:de[nt])\b)[A-ZÅÄÖa-zåäö][\wåäö-]+(?:\s(?!är\b)[\wåäö-]+){0,4}?)\s+"
    r"(?:är\s+(?:ordförande|sammankallande)|kallar\s+till\s+möte\w*)(?=[.,;\s]|$)"
    r"|(?:^|(?<=[.!?]\s)|(?<=\n))Ordförande\s+(?:i\s+\w+\s+)?är\s+(?P<held>[^.;:,\n]{3,60})(?=[.\n]|$)"
)
_MEMBERS = pattern_of(
    rf"(?:^|(?<=[.!?]\s)|(?<=\n))(?:I\s+(?:{_GROUP}|gruppen)\s+ingår"
    rf"|(?:[^.:;\n]{{3,60}}?\se(?:n|tt)\s)?(?:{_GROUP}|Gruppen)\s+(?:som\s+)?(?:består|utgörs)\s+av)\s+(?P<members>{_SEATED}+)\."
    rf"|\b{_GROUP},\s+(?:som\s+består\s+av|där)\s+(?P<within>[^.;:()\n]+?)(?:\s+ingår)?,\s+{_MEETS}\b",
    re.IGNORECASE,
)
_SITTING = pattern_of(
    rf"(?:^|(?<=[.!?]\s)|(?<=\n))(?:\w+\s+){{0,2}}\w+\s+(?:består|utgörs)\s+av\s+(?P<members>{_SEATED}+)\."
)
"""Who sits in it, where the text is of that forum alone and may call it anything."""
_BEGINS = pattern_of(
    rf"(?P<text>(?:I\s+|[A-ZÅÄÖ][^.:;\n]{{3,60}}?\s+e(?:n|tt)\s+(?=\S+\s+som\b))?(?P<name>(?:det\s+\w+\s+)?{_GROUP})"
    rf"(?:\s+(?:som\s+)?(?:ingår|består|utgörs|leds|{_MEETS})|,\s+(?:där|som\s+består))\b.{{5,2000}})",
    re.IGNORECASE | re.DOTALL,
)
_OR = pattern_of(r"\beller\b")
_MORE = pattern_of(
    rf"\s+(?:och|samt)\s+(?!(?:{MONTH}|när|där|efter|under|över|oftare)\b)(?:leds|[a-zåäö]+r)\b.*", re.DOTALL
)
"""What else a forum does, after how often it meets."""
_FOR_OTHERS = pattern_of(rf"\b(?:till|åt)\s+(?:den\s+|det\s+)?{_GROUP}", re.IGNORECASE)
_NAMED = pattern_of(rf"\b{_GROUP}\b", re.IGNORECASE)
_LONGEST = 4000
"""A longer paragraph tells of much else, and is not looked through for forums."""
_HINTED = pattern_of(rf"\b{_GROUP}\s+(?:består|utgörs|{_MEETS})\b", re.IGNORECASE)
_OF_ANY = frozenset({"rad"})
"""What a text may call the forum that it has named: `Rådet`."""
_WITHIN = pattern_of(r"\b(?:för|av|vid|från|inom|med|till|som)\b", re.IGNORECASE)
_FEW_WORDS = 4
_WHY = "Kontrollera forumet: det är hämtat ur löpande text."
WHY_TEXT = "Texten berättar om ett forum. Skriv det under forums, om det ska följas upp."
"""What a person is told where a text tells of a forum in a way that cannot be read for sure."""


_BlockRead = tuple[ReadBlock, re.Match[str] | None]
"""A block, and what it tells of a forum."""


def told_forums(blocks: list[ReadBlock], draft: Draft) -> dict[str, Any] | None:
    """The section of the forums that paragraphs plainly tell of, with the text around; None without any.

    A paragraph that begins with a forum and says how often it meets is else the text of it.
    """
    read = [line for each in blocks for line in _by_line(each)]
    first = next((place for place, (_, found) in enumerate(read) if found), None)
    if first is None:
        return None
    every = [each for _, found in read for each in _one_after_another(found)]
    rest = [block for block, found in read[first:] if not found]
    shown, *more = sections_of_forums([_add(found, rest, draft) for found, rest in every])
    within = [*more, *([{"text": prose(rest)}] if rest else [])]
    before = prose([block for block, _ in read[:first]])
    return {"text": before} | shown | ({"sections": within} if within else {})


def sections_of_forums(made: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """The sections that show several forums, given those that show each alone.

    What the text of a forum tells is shown in that text alone, when any of them tells something so.
    """
    some_told = any("states" in each for each in made)
    for fields, run in groupby(made, lambda each: each["fields"] if some_told else []):
        shown = {"show": Block.FORUMS.value, "only": [each["only"][0] for each in run]}
        yield shown | ({"fields": ["name", *fields], "states": [Block.FORUMS.value]} if fields else {})


def meetings_told(text: str) -> dict[str, Any]:
    """How often a forum meets and who leads it, as its text says once and plainly."""
    often = [cadence for found in _OFTEN.finditer(text) if (cadence := _cadence(found["often"]))]
    led = [found["chair"] or found["calls"] or found["held"] for found in _LED.finditer(text)]
    listed = [found["members"] or found["within"] for found in _MEMBERS.finditer(text)]
    listed = listed or [found["members"] for found in _SITTING.finditer(text) if are_roles(found["members"])]
    members = seats_for_sure(listed[0]) if len(listed) == 1 else []
    told = {
        "chair": {"name": led[0]} if len(led) == 1 else None if led else leader(members),
        "members": members,
        "cadence": often[0] if len(often) == 1 else None,
    }
    return {key: each for key, each in told.items() if each}


def _cadence(words: str) -> dict[str, Any] | None:
    """How often a forum meets; in the words of the text where they say days of the week, or months."""
    own = _MORE.sub("", words)
    return cadence_in(own) or meetings_in(own)


def hints_at_forum(text: str) -> bool:
    """Whether a text says who is in a forum, or when it meets."""
    return bool(_HINTED.search(text))


def _by_line(block: ReadBlock) -> list[_BlockRead]:
    """A paragraph of which each line tells of a forum, as one for each; any other block as it is."""
    plain = block.line.plain.split("\n") if isinstance(block, ReadParagraph) else []
    if not isinstance(block, ReadParagraph) or len(plain) == 1 or block.line.prose != block.line.plain:
        return [_read(block)]
    lines = [_read(replace(block, line=Line(each, each))) for each in plain]
    return lines if all(found for _, found in lines) else [_read(block)]


def _read(block: ReadBlock) -> _BlockRead:
    return block, _plain(block) or _begun(block)


def _plain(block: ReadBlock) -> re.Match[str] | None:
    """What a paragraph tells of a forum, if there is one way only to read it."""
    if (
        not isinstance(block, ReadParagraph)
        or block.line.notes
        or block.line.prose.replace("*", "") != block.line.plain
    ):
        return None
    words = block.line.plain
    if len(words) > _LONGEST:
        return None
    told = (_for_sure(each.fullmatch(words)) for each in (_TOLD, _MEETS_FIRST, _WHO_FIRST, _WITH_WHOM))
    return next(filter(None, told), None) or _listed(words)


def _begun(block: ReadBlock) -> re.Match[str] | None:
    """The forum that a paragraph begins with, when it names no other and says how often that one meets."""
    found = _BEGINS.fullmatch(block.line.prose) if isinstance(block, ReadParagraph) else None
    if found is None or _OR.search(found["text"]):
        return None
    own = _FOR_OTHERS.sub("", found["text"])
    names = {stem for each in _NAMED.finditer(own) if (stem := forum_stem(each[0])) not in _OF_ANY}
    return found if len(names) == 1 and meetings_told(found["text"]).keys() & {"cadence", "members"} else None


def _one_after_another(found: re.Match[str] | None) -> Iterator[tuple[re.Match[str], str]]:
    """The forums that a paragraph tells of, each with what it tells more of that one."""
    while found and "members" in found.groupdict():
        following = _for_sure(_BELOW.fullmatch(found["rest"] or ""))
        yield found, "" if following else found["rest"] or ""
        found = following
    if found:
        yield found, ""


def _listed(words: str) -> re.Match[str] | None:
    """A forum, and after a colon or a dash who sits in it, two at least, or how often they meet."""
    found = _for_sure(_LISTED.fullmatch(words) or _IN_BRACKETS.fullmatch(words))
    return found if found and (len(seats(found["members"])) > 1 or found["often"]) else None


def _for_sure(found: re.Match[str] | None) -> re.Match[str] | None:
    """What is told, when it can be read in one way only."""
    if not found or (found["often"] and found["later"]):
        return None
    members, often = found["members"], found["often"] or found["later"]
    each_few = all(len(each["name"].split()) < _FEW_WORDS for each in seats(members))
    if not each_few or len(LAST.findall(members)) > 1 or _WITHIN.search(members):
        return None
    return found if not often or (_cadence(often) and len(often.split()) <= _FEW_WORDS) else None


def forum_listed(words: str) -> dict[str, Any] | None:
    """The forum of a line such as `Styrgrupp: A, B och C, möts fyra gånger per år`; None of another."""
    found = _listed(words)
    return _record(found, "") if found else None


def _record(found: re.Match[str], rest: str) -> dict[str, Any]:
    if "text" in found.groupdict():
        name = capital(found["name"])
        return {"name": name, "type": forum_type(name), "text": found[0]} | meetings_told(found[0])
    name, often = capital(found["name"]), found["often"] or found["later"]
    members = seats(found["members"])
    return {
        "name": name,
        "type": forum_type(name),
        "chair": {"name": found["chair"]} if found["chair"] else leader(members),
        "members": members,
        "cadence": _cadence(often) if often else None,
        "text": rest,
    }


def _add(found: re.Match[str], rest: str, draft: Draft) -> dict[str, Any]:
    """Adds the forum to the draft, and gives the section that shows it."""
    is_text = "text" in found.groupdict()
    if not is_text:
        draft.take(found[0].removesuffix(found["rest"] or ""), Block.FORUMS.value)
    above = folded(found.groupdict().get("above") or "")
    known = (each["id"] for each in draft.records(Block.FORUMS) if above and folded(each["name"]) == above)
    record = _record(found, rest) | {"assigned_by": next(known, None)}
    shown = {"only": [draft.add(Block.FORUMS, record, found["name"], _WHY)]}
    if is_text:
        return shown | {"fields": ["text"], "states": [Block.FORUMS.value]}
    return shown | {"fields": [key for key in ("text", "chair", "cadence", "members") if record[key]]}
