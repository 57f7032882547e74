"""Values: alike by their fields, hashed by them, told by them, and as a frozen dataclass would be."""

import copy
import pickle
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.frozen import frozen


@frozen
class _Point:
    x: int
    y: tuple[int, ...] = ()
    seen: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class _Usual:
    x: int
    y: tuple[int, ...] = ()
    seen: int = field(default=0, compare=False, repr=False)


@frozen
class _Nothing:
    pass


@frozen
class _Other(_Point):
    pass


@frozen(eq=False)
class _Itself:
    x: int


@frozen(order=True)
class _Ordered:
    x: int


FIELDS = st.tuples(st.integers(0, 1), st.tuples(st.integers(0, 1)) | st.just(()), st.integers(0, 1))


@given(FIELDS, FIELDS)
def test_values_are_compared_as_frozen_dataclasses_are(one: Any, other: Any) -> None:
    alike = _Usual(*one) == _Usual(*other)
    assert (_Point(*one) == _Point(*other)) is alike
    assert (hash(_Point(*one)) == hash(_Point(*other))) is alike
    assert repr(_Point(*one)) == repr(_Usual(*one)).replace("_Usual", "_Point")


def _pickled(value: _Point) -> _Point:
    read: _Point = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own
    return read


@given(FIELDS)
def test_a_value_is_the_same_when_it_has_been_copied_away(one: Any) -> None:
    value = _Point(*one)
    for copied in (replace(value), copy.copy(value), _pickled(value)):
        assert (copied, copied.seen) == (value, value.seen)


def test_a_value_is_like_none_of_another_class() -> None:
    assert _Point(1) != _Other(1)
    assert _Point(1) != _Usual(1)
    assert _Nothing() == _Nothing()
    assert len({_Nothing(), _Nothing(), _Itself(1), _Itself(1)}) == 3


def test_values_in_order() -> None:
    assert sorted([_Ordered(2), _Ordered(1)]) == [_Ordered(1), _Ordered(2)]
    assert len({_Ordered(1), _Ordered(1)}) == 1


def test_a_value_has_room_for_no_more_than_its_fields() -> None:
    with pytest.raises(AttributeError):
        _Point(1).z = 1  # type: ignore[attr-defined]
