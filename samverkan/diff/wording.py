"""Values of an agreement in words: what a reader calls a thing, and what it says."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from samverkan.model import (
    Cadence,
    Choice,
    Duration,
    Holds,
    Official,
    PartialDate,
    Record,
    Register,
    Section,
    TimeUnit,
    Validity,
    counted,
    fields,
    item_id,
    often,
    records,
)
from samverkan.swedish import number

IDS = frozenset({"id", "previous_id"})
"""The fields that hold the id of a record, now and formerly."""

Names = Mapping[tuple[str, str], str]
"""What each (kind, id) is called."""

NO_NAMES: Names = {}


def name_of(record: Record, names: Names = NO_NAMES) -> str:
    """What people call the thing: a goal's title, a signatory's name and title, `Bilaga 1`.

    What is about another thing is called what `names` call that.
    """
    kind = record.record_kind
    if kind.called:
        return kind.called(record)
    if kind.about:
        identity = str(getattr(record, kind.about))
        return names.get((str(fields(type(record))[kind.about].refers), identity), identity)
    return next((str(value) for name in kind.words if (value := getattr(record, name))), "")


def names_in(*wholes: Record) -> Names:
    """What everything with an id is called; by the last of the records where they say it otherwise."""
    found = {}
    for whole in wholes:
        for _, part in records(whole):
            identity = item_id(part)
            if part.record_kind.defines and identity:
                found[part.record_kind.defines, identity] = name_of(part) or identity
            if isinstance(part, Official) and part.office and part.title:
                found["office", part.office] = part.title
    return found


def value_in_words(value: object, holds: Holds, names: Names) -> str:
    """One value of a field that holds values of this sort; no more than its name for a reference."""
    if isinstance(value, Record):
        return record_in_words(value, names)
    if isinstance(value, tuple):
        return "; ".join(value_in_words(item, holds, names) for item in value)
    if holds.refers:
        return names.get((holds.refers, str(value)), str(value))
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, Choice):
        return value.label
    return number(value) if isinstance(value, Decimal) else str(value).strip()


def record_in_words(record: Record, names: Names) -> str:
    """All that a record says: its words, then its other values by their titles, then its prose."""
    kind = record.record_kind
    if kind.one_value:
        return _IN_SHORT.get(type(record), str)(record)
    head = kind.joint.join(str(value).strip() for name in kind.words if (value := getattr(record, name)))
    if head and isinstance(record, Section):
        return head
    details, prose = _details(record, names)
    first = " – ".join(part for part in (head, "; ".join(details)) if part)
    return "\n\n".join(part for part in (first, *prose) if part)


def _details(record: Record, names: Names) -> tuple[list[str], list[str]]:
    """What a record holds beside its words: values by their titles, and prose."""
    said = record.record_kind.words
    heads = {str(getattr(record, name)).strip() for name in said}
    details: list[str] = []
    prose: list[str] = []
    for name, holds in fields(type(record)).items():
        if name in said or not _is_said(record, name, holds):
            continue
        words = value_in_words(getattr(record, name), holds, names)
        if words not in heads:
            title = type(record).model_fields[name].title
            (prose if holds.prose else details).append(f"{title}: {words}")
    return details, prose


def _is_said(record: Record, name: str, holds: Holds) -> bool:
    """Whether a field belongs in words: ids do not, and sections are spoken of on their own."""
    value = getattr(record, name)
    if holds.record is Section or holds.refers in _REGISTERED:
        return False
    if name in IDS or name == record.record_kind.identified_by:
        return False
    return bool(value) and value != type(record).model_fields[name].default


_REGISTERED = frozenset(held.record.record_kind.defines for held in fields(Register).values() if held.record)
"""Things that stand in a register, and that the agreement names beside their ids."""

_IN_SHORT: Mapping[type[Record], Callable[[Any], str]] = {
    Cadence: lambda cadence: often(cadence).sv,
    Duration: lambda duration: counted(duration.count, duration.unit).sv,
}
"""The words of records that are one value, and have none of their own."""


def period(validity: Validity) -> str:
    """When an agreement holds, with its length where it has an end: `2019–2022 (fyra år)`."""
    start, end = validity.start, validity.end
    if validity.until_further_notice:
        words = f"tills vidare från {start}" if start else "tills vidare"
        return f"{words}, längst till {end}" if end else words
    if start and end:
        dash = "–" if not (start.month or end.month) else " – "
        words = str(start) if start == end else f"{start}{dash}{end}"
        return f"{words} ({length})" if (length := _length(start, end)) else words
    return f"från {start}" if start else f"till och med {end}" if end else validity.stated or "inte angiven"


def _months(start: PartialDate, end: PartialDate) -> int:
    """The whole months from the first day that `start` can mean to the last that `end` can."""
    late = (start.day or 1) > 15
    early = end.day is not None and end.day < 15
    return (end.year - start.year) * 12 + (end.month or 12) - (start.month or 1) + 1 - late - early


def _length(start: PartialDate, end: PartialDate) -> str:
    held = _months(start, end)
    if held < 1:
        return ""
    years, rest = divmod(held, 12)
    return (counted(held, TimeUnit.MONTH) if rest else counted(years, TimeUnit.YEAR)).sv
