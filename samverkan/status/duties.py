"""What each has to do, over all agreements: what is late, what is due, and what goes on besides."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from samverkan.status.measures import CLOSED
from samverkan.status.status import Deadline, MeasureProgress, OpenCommitment, Status
from samverkan.swedish import indefinite
from samverkan.text import by_number

_TOGETHER = ", | och "
"""What stands between those who have something to do together."""


@dataclass(frozen=True, slots=True)
class Duties:
    """What one function, body or party has to do, None for what nothing says whose it is.

    Each thing stands with the status of its agreement, in the order of its day; the measures and the
    commitments that are neither late nor due in the order that they are written. `kommun` is which kommun's
    agreement it is under, where there are those of several.
    """

    who: str | None
    kommun: str
    overdue: list[tuple[Status, Deadline]] = field(default_factory=list)
    due: list[tuple[Status, Deadline]] = field(default_factory=list)
    ongoing: list[tuple[Status, MeasureProgress]] = field(default_factory=list)
    undertaken: list[tuple[Status, OpenCommitment]] = field(default_factory=list)


def by_who(statuses: Sequence[Status]) -> tuple[Duties, ...]:
    """The duties of each, by name; last what is nobody's.

    A function is the same in its indefinite form and its definite: `gatuchef`, `Gatuchefen`. In agreements of
    different kommuner, `kommunen` is each time another.
    """
    found: dict[tuple[str, str], Duties] = {}
    are_several = len({status.kommun for status in statuses}) > 1
    for status in statuses:
        kommun = status.kommun if are_several else ""
        for deadline in status.overdue:
            _of(deadline.who, kommun, found).overdue.append((status, deadline))
        for deadline in status.due:
            _of(deadline.who, kommun, found).due.append((status, deadline))
        listed = {each.place for each in (*status.overdue, *status.due)}
        for measure in status.measures:
            if measure.status not in CLOSED and measure.place not in listed:
                _of(measure.responsible or None, kommun, found).ongoing.append((status, measure))
        for commitment in status.commitments:
            if commitment.place not in listed:
                _of(commitment.who, kommun, found).undertaken.append((status, commitment))
    for each in found.values():
        each.overdue.sort(key=lambda pair: pair[1].due)
        each.due.sort(key=lambda pair: pair[1].due)
    return tuple(found[key] for key in sorted(found, key=_order))


def is_duty_of(who: str | None, name: str) -> bool:
    """Whether what `who` has to do is a duty of that name, alone or together with others."""
    known, asked = _folded(who or ""), _folded(name)
    together = re.split(_TOGETHER, known) if " och " in known else ()
    return bool(asked) and (asked == known or asked in together)


def _of(who: str | None, kommun: str, found: dict[tuple[str, str], Duties]) -> Duties:
    return found.setdefault((_folded(who or ""), kommun), Duties(who, kommun))


def _order(key: tuple[str, str]) -> tuple[object, ...]:
    who, kommun = key
    return not who, by_number(who), by_number(kommun)


def _folded(who: str) -> str:
    """The words in small letters, without definite endings; of several, in whatever order they stand."""
    said = " ".join(who.casefold().split())
    every = re.split(_TOGETHER, said) if " och " in said else [said]
    return " och ".join(sorted(map(indefinite, every)))
