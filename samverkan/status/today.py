"""How the work under an agreement stands: all that is known of it on a day, put together."""

from datetime import date

from samverkan.load import AgreementFolder, Workspace
from samverkan.status.deadlines import deadlines
from samverkan.status.goals import goals
from samverkan.status.lifetime import is_in_force
from samverkan.status.measures import measures
from samverkan.status.on_day import seen
from samverkan.status.rounds import rounds
from samverkan.status.status import Status


def status_on(folder: AgreementFolder, workspace: Workspace, today: date, within: int) -> Status:
    """How the work under the folder's agreement, which must have been read, stands on `today`.

    What is due within `within` days counts as due, the last of them included; the day itself is not overdue.
    """
    known = seen(folder, workspace, today)
    last = date.fromordinal(min(today.toordinal() + within, date.max.toordinal()))
    every = deadlines(known)
    return Status(
        id=folder.id,
        title=known.agreement.title,
        today=today,
        in_force=is_in_force(known),
        cycles=rounds(known),
        goals=goals(known),
        measures=measures(known),
        overdue=tuple(each for each in every if each.due < today),
        due=tuple(each for each in every if today <= each.due <= last),
    )
