"""Forums that running text tells of, as `Styrgruppen består av chef och kommunpolis`."""

import re
from collections.abc import Iterator
from typing import Any

from samverkan.importing.blocks import ReadBlock, ReadParagraph
from samverkan.importing.cadences import cadence_in
from samverkan.importing.draft import Draft
from samverkan.importing.forum_types import forum_type, seats
from samverkan.importing.prose import prose
from samverkan.model import Block
from samverkan.swedish import capital
from samverkan.text import folded, pattern_of

_GROUP = (
    r"[\w-]*(?:(?:operativ|strategisk|lokal|gemensam)\s+grupp|styrgrupp|ledningsgrupp|arbetsgrupp"
    r"|samverkansgrupp|beredningsgrupp|råd)(?:en|et)?"
)
_MEETS = r"(?:träffas|möts|sammanträder)"
_TOLD = pattern_of(
    rf"(?P<name>(?:Det\s+\w+\s+)?{_GROUP})\s+(?:består|utgörs)\s+av\s+(?P<members>[^.;:()\n]+?)"
    rf"(?:,?\s+(?:och|samt)\s+{_MEETS}\s+(?P<often>[^.;:\n]+))?\."
    rf"(?:\s+(?:Gruppen|Rådet|Den|Det|{_GROUP})\s+{_MEETS}\s+(?P<later>[^.;:\n]+?)"
    r"(?:\s+och\s+leds\s+av\s+(?P<chair>[^.;:,\n]+))?\.)?"
    r"(?:\s+(?P<rest>.+))?",
    re.IGNORECASE | re.DOTALL,
)
_MEETS_FIRST = pattern_of(
    rf"(?P<name>(?:Det\s+\w+\s+)?{_GROUP})\s+(?:leds\s+av\s+(?P<chair>[^.;:,\n]+?)\s+och\s+)?"
    rf"{_MEETS}\s+(?P<often>[^.;:\n]+)\.\s+"
    rf"I\s+(?:{_GROUP}|gruppen)\s+ingår\s+(?P<members>[^.;:()\n]+)\.(?P<later>(?!))?(?:\s+(?P<rest>.+))?",
    re.IGNORECASE | re.DOTALL,
)
_LISTED = pattern_of(
    rf"(?P<name>{_GROUP}(?:[ ][\w-]+){{0,3}})(?:\s*:|\s+[–—-])\s+(?P<members>[^.;:()\n]+?)"
    rf"(?:[,.;]?\s+(?:(?:och|samt|som)\s+)?{_MEETS}\s+(?P<often>[^.;:()\n]+)|\s*\((?P<later>[^()]+)\))?\.?"
    r"(?P<chair>(?!))?(?P<rest>)",
    re.IGNORECASE,
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
_OFTEN = pattern_of(rf"\b{_MEETS}\s+(?P<often>[^.;:,\n]+)")
_LED = pattern_of(rf"\bleds\s+av\s+(?P<chair>[^.;:,\n]+?)(?=\s+och\s+{_MEETS}|[.;:,\n]|$)")
_HINTED = pattern_of(rf"\b{_GROUP}\s+(?:består|utgörs|{_MEETS})\b", re.IGNORECASE)
_LAST = pattern_of(r"(?<!-)\s(?:och|samt)\s")
_WITHIN = pattern_of(r"\b(?:för|av|vid|från|inom|med|till|som)\b", re.IGNORECASE)
_FEW_WORDS = 4
_WHY = "Kontrollera forumet: det är hämtat ur löpande text."
WHY_TEXT = "Texten berättar om ett forum. Skriv det under forums, om det ska följas upp."
"""What a person is told where a text tells of a forum in a way that cannot be read for sure."""


def told_forums(blocks: list[ReadBlock], draft: Draft) -> dict[str, Any] | None:
    """The section of the forums that paragraphs plainly tell of, with the text around; None without any."""
    read = [(place, found) for place, each in enumerate(blocks) if (found := _plain(each))]
    if not read:
        return None
    first, chosen = read[0][0], {place for place, _ in read}
    every = [each for _, found in read for each in _one_after_another(found)]
    rest = [each for place, each in enumerate(blocks) if place > first and place not in chosen]
    return {
        "text": prose(blocks[:first]),
        "show": Block.FORUMS.value,
        "only": [_add(found, rest, draft) for found, rest in every],
        "sections": [{"text": prose(rest)}] if rest else [],
    }


def meetings_told(text: str) -> dict[str, Any]:
    """How often a forum meets and who leads it, as its text says once and plainly."""
    often = [cadence for found in _OFTEN.finditer(text) if (cadence := cadence_in(found["often"]))]
    led = [found["chair"] for found in _LED.finditer(text)]
    told = {
        "chair": {"name": led[0]} if len(led) == 1 else None,
        "cadence": often[0] if len(often) == 1 else None,
    }
    return {key: each for key, each in told.items() if each}


def hints_at_forum(text: str) -> bool:
    """Whether a text says who is in a forum, or when it meets."""
    return bool(_HINTED.search(text))


def _plain(block: ReadBlock) -> re.Match[str] | None:
    """What a paragraph tells of a forum, if there is one way only to read it."""
    if (
        not isinstance(block, ReadParagraph)
        or block.line.notes
        or block.line.prose.replace("*", "") != block.line.plain
    ):
        return None
    words = block.line.plain
    told = (_for_sure(each.fullmatch(words)) for each in (_TOLD, _MEETS_FIRST))
    return next(filter(None, told), None) or _listed(words)


def _one_after_another(found: re.Match[str] | None) -> Iterator[tuple[re.Match[str], str]]:
    """The forums that a paragraph tells of, each with what it tells more of that one."""
    while found:
        following = _for_sure(_BELOW.fullmatch(found["rest"] or ""))
        yield found, "" if following else found["rest"] or ""
        found = following


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
    if not each_few or len(_LAST.findall(members)) > 1 or _WITHIN.search(members):
        return None
    return found if not often or (cadence_in(often) and len(often.split()) <= _FEW_WORDS) else None


def forum_listed(words: str) -> dict[str, Any] | None:
    """The forum of a line such as `Styrgrupp: A, B och C, möts fyra gånger per år`; None of another."""
    found = _listed(words)
    return _record(found, "") if found else None


def _record(found: re.Match[str], rest: str) -> dict[str, Any]:
    name, often = capital(found["name"]), found["often"] or found["later"]
    return {
        "name": name,
        "type": forum_type(name),
        "chair": {"name": found["chair"]} if found["chair"] else None,
        "members": seats(found["members"]),
        "cadence": cadence_in(often) if often else None,
        "text": rest,
    }


def _add(found: re.Match[str], rest: str, draft: Draft) -> str:
    draft.take(found[0].removesuffix(found["rest"] or ""), Block.FORUMS.value)
    above = folded(found.groupdict().get("above") or "")
    known = (each["id"] for each in draft.records(Block.FORUMS) if above and folded(each["name"]) == above)
    record = _record(found, rest) | {"assigned_by": next(known, None)}
    return draft.add(Block.FORUMS, record, found["name"], _WHY)
