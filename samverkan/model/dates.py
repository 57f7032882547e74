"""The days that a date known to the year, the month or the day stands for."""

from calendar import monthrange
from datetime import date, timedelta

from samverkan.model.agreement import Agreement
from samverkan.model.intervals import after
from samverkan.model.partial_date import PartialDate
from samverkan.model.validity import ExtensionKind

LAW_START = date(2023, 7, 1)
"""The day that lag (2023:196) came into force; agreements from before are measured by Brå's model alone."""


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


def holds_until(agreement: Agreement) -> date:
    """The last day that the agreement can hold, automatic extensions counted; unknown is the end of time."""
    end, extension = ends(agreement), agreement.validity.extension
    if agreement.validity.condition or end == date.max:
        return date.max
    if not extension or extension.kind is not ExtensionKind.AUTOMATIC:
        return end
    if not extension.times or not extension.length:
        return date.max
    whole = extension.length.model_copy(update={"count": extension.length.count * extension.times})
    return after(end + timedelta(days=1), whole) - timedelta(days=1)
