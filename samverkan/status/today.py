"""How the work under an agreement stands: all that is known of it on a day, put together."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from samverkan.load import AgreementFolder, Workspace
from samverkan.model import (
    Atgardsplan,
    Duration,
    PartialDate,
    TimeUnit,
    after,
    is_kommun,
    last_day,
)
from samverkan.status.commitments import open_commitments
from samverkan.status.deadlines_of_agreement import deadlines_of_agreement
from samverkan.status.deadlines_of_case import deadlines_of_case
from samverkan.status.deadlines_of_law import deadlines_of_law
from samverkan.status.deadlines_of_work import deadlines_of_work, work_left
from samverkan.status.goals import goals
from samverkan.status.lifetime import has_successor, held_until, is_in_force, is_over, later
from samverkan.status.measures import CLOSED, measures
from samverkan.status.on_day import OnDay, known_on
from samverkan.status.promises import promises
from samverkan.status.rounds import rounds
from samverkan.status.signing import awaits_decision, unsigned
from samverkan.status.status import Deadline, Status
from samverkan.swedish import joined
from samverkan.text import by_number


def status_on(folder: AgreementFolder, workspace: Workspace, today: date, within: int) -> Status:
    """How the work under the folder's agreement, which must have been read, stands on `today`.

    What is due within `within` days counts as due, the last of them included; the day itself is not overdue.
    """
    on_day = known_on(folder, workspace, today)
    last = date.fromordinal(min(today.toordinal() + within, date.max.toordinal()))
    every = _deadlines(on_day)
    return Status(
        id=folder.id,
        title=on_day.agreement.title,
        today=today,
        in_force=is_in_force(on_day),
        cycles=rounds(on_day),
        goals=goals(on_day),
        measures=measures(on_day),
        overdue=tuple(each for each in every if each.due < today),
        due=tuple(each for each in every if today <= each.due <= _seen_until(each, last, on_day)),
        promises=() if is_over(on_day) else promises(on_day),
        commitments=tuple(open_commitments(on_day)) if is_in_force(on_day) else (),
        begins=on_day.agreement.validity.start or on_day.agreement.date,
        ended=_ended(on_day),
        is_alone=on_day.is_alone,
        kommun=_kommun(on_day),
        validity=on_day.agreement.validity if is_in_force(on_day) else None,
        unsigned=tuple(unsigned(on_day).values()),
        awaits_decision=awaits_decision(on_day),
    )


def _kommun(on_day: OnDay) -> str:
    parties = on_day.agreement.parties
    return joined([each.name for each in parties if is_kommun(each, on_day.folder.register)])


_A_YEAR = Duration.model_validate({"count": "1", "unit": TimeUnit.YEAR.value})
"""How long before its end a renewal is to be seen, and what is left after it.

The work with a new agreement takes about a year.
"""


def _seen_until(deadline: Deadline, last: date, on_day: OnDay) -> date:
    """The last day that the deadline may fall on to be told of now."""
    ahead = on_day.workspace.settings.renewal_ahead or _A_YEAR
    return max(last, after(on_day.today, ahead)) if deadline.kind == "renewal" else last


def _ended(on_day: OnDay) -> PartialDate | date | None:
    """The last day that it held, as exactly as it is stated; None while it may hold."""
    end, stated = held_until(on_day), on_day.agreement.validity.end
    if end >= on_day.today:
        return None
    return stated if stated and last_day(stated) == end else end


def _deadlines(on_day: OnDay) -> tuple[Deadline, ...]:
    """Every deadline, passed or to come, of what has not been done on the day; in the order of their days.

    An agreement that is over has those of the law, and of the work while any measure is open. When no other
    has come after it, it has all of them, though with its measures closed for no more than a year. What the
    law asks for is left to one that follows and is known by name alone.
    """
    every = _every(on_day)
    if is_over(on_day):
        is_left = _has_open_measures(on_day)
        if has_successor(on_day):
            asked = deadlines_of_law(on_day) if later(on_day) else ()
            every = chain(work_left(on_day) if is_left else (), asked)
        elif not is_left and after(held_until(on_day), _A_YEAR) < on_day.today:
            every = iter(())
    return tuple(sorted(_once(every), key=_order))


def _every(on_day: OnDay) -> Iterator[Deadline]:
    yield from () if on_day.is_alone else deadlines_of_agreement(on_day)
    yield from deadlines_of_law(on_day)
    yield from deadlines_of_case(on_day)
    yield from deadlines_of_work(on_day)


def _has_open_measures(on_day: OnDay) -> bool:
    return bool(on_day.work.of(Atgardsplan)) and any(each.status not in CLOSED for each in measures(on_day))


def _once(every: Iterable[Deadline]) -> list[Deadline]:
    """Each deadline once; what has no day in the calendar is none."""
    return list({(each.what, each.due): each for each in every if each.due != date.max}.values())


def _order(deadline: Deadline) -> tuple[date, str, object, object]:
    return deadline.due, deadline.kind, by_number(deadline.place.path), by_number(deadline.what.sv)
