"""Units of the Police that a source names: regions, areas and local areas. There are more than these.

Source: each row of the CSV beside this file names its own, with the date of it. Which kommuner a unit
serves is not said there, and never guessed.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources

from samverkan.model.organisations import PoliceLevel

_LEVELS = {
    "lokalpolisområde": PoliceLevel.LOCAL_AREA,
    "polisområde": PoliceLevel.AREA,
    "polisregion": PoliceLevel.REGION,
}


@dataclass(frozen=True, slots=True)
class PoliceUnit:
    """A unit of the Police: its name, and where it stands."""

    name: str
    level: PoliceLevel


@cache
def police_units() -> tuple[PoliceUnit, ...]:
    """Those that are known, as the CSV has them."""
    text = (resources.files("samverkan.model") / "data" / "polis.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple(PoliceUnit(row["name"], _LEVELS[row["level"]]) for row in rows)


LEVEL_WORDS = tuple(_LEVELS)
"""What units are called by their level, in small letters."""


def level_of(name: str) -> PoliceLevel | None:
    """Where a unit of this name stands, as its name says: `Lokalpolisområde Enköping/Håbo`."""
    word = re.search(r"\b(lokalpolisområde|polisområde|polisregion)", name.casefold())
    return _LEVELS[word[1]] if word else None
