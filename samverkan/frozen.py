"""How a value that is no record is declared: its fields are given when it is made, and none is set again.

The type checker sees to that. A frozen dataclass writes and compiles six functions for each class, which took
a fifth of a short run; here only the one that takes the fields is written, and the others are shared.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

_Class = TypeVar("_Class", bound=type)


@overload
def frozen(cls: _Class, /) -> _Class: ...
@overload
def frozen(
    *, slots: bool = True, eq: bool = True, order: bool = False, kw_only: bool = False
) -> Callable[[_Class], _Class]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: Any = None, /, *, eq: bool = True, order: bool = False, **options: bool) -> Any:
    """Makes a class one of values: alike when they are of that class and their fields are, unless not `eq`.

    With `slots=False` more can be kept with a value, such as a `cached_property`.
    """

    def make(named: type) -> type:
        made: type = dataclass(named, repr=False, eq=order, order=order, **{"slots": True, **options})
        made.__repr__ = _told  # type: ignore[method-assign, assignment]
        if eq:
            _compared(made)
        return made

    return make(cls) if cls else make


def _compared(made: Any) -> None:
    """Lets the values of the class be compared by their fields."""
    names = [each.name for each in fields(made) if each.compare]
    held: Callable[[Any], Any] = attrgetter(*names) if names else type

    def alike(one: Any, other: Any) -> Any:
        return held(one) == held(other) if type(one) is type(other) else NotImplemented

    def hashed(one: Any) -> int:
        return hash(held(one))

    made.__eq__, made.__hash__ = alike, hashed


def _told(one: Any) -> str:
    """The value as it would be written in code, as far as its fields can be."""
    shown = (f"{each.name}={getattr(one, each.name)!r}" for each in fields(one) if each.repr)
    return f"{type(one).__qualname__}({', '.join(shown)})"
