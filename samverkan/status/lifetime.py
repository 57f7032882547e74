"""Whether an agreement holds on a day, and what comes after it."""

import re
from datetime import date

from samverkan.model import Agreement, RelationKind, begins, holds_until
from samverkan.status.on_day import OnDay, known_on
from samverkan.text import pattern_of

_AS_THE_FRAME = pattern_of(
    r"\b(?:ramavtal|ramöverenskommelse|huvudavtal)|"
    r"\b(?:central|övergripande|regional)\w* (?:avtal|överenskomm)",
    re.IGNORECASE,
)
"""A condition by which an agreement holds as long as the one that it is part of."""
_PART_OF = frozenset({RelationKind.PART_OF})


def is_in_force(on_day: OnDay) -> bool:
    """Whether the agreement has begun and not ended, and none that has begun replaces it.

    It goes on through automatic extensions; without any date for its beginning it is not in force.
    """
    start = begins(on_day.agreement)
    replacing = on_day.workspace.kinship.replaced_by(on_day.folder.id).values()
    replaced = any(_has_begun(each, on_day) for each in replacing)
    return start is not None and start <= on_day.today <= held_until(on_day) and not replaced


def held_until(on_day: OnDay) -> date:
    """The last day that the agreement can hold: if it holds as long as its frame, that of the frame.

    A frame that another agreement has followed may have been prolonged, and ends nothing.
    """
    own, kinship = holds_until(on_day.agreement), on_day.workspace.kinship
    if not _AS_THE_FRAME.search(on_day.agreement.validity.condition or ""):
        return own
    frames = kinship.named(on_day.folder.id, _PART_OF).items()
    return min([own, *(holds_until(each) for name, each in frames if not kinship.followed_by(name))])


def is_over(on_day: OnDay) -> bool:
    """Whether the agreement has held and no longer does."""
    start = begins(on_day.agreement)
    return start is not None and start <= on_day.today and not is_in_force(on_day)


def has_successor(on_day: OnDay) -> bool:
    """Whether another agreement follows it, from whatever day: one in the workspace, or one that it names."""
    precedes = any(each.kind is RelationKind.PRECEDES for each in on_day.agreement.relations)
    return precedes or bool(on_day.workspace.kinship.followed_by(on_day.folder.id))


def later(on_day: OnDay) -> list[OnDay]:
    """The agreements that follow it, and those that follow these, as they were known on the day."""
    workspace, ids = on_day.workspace, [on_day.folder.id]
    for identity in ids:
        ids += [each for each in workspace.kinship.followed_by(identity) if each not in ids]
    folders = filter(None, map(workspace.folder, ids[1:]))
    return [known_on(each, workspace, on_day.today) for each in folders if each.frame]


def _has_begun(agreement: Agreement, on_day: OnDay) -> bool:
    start = begins(agreement)
    return start is not None and start <= on_day.today
