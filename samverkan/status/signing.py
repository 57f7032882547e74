"""Whether the kommun has decided on an agreement, and who has not signed it."""

from samverkan.model import StepRole, begins
from samverkan.status.on_day import OnDay


def awaits_decision(on_day: OnDay) -> bool:
    """Whether a body of the case that decides has not met yet, and nobody has signed.

    An agreement that is told again, and has begun, is believed to be decided: its case is told in part.
    """
    case = on_day.folder.case
    if (
        case is None
        or _is_retold(on_day)
        or any(on_day.told(each.date) for each in on_day.agreement.signatories)
    ):
        return False
    deciding = [step.date for step in case.steps if step.role is StepRole.DECIDES]
    return case.is_undecided or any(held and not on_day.told(held) for held in deciding)


def unsigned(on_day: OnDay) -> dict[str, str]:
    """The parties that are to sign and are not known to have done so, by id, each with its name.

    Once the agreement has begun it is believed of one for which no day of signing is noted at all, unless its
    case is kept here, and of one that is told again.
    """
    if _is_retold(on_day):
        return {}
    agreement, case = on_day.agreement, on_day.folder.case
    start, days = begins(agreement), [each.date for each in agreement.signatories]
    has_begun = start is not None and start <= on_day.today
    if start is None or (has_begun and not any(days) and not (case and case.steps)):
        return {}
    signed = {each.party for each in agreement.signatories if on_day.told(each.date)}
    return {party: name for party, name in on_day.signing.items() if party not in signed}


def _is_retold(on_day: OnDay) -> bool:
    """Whether the agreement is told again after the original, by which it has begun to hold."""
    start = begins(on_day.agreement)
    return on_day.agreement.retold and start is not None and start <= on_day.today
