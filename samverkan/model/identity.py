"""The ids that records go by."""

from collections.abc import Iterator
from functools import cache

from samverkan.diagnostics import Route
from samverkan.model.memory import once
from samverkan.model.record import Record
from samverkan.model.walk import records


def item_id(item: Record | str) -> str | None:
    """The id that an item goes by, when it has one."""
    name = _id_field(type(item)) if isinstance(item, Record) else None
    return getattr(item, name, None) if name else None


@cache
def _id_field(model: type[Record]) -> str | None:
    name = model.record_kind.identified_by
    return name if name in model.model_fields or hasattr(model, name) else None


@once
def identified(record: Record) -> list[tuple[Route, Record, str]]:
    """The record and every one within that has an id, each with its route and its id."""
    return [(route, part, identity) for route, part in records(record) if (identity := item_id(part))]


def referable(record: Record) -> Iterator[tuple[str, str, Record]]:
    """The record and every one within that others may refer to: its kind, its id and itself."""
    return (
        (kind, identity, part)
        for _, part, identity in identified(record)
        if (kind := part.record_kind.defines)
    )
