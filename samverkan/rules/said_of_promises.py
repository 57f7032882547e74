"""What became of a promise, as a follow-up and the promise itself say it of the same time."""

import re
from collections.abc import Iterator
from datetime import date

from samverkan.model import (
    GivenPromise,
    Kept,
    Medborgarlofte,
    PartialDate,
    PromiseFollowUp,
    PromiseResult,
    Uppfoljning,
    first_day,
    last_day,
    once,
)
from samverkan.rules.agreements import number
from samverkan.rules.rule import Finding
from samverkan.rules.wording import needle
from samverkan.rules.written_values import NUMBER, number_of
from samverkan.text import Text, pattern_of

_DECIDED = frozenset({Kept.YES, Kept.PARTLY, Kept.NO})


def told_otherwise(follow_up: Uppfoljning, documents: tuple[Medborgarlofte, ...]) -> Iterator[Finding]:
    """Each promise of which the follow-up says another thing than the promise's own result for the time."""
    document = next((each for each in documents if each.id == follow_up.promise_document), None)
    if document is None or follow_up.end is None:
        return
    results, day = _results(document), last_day(follow_up.end)
    for place, told in enumerate(follow_up.promises):
        every = results.get((told.promise, day), [])
        known = [
            (promise, own)
            for promise, own in every
            if _begins_as(follow_up, own, promise.start or document.start)
        ]
        if len(known) == 1:
            yield from _judged_otherwise(told, known[0][1], place)
            yield from _counted_otherwise(told, *known[0], place)


def _judged_otherwise(told: PromiseFollowUp, own: PromiseResult, place: int) -> Iterator[Finding]:
    if told.kept and own.kept and {own.kept, told.kept} <= _DECIDED and own.kept is not told.kept:
        yield Finding(
            at=("promises", place, "kept"),
            message=Text(
                sv=f"Löftet är {told.kept.label} här, men {own.kept.label} i löftets eget resultat då.",
                en="The promise is kept otherwise here than in its own result for the same time.",
            ),
            help=Text(
                sv="Rätta `kept` här, eller i löftets `results`.",
                en="Correct `kept` here, or in the `results` of the promise.",
            ),
        )


_OF_ALL = pattern_of(
    r"(?<![0-9.,:/–-])(?P<said>[0-9]{1,5})(?:\s+[^\W\d]+)?\s+av\s+(?:de\s+|alla\s+)?(?P<of>[0-9]{1,5})(?![0-9.,:/–-]*[0-9])"
)
_COUNTED = pattern_of(rf"\s*(?P<said>[0-9]{{1,5}}|{NUMBER})\s+(?P<of>[^\W\d]{{4,}})", re.IGNORECASE)
_SHARE = pattern_of(r"(?<![0-9,.–-])(?P<said>[0-9]{1,3}(?:,[0-9])?)\s*(?P<of>procent|%)")


def _counted_otherwise(
    told: PromiseFollowUp, promise: GivenPromise, own: PromiseResult, place: int
) -> Iterator[Finding]:
    """The number in the text, when the result has another of the same whole or thing, or in per cent."""
    text = told.text or ""
    for pattern in (_OF_ALL, _COUNTED, _SHARE):
        said, known = _one(pattern, text), _one(pattern, own.text or "")
        if said and known and _of(said) == _of(known) and _value(said) != _value(known):
            yield _differs(("promises", place, "text"), needle(text, *said.span()), known["said"])
            return
    share = _one(_SHARE, text)
    is_share = promise.target and promise.target.unit.casefold().startswith(("procent", "%"))
    if share and is_share and own.value is not None and abs(_value(share) - float(own.value)) >= 1:
        yield _differs(("promises", place, "text"), needle(text, *share.span()), number(own.value).sv)


def _one(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """What the pattern finds, if it is one thing; what is counted stands first."""
    if pattern is _COUNTED:
        return pattern.match(text)
    found = [*pattern.finditer(text)]
    return found[0] if len(found) == 1 else None


def _of(found: re.Match[str]) -> str:
    return found["of"].casefold().replace("%", "procent")


def _value(found: re.Match[str]) -> float:
    written = found["said"].replace(",", ".")
    return float(written) if written[0].isdigit() else number_of(written)


def _differs(at: tuple[str | int, ...], words: str, known: str) -> Finding:
    return Finding(
        at=at,
        needle=words,
        message=Text(
            sv=f"Här står ”{words}”, men löftets eget resultat då säger {known}.",
            en=f"Here it says “{words}”, but the promise's own result for the time says {known}.",
        ),
        help=Text(
            sv="Rätta det som är fel, här eller i löftets `results`.",
            en="Correct what is wrong, here or in the `results` of the promise.",
        ),
    )


def _begins_as(follow_up: Uppfoljning, result: PromiseResult, begun: PartialDate | None) -> bool:
    """Whether the time may begin with that of the follow-up, or with the promise within it."""
    if not follow_up.start or not result.start:
        return True
    first, start = first_day(follow_up.start), first_day(result.start)
    return start == first or bool(begun and start == first_day(begun) > first)


_Results = dict[tuple[str | None, date], list[tuple[GivenPromise, PromiseResult]]]


@once
def _results(document: Medborgarlofte) -> _Results:
    """What each promise came to, for all parties, by its id and the last day of the time."""
    found: _Results = {}
    for promise in document.promises:
        for each in promise.results:
            if not each.party:
                found.setdefault((promise.id, last_day(each.end)), []).append((promise, each))
    return found
