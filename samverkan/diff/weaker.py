"""What weakens a value that the parties have agreed: seldomer, later, lower, fewer, looser."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from samverkan.diff.changes import ChangeKind
from samverkan.diff.difference import Difference
from samverkan.diff.likeness import bare_words
from samverkan.model import (
    Bound,
    Cadence,
    Direction,
    Duration,
    Indicator,
    MeasureStatus,
    PartialDate,
    Record,
    Target,
)
from samverkan.model.intervals import counted, days, often
from samverkan.model.markers import Holds
from samverkan.text import Text

_STRICT = re.compile(r"\b(?:ska|skall|måste|åtar sig|förbinder sig)\b", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:bör|kan|får|avser|strävar|eftersträvar|vid behov|om möjligt|i mån av)\b", re.IGNORECASE
)
_DUE = frozenset({"measure", "measure_step", "operational_goal", "indicator", "commitment"})
"""Things that are to be done or reached by a day; for other things a later end is a longer time."""


def can_weaken(name: str, holds: Holds) -> bool:
    """Whether another value in a field of this name can weaken: of references those to who answers for it."""
    return holds.refers is None or name in _CHECKS


def weaker(difference: Difference) -> Text | None:
    """What weakens, when another value, or none any more, weakens what the parties have agreed."""
    check = _CHECKS.get(difference.key)
    said = check(difference, _quoted(difference.at.thing.name)) if check else None
    said = said or _less_is_gone(difference) or _looser(difference)
    return Text(sv=said.sv, en=re.sub("”([^”]*)”", r"“\1”", said.en)) if said else None


def _quoted(name: str) -> str:
    return f"”{name}”" if len(name) <= 90 else f"”{name[:89].rstrip()}…”"


def _seldomer(difference: Difference, name: str) -> Text | None:
    """A longer interval, or none any more."""
    old, new = difference.old, difference.new
    if not isinstance(old, Cadence):
        return None
    if new is None:
        return Text(
            sv=f"{name}: det står inte längre hur ofta (förut {often(old)}).",
            en=f"{name}: it no longer says how often (was {often(old)}).",
        )
    if isinstance(new, Cadence) and days(new) > days(old):
        return Text(
            sv=f"{name}: mer sällan än förut, {often(new)} i stället för {often(old)}.",
            en=f"{name}: less often than before, {often(new)} instead of {often(old)}.",
        )
    return None


def _lower_target(difference: Difference, name: str) -> Text | None:
    """A target that asks for less, in the direction that the value should go."""
    old, new = difference.old, difference.new
    if new is None and old is not None:
        return Text(sv=f"{name} har inte längre något målvärde.", en=f"{name} no longer has a target.")
    if isinstance(old, Target) and isinstance(new, Target):
        before, after = (str(each) for each in (old, new))
        return _set_lower(name, before, after) if _promises_less(old, new) else None
    if not (isinstance(old, Decimal) and isinstance(new, Decimal)):
        return None
    owner = difference.owners[1] or difference.owners[0]
    if _asks_less(old, new, owner):
        before, after = (f"{each.normalize():f}".replace(".", ",") for each in (old, new))
        return _set_lower(name, before, after)
    return None


def _set_lower(name: str, before: str, after: str) -> Text:
    return Text(
        sv=f"{name}: målet är lägre ställt, {after} i stället för {before}.",
        en=f"{name}: the target is set lower, {after} instead of {before}.",
    )


def _promises_less(old: Target, new: Target) -> bool:
    """Whether less is to be counted, or more of what is to be kept down; only the same things compare."""
    if old.bound is not new.bound or bare_words(old.unit) != bare_words(new.unit):
        return False
    if old.cadence is None or new.cadence is None:
        before, after = float(old.value), float(new.value)
        comparable = old.cadence is new.cadence
    else:
        before, after = float(old.value) / days(old.cadence), float(new.value) / days(new.cadence)
        comparable = True
    return comparable and (after > before if old.bound is Bound.AT_MOST else after < before)


def _asks_less(old: Decimal, new: Decimal, indicator: Record | None) -> bool:
    direction = _direction(indicator, old)
    return new > old if direction is Direction.DECREASE else new < old


def _direction(indicator: Record | None, target: Decimal) -> Direction:
    """Where the value should go: as stated, else from the baseline to the target, else up."""
    if isinstance(indicator, Indicator):
        if indicator.direction in (Direction.INCREASE, Direction.DECREASE):
            return indicator.direction
        if indicator.baseline is not None and target < indicator.baseline:
            return Direction.DECREASE
    return Direction.INCREASE


def _later(difference: Difference, name: str) -> Text | None:
    """A last day that has been put off, or is no longer named."""
    old, new = difference.old, difference.new
    home = difference.at.home
    recurs = getattr(difference.owner, "cadence", None) and difference.key == "end"
    if not isinstance(old, PartialDate) or difference.at.thing.area not in _DUE:
        return None
    if recurs or home.old != home.new:  # until when it is done, or a plan for another time
        return None
    if _aims_higher(*difference.owners):
        return None
    if new is None:
        return Text(sv=f"{name}: slutdatumet {old} är borttaget.", en=f"{name}: the date {old} is gone.")
    if isinstance(new, PartialDate) and _last(new) > _last(old):
        return Text(
            sv=f"{name}: ska vara klart senare än förut, {new} i stället för {old}.",
            en=f"{name}: due later than before, {new} instead of {old}.",
        )
    return None


def _aims_higher(old: Record | None, new: Record | None) -> bool:
    """Whether an indicator has been given a target that asks for more, which may take longer to reach."""
    if not (isinstance(old, Indicator) and isinstance(new, Indicator)):
        return False
    before, after = old.target, new.target
    if before is None or after is None or before == after:
        return False
    return not _asks_less(before, after, new)


def _cancelled(difference: Difference, name: str) -> Text | None:
    """A measure that the parties have given up."""
    if difference.new is not MeasureStatus.CANCELLED:
        return None
    return Text(sv=f"{name}: åtgärden har avbrutits.", en=f"{name}: the measure has been cancelled.")


def _last(when: PartialDate) -> tuple[int, int, int]:
    return when.year, when.month or 12, when.day or 31


def _shorter(difference: Difference, _name: str) -> Text | None:
    """A shorter notice, or none: the agreement can be left sooner."""
    old, new = difference.old, difference.new
    if not isinstance(old, Duration) or (isinstance(new, Duration) and days(new) >= days(old)):
        return None
    was = counted(old.count, old.unit)
    if not isinstance(new, Duration):
        return Text(sv=f"Uppsägningstiden ({was}) är borttagen.", en=f"The notice time ({was}) is gone.")
    now = counted(new.count, new.unit)
    return Text(
        sv=f"Avtalet kan lämnas snabbare: uppsägningstiden är {now} i stället för {was}.",
        en=f"The agreement can be left sooner: the notice is {now} instead of {was}.",
    )


def _fewer_bound(difference: Difference, name: str) -> Text | None:
    """A party that no longer answers for it; no parties at all means all of them."""
    owners = difference.owners
    if difference.kind is ChangeKind.REMOVED and not difference.holds.refers:
        return _unanswered(name)
    if difference.kind is ChangeKind.REMOVED and getattr(owners[1], difference.key, None) == ():
        return None if difference.key == "parties" else _nobody(name)
    if difference.kind is ChangeKind.REMOVED:
        return _fewer(name)
    narrowed = difference.key == "parties" and getattr(owners[0], "parties", None) == ()
    return _fewer(name) if narrowed and difference.kind is ChangeKind.ADDED else None


def _unanswered(name: str) -> Text:
    return Text(
        sv=f"{name}: det står inte längre vem som ansvarar.",
        en=f"{name}: it no longer says who is responsible.",
    )


def _nobody(name: str) -> Text:
    return Text(
        sv=f"{name}: ingen part står längre som ansvarig.", en=f"{name}: no party answers for it now."
    )


def _fewer(name: str) -> Text:
    return Text(sv=f"{name}: färre parter svarar för det.", en=f"{name}: fewer parties answer for it.")


_CHECKS: Mapping[str, Callable[[Difference, str], Text | None]] = {
    "cadence": _seldomer,
    "target": _lower_target,
    "target_text": _lower_target,
    "target_date": _later,
    "deadline": _later,
    "end": _later,
    "date": _later,
    "status": _cancelled,
    "notice": _shorter,
    "parties": _fewer_bound,
    "owners": _fewer_bound,
    "responsible": _fewer_bound,
}
"""What to ask of a change in a field, by its name."""

_LOST: Mapping[str, tuple[str, str]] = {
    "mandate": (
        "Det står inte längre vad {} har mandat att besluta.",
        "It no longer says what {} may decide.",
    ),
    "reports_to": ("{} rapporterar inte längre till: {old}.", "{} no longer reports to: {old}."),
    "chair": ("Det står inte längre vem som leder {}.", "It no longer says who leads {}."),
    "revision": ("Avtalet ses inte längre över under perioden.", "The agreement is no longer looked over."),
}
"""Values whose loss weakens the agreement, by the name of their field."""


def _less_is_gone(difference: Difference) -> Text | None:
    words = _LOST.get(difference.key)
    if words is None or difference.kind is not ChangeKind.REMOVED:
        return None
    old: Any = difference.old
    receiver = getattr(old, "receiver", None) or getattr(old, "text", None) or "ett annat forum"
    name = _quoted(difference.at.thing.name)
    return Text(sv=words[0].format(name, old=receiver), en=words[1].format(name, old=receiver))


def _looser(difference: Difference) -> Text | None:
    """A duty that has become a wish: `ska` out, `bör` or `kan` in."""
    old, new = difference.old, difference.new
    bound = difference.at.thing.area in (
        "commitment",
        "promise",
        "goal",
        "clause",
        "measure",
        "follow_up",
        "forum",
    )
    if not (bound and isinstance(old, str) and isinstance(new, str) and difference.holds.refers is None):
        return None
    strict = [len(_STRICT.findall(text)) for text in (old, new)]
    loose = [len(_LOOSE.findall(text)) for text in (old, new)]
    if strict[1] < strict[0] and loose[1] > loose[0]:
        name = _quoted(difference.at.thing.name)
        return Text(
            sv=f"{name}: ett krav har blivit en möjlighet eller en strävan.",
            en=f"{name}: a duty has become a possibility or an aim.",
        )
    return None
