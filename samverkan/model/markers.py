"""What a field holds, read off its type: records, references, prose or a fixed set of values."""

from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin

from samverkan.model.fields import Record
from samverkan.model.record_kind import Named
from samverkan.model.roles import Role
from samverkan.model.scalars import Choice, OrRows, Prose, Refers


@dataclass(frozen=True, slots=True)
class Holds:
    """What the values of a field are."""

    record: type[Record] | None = None
    choice: type[Choice] | None = None
    refers: str | None = None
    prose: bool = False
    rows: bool = False
    is_list: bool = False
    named: Named | None = None
    roles: frozenset[Role] = frozenset()


def _parts(annotation: Any) -> list[Any]:
    """The annotation and everything nested in it: union members, tuple items, Annotated metadata."""
    found, left = [], [annotation]
    while left:
        part = left.pop()
        found.append(part)
        left.extend(get_args(part))
        left.extend(getattr(part, "__metadata__", ()))
    return found


def _first(parts: list[Any], kind: type) -> Any:
    return next((part for part in parts if isinstance(part, type) and issubclass(part, kind)), None)


@cache
def fields(model: type[Record]) -> dict[str, Holds]:
    """What each field of `model` holds, in the order of the fields."""
    held = {}
    for name, info in model.model_fields.items():
        parts = [*info.metadata, *_parts(info.annotation)]
        held[name] = Holds(
            record=_first(parts, Record),
            choice=_first(parts, Choice),
            refers=next((part.kind for part in parts if isinstance(part, Refers)), None),
            prose=any(isinstance(part, Prose) for part in parts),
            rows=any(isinstance(part, OrRows) for part in parts),
            is_list=any(get_origin(part) is tuple for part in parts),
            roles=frozenset(part for part in parts if isinstance(part, Role)),
            named=next((part for part in parts if isinstance(part, Named)), None),
        )
    return held
