"""Along every list of every kind of file, twice as many items cost twice as much, counted in calls."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from samverkan.model import KINDS, Agreement, Lies, Record, Section
from samverkan.model.walk import fields
from tests.conftest import Ran, some
from tests.counting import growing
from tests.filled import Filler

Way = tuple[str, ...]

_DEEPEST = 5
_FEWEST = 20
_SINGLE = frozenset(
    f"*.{name}"
    for name in (
        "organisation office represented_by part_of annex previous previous_id reports_to assigned_by "
        "forum_of parent given_by assigns receives annexes sections"
    ).split()
)
"""What says that one item is another's, or holds them all over again: left out, so that items can be many."""


def _lists(model: type[Record], way: Way = ()) -> Iterator[Way]:
    """The way to every list in the record, and in those within."""
    for name, holds in fields(model).items():
        if f"*.{name}" in _SINGLE or holds.record is Section:
            continue
        if holds.is_list:
            yield (*way, name)
        if holds.record and len(way) < _DEEPEST:
            yield from _lists(holds.record, (*way, name))


LISTS = [
    (name, way)
    for name, kind in KINDS.items()
    if kind.record_kind.file is None or kind.record_kind.file.lies is not Lies.AT_ROOT
    for way in _lists(kind)
]


def _own_ids(model: type[Record], item: dict[str, Any]) -> Iterator[str]:
    """The ids that the item and what is within it go by."""
    kind = model.record_kind
    for name, value in item.items():
        holds, each = fields(model)[name], value[0] if isinstance(value, list) else value
        if name == kind.identified_by and (kind.defines or name == "id"):
            yield each
        if holds.record and isinstance(each, dict):
            yield from _own_ids(holds.record, each)


def _numbered(value: Any, number: int, own: frozenset[str]) -> Any:
    """The value with other words and other ids of its own."""
    if isinstance(value, dict):
        return {key: _numbered(each, number, own) for key, each in value.items()}
    if isinstance(value, list):
        return [_numbered(each, number, own) for each in value]
    return f"{value}-{number}" if value in own else f"{value}{number}" if "slut" in value else value


def _with_many(model: type[Record], way: Way, number: int) -> dict[str, Any]:
    """Data for a record of this kind, with so many items at the end of the way and one on it."""
    data = at = Filler(_SINGLE).record(model, "x")
    for name in way[:-1]:
        at = at[name][0] if isinstance(at[name], list) else at[name]
        model = fields(model)[name].record or model
    [item] = at[way[-1]]
    within = fields(model)[way[-1]].record
    own = frozenset(_own_ids(within, item) if within else ())
    at[way[-1]] = [_numbered(deepcopy(item), each, own) for each in range(number)]
    return data


@pytest.mark.parametrize(
    ("name", "way"), some(LISTS, 20), ids=lambda each: ".".join(each) if isinstance(each, tuple) else each
)
def test_twice_as_many_cost_twice_as_much(
    workspace: Callable[..., Path], samverkan: Callable[..., Ran], name: str, way: Way
) -> None:
    def checked(number: int) -> Callable[[], Ran]:
        agreement = Filler(_SINGLE).record(Agreement, "x")
        files = {"agreement": agreement, name: _with_many(KINDS[name], way, number)}
        workspace({f"a/{each}.yaml": yaml.safe_dump(data) for each, data in files.items()})
        return lambda: samverkan("validate", "--format", "json")

    assert not growing(checked, _FEWEST)
