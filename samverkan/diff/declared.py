"""What the model says of a field: which way another value of it weakens what the parties have agreed."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from samverkan.diff.changes import ChangeKind, Difference
from samverkan.diff.naming import NO_NAMES, Names, name_of
from samverkan.diff.nouns import noun_of_field
from samverkan.diff.terms import is_later
from samverkan.diff.wording import value_in_words
from samverkan.model import (
    Duration,
    MeasureStatus,
    PartialDate,
    Record,
    Weaker,
    WeakerWay,
    capitalised,
    longer,
    once,
)
from samverkan.swedish import small
from samverkan.text import Text, pattern_of

_Asks = Callable[[Difference, Weaker, int], bool]


def declared(difference: Difference, name: Text, moved: int, names: Names) -> Text | None:
    """What weakens by what is declared of the field; days may be `moved` on by so many months.

    `names` are those of what the former agreement has.
    """
    for weaker in difference.holds.weaker:
        asks = _WAYS.get(weaker.way)
        if asks and asks(difference, weaker, moved):
            if weaker.way is WeakerWay.LOWER and difference.new is None:
                return _unsaid(difference, name)
            old, new = (_words(value, difference, names) for value in (difference.old, difference.new))
            said = Text(
                sv=weaker.said.sv.format(name.sv, old=old.sv, new=new.sv),
                en=weaker.said.en.format(name.en, old=old.en, new=new.en),
            )
            return capitalised(said)
    return None


def _unsaid(difference: Difference, name: Text) -> Text:
    """That a value is stated no longer: `”Torget”: prioritet anges inte längre (förut fokusområde).`."""
    what, old = noun_of_field(difference.holds), _words(difference.old, difference, NO_NAMES)
    return Text(
        sv=f"{name.sv}: {what.sv} anges inte längre (förut {old.sv}).",
        en=f"{name.en}: {what.en} is no longer stated (was {old.en}).",
    )


def _words(value: object, difference: Difference, names: Names) -> Text:
    if isinstance(value, str) and _OF_A_LAW.match(value):
        return Text(sv=small(value), en=value)
    if isinstance(value, Record) and not value.record_kind.one_value and (name := name_of(value, names)).sv:
        return name
    return value_in_words(value, difference.holds, names)


_OF_A_LAW = pattern_of(r"\w*(?:lag|förordning|balk)(?:en)?\b", re.IGNORECASE)
"""How the name of a law begins, which has a small letter within a sentence."""


def _is_gone(difference: Difference, _weaker: Weaker, _moved: int) -> bool:
    if difference.kind is not ChangeKind.REMOVED or difference.holds.is_list:
        return False
    text = getattr(difference.owners[1], "text", None)
    return not (isinstance(difference.old, str) and text and _told([text]).name(difference.old))


def _has_come(difference: Difference, _weaker: Weaker, _moved: int) -> bool:
    return difference.kind is ChangeKind.ADDED and not difference.holds.is_list


def _is_fewer(difference: Difference, weaker: Weaker, _moved: int) -> bool:
    old, new = (getattr(owner, difference.key, None) or () for owner in difference.owners)
    if difference.kind is not ChangeKind.REMOVED or _is_named_still(difference):
        return False
    return len(new) < len(old) or all(is_lower(difference.old, each, weaker) for each in new)


def _is_named_still(difference: Difference) -> bool:
    """Whether it stands within what another item says: two laws in one line are two laws."""
    old, now = difference.old, difference.owners[1]
    if not (isinstance(old, str) and isinstance(now, Record)) or difference.holds.refers:
        return False
    told = _told_in_lists(now).get(difference.key)
    return told is not None and told.name(old)


class _Told(NamedTuple):
    """What texts say: the numbers of laws, and the words of each text in a row."""

    laws: frozenset[str]
    words: str

    def name(self, words: str) -> bool:
        """Whether one of the texts says this, or all of them together name the same laws by their numbers."""
        laws = frozenset(_LAW.findall(words))
        return (bool(laws) and laws <= self.laws) or f" {_in_a_row(words)} " in self.words


@once
def _told_in_lists(record: Record) -> Mapping[str, _Told]:
    """What each list of texts in the record says, by its key."""
    lists = {
        key: [each for each in value if isinstance(each, str)]
        for key, value in record
        if isinstance(value, tuple)
    }
    return {key: _told(texts) for key, texts in lists.items()}


def _told(texts: Sequence[str]) -> _Told:
    laws = frozenset(law for each in texts for law in _LAW.findall(each))
    return _Told(laws, "\n".join(f" {_in_a_row(each)} " for each in texts))


def _in_a_row(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


_WORD = pattern_of(r"\w+")
_LAW = pattern_of(r"\b\d{4}:\d+\b")


def _is_lower(difference: Difference, weaker: Weaker, _moved: int) -> bool:
    return is_lower(difference.old, difference.new, weaker)


def is_lower(old: object, new: object, weaker: Weaker) -> bool:
    """Whether the new value stands on a lower rung than the old one."""
    rungs = _rung(old, weaker), _rung(new, weaker)
    return rungs[0] is not None and rungs[1] is not None and rungs[1] > rungs[0]


def _rung(value: object, weaker: Weaker) -> int | None:
    said = "-" if value is None else str(value)
    return next((place for place, each in enumerate(weaker.rungs) if said in each.split()), None)


def _is_put_off(difference: Difference, _weaker: Weaker, moved: int) -> bool:
    old, new, home = difference.old, difference.new, difference.at.home
    begun = getattr(difference.owner, "status", None) in _BEGUN and difference.key == "start"
    if begun or home.old != home.new:
        return False
    return isinstance(old, PartialDate) and isinstance(new, PartialDate) and is_later(old, new, moved)


_BEGUN = (MeasureStatus.ONGOING, MeasureStatus.DONE, MeasureStatus.CANCELLED)
"""Where it stands with what has begun, whose first day has been, and is only told more exactly."""


def _is_sooner(difference: Difference, _weaker: Weaker, moved: int) -> bool:
    old, new = difference.old, difference.new
    return isinstance(old, PartialDate) and isinstance(new, PartialDate) and not moved and is_later(new, old)


def _is_shorter(difference: Difference, _weaker: Weaker, _moved: int) -> bool:
    old, new = difference.old, difference.new
    return isinstance(old, Duration) and isinstance(new, Duration) and longer(old, new)


def _is_unset(difference: Difference, _weaker: Weaker, _moved: int) -> bool:
    old: Any = difference.old
    return old is True and difference.new is False


_WAYS: Mapping[WeakerWay, _Asks] = {
    WeakerWay.GONE: _is_gone,
    WeakerWay.FEWER: _is_fewer,
    WeakerWay.LOWER: _is_lower,
    WeakerWay.LATER: _is_put_off,
    WeakerWay.SOONER: _is_sooner,
    WeakerWay.SHORTER: _is_shorter,
    WeakerWay.UNSET: _is_unset,
    WeakerWay.CAME: _has_come,
}
"""What to ask of a difference for each way that a field may be declared with."""
