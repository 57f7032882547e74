"""One more agreement in a workspace, between the parties of one that is there or others."""

from datetime import date

from samverkan.errors import SamverkanError
from samverkan.model import Agreement, PartyRole, Register, ends, is_police
from samverkan.model.partial_date import PartialDate
from samverkan.starting.agreement import Sides, first_agreement, party
from samverkan.starting.outline import Fill, Outline
from samverkan.starting.period import Period, period_of

_TERM = 4
"""How many years an agreement usually holds: those of a term."""

_FOREVER = date.max.year


def next_agreement(identity: str, before: Agreement | None, register: Register, day: date) -> Outline:
    """An agreement with this id, between the parties of the one before, if there is one."""
    sides = _sides(before, register) if before else _UNKNOWN
    return first_agreement(sides, _period(identity, before, day))


def following(before: Agreement, day: date) -> Period:
    """The term that begins when the agreement before has ended."""
    last = ends(before).year
    first = (last if last < _FOREVER else day.year) + 1
    return Period(PartialDate(first), PartialDate(first + _TERM - 1))


def _period(identity: str, before: Agreement | None, day: date) -> Period:
    """The years that the id ends with, else those that follow on the agreement before."""
    try:
        return period_of(identity.rpartition("/")[2])
    except SamverkanError:
        first = PartialDate(day.year + 1)
        return following(before, day) if before else Period(first, PartialDate(first.year + _TERM - 1))


_UNKNOWN = Sides(
    [party("kommunen", Fill("kommunens namn")), party("polisen", Fill("namnet på ert lokalpolisområde"))]
)


def _sides(agreement: Agreement, register: Register) -> Sides:
    police = next((each for each in agreement.parties if is_police(each, register)), agreement.parties[-1])
    others = [each for each in agreement.parties if each is not police]
    sign = [each for each in others if each.role is PartyRole.SIGNATORY] or others[:1]
    keys = ("id", "name", "short_name", "organisation")
    parties = [
        {key: str(getattr(each, key)) for key in keys if getattr(each, key)} for each in agreement.parties
    ]
    return Sides(parties, tuple(each.id for each in sign), police.id, police.name)
