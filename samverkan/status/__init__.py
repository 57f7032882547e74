"""How the work stands on a day: every round of the cycle, goals, measures and deadlines.

Nothing here is written by anyone: it follows from the records and the day. `status.today` puts it together.
"""

from samverkan.status.status import (
    Check,
    CycleProgress,
    Deadline,
    GoalProgress,
    MeasureProgress,
    Missed,
    OpenCommitment,
    Place,
    PromiseProgress,
    Series,
    Status,
    StepProgress,
    as_known,
)

__all__ = [
    "Check",
    "CycleProgress",
    "Deadline",
    "GoalProgress",
    "MeasureProgress",
    "Missed",
    "OpenCommitment",
    "Place",
    "PromiseProgress",
    "Series",
    "Status",
    "StepProgress",
    "as_known",
]
