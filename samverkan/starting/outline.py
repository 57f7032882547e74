"""What a new file is to hold, before it is text: values, words to write, and keys for later."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fill:
    """Words that a person is to write: `what` they are to say; empty is what the model says of the field.

    It becomes `[Skriv …]`, which `validate` tells of until it is replaced.
    """

    what: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A value of the right form that nobody has stated: a mark beside it asks for the right one."""

    value: str


@dataclass(frozen=True, slots=True)
class Later:
    """A key that stands in a comment until somebody takes it up, with an `example` of its value."""

    example: str


Outline = Mapping[str, "Value"]
"""The values of a record by key, in the order in which they are written."""

Value = str | Fill | Example | Later | Outline | Sequence[str | Fill | Example | Outline]
