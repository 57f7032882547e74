"""Headings that tell the sort of the goals below them: `Effektmål`, `Övergripande mål`, `Kortsiktiga mål`."""

import re
from collections.abc import Sequence
from typing import Any

from samverkan.importing.blocks import ReadItem, ReadTable
from samverkan.importing.outline import OutlinePart
from samverkan.model import GoalLevel, GoalType
from samverkan.text import pattern_of

_SORT = pattern_of(r"(?:[\wåäö]+\s+){0,2}[a-zåäö]*mål(?:en)?(?:\s+på\s+\w+\s+sikt)?", re.IGNORECASE)


def heads_goals(part: OutlinePart) -> bool:
    """Whether the part is a list of goals of one sort, and none itself."""
    is_list = any(isinstance(each, ReadItem | ReadTable) for each in part.blocks)
    return is_list and not part.parts and bool(_SORT.fullmatch(part.name))


def tell_sort(goals: Sequence[dict[str, Any]], heading: str) -> None:
    """Puts into the goals what the heading above them tells of their type or level."""
    words = heading.casefold()
    for key, sorts in (("type", GoalType), ("level", GoalLevel)):
        told = [each.value for each in sorts if words.startswith(each.label)]
        for goal in goals if told else ():
            goal.setdefault(key, told[0])
