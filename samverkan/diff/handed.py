"""What was to be done by one party, and is to be done by another, or by fewer."""

from collections.abc import Sequence

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
    return Text(
        sv=f"{name.sv}: {after.sv} svarar nu för det i stället för {before.sv}.",
        en=f"{name.en}: {after.en} now {_answers(come)} for it instead of {before.en}.",
    )


def answers_no_longer(difference: Difference, old: Agreement, new: Agreement) -> Text | None:
    """That a party no longer answers for it; of `parties`, none at all means all of them."""
    was, now = (getattr(owner, difference.key, None) for owner in difference.owners)
    removed, by_all = difference.kind is ChangeKind.REMOVED, difference.key == "parties"
    if Role.ANSWERS not in difference.holds.roles:
        return None
    name = quoted(difference)
    if removed and not difference.holds.refers:
        return Text(
            sv=f"{name.sv}: det står inte längre vem som ansvarar.",
            en=f"{name.en}: it no longer says who is responsible.",
        )
    if removed and now == () and not by_all:
        return Text(
            sv=f"{name.sv}: ingen part står längre som ansvarig.",
            en=f"{name.en}: no party answers for it now.",
        )
    if by_all and was == () and now and difference.kind is ChangeKind.ADDED:
        those = _called(new, list(now))
        return Text(
            sv=f"{name.sv}: bara {those.sv} svarar för det, förut alla parter.",
            en=f"{name.en}: only {those.en} {_answers(now)} for it, formerly all parties.",
        )
    if removed and 0 < len(now or ()) < len(was or ()):
        gone = _called(old, [str(difference.old)])
        return Text(
            sv=f"{name.sv}: {gone.sv} svarar inte längre för det.",
            en=f"{name.en}: {gone.en} no longer answers for it.",
        )
    return None


def _answers(parties: Sequence[str]) -> str:
    return "answers" if len(parties) == 1 else "answer"


def _called(agreement: Agreement, ids: list[str]) -> Text:
    """The parties as the agreement calls them in short."""
    called = {each.id: each.in_short for each in agreement.parties}
    return listed([as_written(called.get(each, each)) for each in ids])
