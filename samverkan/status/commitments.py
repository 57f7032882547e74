"""What the parties have undertaken and not yet done."""

from collections.abc import Iterator, Sequence

from samverkan.model import (
    KINDS,
    Commitment,
    Handling,
    Lagesbild,
    Medborgarlofte,
    Motesanteckning,
    PartialDate,
    ShownIn,
    begins,
    first_day,
    is_unwritten,
    last_day,
    whole_ones,
)
from samverkan.status.on_day import OnDay
from samverkan.status.status import OpenCommitment


def open_commitments(on_day: OnDay) -> Iterator[OpenCommitment]:
    """The commitments of the agreement that are not told of or shown as met on the day, with their parties.

    So are its promises to residents, where none are written in a file of their own.
    """
    for place, each in enumerate(on_day.agreement.commitments):
        shown = tuple(_shown(each, on_day)) if each.shown_in or each.forum else None
        is_met = bool(shown and each.deadline and not each.cadence)
        if not (on_day.told(each.done) or is_met):
            who = on_day.party_names(each.parties or on_day.signing)
            at = on_day.place(on_day.agreement, ("commitments", place))
            yield OpenCommitment(each.text, who, each.cadence, each.deadline, at, shown)
    if not on_day.work.of(Medborgarlofte):
        yield from _promised(on_day)


def _shown(commitment: Commitment, on_day: OnDay) -> Iterator[PartialDate]:
    """The dates of the documents that show it, since the agreement began to hold."""
    start = begins(on_day.agreement)
    for record in _documents(commitment.shown_in or ShownIn.MOTESANTECKNING, on_day):
        is_of_its_time = start is None or last_day(record.date) >= start
        if is_of_its_time and _is_of(record, commitment) and not is_unwritten(record):
            yield record.date


def _documents(shown_in: ShownIn, on_day: OnDay) -> Sequence[Handling]:
    """The documents of the kind, in the order of their dates."""
    if shown_in is ShownIn.LAGESBILD:
        return whole_ones(on_day.work.of(Lagesbild))
    kind = Lagesbild if shown_in is ShownIn.SHORT_LAGESBILD else KINDS[shown_in.value]
    return [each for each in on_day.work.of(kind) if isinstance(each, Handling)]


def _is_of(record: Handling, commitment: Commitment) -> bool:
    """Whether it is of no other party, area or forum than the commitment, as far as either says."""
    party, area = getattr(record, "party", None), getattr(record, "area", None)
    of_party = not (party and commitment.parties) or party in commitment.parties
    of_area = not (area and commitment.area) or area == commitment.area
    if isinstance(record, Motesanteckning) and commitment.forum not in (None, record.forum):
        return False
    return of_party and of_area


def _promised(on_day: OnDay) -> Iterator[OpenCommitment]:
    """The promises that stand in the agreement alone, while they hold."""
    for place, each in enumerate(on_day.agreement.promises):
        begun = not each.start or first_day(each.start) <= on_day.today
        if begun and (not each.end or last_day(each.end) >= on_day.today):
            who = on_day.party_names(each.parties or on_day.signing)
            at = on_day.place(on_day.agreement, ("promises", place))
            yield OpenCommitment(each.text, who, each.cadence, None, at)
