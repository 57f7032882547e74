"""How long promises hold, and what follows them up."""

from datetime import date

from samverkan.model import (
    GivenPromise,
    Medborgarlofte,
    PartialDate,
    PromiseFollowUp,
    Uppfoljning,
    Work,
    first_day,
    last_day,
)


def promised_until(document: Medborgarlofte, day: date = date.max) -> date | None:
    """The last day that the promises hold, with the extensions decided by `day`; None when it is not said."""
    end = stated_end(document, day)
    return last_day(end) if end else None


def stated_end(document: Medborgarlofte, day: date) -> PartialDate | None:
    """The same, as exactly as it is stated."""
    longer = [
        each.until for each in document.extensions if not each.decided or first_day(each.decided) <= day
    ]
    return max((end for end in (document.end, *longer) if end), key=last_day, default=None)


def holds_until(promise: GivenPromise, document: Medborgarlofte) -> date | None:
    """The last day of one of the promises: its own, or else that of all."""
    return last_day(promise.end) if promise.end else promised_until(document)


def told_of(follow_up: Uppfoljning, document: Medborgarlofte, work: Work) -> list[PromiseFollowUp]:
    """What the follow-up says of these promises.

    A promise often keeps its id from year to year. It is then meant as the document that the follow-up
    names has it.
    """
    others = (each for each in work.of(Medborgarlofte) if each.id != document.id)
    named = {told for each in others if each.id == follow_up.promise_document for told in _ids(each)}
    own = _ids(document) - named
    return [row for row in follow_up.promises if row.promise in own]


def _ids(document: Medborgarlofte) -> set[str]:
    return {promise.id for promise in document.promises if promise.id}


def looks_at(follow_up: Uppfoljning, document: Medborgarlofte, work: Work) -> bool:
    """Whether the follow-up is of these promises, or of one of them."""
    return follow_up.promise_document == document.id or bool(told_of(follow_up, document, work))
