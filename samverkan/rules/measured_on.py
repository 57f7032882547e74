"""The day whose law and norms a record is measured by."""

from collections.abc import Iterator
from datetime import date

from samverkan.model import Agreement, Case, Handling, Record, begins, first_day
from samverkan.rules.rule import Context


def measured_on(record: Record, context: Context) -> date | None:
    """The day that a rule's source must hold: when the agreement began, or else was signed.

    Where neither is known it is the last day of a case and the day of a record of the work. None when nothing
    tells: what holds from a certain day is not asked then. A register is of today.
    """
    if context.folder is None:
        return context.today
    agreement = context.folder.agreement
    known = (agreement and (begins(agreement) or _signed(agreement))) or _own_day(record)
    return known or None


def _signed(agreement: Agreement) -> date | None:
    return min((first_day(each.date) for each in agreement.signatories if each.date), default=None)


def _own_day(record: Record) -> date | None:
    if isinstance(record, Case):
        return max(_days(record), default=None)
    return record.date if isinstance(record, Handling) else None


def _days(case: Case) -> Iterator[date]:
    yield from (step.date for step in case.steps if step.date)
    if case.tjansteskrivelse and case.tjansteskrivelse.date:
        yield first_day(case.tjansteskrivelse.date)
