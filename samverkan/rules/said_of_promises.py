"""Whether a promise was kept, as a follow-up and the promise itself say it of the same time."""

from collections.abc import Iterator
from datetime import date

from samverkan.model import Kept, Medborgarlofte, PartialDate, Uppfoljning, first_day, last_day, once
from samverkan.rules.rule import Finding
from samverkan.text import Text

_DECIDED = frozenset({Kept.YES, Kept.PARTLY, Kept.NO})


def kept_otherwise(follow_up: Uppfoljning, documents: tuple[Medborgarlofte, ...]) -> Iterator[Finding]:
    """Each promise that the follow-up and the promise's own result for the same time judge otherwise."""
    document = next((each for each in documents if each.id == follow_up.promise_document), None)
    if document is None or follow_up.end is None:
        return
    results, day = _results(document), last_day(follow_up.end)
    for place, told in enumerate(follow_up.promises):
        known = [kept for start, kept in results.get((told.promise, day), []) if _begins_as(follow_up, start)]
        own = known[0] if len(known) == 1 else None
        if own and told.kept and {own, told.kept} <= _DECIDED and own is not told.kept:
            yield Finding(
                at=("promises", place, "kept"),
                message=Text(
                    sv=f"Löftet är {told.kept.label} här, men {own.label} i löftets eget resultat då.",
                    en="The promise is kept otherwise here than in its own result for the same time.",
                ),
                help=Text(
                    sv="Rätta `kept` här, eller i löftets `results`.",
                    en="Correct `kept` here, or in the `results` of the promise.",
                ),
            )


def _begins_as(follow_up: Uppfoljning, start: PartialDate | None) -> bool:
    """Whether the time may begin with that of the follow-up; one that is not told may."""
    first = follow_up.start
    return start is None or first is None or first_day(start) == first_day(first)


_Results = dict[tuple[str | None, date], list[tuple[PartialDate | None, Kept]]]


@once
def _results(document: Medborgarlofte) -> _Results:
    """From when and how each promise was kept, for all parties, by its id and the last day of the time."""
    found: _Results = {}
    for promise in document.promises:
        for each in promise.results:
            if each.kept and not each.party:
                found.setdefault((promise.id, last_day(each.end)), []).append((each.start, each.kept))
    return found
