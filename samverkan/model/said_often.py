"""How often something is done, as Swedish texts say it: `två gånger per år`, `varannan vecka`, `årligen`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from samverkan.model.intervals import TimeUnit
from samverkan.swedish import NUMBERS_TO_99, WEEKDAYS
from samverkan.text import pattern_of

NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(NUMBERS_TO_99)})"
DAYS = {
    "minut": 1 / 1440,
    "timm": 1 / 24,
    "kväll": 1,
    "natt": 1,
    "läsår": 365,
    "dygn": 1,
    "dag": 1,
    "arbetsdag": 7 / 5,
    "vardag": 7 / 5,
    "veck": 7,
    "månad": 365 / 12,
    "kvartal": 365 / 4,
    "tertial": 365 / 3,
    "termin": 365 / 2,
    "halvår": 365 / 2,
    "år": 365,
}
"""The days of a length of time, by the stem of its word."""
_STEMS = "|".join(sorted(DAYS, key=len, reverse=True))
UNIT = rf"(?P<unit>{_STEMS})(?:e|a|an|en|et|ar|er|or)?s?\b"
_TIME_UNITS = {
    "dag": TimeUnit.DAY,
    "veck": TimeUnit.WEEK,
    "månad": TimeUnit.MONTH,
    "kvartal": TimeUnit.QUARTER,
    "tertial": TimeUnit.TERTIAL,
    "halvår": TimeUnit.HALF_YEAR,
    "år": TimeUnit.YEAR,
}
_GGR = pattern_of(r"\bggr\b\.?", re.IGNORECASE)
_SLASH = pattern_of(r"\s*+/\s*(?=(?:år|termin|tertial|kvartal|månad|vecka)\b)", re.IGNORECASE)
_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)}|helg)\w*"
_SEASON = r"(?P<season>vår|sommar|höst|vinter)\b"
_PERIOD = 4 * 365
"""The days of a period of which no more is said: between two elections, as most agreements hold."""
_ADVERBS = {
    "dagligen": "dag",
    "veckovis": "veck",
    "månadsvis": "månad",
    "månatligen": "månad",
    "kvartalsvis": "kvartal",
    "tertialvis": "tertial",
    "tertialsvis": "tertial",
    "halvårsvis": "halvår",
    "halvårligen": "halvår",
    "årligen": "år",
}
_ADJECTIVES = {"daglig": "dag", "månatlig": "månad", "halvårlig": "halvår", "årlig": "år"}
_OF_ITSELF = _ADVERBS | _ADJECTIVES
_ORDINALS = {
    "annan": 2,
    "annat": 2,
    "tredje": 3,
    "fjärde": 4,
    "femte": 5,
    "sjätte": 6,
    "sjunde": 7,
    "åttonde": 8,
    "tionde": 10,
    "fjortonde": 14,
}
_TIMES = r"(?P<noun>gång(?:er)?|ggr|tillfällen?|dag(?:ar)?|kväll(?:ar)?|timm(?:e|ar)|möten?|besök)"


class FrequencyPattern(Enum):
    """A way of saying how often, with the pattern of it; what an earlier one reads, a later one does not."""

    TIMES = (
        rf"\b{NUMBER}\s+{_TIMES}\s*"
        rf"(?:(?:/|\b(?:per|om|i|varje|var)\s)\s*{UNIT}|(?P<word>{'|'.join(_ADVERBS)})\b)"
    )
    """`två gånger per år`, `ett möte i halvåret`, `två gånger årligen`."""
    DAY_OF_MONTH = r"\b(?:första|andra|tredje|sista)\s+\w+dagen\s+i\s+(?:varje\s+)?(?P<unit>månad)(?:en)?\b"
    """`första måndagen i månaden`."""
    SEASONS = r"\b(?:vår(?:en)?\s+och\s+höst(?:en)?|vår-\s+och\s+höst\w+|höst(?:en)?\s+och\s+vår(?:en)?)\b"
    """`vår och höst`."""
    PERIOD = rf"\b{NUMBER}\s+gång(?:er)?\s+(?:under|per)\s+(?:hela\s+)?(?:avtals|mandat)?period(?:en)?\b"
    """`en gång under avtalsperioden`."""
    EVERY = rf"\b(?:varje|vart?\s?(?P<nth>{'|'.join(_ORDINALS)}))\s+(?:{UNIT}|{_WEEKDAY}|{_SEASON})"
    """`varje månad`, `vartannat år`, `varje fredag`, `varje höst`."""
    PER = rf"\bper\s+{UNIT}"
    """`per vecka`, with whatever stands before it."""
    KNOWN = rf"\b(?:i|om|under)\s+(?P<unit>{_STEMS})(?:an|en|et)\b"
    """`i veckan`, `under året`."""
    ADVERB = rf"\b(?P<word>{'|'.join(_ADVERBS)})\b"
    """`årligen`."""
    ADJECTIVE = rf"\b(?P<word>{'|'.join(_ADJECTIVES)})(?:a|t)?\b"
    """`årlig`."""


_PATTERNS = {way: pattern_of(way.value, re.IGNORECASE) for way in FrequencyPattern}


@dataclass(frozen=True, slots=True)
class Often:
    """How often the words from `start` to `end` say: `times` times in `every` units.

    `unit` is no unit of calendar time where it is of another sort, as an evening; `days` is how long it is.
    `noun` is what there are so many of, where it is said: `gånger`, `möten`.
    """

    way: FrequencyPattern
    start: int
    end: int
    days: float
    unit: TimeUnit | None
    every: int = 1
    times: int = 1
    noun: str = ""

    @property
    def between(self) -> float:
        """The days from one time to the next."""
        return self.days * self.every / self.times


def spelt_out(words: str) -> str:
    """The words with `2 ggr/år` as `2 gånger per år`."""
    return _SLASH.sub(" per ", _GGR.sub("gånger", words))


def often_in(text: str, *ways: FrequencyPattern) -> Iterator[Often]:
    """Each place where the text says in one of the ways how often something is done, way by way."""
    for way in FrequencyPattern:
        if way in ways and (found := [*_PATTERNS[way].finditer(text)]):
            yield from (_often(way, each) for each in found)
            text = _PATTERNS[way].sub(lambda each: "·" * len(each[0]), text)


def time_unit(word: str) -> TimeUnit | None:
    """The unit of calendar time that a word stands for, in whatever form it is."""
    said = word.casefold()
    return next((unit for stem, unit in _TIME_UNITS.items() if said.startswith(stem)), None)


def number_said(word: str) -> int:
    """The number that a word or figures stand for, at least one."""
    return max(1, NUMBERS_TO_99.get(word.casefold()) or int(word))


def _often(way: FrequencyPattern, found: re.Match[str]) -> Often:
    said = {name: (each or "").casefold() for name, each in found.groupdict().items()}
    place = way, found.start(), found.end()
    if way is FrequencyPattern.SEASONS:
        return Often(*place, DAYS["år"], TimeUnit.YEAR, times=2)
    if said.get("weekday"):
        return Often(*place, DAYS["veck"], None, every=_ORDINALS.get(said["nth"], 1))
    if way is FrequencyPattern.PERIOD:
        return Often(*place, _PERIOD, None, times=number_said(said["number"]))
    stem = "år" if said.get("season") else said.get("unit") or _OF_ITSELF[said["word"]]
    return Often(
        *place,
        DAYS[stem],
        _TIME_UNITS.get(stem),
        every=_ORDINALS.get(said.get("nth", ""), 1),
        times=number_said(said.get("number") or "1"),
        noun=said.get("noun", ""),
    )
