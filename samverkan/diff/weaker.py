"""What weakens a value that the parties have agreed: seldomer, later, lower, fewer, looser."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from samverkan.diff.changes import ChangeKind, Difference
from samverkan.diff.likeness import bare_words
from samverkan.diff.loosening import loosened
from samverkan.model import (
    Bound,
    Cadence,
    Direction,
    Duration,
    Holds,
    Indicator,
    MeasureStatus,
    PartialDate,
    Record,
    Role,
    Target,
    Termination,
    counted,
    days,
    fields,
    longer,
    often,
)
from samverkan.text import Text, as_written, strung

_BINDING = frozenset({"commitment", "promise", "goal", "clause", "measure", "follow_up", "forum"})
"""Things whose words say what the parties have to do."""


def can_weaken(holds: Holds) -> bool:
    """Whether another value in such a field can weaken: of references those to who answers for it."""
    return holds.refers is None or Role.ANSWERS in holds.roles


def weaker(difference: Difference) -> Text | None:
    """What weakens, when another value, or none any more, weakens what the parties have agreed."""
    name = difference.at.thing.name
    quoted = Text(sv=f"”{_cut(name.sv)}”", en=f"“{_cut(name.en)}”")
    return next((said for check in _CHECKS if (said := check(difference, quoted))), None)


def _cut(name: str) -> str:
    return name if len(name) <= 90 else f"{name[:89].rstrip()}…"


def _seldomer(difference: Difference, name: Text) -> Text | None:
    """A longer interval, or none any more."""
    old, new = difference.old, difference.new
    if not isinstance(old, Cadence):
        return None
    if new is None:
        return Text(
            sv=f"{name.sv}: det står inte längre hur ofta (förut {often(old).sv}).",
            en=f"{name.en}: it no longer says how often (was {often(old).en}).",
        )
    if isinstance(new, Cadence) and longer(new, old):
        return Text(
            sv=f"{name.sv}: mer sällan än förut, {often(new).sv} i stället för {often(old).sv}.",
            en=f"{name.en}: less often than before, {often(new).en} instead of {often(old).en}.",
        )
    return None


def _lower_target(difference: Difference, name: Text) -> Text | None:
    """A target that asks for less, in the direction that the value should go."""
    old, new = difference.old, difference.new
    if Role.TARGET not in difference.holds.roles:
        return None
    if new is None:
        return Text(sv=f"{name.sv} har inte längre något målvärde.", en=f"{name.en} no longer has a target.")
    if isinstance(old, Target) and isinstance(new, Target):
        return _set_lower(name, old.words, new.words) if _promises_less(old, new) else None
    if isinstance(old, Decimal) and isinstance(new, Decimal) and _asks_less(old, new, difference.owner):
        return _set_lower(name, _bare_number(old), _bare_number(new))
    return None


def _bare_number(value: Decimal) -> Text:
    number = f"{value.normalize():f}"
    return Text(sv=number.replace(".", ","), en=number)


def _set_lower(name: Text, before: Text, after: Text) -> Text:
    return Text(
        sv=f"{name.sv}: målet är lägre ställt, {after.sv} i stället för {before.sv}.",
        en=f"{name.en}: the target is set lower, {after.en} instead of {before.en}.",
    )


def _promises_less(old: Target, new: Target) -> bool:
    """Whether less is to be counted, or more of what is to be kept down; only the same things compare."""
    same = (old.bound or Bound.AT_LEAST) is (new.bound or Bound.AT_LEAST) and bare_words(
        old.unit
    ) == bare_words(new.unit)
    if not same or (old.cadence is None) is not (new.cadence is None):
        return False
    before, after = (float(each.value) / (days(each.cadence) if each.cadence else 1) for each in (old, new))
    same_pace = old.cadence == new.cadence
    most, least = (after, before) if old.bound is Bound.AT_MOST else (before, after)
    return most > least * (1 if same_pace else _ABOUT)


_ABOUT = 1.005
"""How much more it has to be in another unit of time: half-years are not just half of a year in days."""


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


def _later(difference: Difference, name: Text) -> Text | None:
    """A last day that has been put off, or is no longer named."""
    old, new = difference.old, difference.new
    home = difference.at.home
    recurs = getattr(difference.owner, "cadence", None) and difference.key == "end"
    if not isinstance(old, PartialDate) or Role.DUE not in difference.holds.roles:
        return None
    if recurs or home.old != home.new:  # until when it is done, or a plan for another time
        return None
    if _aims_higher(*difference.owners):
        return None
    if new is None:
        return Text(
            sv=f"{name.sv}: slutdatumet {old} är borttaget.", en=f"{name.en}: the date {old} is gone."
        )
    if isinstance(new, PartialDate) and _last(new) > _last(old):
        return Text(
            sv=f"{name.sv}: ska vara klart senare än förut, {new} i stället för {old}.",
            en=f"{name.en}: due later than before, {new} instead of {old}.",
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


def _cancelled(difference: Difference, name: Text) -> Text | None:
    """A measure that the parties have given up."""
    if difference.new is not MeasureStatus.CANCELLED:
        return None
    return Text(sv=f"{name.sv}: åtgärden har avbrutits.", en=f"{name.en}: the measure has been cancelled.")


def _last(when: PartialDate) -> tuple[int, int, int]:
    return when.year, when.month or 12, when.day or 31


def _shorter(difference: Difference, _name: Text) -> Text | None:
    """A shorter notice, or none: the agreement can be left sooner."""
    old, new = difference.old, difference.new
    if not (isinstance(difference.owner, Termination) and isinstance(old, Duration)):
        return None
    was = counted(old.count, old.unit)
    if not isinstance(new, Duration):
        return Text(
            sv=f"Uppsägningstiden ({was.sv}) är borttagen.", en=f"The notice time ({was.en}) is gone."
        )
    if not longer(old, new):
        return None
    now = counted(new.count, new.unit)
    return Text(
        sv=f"Avtalet kan lämnas snabbare: uppsägningstiden är {now.sv} i stället för {was.sv}.",
        en=f"The agreement can be left sooner: the notice is {now.en} instead of {was.en}.",
    )


def _fewer_bound(difference: Difference, name: Text) -> Text | None:
    """A party that no longer answers for it; of `parties`, none at all means all of them."""
    old, new = (getattr(owner, difference.key, None) for owner in difference.owners)
    removed, by_all = difference.kind is ChangeKind.REMOVED, difference.key == "parties"
    if Role.ANSWERS not in difference.holds.roles:
        return None
    if removed and not difference.holds.refers:
        return Text(
            sv=f"{name.sv}: det står inte längre vem som ansvarar.",
            en=f"{name.en}: it no longer says who is responsible.",
        )
    if removed and new == () and not by_all:
        return Text(
            sv=f"{name.sv}: ingen part står längre som ansvarig.",
            en=f"{name.en}: no party answers for it now.",
        )
    narrowed = by_all and old == () and difference.kind is ChangeKind.ADDED
    if narrowed or (removed and new != ()):
        return Text(
            sv=f"{name.sv}: färre parter svarar för det.", en=f"{name.en}: fewer parties answer for it."
        )
    return None


_LOST: Mapping[str, Text] = {
    "mandate": Text(
        sv="Det står inte längre vad {} har mandat att besluta.", en="It no longer says what {} may decide."
    ),
    "reports_to": Text(sv="{} rapporterar inte längre till: {old}.", en="{} no longer reports to: {old}."),
    "chair": Text(sv="Det står inte längre vem som leder {}.", en="It no longer says who leads {}."),
    "revision": Text(
        sv="Avtalet ses inte längre över under perioden.", en="The agreement is no longer looked over."
    ),
}
"""Values whose loss weakens the agreement, by the name of their field."""


def _less_is_gone(difference: Difference, name: Text) -> Text | None:
    words = _LOST.get(difference.key)
    if words is None or difference.kind is not ChangeKind.REMOVED:
        return None
    old: Any = difference.old
    told = getattr(old, "receiver", None) or getattr(old, "text", None)
    receiver = as_written(told) if told else Text(sv="ett annat forum", en="another forum")
    return Text(sv=words.sv.format(name.sv, old=receiver.sv), en=words.en.format(name.en, old=receiver.en))


def _looser(difference: Difference, name: Text) -> Text | None:
    """Words that bind less than before; a pace that has become a value of its own is not gone."""
    old, new = difference.old, difference.new
    bound = difference.at.thing.area in _BINDING and difference.holds.refers is None
    if not (bound and isinstance(old, str) and isinstance(new, str)):
        return None
    paced, dated = _says_when(difference.owners[1])
    said = loosened(old, new, paced=paced, dated=dated, counted=difference.at.thing.area != "goal")
    if not said:
        return None
    words = strung(", och ", said), strung(", and ", said)
    return Text(sv=f"{name.sv}: {words[0].sv}.", en=f"{name.en}: {words[1].en}.")


def _says_when(owner: Record | None) -> tuple[bool, bool]:
    """Whether the record has a value for how often, and one for its last day, beside its text."""
    if owner is None:
        return False, False
    due = (name for name, held in fields(type(owner)).items() if Role.DUE in held.roles)
    return getattr(owner, "cadence", None) is not None, any(getattr(owner, name) for name in due)


_CHECKS: tuple[Callable[[Difference, Text], Text | None], ...] = (
    _seldomer,
    _lower_target,
    _later,
    _cancelled,
    _shorter,
    _fewer_bound,
    _less_is_gone,
    _looser,
)
"""What to ask of a value that differs, until one says what weakens."""
