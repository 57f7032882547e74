"""What promises have come to, in words."""

from collections.abc import Callable
from datetime import date

from samverkan.documents.validity_words import to_begin
from samverkan.model import PartialDate
from samverkan.status import PromiseProgress, as_known
from samverkan.swedish import joined, number
from samverkan.text import Text


def outcome(state: PromiseProgress) -> Text:
    """What a promise has come to against what was promised: `8 (utlovat: minst 12 vandringar per år)`."""
    promise = state.promise
    if promise.target is None:
        return Text(sv="inget antal utlovat", en="no number promised")
    told = promise.target.words
    none = Text(sv="inget resultat än", en="no result yet")
    much = none if state.count is None else Text(sv=number(state.count), en=f"{state.count:,}")
    return Text(sv=f"{much.sv} (utlovat: {told.sv})", en=f"{much.en} (promised: {told.en})")


def kept(state: PromiseProgress, day: Callable[[PartialDate | date], str] = str) -> Text:
    """Whether a promise is kept, as was said last, that nobody has said, or from when it is to hold."""
    if state.kept:
        return state.kept.words
    return to_begin(state.begins, day) if state.begins else Text(sv="inte bedömt", en="not judged")


def looked_at(
    state: PromiseProgress, today: date, day: Callable[[PartialDate | date], str] = str
) -> Text | None:
    """When the promise is to be followed up, or should have been; None when nothing says."""
    if state.follow_up is None:
        return None
    when = day(as_known(state.follow_up, state.follow_up_of))
    if state.follow_up < today:
        return Text(sv=f"skulle ha följts upp {when}", en=f"should have been followed up by {when}")
    return Text(sv=f"följs upp {when}", en=f"followed up by {when}")


def givers(state: PromiseProgress) -> str:
    """Who answers for a promise, and who else gives it."""
    return joined([name for name in (state.owner, *state.given_by) if name])
