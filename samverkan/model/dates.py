"""The days on which an agreement begins and ends to hold."""

from datetime import date, timedelta

from samverkan.model.agreement import Agreement
from samverkan.model.intervals import after
from samverkan.model.partial_date import first_day, last_day
from samverkan.model.validity import ExtensionKind


def begins(agreement: Agreement) -> date | None:
    """The first day that the agreement holds; without one, the day it is dated."""
    when = agreement.validity.start or agreement.date
    return first_day(when) if when else None


def ends(agreement: Agreement) -> date:
    """The last day that the agreement holds; the end of time when it runs until further notice."""
    validity = agreement.validity
    return last_day(validity.end) if validity.end and not validity.until_further_notice else date.max


def holds_until(agreement: Agreement) -> date:
    """The last day that the agreement can hold, automatic extensions counted.

    It is the end of time, `date.max`, when it is unknown or beyond the calendar.
    """
    end, extension = ends(agreement), agreement.validity.extension
    if agreement.validity.condition or end == date.max:
        return date.max
    if not extension or extension.kind is not ExtensionKind.AUTOMATIC:
        return end
    if not extension.times or not extension.length:
        return date.max
    whole = extension.length.model_copy(update={"count": extension.length.count * extension.times})
    following = after(end + timedelta(days=1), whole)
    return following if following == date.max else following - timedelta(days=1)
