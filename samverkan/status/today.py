"""How the work under an agreement stands: all that is known of it on a day, put together."""

from datetime import date

from samverkan.load import AgreementFolder, Workspace
from samverkan.status.deadlines import deadlines
from samverkan.status.goals import goals
from samverkan.status.lifetime import is_in_force
from samverkan.status.measures import measures
from samverkan.status.on_day import known_on
from samverkan.status.rounds import rounds
from samverkan.status.status import Status


def status_on(folder: AgreementFolder, workspace: Workspace, today: date, within: int) -> Status:
    """How the work under the folder's agreement, which must have been read, stands on `today`.

    What is due within `within` days counts as due, the last of them included; the day itself is not overdue.
    """
    on_day = known_on(folder, workspace, today)
    last = date.fromordinal(min(today.toordinal() + within, date.max.toordinal()))
    every = deadlines(on_day)
    return Status(
        id=folder.id,
        title=on_day.agreement.title,
        today=today,
        in_force=is_in_force(on_day),
        cycles=rounds(on_day),
        goals=goals(on_day),
        measures=measures(on_day),
        overdue=tuple(each for each in every if each.due < today),
        due=tuple(each for each in every if today <= each.due <= last),
    )
