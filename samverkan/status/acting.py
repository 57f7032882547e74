"""What carrying out the work asks for. Source: Brå, steg 4."""

from collections.abc import Iterable, Iterator

from samverkan.model import (
    Cause,
    FollowUpOccasion,
    Measure,
    MeasureStatus,
    Medborgarlofte,
    PlannedMeasure,
    Recurrence,
    Requirement,
)
from samverkan.status.evidence import Evidence, asked
from samverkan.status.lacking import named
from samverkan.status.measures import status_of
from samverkan.text import Text


@asked(Requirement.GOALS)
def goals_set(evidence: Evidence) -> Text | None:
    """Goals with indicators; a goal that has others as its parts is measured by them.

    A round for one area asks for the goals of the area, when there are any.
    """
    goals, area = evidence.on_day.agreement.goals, evidence.cycle.area
    if not goals:
        return Text(sv="avtalet har inga mål", en="the agreement has no goals")
    divided = {goal.part_of for goal in goals if goal.part_of}
    asked = [goal for goal in goals if area and goal.area == area] or goals
    bare = (goal.title for goal in asked if not goal.indicators and goal.id not in divided)
    return named(bare, "indikator saknas för målet", "an indicator is missing for the goal")


@asked(Requirement.MEASURES)
def measures_chosen(evidence: Evidence) -> Text | None:
    """Measures that answer every cause of the round's analyses, or that are set aside with a reason.

    Without an analysis the causes are those that the agreement states.
    """
    measures = list(_measures(evidence))
    if not measures:
        return Text(sv="åtgärder saknas", en="measures are missing")
    answered = {cause for measure in measures for cause in measure.causes}
    open_causes = (each.text for each in _causes(evidence) if each.id not in answered)
    return named(open_causes, "åtgärd saknas mot orsaken", "a measure is missing for the cause")


def _measures(evidence: Evidence) -> Iterator[Measure]:
    yield from evidence.on_day.agreement.measures
    for plan in evidence.plans:
        yield from plan.measures


def _causes(evidence: Evidence) -> Iterator[Cause]:
    analysed: Iterable[Cause] = [each for analysis in evidence.whole.analyses for each in analysis.causes]
    stated = (each for problem in evidence.on_day.agreement.problems for each in problem.causes)
    return (each for each in analysed or stated if each.id and not each.set_aside)


@asked(Requirement.PLAN_ADOPTED)
def plan_adopted(evidence: Evidence) -> Text | None:
    """A plan that a body has decided on."""
    if not evidence.plans:
        return Text(sv="åtgärdsplan saknas", en="an action plan is missing")
    undecided = (
        plan.title or plan.id
        for plan in evidence.plans
        if not any(evidence.on_day.told(decision.date) for decision in plan.decisions)
    )
    return named(undecided, "beslut saknas om åtgärdsplanen", "a decision is missing on the action plan")


@asked(Requirement.PROMISES)
def promises_made(evidence: Evidence) -> Text | None:
    """Promises to residents that are signed and made known."""
    if not evidence.promises:
        return Text(sv="medborgarlöften saknas", en="citizen promises are missing")
    unsigned = named(
        (each.title or each.id for each in evidence.promises if not _is_signed(each, evidence)),
        "underskrift saknas på medborgarlöftet",
        "a signature is missing on the citizen promise",
    )
    return unsigned or named(
        (each.title or each.id for each in evidence.promises if not _is_known(each, evidence)),
        "det står inte hur invånarna har fått veta om medborgarlöftet",
        "nothing says how residents have been told of the citizen promise",
    )


def _is_signed(document: Medborgarlofte, evidence: Evidence) -> bool:
    return any(each.date is None or evidence.on_day.told(each.date) for each in document.signatories)


def _is_known(document: Medborgarlofte, evidence: Evidence) -> bool:
    return any(evidence.on_day.told(each.date) for each in document.announced)


@asked(Requirement.FOLLOW_UP_PLANNED)
def follow_up_planned(evidence: Evidence) -> Text | None:
    """A follow-up with a time: in the agreement or for the promises, or as the plan says in words."""
    plan = evidence.on_day.agreement.follow_up
    occasions = [
        *(plan.occasions if plan else ()),
        *(o for each in evidence.promises for o in each.follow_up),
    ]
    if any(map(_has_time, occasions)) or any(each.follow_up for each in evidence.plans):
        return None
    return Text(
        sv="varken avtalet eller åtgärdsplanen säger när arbetet följs upp",
        en="neither the agreement nor the action plan says when the work is followed up",
    )


def _has_time(occasion: FollowUpOccasion) -> bool:
    return bool(occasion.cadence or occasion.date)


@asked(Requirement.CARRIED_OUT)
def carried_out(evidence: Evidence) -> Text | None:
    """Every measure of the plans is done or cancelled; one that is ordinary work goes on."""
    planned = [measure for plan in evidence.plans for measure in plan.measures]
    if not planned:
        return Text(
            sv="inga åtgärder i någon plan är genomförda", en="no measures of any plan are carried out"
        )
    unfinished = (each.title for each in planned if not _is_carried_out(each, evidence))
    return named(unfinished, "ännu inte genomfört:", "not yet carried out:")


def _is_carried_out(measure: PlannedMeasure, evidence: Evidence) -> bool:
    status = status_of(measure, evidence.on_day)
    goes_on = status is MeasureStatus.ONGOING and measure.recurrence is Recurrence.ORDINARY
    return goes_on or status in (MeasureStatus.DONE, MeasureStatus.CANCELLED)
