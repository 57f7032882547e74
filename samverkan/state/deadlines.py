"""What is to be done by when, as it follows from the agreement, its case and the work."""

from collections.abc import Iterable, Iterator
from datetime import date

from samverkan.model import Atgardsplan
from samverkan.state.lifetime import has_successor, is_over
from samverkan.state.measures import CLOSED, measures
from samverkan.state.seen import Seen
from samverkan.state.standing import Deadline
from samverkan.state.terms import terms_of_agreement
from samverkan.state.terms_of_case import terms_of_case
from samverkan.state.terms_of_law import terms_of_law
from samverkan.state.terms_of_work import terms_of_work, work_left


def deadlines(seen: Seen) -> tuple[Deadline, ...]:
    """Every deadline, passed or to come, of what has not been done on the day; in the order of their days.

    An agreement that is over has none when its measures are closed. While any is open it has them all, or
    only those of the work when another agreement has come after it.
    """
    if not is_over(seen):
        every = _every(seen)
    elif not _has_open_measures(seen):
        every = iter(())
    else:
        every = work_left(seen) if has_successor(seen) else _every(seen)
    return tuple(sorted(_once(every), key=_order))


def _every(seen: Seen) -> Iterator[Deadline]:
    yield from terms_of_agreement(seen)
    yield from terms_of_law(seen)
    yield from terms_of_case(seen)
    yield from terms_of_work(seen)


def _has_open_measures(seen: Seen) -> bool:
    return bool(seen.work.of(Atgardsplan)) and any(each.status not in CLOSED for each in measures(seen))


def _once(every: Iterable[Deadline]) -> list[Deadline]:
    """Each deadline once; what has no day in the calendar is none."""
    return list({(each.what, each.due): each for each in every if each.due != date.max}.values())


def _order(deadline: Deadline) -> tuple[date, str, str, str]:
    return deadline.due, deadline.kind, deadline.place.path, deadline.what.sv
