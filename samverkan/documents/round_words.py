"""How far a round of the work and its steps have come, in words and signs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from samverkan.model import PartialDate
from samverkan.status import CycleProgress, StepProgress
from samverkan.swedish import joined
from samverkan.text import Text, as_written, strung


@dataclass(frozen=True, slots=True)
class StepSign:
    """How far a step has come: a sign and a word, so that neither colour nor shape has to be seen."""

    sign: str
    words: Text


DONE = StepSign("✓", Text(sv="klart", en="done"))
ONGOING = StepSign("▸", Text(sv="pågår", en="under way"))
NEXT = StepSign("▸", Text(sv="står på tur", en="next"))
BEGUN = StepSign("▹", Text(sv="påbörjat", en="begun"))
OPEN = StepSign("▹", Text(sv="inte klart", en="not done"))
AHEAD = StepSign("◦", Text(sv="inte börjat", en="not begun"))

_STEPS = {
    "initiate": "Initiate collaboration",
    "own_preparations": "Own preparations",
    "joint_preparations": "Joint preparations",
    "implementation": "Implementation",
    "follow_up": "Follow-up",
}


def mark(step: StepProgress, cycle: CycleProgress) -> StepSign:
    """How far the step has come in its round."""
    if step.done:
        return DONE
    if step is cycle.current:
        return ONGOING if step.first else NEXT
    if step in cycle.behind:
        return OPEN
    return BEGUN if step.first else AHEAD


def worked_on(step: StepProgress, day: Callable[[PartialDate], str] = str) -> Text:
    """From when to when the step was worked on, of one under way last when; empty if nothing tells."""
    if not (step.start and step.end):
        return as_written("")
    first, last = day(step.start), day(step.end)
    if step.done:
        return as_written(f", {first}" + (f" – {last}" if last != first else ""))
    since, till = ("den " if each.day else "" for each in (step.start, step.end))
    lately = Text(sv=f", senast {till}{last}", en=f", last {last}") if last != first else as_written("")
    return Text(sv=f" sedan {since}{first}{lately.sv}", en=f" since {first}{lately.en}")


def step_title(step: StepProgress) -> Text:
    """The step's name; those of Brå's steps have one in English too."""
    known = step.kind and step.kind.label == step.title
    return Text(sv=step.title, en=_STEPS.get(step.kind or "", step.title) if known else step.title)


def lacking(step: StepProgress) -> tuple[Text, ...]:
    """What the step still asks for; a record that shows it, when all is met but nothing is dated."""
    if step.done or step.missing:
        return step.missing
    return (Text(sv="ingen daterad handling visar att steget är gjort", en="no dated record shows the step"),)


def remarks(step: StepProgress, cycle: CycleProgress) -> tuple[Text, ...]:
    """What stands below a step: once its turn has come what it lacks, and what it does without, and why."""
    lacks = lacking(step) if mark(step, cycle) is not AHEAD else ()
    aside = tuple(
        Text(
            sv=f"valt bort: {check.requirement.label} ({check.set_aside})",
            en=f"set aside: {check.requirement.replace('_', ' ')} ({check.set_aside})",
        )
        for check in step.checks
        if check.lacks and check.set_aside
    )
    return (*lacks, *aside)


def round_name(cycle: CycleProgress) -> Text:
    """`Varv 2`, or `Varv 2, Trygga kvällar`: its title or else its area; a title with “varv” stands alone."""
    number, title = cycle.cycle.round, cycle.cycle.title or cycle.area
    if title and "varv" in title.casefold():
        return Text(sv=title, en=title)
    suffix = f", {title}" if title else ""
    return Text(sv=f"Varv {number}{suffix}", en=f"Round {number}{suffix}")


def where(cycle: CycleProgress) -> Text:
    """`steg 4 av 5, Genomförande`, with what is left behind it and begun after it, or that all is done."""
    if cycle.done:
        return Text(sv="alla steg är klara", en="all steps are done")
    place, total, title = cycle.steps.index(cycle.current) + 1, len(cycle.steps), step_title(cycle.current)
    left = _steps(cycle.behind, cycle, "inte klart", "inte klara", "not done")
    begun = _steps(cycle.open_ahead, cycle, "påbörjat", "påbörjade", "begun")
    here = Text(sv=f"steg {place} av {total}, {title.sv}", en=f"step {place} of {total}, {title.en}")
    return strung("; ", (here, left, begun))


def _steps(steps: Sequence[StepProgress], cycle: CycleProgress, one: str, several: str, en: str) -> Text:
    """The steps by number and what is said of them, of `one` or of `several`; empty without steps."""
    numbers = [str(cycle.steps.index(step) + 1) for step in steps]
    if not numbers:
        return Text(sv="", en="")
    many = len(numbers) > 1
    return Text(
        sv=f"steg {joined(numbers)} är {several if many else one}",
        en=f"{'steps' if many else 'step'} {joined(numbers, 'and')} {en}",
    )
