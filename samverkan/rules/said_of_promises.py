"""Whether a promise was kept, as a follow-up and the promise itself say it of the same time."""

from collections.abc import Iterator

from samverkan.model import GivenPromise, Kept, Medborgarlofte, Uppfoljning, last_day
from samverkan.rules.rule import Finding
from samverkan.text import Text

_DECIDED = (Kept.YES, Kept.PARTLY, Kept.NO)


def kept_otherwise(follow_up: Uppfoljning, documents: tuple[Medborgarlofte, ...]) -> Iterator[Finding]:
    """Each promise that the follow-up and the promise's own result up to the same day judge otherwise."""
    document = next((each for each in documents if each.id == follow_up.promise_document), None)
    given = {each.id: each for each in document.promises} if document else {}
    for place, told in enumerate(follow_up.promises):
        promise = given.get(told.promise)
        known = _result(promise, follow_up) if promise else None
        if known and told.kept in _DECIDED and told.kept is not known:
            yield Finding(
                at=("promises", place, "kept"),
                message=Text(
                    sv=f"Löftet är {told.kept.label} här, men {known.label} i löftets eget resultat då.",
                    en="The promise is kept otherwise here than in its own result for the same time.",
                ),
                help=Text(
                    sv="Rätta `kept` här, eller i löftets `results`.",
                    en="Correct `kept` here, or in the `results` of the promise.",
                ),
            )


def _result(promise: GivenPromise, follow_up: Uppfoljning) -> Kept | None:
    """What is decided of the promise, for all parties, in its one result that ends as the follow-up does."""
    results = [
        each
        for each in promise.results
        if follow_up.end and last_day(each.end) == last_day(follow_up.end) and not each.party
    ]
    return results[0].kept if len(results) == 1 and results[0].kept in _DECIDED else None
