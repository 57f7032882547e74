"""Whether an agreement holds on a day, and what comes after it."""

from samverkan.model import Agreement
from samverkan.model.dates import begins, holds_until
from samverkan.status.on_day import OnDay


def is_in_force(seen: OnDay) -> bool:
    """Whether the agreement has begun and not ended, and none that has begun replaces it.

    It goes on through automatic extensions; without any date for its beginning it is not in force.
    """
    start = begins(seen.agreement)
    replacing = seen.workspace.kinship.replaced_by(seen.folder.id).values()
    replaced = any(_has_begun(each, seen) for each in replacing)
    return start is not None and start <= seen.today <= holds_until(seen.agreement) and not replaced


def is_over(seen: OnDay) -> bool:
    """Whether the agreement has held and no longer does."""
    start = begins(seen.agreement)
    return start is not None and start <= seen.today and not is_in_force(seen)


def has_successor(seen: OnDay) -> bool:
    """Whether another agreement in the workspace replaces or extends it, from whatever day."""
    return bool(seen.workspace.kinship.followed_by(seen.folder.id))


def _has_begun(agreement: Agreement, seen: OnDay) -> bool:
    start = begins(agreement)
    return start is not None and start <= seen.today
