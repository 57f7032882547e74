"""How the work under an agreement stands: all that is known of it on a day, put together."""

from datetime import date

from samverkan.load import AgreementFolder, Workspace
from samverkan.state.deadlines import deadlines
from samverkan.state.goals import goals
from samverkan.state.lifetime import is_in_force
from samverkan.state.measures import measures
from samverkan.state.rounds import rounds
from samverkan.state.seen import seen
from samverkan.state.standing import Standing


def standing(folder: AgreementFolder, workspace: Workspace, today: date, within: int) -> Standing:
    """How the work under the folder's agreement, which must have been read, stands on `today`.

    What is due within `within` days counts as due, the last of them included; the day itself is not overdue.
    """
    known = seen(folder, workspace, today)
    last = date.fromordinal(min(today.toordinal() + within, date.max.toordinal()))
    every = deadlines(known)
    return Standing(
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
