"""The sorts of forums, and who sits in one, as names and lists tell them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from samverkan.text import folded, pattern_of

CHAIR_LABEL = r"ordförande|sammankallande|leds av|ledare"
MEMBERS_LABEL = r"(?:övriga )?(?:ledamöter|deltagare|medlemmar)"
MEETINGS_LABEL = r"möten|mötesfrekvens|mötesintervall|sammanträder|träffas|möts"
"""What stands before a colon where a line tells who leads a forum, who sits in it, or when it meets."""
_OUTSIDE = r"(?![^()]{0,200}\))"
"""After what stands in no brackets."""
_COMMA = pattern_of(rf",\s*{_OUTSIDE}")
LAST = pattern_of(rf"(?<!-)\s(?:och|samt)\s{_OUTSIDE}")
_APART = pattern_of(rf",\s*{_OUTSIDE}|(?<!-)\s+(?:och|samt)\s+{_OUTSIDE}")
_WITHIN = pattern_of(r"\b(?:för|av|vid|från|inom|med|till|som|i|på)\b", re.IGNORECASE)
"""What tells that `och` may stand within what one has to do with."""
_LEADS = pattern_of(
    r"(?P<who>.{3,80}?)\s+\((?:ordförande|sammankallande|ordf\.?|ledare|leder)\)\.?", re.IGNORECASE
)
_ALSO = pattern_of(r"^(?:även|också|dessutom|bl\.?\s?a\.?|bland\s+andra)\s+", re.IGNORECASE)
_ROLE = pattern_of(
    r"(?:chef|direktör|ordförande|polis|samordnare|strateg|rektor|sekreterare|råd|ledamot)(?:e?n|er|erna)?\b"
    r"|\brepresentant",
    re.IGNORECASE,
)
_ONE_MORE = pattern_of(
    r"(?:och|samt)\s+(?:\w+\s+)?\w*(?:chef|direktör|strateg|rektor|kommunpolis)en$"
    r"|(?:och|samt)\s+\w*(?:ordförande|samordnare|sekreterare)n$",
    re.IGNORECASE,
)
"""An office that is one by itself, whatever stands before it: `rektorn för Ekskolan och fritidschefen`."""
_PAIR = 2
_DEFINITE = pattern_of(r"(?<=grupp)en$|(?<=rad)et$|(?<=forum)et$")
_FORUM_TYPES: Mapping[str, str] = {
    r"styrgrupp|ledningsgrupp|strategisk grupp": "steering_group",
    r"strategiskt? råd|\bråd(?:et)?$|råd\b": "strategic_council",
    r"beredningsgrupp|samordningsgrupp": "preparatory_group",
    r"arbetsgrupp|operativ grupp|\best\b|ssp[fi]": "working_group",
    r"samordnare|samordningsfunktion": "coordination",
}


def forum_type(name: str) -> str | None:
    """The sort of forum that the name says."""
    return next(
        (kind for pattern, kind in _FORUM_TYPES.items() if re.search(pattern, name, re.IGNORECASE)), None
    )


def forums_by_stem(forums: Iterable[Mapping[str, Any]]) -> Mapping[str, str | None]:
    """The id of each forum by the stems of its name and of that in brackets; None of what two are called."""
    by_stem: dict[str, str | None] = {}
    for each in forums:
        name, _, short = str(each["name"]).partition(" (")
        for stem in filter(None, {forum_stem(name), forum_stem(short.rstrip(")"))}):
            by_stem[stem] = None if stem in by_stem else str(each["id"])
    return by_stem


def forum_stem(name: str) -> str:
    """The name of a forum without what tells that it is the one."""
    bare = re.sub(r"^de[nt]\s+|(?<=\w{4})a(?=\s)", "", name, flags=re.IGNORECASE)
    return _DEFINITE.sub("", folded(bare))


def seats(words: str) -> list[dict[str, str]]:
    """Who sits in a forum, of words with a comma or `och` between: `barn- och ungdomschefen` is one."""
    return [{"name": each.strip()} for each in _APART.split(words) if each.strip()]


def are_roles(words: str) -> bool:
    """Whether the words name an office, or somebody who stands for others."""
    return bool(_ROLE.search(words))


def leader(members: Sequence[Mapping[str, str]]) -> dict[str, str] | None:
    """The only one of whom brackets say that they lead the others: `rektor (ordförande)`."""
    led = [found["who"] for each in members if (found := _LEADS.fullmatch(each["name"]))]
    return {"name": led[0]} if len(led) == 1 else None


def seats_for_sure(words: str) -> list[dict[str, str]]:
    """Who sits in a forum, of a list with commas that can be read in one way only; else nobody.

    `A i Gnosjö och Hjo, B` are two, and `A, chef för B och C` can be two or three.
    """
    *parts, last = [each.strip() for each in _COMMA.split(_ALSO.sub("", words.strip(" .")))]
    if any(LAST.search(each) and not _WITHIN.search(each) for each in parts) or not (parts or last):
        return []
    if not LAST.search(last):
        return [{"name": each} for each in (*parts, last) if each]
    ends = seats(last)
    is_clear = len(ends) == len(LAST.findall(last)) + 1 and len(ends) <= _PAIR
    is_clear = is_clear and bool(_ONE_MORE.search(last) or not _WITHIN.search(ends[0]["name"]))
    return [*({"name": each} for each in parts), *ends] if is_clear else []
