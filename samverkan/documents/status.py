"""How the work stands on a day, as a page that a styrgrupp can put on the wall (status)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from samverkan import swedish
from samverkan.documents import (
    due_words,
    goal_words,
    measure_words,
    phrases,
    promise_words,
    round_words,
    series,
    validity_words,
)
from samverkan.documents.document import Document
from samverkan.documents.missed import what
from samverkan.documents.status_figures import goal_figure, round_figure
from samverkan.model import Agreement, DateStyle, PartialDate
from samverkan.render.figures import Drawing
from samverkan.render.pieces import marks
from samverkan.status import (
    CycleProgress,
    Deadline,
    GoalProgress,
    MeasureProgress,
    PromiseProgress,
    Status,
    StepProgress,
)

_AT_ONCE = 12
"""How many late things there is room for beside the round and the goals."""


@dataclass(frozen=True, slots=True)
class StepLine:
    """A step of a round: its name, how far it has come, what it still asks for and what it does without."""

    title: str
    words: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """A round of the cycle."""

    heading: str
    steps: tuple[StepLine, ...]
    figure: Drawing | None


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal by one of its indicators, every value or its absence in words; `now` in a sentence or two."""

    goal: str
    now: str
    start: str
    latest: str
    target: str
    progress: str
    figure: Drawing | None


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise: whose it is, what has come of it, whether it is kept, and when it is followed up.

    Of one that has ended, until when it held.
    """

    text: str
    who: str
    outcome: str
    kept: str
    follow_up: str
    ended: str


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure, and how far it has come."""

    title: str
    state: str
    responsible: str
    end: str


@dataclass(frozen=True, slots=True)
class DueRow:
    """Something that is to be done, when, and by whom; `said` is who and when, for a line below what."""

    what: str
    when: str
    who: str
    said: str


@dataclass(frozen=True, slots=True)
class Overview:
    """What the page shows of one agreement."""

    title: str
    lead: str
    is_followed: bool
    is_alone: bool
    overdue: tuple[DueRow, ...]
    due: tuple[DueRow, ...]
    due_heading: str
    rounds: tuple[Round, ...]
    goals: tuple[GoalRow, ...]
    promises: tuple[PromiseRow, ...]
    former_promises: tuple[PromiseRow, ...]
    counted: str
    measures: tuple[MeasureRow, ...]

    @property
    def at_once(self) -> tuple[DueRow, ...]:
        """What is late and has room where all is seen at once: the oldest."""
        return self.overdue[:_AT_ONCE]

    @property
    def further(self) -> tuple[DueRow, ...]:
        """What else is late."""
        return self.overdue[_AT_ONCE:]

    @property
    def drawn(self) -> tuple[Drawing, ...]:
        """The figures of this agreement."""
        figures = [*(each.figure for each in self.rounds), *(each.figure for each in self.goals)]
        return tuple(figure for figure in figures if figure)


@dataclass(frozen=True, slots=True)
class Occasion:
    """The day that the page is about, how many days ahead it looks, and how it writes dates.

    Figures are for formats that can hold them (`drawn`); everything in them is said in words too.
    """

    today: date
    within: int
    dates: DateStyle = DateStyle.LONG
    drawn: bool = True


def status_document(followed: Sequence[tuple[Agreement, Status]], occasion: Occasion) -> Document:
    """The page that says how the work under each of these agreements stands."""
    writer = _Writer(occasion)
    overviews = [
        writer.overview(agreement, status, f"laget-{n}")
        for n, (agreement, status) in enumerate(followed, start=1)
    ]
    title = f"Läget den {writer.day(occasion.today)}"
    return Document(
        name="status",
        label="Läget i samverkan",
        title=title,
        date=occasion.today,
        template="status.md.j2",
        page={
            "title": title,
            "overviews": overviews,
            "level": 2 if len(overviews) == 1 else 3,
            "marks": marks,
        },
        figures={each.name: each for overview in overviews for each in overview.drawn},
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    """Puts statuses in the words of one page."""

    occasion: Occasion

    def day(self, when: PartialDate | date) -> str:
        return phrases.day(when, self.occasion.dates)

    def overview(self, agreement: Agreement, status: Status, name: str) -> Overview:
        return Overview(
            title=", ".join(
                [
                    phrases.title_with_period(agreement, self.occasion.dates),
                    *(party.name for party in agreement.parties[:1]),
                ]
            ),
            lead=" ".join(self._lead(status)),
            is_followed=validity_words.is_followed(status),
            is_alone=status.is_alone,
            overdue=tuple(self._due(each) for each in status.overdue),
            due=tuple(self._due(each) for each in status.due),
            due_heading=due_words.due_heading(status.due, status.today, self.occasion.within).sv,
            rounds=tuple(self._rounds(status, name)),
            goals=tuple(self._goal(each, f"{name}-mal-{n}") for n, each in enumerate(status.goals, 1)),
            promises=tuple(self._promise(each) for each in status.promises if each.ended is None),
            former_promises=tuple(self._promise(each) for each in status.promises if each.ended),
            counted=f"{swedish.capital(measure_words.measures_counted(status).sv)}.",
            measures=tuple(self._measure(each) for each in measure_words.measures_in_order(status)),
        )

    def _lead(self, status: Status) -> Iterator[str]:
        yield validity_words.in_force(status, self.day).sv
        if leaving := validity_words.leaving(status, self.day).sv:
            yield leaving
        for cycle in status.cycles:
            yield f"{_heading(cycle)}."
        yield due_words.pressing(status, self.occasion.within).sv

    def _due(self, deadline: Deadline) -> DueRow:
        far = due_words.distance(deadline, self.occasion.today).sv
        when, who = f"{self.day(deadline.when)} ({far})", deadline.who or "ingen angiven"
        owner = swedish.capital(deadline.who or due_words.NOBODY.sv)
        said = owner if deadline.missed and deadline.missed.times > 1 else f"{owner}, {when}"
        return DueRow(what(deadline, self.day).sv, when, who, said)

    def _rounds(self, status: Status, name: str) -> Iterator[Round]:
        """The rounds that go on, or the last; the lead tells of one that is done and has another after it."""
        for n, cycle in enumerate(status.cycles, start=1):
            if cycle.done and cycle is not status.cycles[-1]:
                continue
            steps = tuple(self._step(step, cycle) for step in cycle.steps)
            drawn = self.occasion.drawn
            figure = round_figure(f"{name}-varv-{n}", _heading(cycle), cycle) if drawn else None
            yield Round(_heading(cycle), steps, figure)

    def _step(self, step: StepProgress, cycle: CycleProgress) -> StepLine:
        words = round_words.mark(step, cycle).words.sv + round_words.worked_on(step, self.day).sv
        remarks = tuple(swedish.capital(text.sv) for text in round_words.remarks(step, cycle))
        return StepLine(step.title, words, remarks)

    def _goal(self, goal: GoalProgress, name: str) -> GoalRow:
        indicator = f": {series.titled(goal.indicator)}" if goal.indicator else ""
        return GoalRow(
            goal=f"{goal.goal.title}{indicator}",
            now=_now(goal, self.day),
            start=goal_words.start(goal, self.day).sv,
            latest=goal_words.latest(goal, self.day).sv,
            target=goal_words.target(goal, self.day).sv,
            progress=goal_words.progress(goal).sv,
            figure=goal_figure(name, goal, self.day) if self.occasion.drawn else None,
        )

    def _promise(self, promise: PromiseProgress) -> PromiseRow:
        looked_at = promise_words.looked_at(promise, self.occasion.today, self.day)
        return PromiseRow(
            text=promise.promise.text,
            who=promise_words.givers(promise) or "ingen angiven",
            outcome=promise_words.outcome(promise).sv,
            kept=promise_words.kept(promise, self.day).sv,
            follow_up=looked_at.sv if looked_at else "inget datum",
            ended=self.day(promise.ended) if promise.ended else "",
        )

    def _measure(self, measure: MeasureProgress) -> MeasureRow:
        state = measure_words.MEASURES[measure.status].sv
        return MeasureRow(
            title=measure.title,
            state=f"{state}, försenad" if measure.overdue else state,
            responsible=measure.responsible or "ingen angiven",
            end=self.day(measure.end) if measure.end else "inget datum",
        )


def _now(goal: GoalProgress, day: Callable[[PartialDate], str]) -> str:
    """How far the goal has come and by which values, as sentences."""
    said = f"{swedish.capital(goal_words.progress(goal).sv)}."
    if goal.indicator is None:
        return said
    latest, target = goal_words.latest(goal, day).sv, goal_words.target(goal, day).sv
    reading = f"Nu {latest}" if goal.latest is not None else "Ännu inte mätt"
    has_target = goal.indicator.target is not None or goal.indicator.target_text
    aim = f"mål {target}" if has_target else target
    return f"{reading}, {aim}." if said == f"{reading}." else f"{said} {reading}, {aim}."


def _heading(cycle: CycleProgress) -> str:
    return f"{round_words.round_name(cycle).sv}: {round_words.where(cycle).sv}"
