"""What a calendar is made from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from samverkan.load import AgreementFolder, Workspace
from samverkan.model import Duration, TimeUnit, after
from samverkan.status import Deadline, Status

_HORIZON = Duration.model_validate({"count": "5", "unit": TimeUnit.YEAR.value})


@dataclass(frozen=True, slots=True)
class Duty:
    """Something to be done by a day, and the agreement that asks for it."""

    deadline: Deadline
    status: Status
    folder: AgreementFolder


@dataclass(frozen=True, slots=True)
class CalendarReport:
    """The duties, for everyone or for one of those who are responsible, as they stand on `today`."""

    duties: Sequence[Duty]
    workspace: Workspace
    today: date
    who: str | None = None

    @property
    def horizon(self) -> date:
        """The last day that is looked at of what recurs, however long it goes on."""
        return after(self.today, _HORIZON)
