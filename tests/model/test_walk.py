"""Walking a record: everything in it comes once, where it stands, and as what it is."""

from typing import Any

import pytest

from samverkan.model import KINDS
from samverkan.model.walk import fields, prose, records, references, texts_of
from tests.filled import Filler

FILLED = {kind: Filler(frozenset({"*.house_style"})).record(model, kind) for kind, model in KINDS.items()}
FILLED["agreement"]["parties"].append({"id": "andra", "name": "Den andra parten"})


def _at(record: Any, route: tuple[str | int, ...]) -> Any:
    for step in route:
        record = record[step] if isinstance(step, int) else getattr(record, step)
    return record


def _count(data: Any) -> int:
    """How many mappings the data has."""
    if isinstance(data, dict):
        return 1 + sum(map(_count, data.values()))
    return sum(map(_count, data)) if isinstance(data, list) else 0


@pytest.mark.parametrize("kind", KINDS)
def test_every_record_within_comes_once_where_it_stands(kind: str) -> None:
    record = KINDS[kind].model_validate(FILLED[kind])
    found = list(records(record))
    assert found[0] == ((), record)
    assert all(_at(record, route) is each for route, each in found)
    assert len({route for route, _ in found}) == len(found) == _count(FILLED[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_a_value_is_a_reference_a_choice_or_a_text(kind: str) -> None:
    record = KINDS[kind].model_validate(FILLED[kind])
    texts, cited = (
        dict(texts_of(records(record))),
        {route: (to, id_) for route, to, id_ in references(record)},
    )
    assert not set(texts) & set(cited)
    assert set(dict(prose(record))) <= set(texts)
    for part_at, part in records(record):
        for name, holds in fields(type(part)).items():
            value = getattr(part, name)
            listed = [(name, place) for place in range(len(value))] if holds.is_list else [(name,)]
            for route in [(*part_at, *each) for each in listed]:
                told = _at(record, route)
                if holds.refers and told is not None:
                    assert cited[route] == (holds.refers, told)
                elif holds.record or holds.choice or name == part.record_kind.identified_by:
                    assert route not in texts
                elif isinstance(told, str):
                    assert texts[route] == told
                assert (route in dict(prose(record))) == (holds.prose and isinstance(told, str))


def test_walking_goes_in_the_order_of_the_file_outermost_first() -> None:
    data = {"title": "Avtal", "parties": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]}
    data |= {"goals": [{"title": "Mål", "indicators": [{"title": "I"}]}, {"title": "Mål 2"}], "validity": {}}
    walked = [route for route, _ in records(KINDS["agreement"].model_validate(data))]
    places = [(), ("parties", 0), ("parties", 1), ("goals", 0), ("goals", 0, "indicators", 0), ("goals", 1)]
    assert [each for each in walked if each != ("validity",)] == places
