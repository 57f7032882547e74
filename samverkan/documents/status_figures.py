"""The figures of how the work stands: a round of the cycle, and the way to a goal."""

from samverkan.documents import goal_words, round_words
from samverkan.documents.goal_words import Day
from samverkan.documents.round_words import StepSign
from samverkan.documents.series import titled
from samverkan.render.figures import Drawing, RingStep, cycle, progress
from samverkan.status import CycleProgress, GoalProgress

_FEWEST, _MOST = 3, 9


def round_figure(name: str, title: str, state: CycleProgress) -> Drawing | None:
    """The round as a ring of its steps and how far each has come; None when a ring would not hold them."""
    if not _FEWEST <= len(state.steps) <= _MOST:
        return None
    titles = [step.title for step in state.steps]
    every = [round_words.mark(step, state) for step in state.steps]
    told = [
        f"{n} {title} ({mark.words.sv})" for n, (title, mark) in enumerate(zip(titles, every, strict=True), 1)
    ]
    return cycle(
        name,
        title,
        f"Stegen i ordning: {', '.join(told)}.",
        titles,
        [(_stage(mark), mark.words.sv) for mark in every],
    )


def _stage(mark: StepSign) -> RingStep:
    if mark is round_words.DONE:
        return RingStep.DONE
    return RingStep.CURRENT if mark in (round_words.ONGOING, round_words.NEXT) else RingStep.AHEAD


def goal_figure(name: str, goal: GoalProgress, day: Day) -> Drawing | None:
    """The way from baseline to target as a bar; None when the progress cannot be computed."""
    indicator = goal.indicator
    if indicator is None or goal.progress is None:
        return None
    start, latest, target = (
        each(goal, day).sv for each in (goal_words.start, goal_words.latest, goal_words.target)
    )
    return progress(
        name,
        f"{goal.goal.title}: {goal_words.progress(goal).sv}",
        f"{titled(indicator)}: från {start} till {latest}; målet är {target}.",
        goal.progress,
    )
