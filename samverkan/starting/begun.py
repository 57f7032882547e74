"""What a new file of each kind begins with, as the function of that kind says."""

from collections.abc import Callable
from typing import TypeVar

from samverkan.model import Record
from samverkan.starting.here import Here
from samverkan.starting.outline import Outline

Begin = Callable[[Here], Outline]

BEGUN: dict[type[Record], Begin] = {}
"""By record. A file of another kind begins with what the model requires."""

_Begin = TypeVar("_Begin", bound=Begin)


def first_in(record: type[Record]) -> Callable[[_Begin], _Begin]:
    """Makes the function what a new file of the record begins with."""

    def said(begin: _Begin) -> _Begin:
        BEGUN[record] = begin
        return begin

    return said
