"""How far a round has come; it follows from what its steps refer to, and the day."""

from collections.abc import Iterator, Sequence
from datetime import date

from samverkan.model import Cycle, CycleStep, first_day
from samverkan.status import acting, following, preparing  # noqa: F401 - they fill LACKS
from samverkan.status.evidence import LACKS, Evidence
from samverkan.status.on_day import OnDay, day_of
from samverkan.status.stages import Stage, stages
from samverkan.status.status import Check, CycleProgress, StepProgress


def rounds(on_day: OnDay) -> tuple[CycleProgress, ...]:
    """Every round that there is on the day, in order."""
    return tuple(round_of(cycle, on_day) for cycle in on_day.work.of(Cycle) if is_there(cycle, on_day))


def is_there(cycle: Cycle, on_day: OnDay) -> bool:
    """Whether the round has come about; one that follows another has not while all in it is yet to come."""
    every = Evidence(on_day.ever(), cycle, cycle.steps)
    starts = [first_day(step.start) for step in cycle.steps if step.start]
    dates = [*every.dates, *(each.date for each in every.renewed_from), *starts]
    return not cycle.follows or not dates or min(dates) <= on_day.today


def round_of(cycle: Cycle, on_day: OnDay) -> CycleProgress:
    """How far the round has come."""
    model = stages(on_day.agreement)
    steps = tuple(_step(stage, cycle, on_day, is_first=stage is model[0]) for stage in model)
    area = next((each.title for each in on_day.agreement.areas if each.id == cycle.area), None)
    return CycleProgress(cycle, on_day.place(cycle), steps, area)


def _step(stage: Stage, cycle: Cycle, on_day: OnDay, *, is_first: bool) -> StepProgress:
    held = [(place, step) for place, step in enumerate(cycle.steps) if stage.holds(step)]
    evidence = Evidence(on_day, cycle, tuple(step for _, step in held))
    dates = sorted([*evidence.dates, *(each.date for each in evidence.renewed_from if is_first)])
    days = sorted([*dates, *_days_said(evidence)]) if dates else []
    aside = {each.requirement: each.reason for step in evidence.steps for each in step.set_aside}
    return StepProgress(
        id=stage.id,
        title=stage.title,
        kind=stage.kind,
        written=_own(stage, evidence.steps),
        place=on_day.place(cycle, ("steps", held[0][0]) if held else ()),
        checks=tuple(Check(each, LACKS[each](evidence), aside.get(each)) for each in stage.asks),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        start=days[0] if days else None,
        end=days[-1] if days else None,
    )


def _days_said(evidence: Evidence) -> Iterator[date]:
    """The days that have come of those on which the round says that the step began and ended."""
    for step in evidence.steps:
        if step.start and evidence.on_day.begun(step.start):
            yield first_day(step.start)
        if step.end and evidence.on_day.happened(step.end):
            yield day_of(step.end)


def _own(stage: Stage, steps: Sequence[CycleStep]) -> CycleStep | None:
    """What the round writes of the step: under its own name when several steps are parts of it."""
    named = (step for step in steps if step.step == stage.id)
    return next(named, steps[0] if steps else None)
