"""The period after another, and what is dated in the one as it is dated in the other."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from samverkan.errors import SamverkanError
from samverkan.model import PartialDate, Validity, first_day, last_day
from samverkan.model.intervals import Duration, after, is_last_of_month
from samverkan.starting.period import Period
from samverkan.text import Text

_DAY = timedelta(days=1)


def next_period(validity: Validity, since: date | None = None) -> Period:
    """As long a time as the agreement held, from the day after its last or after `since`.

    Years and months stay years and months.

    Raises SamverkanError when it has no beginning or no end.
    """
    if not (validity.start and validity.end) or validity.until_further_notice:
        raise SamverkanError(
            Text(
                sv="Avtalet har ingen sista dag att räkna från. Ange den nya tiden, till exempel 2028-2031.",
                en="The agreement has no last day to count from. Give the new period, such as 2028-2031.",
            )
        )
    start, end = first_day(validity.start), last_day(validity.end) + _DAY
    months = (end.year - start.year) * 12 + end.month - start.month
    first = max(end, since + _DAY) if since else end
    if end.day == start.day and months > 0:
        new_end = after(first, Duration.model_validate({"count": str(months), "unit": "month"}))
    else:
        new_end = first + (end - start)
    return Period(
        _as_coarse(first, validity.start, last=False), _as_coarse(new_end - _DAY, validity.end, last=True)
    )


def as_exact(period: Period, validity: Validity) -> Period:
    """The period with days or months where the former agreement has them.

    Raises SamverkanError when it does not begin after that did.
    """
    if validity.start and first_day(period.start) <= first_day(validity.start):
        raise SamverkanError(
            Text(
                sv=f"Den nya avtalstiden ({period.words}) börjar inte efter den förra.",
                en=f"The new period ({period.words}) does not begin after the former.",
            )
        )
    start = validity.start or period.start
    end = validity.end or period.end
    return Period(_as_fine(period.start, start, last=False), _as_fine(period.end, end, last=True))


def _as_coarse(day: date, like: PartialDate, *, last: bool) -> PartialDate:
    """The day as no more than its month or year, if that begins or ends with it and the other is so."""
    whole_month = is_last_of_month(day) if last else day.day == 1
    whole_year = whole_month and day.month == (12 if last else 1)
    if like.month is None and whole_year:
        return PartialDate(day.year)
    if like.day is None and whole_month:
        return PartialDate(day.year, day.month)
    return PartialDate(day.year, day.month, day.day)


def _as_fine(when: PartialDate, like: PartialDate, *, last: bool) -> PartialDate:
    day = last_day(when) if last else first_day(when)
    month = when.month or (day.month if like.month else None)
    return PartialDate(when.year, month, when.day or (day.day if like.day else None))


@dataclass(frozen=True, slots=True)
class Move:
    """From one period to another."""

    former: Validity
    period: Period

    def start(self, when: PartialDate) -> PartialDate:
        """When something begins that began `when`: as long after the beginning of the period."""
        old = first_day(self.former.start) if self.former.start else None
        return _moved(when, old, first_day(self.period.start))

    def end(self, when: PartialDate) -> PartialDate:
        """When something is due that was due `when`: as long before the end of the period."""
        if not self.former.end:
            return self.start(when)
        return _moved(when, last_day(self.former.end) + _DAY, last_day(self.period.end) + _DAY)

    def named(self, words: str) -> str:
        """The words with the new years for the years of the former period."""
        if not (self.former.start and self.former.end):
            return words
        first, last = self.former.start.year, self.former.end.year
        new_first, new_last = str(self.period.start.year), str(self.period.end.year)

        def years(found: re.Match[str]) -> str:
            return new_first if new_first == new_last else f"{new_first}{found[1]}{new_last}"

        if first == last:
            new = new_first if new_first == new_last else f"{new_first}–{new_last}"
            return re.sub(rf"(?<!\d){first}(?![\d:])", new, words)
        return re.sub(
            rf"(?<!\d){first}(\s*(?:[-–—/]|till(?: och med)?|t\.o\.m\.)\s*){last}(?![\d:])", years, words
        )

    def names_former(self, words: str) -> bool:
        """Whether the words name a year of the former period that is not in the new one."""
        if not self.former.start:
            return False
        last = self.former.end.year if self.former.end else self.period.start.year - 1
        years = range(self.former.start.year, min(last + 1, self.period.start.year))
        return any(int(year) in years for year in re.findall(r"(?<![\d/:.-])(20\d\d)(?![\d:])", words))


def _moved(when: PartialDate, old: date | None, new: date) -> PartialDate:
    """As long after the day `new` as it is after `old`; the last of a month stays that."""
    if old is None:
        return when
    months = (new.year - old.year) * 12 + new.month - old.month
    if when.day is not None and new.day != old.day:
        day = first_day(when) + (new - old)
        return PartialDate(day.year, day.month, day.day)
    number = when.year * 12 + (when.month or 1) - 1 + months
    year, month = divmod(number, 12)
    if when.month is None:
        return PartialDate((when.year * 12 + 6 + months) // 12)
    if when.day is None:
        return PartialDate(year, month + 1)
    length = monthrange(year, month + 1)[1]
    is_last = is_last_of_month(first_day(when))
    return PartialDate(year, month + 1, length if is_last else min(when.day, length))
