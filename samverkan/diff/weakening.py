"""What weakens an agreement, each in one sentence that says what the reader loses."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from samverkan.diff.changes import ChangeKind
from samverkan.diff.difference import Difference
from samverkan.diff.likeness import MERGED, SAME, holds, likeness
from samverkan.diff.spoken import Tongue
from samverkan.model import Agreement, Record
from samverkan.model.goals import Area, Direction, Indicator
from samverkan.model.intervals import counted, days, often
from samverkan.model.scalars import PartialDate
from samverkan.model.time import Cadence, Duration
from samverkan.swedish import small
from samverkan.text import Text

_DROPPED = {
    "goal": ("Målet {} finns inte längre.", "The goal {} is gone."),
    "area": ("Samverkansområdet {} finns inte längre.", "The area {} is gone."),
    "commitment": ("Parterna åtar sig inte längre: {}", "The parties no longer undertake: {}"),
    "promise": ("Löftet {} ges inte längre.", "The promise {} is no longer given."),
    "measure": ("Åtgärden {} ska inte längre göras.", "The measure {} is no longer to be done."),
    "indicator": ("{} mäts inte längre.", "{} is no longer measured."),
    "target_group": (
        "Målgruppen {} prioriteras inte längre.",
        "The target group {} is no longer a priority.",
    ),
    "party": ("{} är inte längre part.", "{} is no longer a party."),
    "forum": ("Forumet {} finns inte längre.", "The forum {} is gone."),
    "clause": ("Villkoret {} finns inte längre.", "The clause {} is gone."),
}
"""Things whose loss weakens the agreement, in the words for it."""

_STRICT = re.compile(r"\b(?:ska|skall|måste|åtar sig|förbinder sig)\b", re.IGNORECASE)
_LOOSE = re.compile(
    r"\b(?:bör|kan|får|avser|strävar|eftersträvar|vid behov|om möjligt|i mån av)\b", re.IGNORECASE
)


def weakened(difference: Difference, new: Agreement, tongue: Tongue) -> Text | None:
    """What weakens, when the difference weakens the agreement; `tongue` speaks of the old one."""
    if difference.typing or difference.follows or difference.kind is ChangeKind.MOVED:
        return None
    if difference.whole:
        return _gone(difference, new, tongue) if difference.kind is ChangeKind.REMOVED else None
    check = _CHECKS.get(difference.key)
    said = check(difference, _quoted(difference.at.thing.name)) if check else None
    said = said or _less_is_gone(difference) or _looser(difference)
    return Text(sv=said.sv, en=re.sub("”([^”]*)”", r"“\1”", said.en)) if said else None


def _gone(difference: Difference, new: Agreement, tongue: Tongue) -> Text | None:
    record, thing = difference.old, difference.at.thing
    if isinstance(record, Area) and _lives_on(record, new):
        return None
    if thing.area == "signatory":
        return _unsigned(difference)
    if thing.area == "follow_up":
        return _no_longer_followed(difference, tongue)
    words = _DROPPED.get(thing.area)
    bare = thing.area in ("party", "indicator")
    return _said(difference, *words, bare=bare) if words else None


def _unsigned(difference: Difference) -> Text:
    """Names the office and never the person: the sentence may end up in a log."""
    title = getattr(difference.old, "title", None)
    return Text(
        sv=f"Bland undertecknarna finns inte längre: {small(title) if title else 'en av dem'}.",
        en=f"No longer among the signatories: {small(title) if title else 'one of them'}.",
    )


def _no_longer_followed(difference: Difference, tongue: Tongue) -> Text:
    record = difference.old
    cadence = getattr(record, "cadence", None)
    often_sv = f" ({often(cadence)})" if isinstance(cadence, Cadence) else ""
    subject = getattr(record, "subject", None)
    if subject is None:
        return Text(
            sv="Avtalet säger inte längre hur det följs upp.",
            en="The agreement no longer says how it is followed up.",
        )
    who = getattr(record, "responsible", None)
    forum = getattr(record, "forum", None)
    by = who or (tongue.names.get(("forum", forum)) if forum else None)
    by_sv, by_en = (f" av {by}", f" by {by}") if by else ("", "")
    return Text(
        sv=f"{subject}: uppföljningen{often_sv}{by_sv} är borttagen.",
        en=f"{subject}: the follow-up{often_sv}{by_en} is gone.",
    )


def _lives_on(area: Area, new: Agreement) -> bool:
    """Whether what the area was about is still a goal or an area, under another heading."""
    titles = [*(goal.title for goal in new.goals), *(each.title for each in new.areas)]
    return any(likeness(area.title, title) >= SAME or holds(title, area.title) >= MERGED for title in titles)


def _said(difference: Difference, sv: str, en: str, *, bare: bool = False) -> Text:
    name = difference.at.thing.name
    return Text(sv=sv.format(name if bare else f"”{name}”"), en=en.format(name if bare else f"“{name}”"))


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
    if not (isinstance(old, Decimal) and isinstance(new, Decimal)):
        return None
    owner = difference.owners[1] or difference.owners[0]
    if _asks_less(old, new, owner):
        a, b = (f"{each.normalize():f}".replace(".", ",") for each in (old, new))
        return Text(
            sv=f"{name}: målet är lägre ställt, {b} i stället för {a}.",
            en=f"{name}: the target is set lower, {b} instead of {a}.",
        )
    return None


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
    if not isinstance(old, PartialDate):
        return None
    if new is None:
        return Text(sv=f"{name}: slutdatumet {old} är borttaget.", en=f"{name}: the date {old} is gone.")
    if isinstance(new, PartialDate) and _last(new) > _last(old):
        return Text(
            sv=f"{name}: ska vara klart senare än förut, {new} i stället för {old}.",
            en=f"{name}: due later than before, {new} instead of {old}.",
        )
    return None


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
    if difference.kind is ChangeKind.REMOVED and getattr(owners[1], difference.key, None) == ():
        return None if difference.key == "parties" else _nobody(name)
    if difference.kind is ChangeKind.REMOVED:
        return _fewer(name)
    narrowed = difference.key == "parties" and getattr(owners[0], "parties", None) == ()
    return _fewer(name) if narrowed and difference.kind is ChangeKind.ADDED else None


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
