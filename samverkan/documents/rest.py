"""What a line of a document has no room for: every other field of its record, by the titles of the model."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from samverkan import swedish
from samverkan.documents.room import unshown
from samverkan.documents.wording import Wording, contact
from samverkan.model import (
    Cadence,
    Choice,
    Contact,
    Duration,
    Holds,
    PartialDate,
    Record,
    counted,
    fields,
    often,
)
from samverkan.render.pieces import cite


@dataclass(frozen=True, slots=True)
class Fact:
    """A value of a record in words, and what it is; `is_prose` words are Markdown."""

    title: str
    words: str
    is_prose: bool


def rest_of(record: Record, shown: Container[str], words: Wording) -> tuple[Fact, ...]:
    """What `unshown` names, a fact for each value, in the order of the model."""
    return tuple(
        Fact(str(type(record).model_fields[name].title), _in_words(each, holds, words), _is_prose(holds))
        for name in unshown(record, shown)
        for holds in [fields(type(record))[name]]
        for each in _each(getattr(record, name), holds)
    )


def _is_prose(holds: Holds) -> bool:
    return holds.prose or holds.refers in {"cause", "promise", "target_group"}


def _each(value: object, holds: Holds) -> tuple[object, ...]:
    if not isinstance(value, tuple):
        return (value,)
    return value if holds.prose or holds.record else (value,)


def _in_words(value: object, holds: Holds, words: Wording) -> str:
    match value:
        case tuple():
            named = [_in_words(each, holds, words) for each in value]
            return cite(value) if holds.refers == "note" else "; ".join(named)
        case Record():
            return _of_record(value, words)
        case Choice():
            return value.label
        case PartialDate() | date():
            return words.day(value)
        case int() | Decimal():
            return swedish.number(Decimal(value))
    return words.name_of(holds.refers or "", str(value))


def _of_record(record: Record, words: Wording) -> str:
    match record:
        case Contact():
            return contact(record)
        case Cadence():
            return often(record).sv
        case Duration():
            return counted(record.count, record.unit).sv
    return ", ".join(f"{fact.title.lower()}: {fact.words}" for fact in rest_of(record, (), words))
