"""The work as a round of steps: that they come in order, and that what is done is followed up."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from samverkan.diagnostics import Severity
from samverkan.model import Agreement, Cadence, Cycle, GivenPromise, Medborgarlofte, TimeUnit, Uppfoljning
from samverkan.model.dates import begins, first_day
from samverkan.model.intervals import after
from samverkan.rules.rule import Context, Finding, rule
from samverkan.rules.shared_work import is_in_force, is_whole, known_today, name, shared
from samverkan.rules.sources import BRA_FOLLOW_UP, BRA_OUTCOME, BRA_STEPS
from samverkan.status import StepProgress
from samverkan.status.deadlines_of_agreement import follow_ups
from samverkan.status.measured import latest
from samverkan.status.promised import holds_until
from samverkan.status.rounds import is_there, round_of
from samverkan.status.stages import stages
from samverkan.text import Text

_YEARLY = Cadence(per=TimeUnit.YEAR)


def _keeps_work(context: Context) -> bool:
    """Whether the work is documented here, in files that could all be read; it may be kept elsewhere."""
    return is_whole(context) and any(True for _ in shared(context))


@rule(
    "SV017",
    over=Agreement,
    severity=Severity.WARNING,
    title=Text(sv="Planerade uppföljningar blir av", en="Planned follow-ups are made"),
    why=Text(
        sv="Brå ser att arbetet sällan följs upp utan rullar på från år till år. En uppföljning som inte "
        "syns i någon handling är inte till nytta för någon.",
        en="Brå finds that the work is seldom followed up but rolls on from year to year. A follow-up that "
        "no document shows is of use to nobody.",
    ),
    source=BRA_FOLLOW_UP,
)
def planned_follow_ups_are_made(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """No planned follow-up of an agreement in force has passed without an uppföljning."""
    if not agreement.follow_up or not _keeps_work(context):
        return
    late = [each for each in follow_ups(known_today(context)) if each.due < context.today]
    for deadline in late if late and is_in_force(context) else ():
        subject = agreement.follow_up.occasions[int(deadline.place.route[-1])].subject
        yield Finding(
            at=(*deadline.place.route, "subject"),
            message=Text(
                sv=f"Uppföljningen av ”{subject}” skulle ha gjorts senast {deadline.due}, men ingen "
                "uppföljning finns från den tiden.",
                en=f"The follow-up of “{subject}” was to be made by {deadline.due}, but there is none from "
                "that time.",
            ),
            help=Text(
                sv="Lägg till uppföljningen i en fil uppfoljning-<namn>.yaml, eller ändra `cadence` eller "
                "`date`.",
                en="Add the follow-up in a file uppfoljning-<name>.yaml, or change `cadence` or `date`.",
            ),
        )


@rule(
    "SV048",
    over=Cycle,
    severity=Severity.WARNING,
    title=Text(sv="Varvets steg tas i ordning", en="The steps of the round come in order"),
    why=Text(
        sv="Varje steg bygger på det förra: åtgärder utan lägesbild och orsaker träffar sällan rätt.",
        en="Each step builds on the one before: measures without a lägesbild and causes seldom hit the mark.",
    ),
    source=BRA_STEPS,
)
def steps_come_in_order(cycle: Cycle, context: Context) -> Iterator[Finding]:
    """No step has evidence while an earlier one has none, and none is older than the one before it."""
    if not is_whole(context) or not is_there(cycle, known_today(context)):
        return
    steps = [step for step in round_of(cycle, known_today(context)).steps if not _is_set_aside(step)]
    shown = [step for step in steps if _has_evidence(step)]
    for place, step in enumerate(steps):
        later = next((each for each in steps[place + 1 :] if _has_evidence(each)), None)
        if later and not _has_evidence(step):
            yield _skipped(step, later)
    for earlier, later in pairwise(shown):
        if earlier.first and later.last and later.last < earlier.first:
            yield _backwards(earlier, earlier.first, later, later.last)


def _is_set_aside(step: StepProgress) -> bool:
    return all(check.set_aside for check in step.checks)


def _has_evidence(step: StepProgress) -> bool:
    return step.first is not None or bool(step.written and step.written.preparations)


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


def _backwards(earlier: StepProgress, first: date, later: StepProgress, last: date) -> Finding:
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


@rule(
    "SV075",
    over=Cycle,
    severity=Severity.WARNING,
    title=Text(sv="Varvets steg finns i modellen", en="The steps of the round are those of the model"),
    why=Text(
        sv="Det som står under ett steg som modellen inte har räknas inte, och varvet ser ut att stå stilla.",
        en="What stands under a step that the model does not have is not counted, and the round seems to "
        "stand still.",
    ),
    source=BRA_STEPS,
)
def steps_are_of_the_model(cycle: Cycle, context: Context) -> Iterator[Finding]:
    """Every step of the round is a step of the agreement's model, or of Brå's when it has none of its own."""
    if not context.own.agreement:
        return
    model = stages(context.own.agreement)
    names = [stage.id for stage in model]
    for place, step in enumerate(cycle.steps):
        if not any(stage.holds(step) for stage in model):
            yield Finding(
                at=("steps", place),
                message=Text(
                    sv=f"Steg {place + 1} i varvet är inget av modellens steg ({', '.join(names)}).",
                    en=f"Step {place + 1} of the round is none of the model's ({', '.join(names)}).",
                ),
                help=Text(
                    sv="Skriv stegets id i `step`, eller i modellen vilket av Brås steg det är (`kind`).",
                    en="Name the step by its id in `step`, or say in the model which of Brå's steps it is "
                    "(`kind`).",
                ),
            )


@rule(
    "SV065",
    over=Agreement,
    severity=Severity.WARNING,
    title=Text(sv="Indikatorer mäts", en="Indicators are measured"),
    why=Text(
        sv="Ett mål vars indikator aldrig mäts kan varken nås eller missas, och ingen vet om arbetet ger "
        "något.",
        en="A goal whose indicator is never measured can be neither reached nor missed, and nobody knows "
        "whether the work leads to anything.",
    ),
    source=BRA_OUTCOME,
)
def indicators_are_measured(agreement: Agreement, context: Context) -> Iterator[Finding]:
    """An indicator of an agreement in force has a value when its interval, or a year, has passed."""
    start = begins(agreement)
    if not start or not agreement.goals or not _keeps_work(context) or not is_in_force(context):
        return
    told = {each.indicator for follow_up in shared(context).of(Uppfoljning) for each in follow_up.indicators}
    for number, goal in enumerate(agreement.goals):
        for place, indicator in enumerate(goal.indicators):
            late = after(start, indicator.cadence or _YEARLY) < context.today
            if late and indicator.id not in told and latest(indicator, context.today) is None:
                yield Finding(
                    at=("goals", number, "indicators", place, "title"),
                    message=Text(
                        sv=f"Indikatorn ”{indicator.title}” har inte mätts sedan avtalet började {start}.",
                        en=f"The indicator “{indicator.title}” has not been measured since the agreement "
                        f"began on {start}.",
                    ),
                    help=Text(
                        sv="Lägg till mätvärden i `measurements`, eller i en CSV-fil: `{file: namn.csv}`.",
                        en="Add values to `measurements`, or in a CSV file: `{file: name.csv}`.",
                    ),
                )


@rule(
    "SV066",
    over=Medborgarlofte,
    severity=Severity.WARNING,
    title=Text(sv="Löften följs upp", en="Promises are followed up"),
    why=Text(
        sv="Den som har fått ett löfte vill veta om det hölls. I Brås utvärdering var det just "
        "återkopplingen till invånare och medarbetare som brast.",
        en="Whoever has been given a promise wants to know whether it was kept. In Brå's evaluation it was "
        "the feedback to residents and staff that was lacking.",
    ),
    source=BRA_OUTCOME,
)
def promises_are_followed_up(document: Medborgarlofte, context: Context) -> Iterator[Finding]:
    """Every promise has a result or stands in an uppföljning when it has ended, or has held for a year."""
    if not is_whole(context):
        return
    told = {row.promise for follow_up in shared(context).of(Uppfoljning) for row in follow_up.promises}
    for place, promise in enumerate(document.promises):
        if not promise.results and promise.id not in told and _is_ripe(promise, document, context.today):
            yield Finding(
                at=("promises", place, "text"),
                message=Text(
                    sv=f"Löfte {place + 1} i ”{name(document)}” har aldrig följts upp.",
                    en=f"Promise {place + 1} in “{name(document)}” has never been followed up.",
                ),
                help=Text(
                    sv="Lägg till `results` hos löftet, eller en rad om det i `promises` i en uppföljning.",
                    en="Add `results` to the promise, or a row on it in `promises` of an uppföljning.",
                ),
            )


def _is_ripe(promise: GivenPromise, document: Medborgarlofte, today: date) -> bool:
    start = promise.start or document.start
    end = holds_until(promise, document)
    ended = end is not None and end < today
    return ended or after(first_day(start) if start else document.date, _YEARLY) < today
