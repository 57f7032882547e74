"""The questions that a council asks of a new agreement, answered from a comparison: one file a question."""

from samverkan.diff.answers.answer import Answer
from samverkan.diff.answers.deciding import decided_anew
from samverkan.diff.answers.editorial import merely_editorial
from samverkan.diff.answers.following import followed_up
from samverkan.diff.answers.money import money
from samverkan.diff.answers.promised import is_new, no_longer_promised
from samverkan.diff.answers.rewritten import rewritten
from samverkan.diff.answers.signing import signing
from samverkan.diff.changes import Comparison
from samverkan.model import Agreement


def answers(old: Agreement, new: Agreement, comparison: Comparison) -> tuple[Answer, ...]:
    """The answers, in the order in which a council asks; none when nothing differs.

    They are six, and one more each when something is rewritten that only a reader can weigh, and when what is
    said of money differs. Of documents that rest on no agreement, who signs one and how it is followed up is
    no question.
    """
    if not comparison.changes:
        return ()
    changes = sorted(comparison.changes, key=lambda change: change.order)
    of_agreement = (
        () if comparison.only_work else (signing(old, new, changes), followed_up(old, new, changes))
    )
    return (
        no_longer_promised(changes, new, comparison.promised_beside),
        *rewritten(changes),
        is_new(changes),
        *of_agreement,
        *(() if comparison.only_work else money(old, new, changes)),
        decided_anew(changes, is_anew=comparison.is_anew),
        merely_editorial(changes),
    )
