"""What is known of how the work under an agreement stands on a day."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from samverkan.diagnostics import Route
from samverkan.model import (
    Cadence,
    Cycle,
    CycleStep,
    GivenPromise,
    Goal,
    Indicator,
    Kept,
    MeasureStatus,
    PartialDate,
    Requirement,
    StepKind,
    Validity,
)
from samverkan.model.memory import once
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is written: the file, relative to the workspace, and the route in it."""

    path: str
    route: Route = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One requirement of a step: whether the evidence meets it, or the parties have set it aside.

    `lacks` says in words what is missing; it is None when nothing is.
    """

    requirement: Requirement
    lacks: Text | None
    set_aside: str | None = None

    @property
    def met(self) -> bool:
        """Whether nothing more is asked."""
        return self.lacks is None or self.set_aside is not None


@dataclass(frozen=True, slots=True)
class StepProgress:
    """A step of the model in one round: its checklist, and what the round says of it.

    `id` is Brå's name for the step (`own_preparations`) or that of the kommun's own model. `first` and
    `last` are the first and last days that its evidence is dated. `start` and `end` count the days that
    the round itself gives too, and so tell when the step was worked on.
    """

    id: str
    title: str
    kind: StepKind | None
    written: CycleStep | None
    place: Place
    checks: tuple[Check, ...]
    first: PartialDate | None = None
    last: PartialDate | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None

    @property
    def done(self) -> bool:
        """Whether every requirement is met or set aside, and something shows it."""
        return all(check.met for check in self.checks) and self.first is not None

    @property
    def missing(self) -> tuple[Text, ...]:
        """What is lacking, in words."""
        return tuple(check.lacks for check in self.checks if check.lacks and not check.set_aside)


@dataclass(frozen=True, slots=True)
class CycleProgress:
    """How far a round has come: its steps in order. `area` is the title of the area, if it is for one."""

    cycle: Cycle
    place: Place
    steps: tuple[StepProgress, ...]
    area: str | None = None
    answers: dict[Callable[..., Any], Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    @once
    def current(self) -> StepProgress:
        """Where the work is: of the steps after the last that is done, the furthest that has begun.

        A follow-up goes on beside what it follows, and does not count. When none of them has begun it is
        the next; when the last of all is done, the first that is not, or the last itself.
        """
        done = [place for place, step in enumerate(self.steps) if step.done]
        ahead = self.steps[done[-1] + 1 :] if done else self.steps
        begun = [step for step in ahead if step.first and step.kind is not StepKind.FOLLOW_UP]
        if begun:
            return begun[-1]
        return next((step for step in (*ahead, *self.steps) if not step.done), self.steps[-1])

    @property
    @once
    def behind(self) -> tuple[StepProgress, ...]:
        """The steps before the current one that are not done."""
        before = self.steps[: self.steps.index(self.current)]
        return tuple(step for step in before if not step.done)

    @property
    def open_ahead(self) -> tuple[StepProgress, ...]:
        """The steps after the current one that have begun and are not done."""
        after = self.steps[self.steps.index(self.current) + 1 :]
        return tuple(step for step in after if step.first and not step.done)

    @property
    def done(self) -> bool:
        """Whether every step is done."""
        return all(step.done for step in self.steps)


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """A goal by one of its indicators, with its latest value; a goal without any has None.

    `progress` is how much of the way from baseline to target is gone: 0 at the baseline, 1 at the
    target, below 0 when it has gone the wrong way; None when it cannot be computed.
    """

    goal: Goal
    indicator: Indicator | None
    latest: Decimal | None
    measured: PartialDate | None
    progress: float | None
    reached: bool | None
    place: Place


@dataclass(frozen=True, slots=True)
class MeasureProgress:
    """A measure, and how far it has come on the day."""

    title: str
    status: MeasureStatus
    responsible: str
    end: PartialDate | None
    overdue: bool
    place: Place


@dataclass(frozen=True, slots=True)
class PromiseProgress:
    """A promise to residents that no newer one has replaced, and what has come of it.

    `given_by` are those who give it without being parties. `count` is what the latest results come to
    together, and `follow_up` the next day that it is to be followed up. One that no longer holds on the
    day has `ended`, when it is said to, and one that does not hold yet `begins`. `follow_up_of` is the date
    that the day was reckoned from.
    """

    promise: GivenPromise
    owner: str
    given_by: tuple[str, ...]
    count: Decimal | None
    kept: Kept | None
    until: date | None
    ended: PartialDate | date | None
    follow_up: date | None
    place: Place
    follow_up_of: PartialDate | None = None
    begins: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class OpenCommitment:
    """What has been undertaken and is not met: in the agreement's words, by whom, how often, by when.

    `shown` are the days on which records of the work show that it has been done; None when no kind of record
    is to show it.
    """

    text: str
    who: str | None
    cadence: Cadence | None
    deadline: PartialDate | None
    place: Place
    shown: tuple[PartialDate, ...] | None = None


@dataclass(frozen=True, slots=True)
class Missed:
    """Times in a row that have been missed: how many, how often they come, and when the next one does."""

    times: int
    cadence: Cadence
    next: date | None


@dataclass(frozen=True, slots=True)
class Series:
    """When something that recurs comes: on `start`, and by the cadence from it until a day, included.

    It is on the day `of_month`, when `start` fell on an earlier one in a month too short for that.
    """

    start: date
    cadence: Cadence
    until: date
    of_month: int = 0


def as_known(day: date, of: PartialDate | None) -> PartialDate | date:
    """The day, or no more of it than is known of the date that it was reckoned from."""
    return day if of is None or of.day else PartialDate(day.year, day.month if of.month else None)


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something that is to be done by a day. `kind` is one of a fixed set of English words.

    `who` is the function, body or party that does it, None when nothing says. What recurs and has been
    `missed` is one deadline, by the first day of those in a row; its `series` are all its times. `about`
    tells which thing of its kind it is, where that may be written in one place today and in another
    tomorrow. `of` is the date that the day was reckoned from, where there is one.
    """

    kind: str
    what: Text
    due: date
    place: Place
    who: str | None = None
    missed: Missed | None = None
    series: Series | None = None
    about: tuple[str, ...] = ()
    of: PartialDate | None = None

    @property
    def when(self) -> PartialDate | date:
        """The day, or no more of it than is known of the date that it was reckoned from."""
        return as_known(self.due, self.of)

    @property
    def following(self) -> PartialDate | date | None:
        """When what has been missed comes the next time, as exactly as is known."""
        following = self.missed.next if self.missed else None
        return as_known(following, self.of) if following else None


@dataclass(frozen=True, slots=True)
class Status:
    """How the work under one agreement stands on `today`; deadlines are in order of their days.

    `commitments` are those of an agreement in force. `ended` is the last day that it held, of one that holds
    no longer for that reason; `is_alone` says that the work rests on no agreement. `kommun` names the kommun
    that is a party, or all of them. `validity` says of one in force how long it holds and how it is left.
    `unsigned` names the parties whose signatures remain; the kommun has not decided on one that
    `awaits_decision`.
    """

    id: str
    title: str
    today: date
    in_force: bool
    cycles: tuple[CycleProgress, ...]
    goals: tuple[GoalProgress, ...]
    measures: tuple[MeasureProgress, ...]
    overdue: tuple[Deadline, ...]
    due: tuple[Deadline, ...]
    promises: tuple[PromiseProgress, ...] = ()
    commitments: tuple[OpenCommitment, ...] = ()
    begins: PartialDate | None = None
    ended: PartialDate | date | None = None
    is_alone: bool = False
    kommun: str = ""
    validity: Validity | None = None
    unsigned: tuple[str, ...] = ()
    awaits_decision: bool = False
