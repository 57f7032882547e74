"""Parts of years, as plans name them: `andra halvåret 2025`, `Q1 2026`, `våren 2026`, `v. 12 2026`."""

import re
from datetime import date

_ORDINALS = ("första", "andra", "tredje", "fjärde")
_MONTHS = {"kv": 3, "q": 3, "k": 3, "t": 4, "h": 6}
"""How many months a part has, by what the word for it begins with."""
_SEASONS = {"v": (1, 6), "s": (6, 8), "h": (8, 12)}
"""The first and the last month of seasons, and of the terms of schools, by their first letter."""
_NUMBER = rf"(?:{'|'.join(_ORDINALS)}|[1-4](?::?[ae])?)"
_WORD = r"(?:kvartal|tertial|halvår)"
_SEASON = r"\b(?:(?:vår|höst)(?:en|termin(?:en)?)|sommaren|[vh]t)(?![^\W\d])"
_WEEKS_BEGIN = r"\bv(?:eckan?\s|eckorna\s|\b\.?)\s*"
_WEEKS = rf"{_WEEKS_BEGIN}\d{{1,2}}(?:\s*[–-]\s*(?:v\b\.?\s*)?\d{{1,2}})?(?![\d:/])"
SHORT_PART = (
    rf"(?:{_NUMBER}\s+{_WORD}et|{_WORD}\s+[1-4]|kv\b\.?\s*[1-4]|[qkth][1-4]|{_SEASON}|{_WEEKS})(?!\d)"
)
PART = (
    rf"(?:\b{SHORT_PART},?[\s-]+(?:år\s+)?20\d\d(?!\d)|\b20\d\d,?\s+{SHORT_PART}"
    r"|\b[vh]t[ -]?(?:20)?\d\d(?!\d))"
)
_SAID = re.compile(rf"(?P<number>\b[1-4](?!\d)|(?<=[qkth])[1-4]|{'|'.join(_ORDINALS)})", re.IGNORECASE)
_KIND = re.compile(r"kv|[th](?=ertial|alvår)|[qkth](?=[1-4])", re.IGNORECASE)
_WEEK = re.compile(
    rf"{_WEEKS_BEGIN}(?P<first>\d{{1,2}})(?:\s*[–-]\D{{0,3}}(?P<last>\d{{1,2}})(?!\d))?",
    re.IGNORECASE,
)
_WHOLE = re.compile(PART, re.IGNORECASE)
_ROUGH = re.compile(rf"{_SEASON}|\b[vh]t[ -]?\d", re.IGNORECASE)


def part_of_year(words: str) -> tuple[str, str] | None:
    """The first and the last month of the part of a year that the words are; None when they are none."""
    if not _WHOLE.fullmatch(words.strip()):
        return None
    if _WEEK.search(words):
        return _weeks(words)
    year = re.search(r"20\d\d|\d\d$", words.strip())
    months = _months_of(words)
    if months is None or year is None:
        return None
    first, last = months
    return f"20{year[0][-2:]}-{first:02}", f"20{year[0][-2:]}-{last:02}"


def _weeks(words: str) -> tuple[str, str] | None:
    """The Monday and the Sunday of the weeks that the words name."""
    year, found = re.search(r"20\d\d", words), _WEEK.search(words)
    if year is None or found is None:
        return None
    try:
        first = date.fromisocalendar(int(year[0]), int(found["first"]), 1)
        last = date.fromisocalendar(int(year[0]), int(found["last"] or found["first"]), 7)
    except ValueError:
        return None
    return first.isoformat(), last.isoformat()


def is_rough(words: str) -> bool:
    """Whether the words name a term or a season, of which no two people count the same months."""
    return bool(_ROUGH.search(words))


def _months_of(words: str) -> tuple[int, int] | None:
    """The first and the last month of a part of any year."""
    season = _ROUGH.search(words)
    if season:
        return _SEASONS[season[0][0].lower()]
    kind, said = _KIND.search(words), _SAID.search(words)
    if not kind or not said:
        return None
    number, length = said["number"].lower(), _MONTHS[kind[0].lower()]
    place = _ORDINALS.index(number) + 1 if number in _ORDINALS else int(number)
    return ((place - 1) * length + 1, place * length) if place * length <= 12 else None
