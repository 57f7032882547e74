"""The sorts of forums, and who sits in one, as names and lists tell them."""

import re
from collections.abc import Mapping

from samverkan.text import pattern_of

_APART = pattern_of(r",\s*(?![^()]*\))|(?<!-)\s+(?:och|samt)\s+(?![^()]*\))")
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


def seats(words: str) -> list[dict[str, str]]:
    """Who sits in a forum, of words with a comma or `och` between: `barn- och ungdomschefen` is one."""
    return [{"name": each.strip()} for each in _APART.split(words) if each.strip()]
