"""The days on which an agreement begins and ends to hold."""

from datetime import date, timedelta

from samverkan.model.agreement import Agreement
from samverkan.model.intervals import after, before
from samverkan.model.partial_date import first_day, last_day
from samverkan.model.validity import Extension, ExtensionKind


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


def notice_by(agreement: Agreement, today: date) -> date | None:
    """The next last day to give notice, of an agreement that is extended automatically unless somebody does.

    None when it ends without notice, when no notice time is stated or when it is not extended any more.
    """
    validity, end = agreement.validity, ends(agreement)
    extension, notice = validity.extension, validity.termination and validity.termination.notice
    if end == date.max or not notice or not extension or extension.kind is not ExtensionKind.AUTOMATIC:
        return None
    left = extension.times or _UNLIMITED
    while left and end < date.max and before(end, notice) < today:
        end, left = _extended(end, extension), left - 1
    return before(end, notice) if left and end < date.max else None


_UNLIMITED = 10_000


def _extended(end: date, extension: Extension) -> date:
    """The end after one more extension; the end of time when nothing says how long that is."""
    following = after(end + timedelta(days=1), extension.length) if extension.length else date.max
    return following if following == date.max else following - timedelta(days=1)
