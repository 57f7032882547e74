"""What the law asks for every second year. Source: lag (2023:196) 6 §."""

from collections.abc import Iterator
from datetime import date

from samverkan.model import (
    LAW_START,
    Atgardsplan,
    Duration,
    Handling,
    Lagesbild,
    TimeUnit,
    Uppfoljning,
    after,
    begins,
    first_day,
    is_unwritten,
    kommuner,
    last_day,
    whole_ones,
)
from samverkan.status.lifetime import later
from samverkan.status.measures import plans_in_force
from samverkan.status.on_day import OnDay
from samverkan.status.status import Deadline
from samverkan.text import Text

TWO_YEARS = Duration.model_construct(count=2, unit=TimeUnit.YEAR)
"""The longest time until the lägesbild is made anew and the plan followed up."""

_THE_ONE = ("in_force",)
"""Which lägesbild or plan it is about: the one in force, whichever that is on the day."""


def is_of_promises_alone(follow_up: Uppfoljning) -> bool:
    """Whether nothing but promises is followed up, which the law does not count."""
    others = follow_up.plan or follow_up.measures or follow_up.goals
    return bool((follow_up.promise_document or follow_up.promises) and not others)


def deadlines_of_law(on_day: OnDay) -> Iterator[Deadline]:
    """When the lägesbild is to be made anew and the plan followed up, once there are such.

    Asked of agreements that begin when the law is in force, and of work of that time without an agreement:
    once an agreement that follows has a lägesbild or a plan of its own it is asked there.
    """
    start = begins(on_day.agreement) or (_first_day(on_day) if on_day.is_alone else None)
    if start and start >= LAW_START:
        following = later(on_day)
        if not any(whole_ones(each.work.of(Lagesbild)) for each in following):
            yield from _lagesbild(on_day)
        if not any(each.work.of(Atgardsplan) for each in following):
            yield from _plan(on_day)


def _first_day(on_day: OnDay) -> date | None:
    """The day of the first document of work that rests on no agreement."""
    return min((first_day(each.date) for each in on_day.work if isinstance(each, Handling)), default=None)


def _lagesbild(on_day: OnDay) -> Iterator[Deadline]:
    ours = {None, *kommuner(on_day.agreement, on_day.folder.register)}
    every = [each for each in on_day.work.of(Lagesbild) if each.party in ours and not is_unwritten(each)]
    for last in (whole_ones(every) or every)[-1:]:
        what = Text(sv="Uppdatering av lägesbilden", en="Update of the lägesbild")
        due, who = after(last_day(last.date), TWO_YEARS), _who(last, on_day)
        yield Deadline("lagesbild", what, due, on_day.place(last), who, about=_THE_ONE, of=last.date)


def _plan(on_day: OnDay) -> Iterator[Deadline]:
    """The plan followed up within two years of its decision, and of the latest follow-up since."""
    for plan in plans_in_force(on_day)[-1:]:
        decided = [each.date for each in plan.decisions if on_day.told(each.date)]
        followed_up = [
            each.date
            for each in on_day.work.of(Uppfoljning)
            if each.plan in (None, plan.id) and not is_of_promises_alone(each)
        ]
        last = max([*(decided or [plan.date]), *followed_up], key=last_day)
        what = Text(sv="Uppföljning av åtgärdsplanen", en="Follow-up of the action plan")
        due, who = after(last_day(last), TWO_YEARS), _who(plan, on_day)
        yield Deadline("plan", what, due, on_day.place(plan), who, about=_THE_ONE, of=last)


def _who(record: Handling, on_day: OnDay) -> str | None:
    """Whoever wrote it the last time; otherwise the kommun, whose duty it is."""
    ours = kommuner(on_day.agreement, on_day.folder.register)
    return record.author or on_day.party_names(party for party in on_day.signing if party in ours)
