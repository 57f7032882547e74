"""The day, month or year that was meant by a date written in another way than the files have them."""

import re
from contextlib import suppress
from datetime import date

from samverkan.swedish import MONTHS
from samverkan.text import pattern_of

_TIME = pattern_of(r"(?:,? kl(?:\.|ockan)?)?[ T]\d\d?[:.]\d\d.*$", re.DOTALL)
_LOOK_ALIKE = str.maketrans("OolI–—/.", "0011----")
_YEAR_FIRST = pattern_of(r"((?:19|20)\d\d)(?:-(?=\d\d?-)|(?=\d{4}$))(\d\d?)-?(\d\d?)", re.ASCII)
_SHORT_YEAR = pattern_of(r"(\d\d)(-?)(\d\d)\2(\d\d)", re.ASCII)
_DAY_FIRST = pattern_of(r"(?:den )?(\d\d?)-(\d\d?)[- ]((?:19|20)\d\d)", re.ASCII)
_IN_WORDS = pattern_of(r"(?:den )?(?:(\d\d?)(?::[ae])? )?([a-zåäö]{3,9})\.?[ -](?:((?:19|20)\d\d)|(\d\d))")


def meant_day(written: str) -> str | None:
    """What the words most likely mean, as `2026-03-31` or `2024-10`; None when nobody can tell."""
    day = _TIME.sub("", written.strip())
    digits, words = day.translate(_LOOK_ALIKE), day.casefold()
    if found := _YEAR_FIRST.fullmatch(digits):
        return _day(found[1], found[2], found[3]) or _day(found[1], found[3], found[2])
    if found := _SHORT_YEAR.fullmatch(digits):
        return _day(f"20{found[1]}", found[3], found[4])
    if found := _DAY_FIRST.fullmatch(digits):
        return _day(found[3], found[2], found[1])
    if found := _IN_WORDS.fullmatch(words):
        months = [n for n, name in enumerate(MONTHS, 1) if name.startswith(found[2])]
        year = found[3] or f"20{found[4]}"
        if len(months) == 1:
            return _day(year, str(months[0]), found[1]) if found[1] else f"{year}-{months[0]:02}"
    return None


def _day(year: str, month: str, day: str) -> str | None:
    with suppress(ValueError):
        return date(int(year), int(month), int(day)).isoformat()
    return None
