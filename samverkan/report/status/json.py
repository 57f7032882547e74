"""How the work stands as JSON, for other programs; the shape is a promise, and only grows."""

import json
from collections.abc import Sequence

from samverkan.documents.missed import what
from samverkan.documents.round_words import lacking
from samverkan.model import MeasureStatus, often
from samverkan.report.plain_values import plain
from samverkan.report.status.report import StatusReport
from samverkan.status import (
    CycleProgress,
    Deadline,
    GoalProgress,
    MeasureProgress,
    OpenCommitment,
    Place,
    PromiseProgress,
    Status,
    StepProgress,
)


def write(report: StatusReport) -> str:
    """Every chosen agreement, in the order of their ids."""
    return json.dumps(content(report), ensure_ascii=False, indent=2) + "\n"


def content(report: StatusReport) -> dict[str, object]:
    """The same as data."""
    return {
        "today": report.today.isoformat(),
        "within": report.within,
        "agreements": [_agreement(status, report) for status in report.statuses],
    }


def _agreement(status: Status, report: StatusReport) -> dict[str, object]:
    return {
        "id": status.id,
        "title": status.title,
        "in_force": status.in_force,
        "without_agreement": status.is_alone,
        "cycles": [_cycle(cycle, report) for cycle in status.cycles],
        "goals": [_goal(goal, report) for goal in status.goals],
        "promises": [_promise(promise, report) for promise in status.promises],
        "measures": _counts(status.measures),
        "measure_list": [measure_data(measure, report) for measure in status.measures],
        "overdue": [deadline_data(deadline, report) for deadline in status.overdue],
        "due": [deadline_data(deadline, report) for deadline in status.due],
    }


def _cycle(state: CycleProgress, report: StatusReport) -> dict[str, object]:
    return {
        "id": state.cycle.id,
        "round": state.cycle.round,
        "title": state.cycle.title,
        "area": state.cycle.area,
        "step": _name(state.current),
        "done": state.done,
        "behind": [_name(step) for step in state.behind],
        "missing": _missing(state.current, report),
        "steps": [_step(step, report) for step in state.steps],
        **_place(state.place, report),
    }


def _step(step: StepProgress, report: StatusReport) -> dict[str, object]:
    return {
        "id": step.id,
        "step": _name(step),
        "title": step.title,
        "done": step.done,
        "first": plain(step.first),
        "last": plain(step.last),
        "start": plain(step.start),
        "end": plain(step.end),
        "missing": _missing(step, report),
        "set_aside": [
            {"requirement": check.requirement.value, "reason": check.set_aside}
            for check in step.checks
            if check.set_aside is not None
        ],
    }


def _name(step: StepProgress) -> str:
    """Brå's name for the step; a step of a model of one's own that is none of Brå's has only its id."""
    return step.kind.value if step.kind else step.id


def _missing(step: StepProgress, report: StatusReport) -> list[str]:
    return [text.to(report.language) for text in lacking(step)]


def _goal(state: GoalProgress, report: StatusReport) -> dict[str, object]:
    indicator = state.indicator
    return {
        "id": state.goal.id,
        "title": state.goal.title,
        "indicator": indicator.title if indicator else None,
        "direction": indicator.direction.value if indicator and indicator.direction else None,
        "baseline": plain(indicator.baseline) if indicator else None,
        "baseline_date": plain(indicator.baseline_date) if indicator else None,
        "latest": plain(state.latest),
        "measured": plain(state.measured),
        "target": plain(indicator.target) if indicator else None,
        "target_date": plain(indicator.target_date) if indicator else None,
        "target_text": indicator.target_text if indicator else None,
        "unit": indicator.unit if indicator else None,
        "progress": state.progress,
        "reached": state.reached,
        **_place(state.place, report),
    }


def _promise(state: PromiseProgress, report: StatusReport) -> dict[str, object]:
    promise = state.promise
    return {
        "id": promise.id,
        "text": promise.text,
        "owner": state.owner or None,
        "given_by": list(state.given_by),
        "count": plain(state.count),
        "target": plain(promise.target.value) if promise.target else None,
        "target_text": promise.target.words.to(report.language) if promise.target else None,
        "kept": state.kept.value if state.kept else None,
        "until": plain(state.until),
        "ended": state.ended is not None,
        "follow_up": plain(state.follow_up),
        **_place(state.place, report),
    }


def _counts(measures: Sequence[MeasureProgress]) -> dict[str, int]:
    statuses = [measure.status for measure in measures]
    return {status.value: statuses.count(status) for status in MeasureStatus}


def measure_data(measure: MeasureProgress, report: StatusReport) -> dict[str, object]:
    """A measure and how far it has come."""
    return {
        "title": measure.title,
        "status": measure.status.value,
        "responsible": measure.responsible or None,
        "end": plain(measure.end),
        "overdue": measure.overdue,
        **_place(measure.place, report),
    }


def commitment_data(commitment: OpenCommitment, report: StatusReport) -> dict[str, object]:
    """A commitment in the agreement's words, how often it is to be done, and by when."""
    return {
        "text": commitment.text,
        "cadence": often(commitment.cadence).to(report.language) if commitment.cadence else None,
        "deadline": plain(commitment.deadline),
        **_place(commitment.place, report),
    }


def deadline_data(deadline: Deadline, report: StatusReport) -> dict[str, object]:
    """What is to be done, by when, and by whom if that is known."""
    return {
        "kind": deadline.kind,
        "what": what(deadline).to(report.language),
        "due": deadline.due.isoformat(),
        "missed": deadline.missed.times if deadline.missed else None,
        "next": plain(deadline.missed.next) if deadline.missed else None,
        "who": deadline.who,
        **_place(deadline.place, report),
    }


def _place(place: Place, report: StatusReport) -> dict[str, object]:
    path, line = report.found(place)
    return {"path": path, "line": line}
