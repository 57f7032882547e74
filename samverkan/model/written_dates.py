"""Dates and numbers that somebody has written out, as the files have them."""

import re
from datetime import date

from samverkan.model.partial_date import PartialDate
from samverkan.swedish import MONTHS
from samverkan.text import pattern_of

_WRITTEN = pattern_of(rf"(?:den )?(?:(\d{{1,2}}) )?({'|'.join(MONTHS)}) (\d{{4}})", re.IGNORECASE)
_NUMBER = pattern_of(r"-?\d+(?:\.\d+)?")
_ISO = pattern_of(r"\d{4}(?:-\d\d){0,2}")


def as_in_files(words: str) -> str | None:
    """`den 3 mars 2027` as `2027-03-03`, and `mars 2027` as `2027-03`; None for what is no date."""
    plain = " ".join(words.split())
    if _ISO.fullmatch(plain):
        return plain
    found = _WRITTEN.fullmatch(plain)
    if not found:
        return None
    day, month, year = found.groups()
    number = MONTHS.index(month.lower()) + 1
    try:
        date(int(year), number, int(day or 1))
    except ValueError:
        return None
    return str(PartialDate(int(year), number, int(day) if day else None))


def number_in_files(words: str) -> str | None:
    """`44 000` as `44000`, and `6,2` as `6.2`; None for what is no number."""
    plain = "".join(words.split()).replace("−", "-").replace(",", ".")
    return plain if _NUMBER.fullmatch(plain) else None
