"""How far a round has come; it follows from what its steps refer to, and the day."""

from collections.abc import Iterator, Sequence

from samverkan.model import (
    Cycle,
    CycleStep,
    PartialDate,
    first_day,
    last_day,
)
from samverkan.status import acting, following, preparing  # noqa: F401 - they fill LACKS
from samverkan.status.evidence import LACKS, Evidence
from samverkan.status.on_day import OnDay
from samverkan.status.stages import Stage, held_by, stages
from samverkan.status.status import Check, CycleProgress, StepProgress


def rounds(on_day: OnDay) -> tuple[CycleProgress, ...]:
    """Every round that there is on the day, in order."""
    return tuple(round_of(cycle, on_day) for cycle in on_day.work.of(Cycle) if is_there(cycle, on_day))


def is_there(cycle: Cycle, on_day: OnDay) -> bool:
    """Whether the round has come about; one that follows another has not while all in it is yet to come."""
    every = Evidence(on_day.ever(), cycle, cycle.steps)
    starts = [step.start for step in cycle.steps if step.start]
    dates = [*every.dates, *(each.date for each in every.renewed_from), *starts]
    return not cycle.follows or not dates or first_day(min(dates)) <= on_day.today


def round_of(cycle: Cycle, on_day: OnDay) -> CycleProgress:
    """How far the round has come."""
    model = stages(on_day.agreement)
    every = zip(model, held_by(model, cycle), strict=True)
    steps = tuple(_step(stage, held, cycle, on_day, is_first=stage is model[0]) for stage, held in every)
    area = next((each.title for each in on_day.agreement.areas if each.id == cycle.area), None)
    return CycleProgress(cycle, on_day.place(cycle), steps, area)


def _step(
    stage: Stage, held: Sequence[tuple[int, CycleStep]], cycle: Cycle, on_day: OnDay, *, is_first: bool
) -> StepProgress:
    evidence = Evidence(on_day, cycle, tuple(step for _, step in held))
    dates = [*evidence.dates, *(each.date for each in evidence.renewed_from if is_first)]
    times = [*dates, *_times_said(evidence)] if dates else []
    aside = {each.requirement: each.reason for step in evidence.steps for each in step.set_aside}
    return StepProgress(
        id=stage.id,
        title=stage.title,
        kind=stage.kind,
        written=_own(stage, evidence.steps),
        place=on_day.place(cycle, ("steps", held[0][0]) if held else ()),
        checks=tuple(Check(each, LACKS[each](evidence), aside.get(each)) for each in stage.asks),
        first=min(dates, default=None),
        last=max(dates, key=last_day, default=None),
        start=min(times, default=None),
        end=max(times, key=last_day, default=None),
    )


def _times_said(evidence: Evidence) -> Iterator[PartialDate]:
    """The times that have come of those at which the round says that the step began and ended."""
    for step in evidence.steps:
        if step.start and evidence.on_day.begun(step.start):
            yield step.start
        if step.end and evidence.on_day.happened(step.end):
            yield step.end


def _own(stage: Stage, steps: Sequence[CycleStep]) -> CycleStep | None:
    """What the round writes of the step: under its own name when several steps are parts of it."""
    named = (step for step in steps if step.step == stage.id)
    return next(named, steps[0] if steps else None)
