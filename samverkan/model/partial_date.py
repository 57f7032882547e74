"""A date that may be known to the year or the month alone, and the days that it stands for."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from samverkan.swedish import dated
from samverkan.text import Text

LAW_START = date(2023, 7, 1)
"""The day that lag (2023:196) came into force; agreements from before are measured by Brå's model alone."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as exactly as it is known: a year, a month or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """`2019`, `2019-01` or `2019-01-15`."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None)]
        return "-".join(parts)

    def __lt__(self, other: "PartialDate") -> bool:
        """Whether it comes before the other in a list: by its first day, the coarser before."""
        return self._order < other._order

    def __le__(self, other: "PartialDate") -> bool:
        """Whether it does not come after the other in a list."""
        return self._order <= other._order

    @property
    def words(self) -> Text:
        """`15 januari 2019`, `januari 2019`, `2019`; in English as a file has it."""
        return Text(sv=dated(self.year, self.month, self.day), en=str(self))

    @property
    def _order(self) -> tuple[int, int, int]:
        return self.year, self.month or 0, self.day or 0


def first_day(when: PartialDate | date) -> date:
    """The first day that `when` can mean: a year begins on 1 January."""
    if isinstance(when, date):
        return when
    return date(when.year, when.month or 1, when.day or 1)


def last_day(when: PartialDate | date) -> date:
    """The last day that `when` can mean: a year ends on 31 December."""
    if isinstance(when, date):
        return when
    month = when.month or 12
    return date(when.year, month, when.day or monthrange(when.year, month)[1])


def surely_before(one: PartialDate | date, other: PartialDate | date) -> bool:
    """Whether `one` lies before `other`, whichever of the days that they can mean is meant."""
    return last_day(one) < first_day(other)
