"""What was to be done by one party, and is to be done by another."""

from samverkan.diff.changes import ChangeKind, Difference
from samverkan.diff.matching import Ids
from samverkan.diff.weaker import quoted
from samverkan.model import Agreement, Role, listed
from samverkan.text import Text, as_written


def handed_over(difference: Difference, old: Agreement, new: Agreement, ids: Ids) -> Text | None:
    """That a party no longer answers for it, and others do instead."""
    gone = difference.old
    held = difference.kind is ChangeKind.REMOVED and Role.ANSWERS in difference.holds.roles
    if not (held and difference.holds.refers == "party" and isinstance(gone, str)):
        return None
    was, now = (getattr(owner, difference.key, ()) for owner in difference.owners)
    kept = {ids.now("party", each) for each in was}
    come = [each for each in now if each not in kept]
    if not come or len(now) < len(was):
        return None
    name, before, after = quoted(difference), _called(old, [gone]), _called(new, come)
    answers = "answers" if len(come) == 1 else "answer"
    return Text(
        sv=f"{name.sv}: {after.sv} svarar nu för det i stället för {before.sv}.",
        en=f"{name.en}: {after.en} now {answers} for it instead of {before.en}.",
    )


def _called(agreement: Agreement, ids: list[str]) -> Text:
    """The parties as the agreement calls them in short."""
    called = {each.id: each.in_short for each in agreement.parties}
    return listed([as_written(called.get(each, each)) for each in ids])
