"""What chance decides of one agreement: its themes, place, numbers and days."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml

from samverkan.model.every_kommun import Kommun

_PLACES = ("Stationstorget", "Stortorget", "Resecentrum", "Storgatan", "Kyrktorget", "Hamnplan", "Ågatan")
_FIRST = ("Anna", "Bo", "Cecilia", "David", "Elin", "Folke", "Gun", "Hassan", "Ines", "Jonas", "Karin", "Leo")
_LAST = ("Ek", "Alm", "Berg", "Dahl", "Ström", "Lind", "Åkesson", "Öberg", "Nyman", "Holm", "Sten", "Vik")
_LETTERS = str.maketrans("åäöé", "aaoe")


@dataclass(frozen=True)
class Theme:
    """One thing that the parties work on, with the measured values of four years."""

    words: dict[str, Any]
    values: tuple[int, ...]

    def text(self, name: str) -> str:
        """A text of the theme."""
        return str(self.words[name])

    @property
    def id(self) -> str:
        """What it is called in the file."""
        return self.text("id")


@dataclass(frozen=True)
class Drawn:
    """One agreement of one kommun in a period of four years."""

    kommun: Kommun
    slug: str
    start: int
    former: int | None
    place: str
    themes: tuple[Theme, ...]
    people: dict[str, str]

    @property
    def id(self) -> str:
        """The id of the agreement."""
        return f"{self.slug}/{self.start}-{self.start + 3}"


@cache
def _themes() -> list[dict[str, Any]]:
    text = (Path(__file__).parent / "themes.yaml").read_text("utf-8")
    return list(yaml.load(text, Loader=yaml.CSafeLoader))


def slug(kommun: Kommun) -> str:
    """The folder of a kommun."""
    return kommun.short_name.lower().translate(_LETTERS).replace(" ", "-")


def drawn(kommun: Kommun, folder: str, start: int, former: int | None, seed: int) -> Drawn:
    """The agreement of the kommun that begins in the year `start`, and replaces the `former` one."""
    chance = Random(f"{seed}/{folder}/{start}")  # noqa: S311 - not for secrets
    place = chance.choice(_PLACES)
    themes = chance.sample(_themes(), chance.randint(6, 8))
    return Drawn(
        kommun=kommun,
        slug=folder,
        start=start,
        former=former,
        place=place,
        themes=tuple(_theme(each, place, start, chance) for each in themes),
        people={
            role: f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
            for role in ("kommun", "polis", "samordnare")
        },
    )


def _theme(words: dict[str, Any], place: str, start: int, chance: Random) -> Theme:
    first = chance.randint(20, 200)
    values = tuple(round(first * (1 - year * chance.uniform(0.02, 0.12))) for year in range(4))
    filled = {
        key: value.format(plats=place, ar=start - 1, n=first) if isinstance(value, str) else value
        for key, value in words.items()
    }
    return Theme(filled, values)
