"""Values of an agreement in words: what a reader calls a thing, and what it says."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Any

from samverkan.model import (
    Annex,
    Cadence,
    Choice,
    Duration,
    Holds,
    Official,
    PartialDate,
    Record,
    Register,
    Section,
    Target,
    TimeUnit,
    Validity,
    all_sections,
    counted,
    fields,
    first_day,
    item_id,
    last_day,
    often,
    records,
)
from samverkan.swedish import dated, joined, number
from samverkan.text import Text, as_written, strung

IDS = frozenset({"id", "previous_id"})
"""The fields that hold the id of a record, now and formerly."""

Names = Mapping[tuple[str, str], Text]
"""What each (kind, id) is called."""

NO_NAMES: Names = {}


def name_of(record: Record, names: Names = NO_NAMES) -> Text:
    """What people call the thing: a goal's title, a signatory's name and title, `Bilaga 1`.

    What is about another thing is called what `names` call that.
    """
    kind = record.record_kind
    if kind.called:
        said = kind.called(record)
        return said if isinstance(said, Text) else as_written(said)
    if kind.about:
        identity = str(getattr(record, kind.about))
        return names.get((str(fields(type(record))[kind.about].refers), identity), as_written(identity))
    return as_written(next((str(value) for name in kind.words if (value := getattr(record, name))), ""))


def names_in(*wholes: Record) -> Names:
    """What everything with an id is called; by the last of the records where they say it otherwise."""
    found: dict[tuple[str, str], Text] = {}
    for whole in wholes:
        for _, part in records(whole):
            identity = item_id(part)
            if part.record_kind.defines and identity:
                name = name_of(part)
                found[part.record_kind.defines, identity] = name if name.sv else as_written(identity)
            if isinstance(part, Official) and part.office and part.title:
                found["office", part.office] = as_written(part.title)
    return found


def value_in_words(value: object, holds: Holds, names: Names) -> Text:
    """One value of a field that holds values of this sort; no more than its name for a reference."""
    if isinstance(value, Record):
        return record_in_words(value, names)
    if isinstance(value, tuple):
        return strung("; ", (value_in_words(item, holds, names) for item in value))
    if holds.refers and not isinstance(value, Text):
        return names.get((holds.refers, str(value)), as_written(str(value)))
    return _lone(value)


def in_prose(sections: Sequence[Section]) -> str | None:
    """All that is written in sections, as one text; None when nothing is."""
    parts = (part for each in all_sections(sections) for part in (each.heading, each.epigraph, each.text))
    return "\n\n".join(filter(None, parts)) or None


def _lone(value: object) -> Text:
    match value:
        case Text():
            return value
        case bool():
            return Text(sv="ja", en="yes") if value else Text(sv="nej", en="no")
        case Choice():
            return value.words
        case Decimal():
            return Text(sv=number(value), en=f"{value:,}")
    return as_written(str(value).strip())


def record_in_words(record: Record, names: Names) -> Text:
    """All that a record says: its words, then its other values by their titles, then its prose."""
    kind = record.record_kind
    if kind.one_value:
        return _IN_SHORT[type(record)](record)
    head = kind.joint.join(str(value).strip() for name in kind.words if (value := getattr(record, name)))
    if head and isinstance(record, Section):
        return as_written(head)
    details, prose = _details(record, names)
    first = strung(" – ", (as_written(head), strung("; ", details)))
    return strung("\n\n", (first, *prose))


def _details(record: Record, names: Names) -> tuple[list[Text], list[Text]]:
    """What a record holds beside its words: values by their titles, and prose."""
    said = record.record_kind.words
    heads = {str(getattr(record, name)).strip() for name in said}
    details: list[Text] = []
    prose: list[Text] = []
    for name, holds in fields(type(record)).items():
        if name in said or not _is_said(record, name, holds):
            continue
        words = value_in_words(getattr(record, name), holds, names)
        if words.sv not in heads:
            (prose if holds.prose else details).append(strung(": ", (holds.title, words)))
    return details, prose


def _is_said(record: Record, name: str, holds: Holds) -> bool:
    """Whether a field belongs in words: ids do not, and sections are spoken of on their own."""
    value = getattr(record, name)
    if holds.refers in _REGISTERED or (holds.record is Section and issubclass(type(record), Annex | Section)):
        return False
    if name in IDS or name == record.record_kind.identified_by:
        return False
    return bool(value) and value != type(record).model_fields[name].default


_REGISTERED = frozenset(held.record.record_kind.defines for held in fields(Register).values() if held.record)
"""Things that stand in a register, and that the agreement names beside their ids."""

_IN_SHORT: Mapping[type[Record], Callable[[Any], Text]] = {
    Cadence: often,
    Duration: lambda duration: counted(duration.count, duration.unit),
    Target: lambda target: target.words,
}
"""The words of records that are one value."""


def period(validity: Validity) -> Text:
    """When an agreement holds, with its length where it has an end: `2019–2022 (fyra år)`."""
    start, end = validity.start, validity.end
    if validity.until_further_notice:
        said = [Text(sv="tills vidare", en="until further notice")]
        said += [Text(sv=f" från {_day(start).sv}", en=f" from {start}")] if start else []
        said += [Text(sv=f", längst till {_day(end).sv}", en=f", at the longest to {end}")] if end else []
        return strung("", said)
    if start and end:
        dash = "–" if not (start.month or end.month) else " – "
        first, last = _day(start), _day(end)
        words = first if start == end else strung(dash, (first, last))
        length = _length(start, end)
        return Text(sv=f"{words.sv} ({length.sv})", en=f"{words.en} ({length.en})") if length else words
    if start:
        return Text(sv=f"från {_day(start).sv}", en=f"from {start}")
    if end:
        return Text(sv=f"till och med {_day(end).sv}", en=f"up to and including {end}")
    return as_written(validity.stated) if validity.stated else Text(sv="inte angiven", en="not stated")


def at_place(number: object) -> Text:
    """Where in a list something stands."""
    return Text(sv=f"plats {number}", en=f"place {number}")


def _day(when: PartialDate) -> Text:
    """A date as exactly as it is known: `1 juli 2024`."""
    return Text(sv=dated(when.year, when.month, when.day), en=str(when))


def _length(start: PartialDate, end: PartialDate) -> Text | None:
    """How long it is, where that is a whole number of months: `tre år och en månad`."""
    first, after = first_day(start), last_day(end) + timedelta(days=1)
    held = (after.year - first.year) * 12 + after.month - first.month
    if after.day != first.day or held < 1:
        return None
    years, rest = divmod(held, 12)
    said = [counted(years, TimeUnit.YEAR)] if years else []
    said += [counted(rest, TimeUnit.MONTH)] if rest else []
    return Text(sv=joined([each.sv for each in said]), en=joined([each.en for each in said], "and"))
