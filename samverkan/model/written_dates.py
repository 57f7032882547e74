"""Dates and numbers that somebody has written out, as the files have them."""

import re
from datetime import date

from samverkan.model.partial_date import PartialDate
from samverkan.swedish import MONTH, MONTHS
from samverkan.text import pattern_of

_WRITTEN = pattern_of(rf"(?:den )?(?:(\d{{1,2}})(?::[ae])? )?({MONTH}) ?(\d{{4}})", re.IGNORECASE)
_FIGURES = pattern_of(r"(?:den )?(\d{1,2})/(\d{1,2})[ -](\d{4})")
_NUMBER = pattern_of(r"-?\d+(?:\.\d+)?")
_ISO = pattern_of(r"\d{4}(?:-\d\d){0,2}")


def as_in_files(words: str) -> str | None:
    """`den 3 mars 2027`, `3/3 2027` as `2027-03-03`, `sept. 2027` as `2027-09`; None for what is no date."""
    plain = " ".join(words.split())
    if _ISO.fullmatch(plain):
        return plain
    found = _WRITTEN.fullmatch(plain) or _FIGURES.fullmatch(plain)
    if not found:
        return None
    day, month, year = found.groups()
    number = int(month) if month.isdigit() else _number_of(month)
    try:
        date(int(year), number, int(day or 1))
    except ValueError:
        return None
    return str(PartialDate(int(year), number, int(day) if day else None))


def _number_of(month: str) -> int:
    """Which month it is, by its first three letters."""
    return next(number for number, each in enumerate(MONTHS, 1) if each[:3] == month[:3].lower())


def number_in_files(words: str) -> str | None:
    """`44 000` as `44000`, and `6,2` as `6.2`; None for what is no number."""
    plain = "".join(words.split()).replace("−", "-").replace(",", ".")
    return plain if _NUMBER.fullmatch(plain) else None
