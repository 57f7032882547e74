"""How the work stands on a day: every round of the cycle, goals, measures and deadlines.

Nothing here is written by anyone: it follows from the records and the day.
"""

from samverkan.status.status import (
    Check,
    CycleProgress,
    Deadline,
    GoalProgress,
    MeasureProgress,
    Place,
    Status,
    StepProgress,
)
from samverkan.status.today import status_on

__all__ = [
    "Check",
    "CycleProgress",
    "Deadline",
    "GoalProgress",
    "MeasureProgress",
    "Place",
    "Status",
    "StepProgress",
    "status_on",
]
