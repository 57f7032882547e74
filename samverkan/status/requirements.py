"""What each requirement of a step asks for: None when it is met, or what is lacking in words.

Source: Brå, the checklists of the five steps.
"""

from collections.abc import Callable, Mapping

from samverkan.model import Requirement
from samverkan.status.acting import (
    carried_out,
    follow_up_planned,
    goals_set,
    measures_chosen,
    plan_adopted,
    promises_made,
)
from samverkan.status.evidence import Evidence
from samverkan.status.following import (
    effect_followed_up,
    output_followed_up,
    process_followed_up,
    reported,
)
from samverkan.status.preparing import (
    agreement_signed,
    analyses_made,
    communication_begun,
    joint_decision,
    joint_lagesbild,
    leadership_informed,
    organisation_created,
    own_lagesbild,
    prioritised,
    resources_listed,
    staff_dialogue,
)
from samverkan.text import Text


def _evidence(evidence: Evidence) -> Text | None:
    """Something dated that the step refers to, or its own text when it has ended."""
    if evidence.dates:
        return None
    return Text(sv="inget visar vad steget gav", en="nothing shows what came of the step")


LACKS: Mapping[Requirement, Callable[[Evidence], Text | None]] = {
    Requirement.JOINT_DECISION: joint_decision,
    Requirement.ORGANISATION: organisation_created,
    Requirement.COMMUNICATION: communication_begun,
    Requirement.OWN_LAGESBILD: own_lagesbild,
    Requirement.RESOURCES: resources_listed,
    Requirement.STAFF_DIALOGUE: staff_dialogue,
    Requirement.LEADERSHIP_INFORMED: leadership_informed,
    Requirement.JOINT_LAGESBILD: joint_lagesbild,
    Requirement.PRIORITISED: prioritised,
    Requirement.ANALYSES: analyses_made,
    Requirement.AGREEMENT_SIGNED: agreement_signed,
    Requirement.GOALS: goals_set,
    Requirement.MEASURES: measures_chosen,
    Requirement.PLAN_ADOPTED: plan_adopted,
    Requirement.PROMISES: promises_made,
    Requirement.FOLLOW_UP_PLANNED: follow_up_planned,
    Requirement.CARRIED_OUT: carried_out,
    Requirement.OUTPUT_FOLLOWED_UP: output_followed_up,
    Requirement.PROCESS_FOLLOWED_UP: process_followed_up,
    Requirement.EFFECT_FOLLOWED_UP: effect_followed_up,
    Requirement.REPORTED: reported,
    Requirement.EVIDENCE: _evidence,
}
"""By requirement, what looks for it in a part of a round."""
