"""What the parties have undertaken and not yet done."""

from collections.abc import Iterator

from samverkan.model import Medborgarlofte, first_day, last_day
from samverkan.status.on_day import OnDay
from samverkan.status.status import OpenCommitment


def open_commitments(on_day: OnDay) -> Iterator[OpenCommitment]:
    """The commitments of the agreement that are not told of as met on the day, each with its parties.

    So are its promises to residents, where none are written in a file of their own.
    """
    for place, each in enumerate(on_day.agreement.commitments):
        if not on_day.told(each.done):
            who = on_day.party_names(each.parties or on_day.signing)
            at = on_day.place(on_day.agreement, ("commitments", place))
            yield OpenCommitment(each.text, who, each.cadence, each.deadline, at)
    if not on_day.work.of(Medborgarlofte):
        yield from _promised(on_day)


def _promised(on_day: OnDay) -> Iterator[OpenCommitment]:
    """The promises that stand in the agreement alone, while they hold."""
    for place, each in enumerate(on_day.agreement.promises):
        begun = not each.start or first_day(each.start) <= on_day.today
        if begun and (not each.end or last_day(each.end) >= on_day.today):
            who = on_day.party_names(each.parties or on_day.signing)
            at = on_day.place(on_day.agreement, ("promises", place))
            yield OpenCommitment(each.text, who, each.cadence, None, at)
