"""The time that a title gives a lägesbild or a follow-up, when it is another than the time that it is of."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from samverkan.model import Lagesbild, Uppfoljning, first_day, last_day
from samverkan.rules.rule import Finding
from samverkan.rules.wording import needle
from samverkan.swedish import MONTHS
from samverkan.text import Text, pattern_of

_PARTS = {"tertialet": 4, "halvåret": 6, "kvartalet": 3}
_ORDINALS = ("första", "andra", "tredje", "fjärde")

_TIME = pattern_of(
    rf"(?<!\w)(?:(?P<month>{'|'.join(MONTHS)})|(?P<ordinal>{'|'.join(_ORDINALS)})\s(?P<part>{'|'.join(_PARTS)}))"
    r"\s(?P<year>20[0-9]{2})(?![0-9/–-])",
    re.IGNORECASE,
)


def other_time_in_title(record: Lagesbild | Uppfoljning) -> Iterator[Finding]:
    """The one month, quarter, tertial or half-year of the title, if nothing of it is of the record's time.

    It may also be that in which the record was made.
    """
    title, start, end = record.title or "", record.start, record.end
    times = list(_TIME.finditer(title))
    if len(times) != 1 or not start or not end:
        return
    first, last = _time(times[0])
    is_made_then = first <= last_day(record.date) and first_day(record.date) <= last
    if not is_made_then and (last < first_day(start) or last_day(end) < first):
        yield Finding(
            at=("title",),
            needle=needle(title, *times[0].span()),
            message=Text(
                sv=f"Titeln säger {times[0][0]}, men tiden är {start} till {end}.",
                en=f"The title says {times[0][0]}, but the time is from {start} to {end}.",
            ),
            help=Text(sv="Rätta titeln, `start` eller `end`.", en="Correct the title, `start` or `end`."),
        )


def _time(found: re.Match[str]) -> tuple[date, date]:
    """The first and the last day of it; a quarter that no year has is the last."""
    year = int(found["year"])
    if found["month"]:
        length, before = 1, MONTHS.index(found["month"].casefold())
    else:
        length = _PARTS[found["part"].casefold()]
        before = min(_ORDINALS.index(found["ordinal"].casefold()) * length, 12 - length)
    last = before + length
    return date(year, before + 1, 1), date(year, last, monthrange(year, last)[1])
