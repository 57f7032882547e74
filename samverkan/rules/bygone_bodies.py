"""Authorities and courts that are no more: when they ended, and who has their task.

Sources of the days: polisen.se, Organisation (2015), for Rikspolisstyrelsen, its laboratory and the
länspolismästare; advokatsamfundet.se, 15 February 2010, for länsrätten; the name of the youth agency from
1 April 2014 as the government told of it in February 2014; IMY, Årsredovisning 2020, for Datainspektionen.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from samverkan.rules.wording import occurrences
from samverkan.text import pattern_of


@dataclass(frozen=True, slots=True)
class BygoneBody:
    """A body by what it was called, the last day it was there, and what has taken its place."""

    name: str
    until: date
    now: str


_BODIES = (
    BygoneBody("datainspektionen", date(2020, 12, 31), "Integritetsskyddsmyndigheten"),
    BygoneBody("rikspolisstyrelsen", date(2014, 12, 31), "Polismyndigheten"),
    BygoneBody("länspolismästaren", date(2014, 12, 31), "regionpolischefen"),
    BygoneBody("statens kriminaltekniska laboratorium", date(2014, 12, 31), "Nationellt forensiskt centrum"),
    BygoneBody("ungdomsstyrelsen", date(2014, 3, 31), "Myndigheten för ungdoms- och civilsamhällesfrågor"),
    BygoneBody("länsrätten", date(2010, 2, 14), "förvaltningsrätten"),
)

BY_NAME = {each.name: each for each in _BODIES}

_NAMED = pattern_of(rf"(?<!\w)(?P<name>{'|'.join(BY_NAME)})s?(?!\w)", re.IGNORECASE)


def bygone_bodies(text: str) -> Iterator[tuple[BygoneBody, int, int]]:
    """Each of them that the text names, with where it stands."""
    for found in occurrences(_NAMED, text):
        yield BY_NAME[found["name"].casefold()], *found.span("name")
