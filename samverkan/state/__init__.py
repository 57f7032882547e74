"""How the work stands on a day: every round of the cycle, goals, measures and deadlines.

Nothing here is written by anyone: it follows from the records and the day.
"""

from samverkan.state.standing import (
    Check,
    CycleState,
    Deadline,
    GoalState,
    MeasureState,
    Place,
    Standing,
    StepState,
)
from samverkan.state.today import standing

__all__ = [
    "Check",
    "CycleState",
    "Deadline",
    "GoalState",
    "MeasureState",
    "Place",
    "Standing",
    "StepState",
    "standing",
]
