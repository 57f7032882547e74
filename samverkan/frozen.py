"""Frozen dataclasses that cost little to make, for a program makes all of its own each time it starts.

To a type checker they are those of Python, which writes and compiles six functions for each class. Here it
writes `__init__`, and they share the others; that nobody changes a value is seen by the type checker alone.
"""

import dataclasses
from operator import attrgetter
from typing import TYPE_CHECKING

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls=None, /, *, frozen=False, order=False, **how):
        """As `dataclasses.dataclass`."""
        if cls is None:
            return lambda each: dataclass(each, frozen=frozen, order=order, **how)
        if order or not frozen:
            return dataclasses.dataclass(cls, frozen=frozen, order=order, **how)
        cls.__doc__ = cls.__doc__ or cls.__name__  # else Python reads the whole signature to write one
        made = dataclasses.dataclass(cls, eq=False, repr=False, **how)
        made._compared = attrgetter(*(_compared(made) or ["__class__"]))
        for method in (_Shared.__eq__, _Shared.__hash__, _Shared.__repr__):
            if method.__name__ not in cls.__dict__:
                setattr(made, method.__name__, method)
        return made

    def _compared(made):
        return [each.name for each in dataclasses.fields(made) if each.compare]

    class _Shared:
        def __eq__(self, other):
            if other.__class__ is not self.__class__:
                return NotImplemented
            return self._compared(self) == other._compared(other)

        def __hash__(self):
            return hash(self._compared(self))

        def __repr__(self):
            names = (each.name for each in dataclasses.fields(self) if each.repr)
            shown = ", ".join(f"{each}={getattr(self, each)!r}" for each in names)
            return f"{type(self).__qualname__}({shown})"
