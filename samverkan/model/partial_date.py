"""A date that may be known to the year or the month alone, and the days that it stands for."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

LAW_START = date(2023, 7, 1)
"""The day that lag (2023:196) came into force; agreements from before are measured by Brå's model alone."""


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date as exactly as it is known: a year, a month or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """`2019`, `2019-01` or `2019-01-15`."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)


def first_day(when: PartialDate) -> date:
    """The first day that `when` can mean: a year begins on 1 January."""
    return date(when.year, when.month or 1, when.day or 1)


def last_day(when: PartialDate) -> date:
    """The last day that `when` can mean: a year ends on 31 December."""
    month = when.month or 12
    return date(when.year, month, when.day or monthrange(when.year, month)[1])
