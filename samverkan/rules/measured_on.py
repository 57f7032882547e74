"""The day whose law and norms a record is measured by."""

from collections.abc import Iterator
from datetime import date

from samverkan.model import Agreement, Case, Handling, Record, begins, first_day
from samverkan.rules.rule import Context


def measured_on(record: Record, context: Context) -> date | None:
    """The day that a rule's source must hold: when the agreement began; None when nothing tells.

    The terms of one that was signed before are of the day that the last party signed. Where its beginning is
    not known, that is its day; where neither is, a case has its last day and a record of the work its own.
    What holds from a certain day is not asked of None. A register is of today.
    """
    if context.folder is None:
        return context.today
    agreement = context.folder.agreement
    began, signed = (begins(agreement), _signed(agreement)) if agreement else (None, None)
    if began and signed and isinstance(record, Agreement):
        return min(began, signed)
    return began or signed or _own_day(record)


def _signed(agreement: Agreement) -> date | None:
    """The day that the last of those who have dated their signatures signed."""
    return max((first_day(each.date) for each in agreement.signatories if each.date), default=None)


def _own_day(record: Record) -> date | None:
    if isinstance(record, Case):
        return max(_days(record), default=None)
    return first_day(record.date) if isinstance(record, Handling) else None


def _days(case: Case) -> Iterator[date]:
    yield from (first_day(step.date) for step in case.steps if step.date)
    if case.tjansteskrivelse and case.tjansteskrivelse.date:
        yield first_day(case.tjansteskrivelse.date)
