"""The time that a title gives a paper of the work, when it is another than the time that it is of."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date

from samverkan.model import (
    Agreement,
    Atgardsplan,
    Lagesbild,
    Medborgarlofte,
    PartialDate,
    Uppfoljning,
    first_day,
    last_day,
)
from samverkan.rules.rule import Finding
from samverkan.rules.wording import needle
from samverkan.rules.written_values import SPAN
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
    is_of_it = isinstance(record, Uppfoljning) and _OF_IT.search(title[: times[0].start()])
    if not (is_made_then and not is_of_it) and (last < first_day(start) or last_day(end) < first):
        yield Finding(
            at=("title",),
            needle=needle(title, *times[0].span()),
            message=_otherwise(times[0][0], start, end),
            help=_MEND,
        )


_OF_IT = pattern_of(r"uppfölj\w*\s+(?:av|för)\s+(?:det\s+)?$", re.IGNORECASE)

_YEARS = pattern_of(rf"(?<![\w/–-]){SPAN}")


def other_years_in_title(
    record: Atgardsplan | Medborgarlofte, agreements: Iterable[Agreement]
) -> Iterator[Finding]:
    """The one span of years in the title, if both are others than the record's own, and no agreement's."""
    title, start, end = record.title or "", record.start, record.end
    if _OF_ANOTHER.search(title):
        return
    spans = list(_YEARS.finditer(title))
    yield from _other_year(record, title)
    if len(spans) != 1 or not start or not end:
        return
    first, last = int(spans[0]["first"]), int(spans[0]["last"])
    held = {(each.validity.start, each.validity.end) for each in agreements}
    is_of_agreement = any(a and b and (a.year, b.year) == (first, last) for a, b in held)
    if first != start.year and last != end.year and not is_of_agreement:
        yield Finding(
            at=("title",),
            needle=needle(title, *spans[0].span()),
            message=_otherwise(spans[0][0], start, end),
            help=_MEND,
        )


_OF_ANOTHER = pattern_of(
    r"efter|sedan|utifrån|enligt|(?<!\w)från(?!\w)|dialog|valet|enkät|mätning|lägesbild|statistik|strategi|program|avtal",
    re.IGNORECASE,
)
"""Words of a title that may give the year of something else."""

_YEAR = pattern_of(r"(?<![\w/–-])(?:19|20)[0-9]{2}(?![\w/–-])")


def _other_year(record: Atgardsplan | Medborgarlofte, title: str) -> Iterator[Finding]:
    """The one year in the title, if all that the record is of comes after it."""
    years = _YEAR.findall(title)
    if len(years) == 1 and record.start and int(years[0]) < min(record.start.year, record.date.year):
        yield Finding(
            at=("title",),
            needle=years[0],
            message=Text(
                sv=f"Titeln säger {years[0]}, men tiden börjar {record.start}.",
                en=f"The title says {years[0]}, but the time begins on {record.start}.",
            ),
            help=_MEND,
        )


def _otherwise(said: str, start: PartialDate, end: PartialDate) -> Text:
    return Text(
        sv=f"Titeln säger {said}, men tiden är {start} till {end}.",
        en=f"The title says {said}, but the time is from {start} to {end}.",
    )


_MEND = Text(sv="Rätta titeln, `start` eller `end`.", en="Correct the title, `start` or `end`.")


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
