"""The work as a round of steps: that they are of the model, come in order, and begin from a follow-up."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from samverkan.diagnostics import Route, Severity
from samverkan.model import (
    Cycle,
    Motesanteckning,
    PartialDate,
    StepKind,
    once,
    surely_before,
)
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.slips_of_rounds import decided_after, of_another_number, prepared_before
from samverkan.rules.sources import BRA_OUTCOME, BRA_STEPS
from samverkan.rules.work import is_whole, known_today, shared
from samverkan.status import StepProgress
from samverkan.status.rounds import is_there, round_of
from samverkan.status.stages import held_by, stages
from samverkan.text import Text


@rule("SV048", over=Cycle, severity=Severity.WARNING, source=BRA_STEPS)
def steps_come_in_order(cycle: Cycle, context: Context) -> Iterator[Finding]:
    """No step has evidence while an earlier one has none, and none is older than the one before it.

    The times that are written of them are in order too, and no two rounds have one number.
    """
    yield from _out_of_order(cycle)
    alike = list(_of_one_number(cycle, context))
    yield from alike or of_another_number(cycle, shared(context).of(Cycle))
    yield from prepared_before(cycle)
    yield from decided_after(cycle, _days(context))
    if not is_whole(context) or not is_there(cycle, known_today(context)):
        return
    steps = [step for step in round_of(cycle, known_today(context)).steps if not _is_set_aside(step)]
    shown = [step for step in steps if _has_evidence(step)]
    yield from reversed(list(_skipped_in(steps)))
    for earlier, later in pairwise(shown):
        if earlier.first and later.last and surely_before(later.last, earlier.first):
            yield _backwards(earlier, earlier.first, later, later.last)


@once
def _days(context: Context) -> dict[str, PartialDate]:
    """The day of each meeting, by its id."""
    return {each.id: each.date for each in shared(context).of(Motesanteckning)}


def _of_one_number(cycle: Cycle, context: Context) -> Iterator[Finding]:
    """That a round has the number of the one that it follows, or of one before it in the folder."""
    alike = [
        each for each in context.own.work.of(Cycle) if (each.area, each.round) == (cycle.area, cycle.round)
    ]
    is_first = not any(each.id and each.id == cycle.follows for each in alike) and cycle is alike[0]
    if is_first or any(cycle.id and cycle.id == each.follows for each in alike):
        return
    yield Finding(
        at=("round",),
        message=Text(
            sv=f"Ett annat varv är också varv {cycle.round}.", en=f"Another round is round {cycle.round} too."
        ),
        help=Text(sv="Ge varje varv sitt nummer i `round`.", en="Give each round its number in `round`."),
    )


def _out_of_order(cycle: Cycle) -> Iterator[Finding]:
    """A start that is later than the next step's, or an end that is later than the end of that.

    A follow-up may be over before what it follows.
    """
    for place, (step, after) in enumerate(pairwise(cycle.steps)):
        ends = None if after.kind is StepKind.FOLLOW_UP else after.end
        if step.start and after.start and surely_before(after.start, step.start):
            others = cycle.steps[place + 2 : place + 3]
            if any(each.start and surely_before(each.start, step.start) for each in others):
                yield _too_late(("steps", place, "start"), step.start, after.start)
            else:
                yield _too_early(("steps", place + 1, "start"), after.start, step.start)
        elif step.end and ends and surely_before(ends, step.end):
            yield _too_late(("steps", place, "end"), step.end, ends)


def _too_late(at: Route, when: PartialDate, after: PartialDate) -> Finding:
    verb = Text(sv="börjar", en="begins") if at[-1] == "start" else Text(sv="slutar", en="ends")
    return Finding(
        at=at,
        message=Text(
            sv=f"Steget {verb.sv} {when}, men steget efter redan {after}.",
            en=f"The step {verb.en} on {when}, but the step after it already on {after}.",
        ),
        help=_ORDER,
    )


def _too_early(at: Route, when: PartialDate, before: PartialDate) -> Finding:
    return Finding(
        at=at,
        message=Text(
            sv=f"Steget börjar {when}, men steget före först {before}.",
            en=f"The step begins on {when}, but the step before it not until {before}.",
        ),
        help=_ORDER,
    )


_ORDER = Text(
    sv="Rätta datumet, eller skriv stegen i den ordning som de togs.",
    en="Correct the date, or write the steps in the order that they were taken.",
)


def _is_set_aside(step: StepProgress) -> bool:
    return all(check.set_aside for check in step.checks)


def _has_evidence(step: StepProgress) -> bool:
    return step.first is not None or bool(step.written and step.written.preparations)


def _skipped_in(steps: Sequence[StepProgress]) -> Iterator[Finding]:
    """The steps without evidence before one that has some, from the last of them."""
    later = None
    for step in reversed(steps):
        if _has_evidence(step):
            later = step
        elif later:
            yield _skipped(step, later)


def _skipped(step: StepProgress, later: StepProgress) -> Finding:
    return Finding(
        at=later.place.route,
        message=Text(
            sv=f"Steget ”{later.title}” har underlag, men det tidigare steget ”{step.title}” har inget.",
            en=f"The step “{later.title}” has evidence, but the earlier step “{step.title}” has none.",
        ),
        help=Text(
            sv="Hänvisa från det tidigare steget till handlingarna som visar vad det gav, eller skriv i "
            "`set_aside` varför ni avstår från det.",
            en="Refer from the earlier step to the documents that show what came of it, or write in "
            "`set_aside` why you do without it.",
        ),
    )


def _backwards(earlier: StepProgress, first: PartialDate, later: StepProgress, last: PartialDate) -> Finding:
    return Finding(
        at=later.place.route,
        message=Text(
            sv=f"Underlaget i steget ”{later.title}” är från {last} eller tidigare, men steget före, "
            f"”{earlier.title}”, har inget äldre än {first}.",
            en=f"The evidence in the step “{later.title}” is from {last} or earlier, but the step before, "
            f"“{earlier.title}”, has none older than {first}.",
        ),
        help=Text(
            sv="Rätta handlingarnas datum, eller hänvisa till dem från rätt steg.",
            en="Correct the dates of the documents, or refer to them from the right step.",
        ),
    )


@rule("SV075", over=Cycle, severity=Severity.WARNING, source=BRA_STEPS)
def steps_are_of_the_model(cycle: Cycle, context: Context) -> Iterator[Finding]:
    """Every step of the round is a step of the agreement's model, or of Brå's when it has none of its own."""
    if not context.own.agreement:
        return
    model = stages(context.own.agreement)
    ids = [stage.id for stage in model]
    names, held = frozenset(ids), {place for each in held_by(model, cycle) for place, _ in each}
    shown = ", ".join(ids if len(ids) <= _SHOWN else [*ids[:_SHOWN], "…"])
    for place, step in enumerate(cycle.steps):
        lost = step.step and step.step not in names  # which is told of as a reference
        if not lost and place not in held:
            yield Finding(
                at=("steps", place),
                message=Text(
                    sv=f"Steg {place + 1} i varvet är inget av modellens steg ({shown}).",
                    en=f"Step {place + 1} of the round is none of the model's ({shown}).",
                ),
                help=Text(
                    sv="Skriv stegets id i `step`, eller i modellen vilket av Brås steg det är (`kind`).",
                    en="Name the step by its id in `step`, or say in the model which of Brå's steps it is "
                    "(`kind`).",
                ),
            )


_SHOWN = 12
"""The most steps of a model that are named."""


@rule("SV072", over=Cycle, severity=Severity.WARNING, source=BRA_OUTCOME)
def rounds_start_from_a_follow_up(cycle: Cycle, context: Context) -> Iterator[Finding]:
    """A round after the first names the follow-ups that it starts from."""
    former = [
        each for each in shared(context).of(Cycle) if each.area == cycle.area and each.round < cycle.round
    ]
    if (former or cycle.follows) and not cycle.starts_from and is_whole(context):
        yield Finding(
            at=("round",),
            message=Text(
                sv=f"Varv {cycle.round} anger ingen uppföljning som det utgår från.",
                en=f"Round {cycle.round} names no follow-up that it starts from.",
            ),
            help=Text(
                sv="Lägg till `starts_from` med id för uppföljningen av varvet före.",
                en="Add `starts_from` with the id of the follow-up of the round before.",
            ),
        )
