"""What the parties have undertaken and not yet done."""

from collections.abc import Iterator

from samverkan.status.on_day import OnDay
from samverkan.status.status import OpenCommitment


def open_commitments(on_day: OnDay) -> Iterator[OpenCommitment]:
    """The commitments of the agreement that are not told of as met on the day, each with its parties."""
    for place, each in enumerate(on_day.agreement.commitments):
        if not on_day.told(each.done):
            who = on_day.party_names(each.parties or on_day.signing)
            at = on_day.place(on_day.agreement, ("commitments", place))
            yield OpenCommitment(each.text, who, each.cadence, each.deadline, at)
