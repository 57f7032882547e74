"""Every field of what the parties agree says which way another value of it is weaker, or that none is."""

from collections.abc import Iterator

import pytest

from samverkan.model import KINDS, Cadence, Record, Role, Says, WeakerWay, fields

TYPED = {Role.DUE, Role.TARGET, Role.ANSWERS, Role.PERIOD, Role.PROGRESS}
"""Roles of values whose type says which way is weaker."""
NAMING = {Role.LABEL, Role.DOCUMENT, Role.HAPPENED}
"""Roles of values that name or tell, and bind nobody."""
LAID_OUT_OR_TOLD = {"Section", "Annex"}


def _reached(model: type[Record], seen: set[type[Record]]) -> Iterator[type[Record]]:
    if model in seen:
        return
    seen.add(model)
    yield model
    for held in fields(model).values():
        if held.record:
            yield from _reached(held.record, seen)


AGREED = [
    each
    for kind in KINDS.values()
    if kind.record_kind.file and kind.record_kind.file.says is Says.AGREED
    for each in [kind]
]
SEEN: set[type[Record]] = set()
FIELDS = [
    (model, name)
    for kind in AGREED
    for model in _reached(kind, SEEN)
    for name in fields(model)
    if name not in ("id", "previous_id", "previous", model.record_kind.identified_by)
]


def _steady(model: type[Record]) -> frozenset[str]:
    return frozenset().union(*(vars(each).get("steady", ()) for each in model.__mro__))


@pytest.mark.parametrize(
    ("model", "name"), FIELDS, ids=[f"{model.__name__}.{name}" for model, name in FIELDS]
)
def test_a_field_says_which_way_is_weaker(model: type[Record], name: str) -> None:
    held = fields(model)[name]
    lost = held.record is not None and (held.record.record_kind.lost is not None)
    told = bool(held.roles & NAMING) or name in _steady(model)
    by_type = held.record is Cadence or (bool(held.roles & TYPED) and not told)
    weakens = bool(held.weaker) or by_type or lost
    assert weakens != told, (
        f"{model.__name__}.{name}: mark it with the way in which it is weaker (WORDS, gone, fewer ...), "
        "or name it in `steady` if no other value weakens what is agreed"
    )


@pytest.mark.parametrize("model", sorted(SEEN, key=lambda each: each.__name__))
def test_what_is_steady_is_a_field_of_the_record(model: type[Record]) -> None:
    assert _steady(model) <= set(model.model_fields)


@pytest.mark.parametrize(
    ("model", "name"), [each for each in FIELDS if fields(each[0])[each[1]].weaker], ids=str
)
def test_a_rung_is_a_value_of_the_field(model: type[Record], name: str) -> None:
    held = fields(model)[name]
    for weaker in held.weaker:
        assert bool(weaker.said.sv) is bool(weaker.said.en) is (weaker.way is not WeakerWay.WORDS)
        values = {str(each) for each in held.choice or ()} | {"-"}
        assert {each for rung in weaker.rungs for each in rung.split()} <= values
