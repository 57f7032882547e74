"""The days that a date known to the year, the month or the day stands for."""

from calendar import monthrange
from datetime import date

from samverkan.model import Agreement
from samverkan.model.scalars import PartialDate


def first_day(when: PartialDate) -> date:
    """The first day that `when` can mean: a year begins on 1 January."""
    return date(when.year, when.month or 1, when.day or 1)


def last_day(when: PartialDate) -> date:
    """The last day that `when` can mean: a year ends on 31 December."""
    month = when.month or 12
    return date(when.year, month, when.day or monthrange(when.year, month)[1])


def begins(agreement: Agreement) -> date | None:
    """The first day that the agreement holds; without one, the day it is dated."""
    when = agreement.validity.start or agreement.date
    return first_day(when) if when else None


def ends(agreement: Agreement) -> date:
    """The last day that the agreement holds; the end of time when it runs until further notice."""
    validity = agreement.validity
    return last_day(validity.end) if validity.end and not validity.until_further_notice else date.max
