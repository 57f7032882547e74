"""What weakens a value that the parties have agreed: seldomer, later, lower, fewer, looser."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from samverkan.diff.amounts import paces
from samverkan.diff.changes import ChangeKind, Difference, Owners
from samverkan.diff.curtailed import (
    by_deputy,
    goes_on,
    not_extended,
    of_smaller_place,
    on_condition,
    stops_sooner,
)
from samverkan.diff.declared import declared, is_lower
from samverkan.diff.duty_terms import DutyTerms, Quoting, is_wished
from samverkan.diff.likeness import bare_words
from samverkan.diff.loosening import loosened
from samverkan.diff.naming import called_in
from samverkan.diff.scales import words_of
from samverkan.diff.terms import is_later, moved_on, shortened
from samverkan.model import (
    Agreement,
    Bound,
    Cadence,
    Decision,
    Direction,
    FollowUp,
    FollowUpOccasion,
    Forum,
    Holds,
    Indicator,
    Measure,
    MeasureStatus,
    PartialDate,
    Record,
    Report,
    Revision,
    Role,
    Signatory,
    Target,
    Validity,
    WeakerWay,
    capitalised,
    days,
    fields,
    longer,
    often,
    often_apart,
)
from samverkan.swedish import small
from samverkan.text import Text, as_written, clipped, strung

_LONGEST_NAME = 90


def can_weaken(holds: Holds) -> bool:
    """Whether another value in such a field can weaken; of references those of which it is said."""
    return holds.refers is None or Role.ANSWERS in holds.roles or bool(holds.weaker)


def weaker(difference: Difference, old: Agreement, new: Agreement) -> Text | None:
    """What weakens, when another value, or none any more, weakens what the parties have agreed.

    The new agreement begins so many months later as days may have moved on with it.
    """
    name, moved = quoted(difference), moved_on(old, new)
    asked = (check(difference, name) for check in _CHECKS)
    found = next(filter(None, asked), None) or _later(difference, name, moved)
    found = found or declared(difference, name, moved, called_in(old))
    return found or _looser(difference, name, moved, new)


def quoted(difference: Difference) -> Text:
    """What the thing is called, in quotation marks: one who signs by the office, a decision by its words."""
    owner, name = difference.owner, difference.at.thing.name
    if isinstance(owner, Agreement) and not difference.whole:
        return name
    if difference.at.thing.area == "period":
        return Text(sv="Avtalet", en="The agreement")
    if isinstance(owner, FollowUp) and not difference.whole:
        return Text(sv="Uppföljningen", en="The follow-up")
    if isinstance(owner, Decision) and isinstance(difference.new, str):
        name = as_written(difference.new)
    if isinstance(owner, Signatory):
        name = as_written(owner.title) if owner.title else Text(sv="en undertecknare", en="a signatory")
    sv, en = (clipped(each.removesuffix("."), _LONGEST_NAME) for each in (name.sv, name.en))
    return Text(sv=f"”{sv}”", en=f"“{en}”")


def _shorter_period(difference: Difference, _name: Text) -> Text | None:
    old, new = difference.old, difference.new
    return shortened(old, new) if isinstance(old, Validity) and isinstance(new, Validity) else None


def _seldomer(difference: Difference, name: Text) -> Text | None:
    """A longer interval, or none any more."""
    old, new = difference.old, difference.new
    if not isinstance(old, Cadence):
        return None
    does = _DONE.get(type(difference.owner), Text(sv="görs", en="is done"))
    if new is None:
        return Text(
            sv=f"Det står inte längre hur ofta {small(name.sv)} {does.sv} (förut {often(old).sv}).",
            en=f"It no longer says how often {small(name.en)} {does.en} (was {often(old).en}).",
        )
    if isinstance(new, Cadence) and longer(new, old):
        before, now = often_apart(old, new)
        return Text(
            sv=f"{name.sv} {does.sv} mer sällan än förut, {now.sv} i stället för {before.sv}.",
            en=f"{name.en} {does.en} less often than before, {now.en} instead of {before.en}.",
        )
    return None


_DONE: Mapping[type, Text] = {
    FollowUpOccasion: Text(sv="följs upp", en="is followed up"),
    Forum: Text(sv="möts", en="meets"),
    Indicator: Text(sv="mäts", en="is measured"),
    Report: Text(sv="rapporterar", en="reports"),
    Revision: Text(sv="ses över", en="is looked over"),
}
"""What is done at an interval, by the record that has it."""


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
        sv=f"{name.sv}: målet är mindre långtgående, {after.sv} i stället för {before.sv}.",
        en=f"{name.en}: the target asks for less, {after.en} instead of {before.en}.",
    )


def _promises_less(old: Target, new: Target) -> bool:
    """Whether less is to be counted, or more of what is to be kept down; only the same things compare."""
    if bare_words(old.unit) != bare_words(new.unit):
        return False
    if old.bound is not new.bound:
        return any(is_lower(old.bound, new.bound, each) for each in fields(Target)["bound"].weaker)
    if (old.cadence is None) is not (new.cadence is None):
        return new.cadence is None and old.bound is not Bound.AT_MOST and new.value <= old.value
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


def _later(difference: Difference, name: Text, moved: int) -> Text | None:
    """A last day that has been put off, or is no longer named."""
    old, new = difference.old, difference.new
    home = difference.at.home
    owner = difference.owner
    recurs = difference.key == "end" and isinstance(owner, Measure) and goes_on(owner)
    if not isinstance(old, PartialDate) or Role.DUE not in difference.holds.roles:
        return None
    if recurs or home.old != home.new:  # until when it is done, or a plan for another time
        return None
    if _aims_higher(*difference.owners):
        return None
    if new is None:
        return Text(
            sv=f"{name.sv}: slutdatumet {old.words.sv} är borttaget.",
            en=f"{name.en}: the date {old.words.en} is gone.",
        )
    if isinstance(new, PartialDate) and is_later(old, new, moved):
        return Text(
            sv=f"{name.sv}: ska vara klart senare än förut, {new.words.sv} i stället för {old.words.sv}.",
            en=f"{name.en}: due later than before, {new.words.en} instead of {old.words.en}.",
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


def _not_to_elected(difference: Difference, name: Text) -> Text | None:
    """What fullmäktige or a nämnd was told, and is told no longer. Source: lag (2023:196) 13 §."""
    old, new = difference.old, difference.new
    if difference.key != "receiver" or not (isinstance(old, str) and isinstance(new, str)):
        return None
    if _rank(new) <= _rank(old):
        return None
    was = "fullmäktige" if _rank(old) == 0 else small(old)
    return Text(
        sv=f"{name.sv}: det rapporteras inte längre till {was}, utan till {small(new)}.",
        en=f"{name.en}: it is no longer reported to {was}, but to {small(new)}.",
    )


def _rank(receiver: str) -> int:
    """How high the highest of those whom residents have elected stands, among those who are told."""
    return next((place for place, body in enumerate(_ELECTED) if body.search(receiver)), len(_ELECTED))


_ELECTED = (
    words_of(r"\w*fullmäktiges?"),
    words_of(r"\w*(?:nämnd|styrelse|utskott)\w*(?! \w*(?:ordförande|presidi))"),
)
"""Bodies that are elected, or chosen among the elected, from the highest."""
_AIMS = frozenset({"goal", "operational_goal", "indicator"})
"""Things of which fewer may be what is aimed for."""


def _looser(difference: Difference, name: Text, moved: int, agreement: Agreement) -> Text | None:
    """Words that bind less than before, or are gone; a pace that has become a value of its own is not."""
    old, new = difference.old, difference.new or ""
    if not (is_bound_in_words(difference) and isinstance(old, str) and isinstance(new, str)):
        return None
    said = loosened(old, new, beside(difference, moved), agreement)
    if not said:
        return None
    quoting = [each for each in said if isinstance(each, Quoting)]
    others = [each for each in said if not isinstance(each, Quoting)]
    about = as_written("") if quoting else _about(difference, name)
    return strung(" ", (_told(_subject(difference, name), quoting), _told(about, others)))


def _about(difference: Difference, name: Text) -> Text:
    """What leads to that which is said of the thing: its name, or that what is said of it binds less."""
    if name.sv.startswith("”"):
        return strung("", (name, as_written(":")))
    about = _term(difference) if difference.at.thing.area == "period" else name
    return Text(
        sv=f"Det som sägs om {small(about.sv)} binder mindre:",
        en=f"What is said of {small(about.en)} binds less:",
    )


def _term(difference: Difference) -> Text:
    """The period, or what of it the words are about: its end before time, that it may go on."""
    first, *within = difference.at.path
    if not within:
        return Text(sv="avtalstiden", en="the period")
    held = fields(Validity)[first]
    return Text(sv=held.called.whose.removesuffix("s"), en=f"the {held.title.en.lower()}")


def _told(lead: Text, said: Sequence[Text]) -> Text:
    """The lead and all that is said, as a sentence; nothing where nothing is said."""
    words = Text(sv=strung(", och ", said).sv, en=strung(", and ", said).en)
    return capitalised(strung("", (strung(" ", (lead, words)), as_written("."))) if said else words)


def _subject(difference: Difference, name: Text) -> Text:
    """The thing with its noun: `villkoret ”Ekonomi”`; one that is called by these words by its noun alone."""
    owner = difference.owner
    noun = owner.record_kind.noun if owner and difference.at.thing.area == owner.record_kind.name else None
    if noun is None or isinstance(owner, Agreement):
        return name
    is_called_so = difference.at.thing.name.sv in (difference.new, noun.heading.sv)
    return noun.definite if is_called_so else strung(" ", (noun.definite, name))


def _not_decided(difference: Difference, _name: Text) -> Text | None:
    """A point of what is proposed or decided, by which something is to be done again and again."""
    point = difference.old
    if not (isinstance(difference.owner, Decision) and difference.key == "points" and isinstance(point, str)):
        return None
    if difference.kind is not ChangeKind.REMOVED or not paces(point) or is_wished(point):
        return None
    words = clipped(point.removesuffix("."), _LONGEST_POINT)
    return Text(
        sv=f"Det föreslås eller beslutas inte längre: ”{words}”.",
        en=f"It is no longer proposed or decided: “{words}”.",
    )


_LONGEST_POINT = 160


def is_bound_in_words(difference: Difference) -> bool:
    """Whether the words of such a field can bind."""
    return any(each.way is WeakerWay.WORDS for each in difference.holds.weaker)


def beside(difference: Difference, moved: int) -> DutyTerms:
    """What the record says of the duty beside its text.

    What is gone of the record is told of its own field.
    """
    owner, area = difference.owners[1], difference.at.thing.area
    if owner is None:
        return DutyTerms(counted=area not in _AIMS, moved=moved)
    held = fields(type(owner)).items()
    filled = frozenset(role for name, each in held if getattr(owner, name) for role in each.roles)
    paces = [getattr(each, "cadence", None) for each in difference.owners]
    return DutyTerms(
        paced=any(paces),
        as_often=paces[0] == paces[1],
        noticed=all(getattr(each, "notice", None) for each in difference.owners),
        dated=Role.DUE in filled,
        answered=Role.ANSWERS in filled,
        handed=any(_is_of_others(name, each, difference.owners) for name, each in held),
        counted=area not in _AIMS,
        moved=moved,
    )


def _is_of_others(name: str, holds: Holds, owners: Owners) -> bool:
    values = [getattr(owner, name, None) for owner in owners]
    return Role.ANSWERS in holds.roles and holds.refers is not None and values[0] != values[1]


_CHECKS: tuple[Callable[[Difference, Text], Text | None], ...] = (
    _shorter_period,
    _seldomer,
    _lower_target,
    _cancelled,
    _not_to_elected,
    of_smaller_place,
    by_deputy,
    _not_decided,
    on_condition,
    not_extended,
    stops_sooner,
)
"""What to ask of a value that differs, until one says what weakens."""
