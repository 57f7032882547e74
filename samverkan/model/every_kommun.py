"""The kommuner of Sweden with kommunkod and län.

Source: the CSV beside this file, from sjbrg/swedish-geodata (CC0), with four genitives mended.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Kommun:
    """A kommun: its code, its name, its name without `kommun`, and its län."""

    code: str
    name: str
    short_name: str
    county: str


@cache
def kommuner() -> tuple[Kommun, ...]:
    """All 290 of them, by code."""
    text = (resources.files("samverkan.model") / "data" / "kommuner.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple(Kommun(row["code"], row["name"], row["short_name"], row["county"]) for row in rows)


@cache
def _named() -> dict[str, Kommun]:
    return {_folded(name): each for each in kommuner() for name in (each.name, each.short_name)}


def kommun_of(name: str) -> Kommun | None:
    """The kommun that goes by the name: `Enköpings kommun`, `Göteborgs Stad`; None when unknown.

    Of all regions that of Gotland alone is a kommun.
    """
    words = _folded(name)
    short = "gotland" if words == "region gotland" else words.removesuffix(" stad").removesuffix(" kommun")
    return _named().get(words) or _named().get(short) or _named().get(f"{short} kommun")


def kommun_with(code: str) -> Kommun | None:
    """The kommun that has the code."""
    return next((each for each in kommuner() if each.code == code), None)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
