"""Days, spans of years and numbers as Swedish texts write them."""

import re
from collections.abc import Iterator
from datetime import date

from samverkan.swedish import MONTHS, count
from samverkan.text import pattern_of

DAY = (
    rf"(?:den\s+)?(?P<day>[0-9]{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\s+(?P<year>(?:19|20)[0-9]{{2}})"
    r"|(?P<iso>(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})"
)
"""A day in words or figures."""

SPAN = r"(?P<first>(?:19|20)[0-9]{2})\s?[-–]\s?(?P<last>(?:19|20)[0-9]{2})(?![0-9/-])"
"""Years from–to."""


def day_of(found: re.Match[str]) -> date | None:
    """The day that `DAY` has found; None when there is no such day."""
    try:
        if found["iso"]:
            return date.fromisoformat(found["iso"])
        return date(int(found["year"]), MONTHS.index(found["month"].casefold()) + 1, int(found["day"]))
    except ValueError:
        return None


_AMOUNT = pattern_of(
    r"(?<![0-9.,:/–-])(?P<number>[0-9]{1,3}(?:[ \u00a0\u202f.][0-9]{3}){1,4}|[0-9]+(?:,[0-9]+)?)"
    r"\s*(?P<unit>kronor|kr|tkr|mnkr|kkr|miljon(?:er)?\s+kronor|tusen\s+kronor)(?!\w)",
    re.IGNORECASE,
)

_WORTH = {"kronor": 1, "kr": 1, "tkr": 1000, "kkr": 1000, "mnkr": 1_000_000}


def amounts(text: str) -> Iterator[tuple[int, int, int]]:
    """Every amount of money in a text, in kronor, with where it stands."""
    for found in _AMOUNT.finditer(text):
        unit = found["unit"].casefold()
        worth = 1_000_000 if unit.startswith("miljon") else 1000 if unit.startswith("tusen") else _WORTH[unit]
        number = re.sub(r"[ \u00a0\u202f.]", "", found["number"]).replace(",", ".")
        yield round(float(number) * worth), *found.span()


_YEARLY = pattern_of(
    r"\s+(?:(?:per|om)\s+år(?:et)?|årligen|varje\s+år)\b(?!\s+(?:och|per|från|för\s+varje)\b)"
)


def is_yearly(text: str, end: int) -> bool:
    """Whether an amount that ends there is said to be for a year."""
    return bool(_YEARLY.match(text, end))


def money(amount: int) -> str:
    """An amount of kronor in figures and words."""
    return f"{amount:,} kronor".replace(",", " ")


_TEENS = ("tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo")

_NUMERALS = {count(number): number for number in range(2, 13)} | dict(zip(_TEENS, range(13, 21), strict=True))

NUMBER = rf"(?:{'|'.join(_NUMERALS)}|[0-9]{{1,2}})"
"""A number in figures, or in words from two: `ett` and `en` are mostly articles."""


TIMES = (
    r"(?:kvällar|nätter|eftermiddagar|dagar|helger|veckor|pass|tillfällen|gånger|möten|träffar|vandringar|tillsyner"
    r"|besök|samtal)"
)
"""What is done a number of times is called."""


def number_of(written: str) -> int:
    """The number that `NUMBER` has found."""
    return _NUMERALS.get(written.casefold()) or int(written)
