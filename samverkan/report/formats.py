"""The formats that a sort of result is written in: a module each, found by its name when it is used."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any


@dataclass(frozen=True, slots=True)
class Formats:
    """The formats of one sort of result by name, the usual one first.

    Each is a module in `package` with a function `write` from the result to text, or to the bytes of a file;
    nothing is imported
    before it is asked for, so that a command can offer the names at no cost.
    """

    package: str
    names: tuple[str, ...]

    def __iter__(self) -> Iterator[str]:
        """The names."""
        return iter(self.names)

    def write(self, name: str, result: object) -> str:
        """The result in the format of this name."""
        writer: Callable[[Any], str] = import_module(f"{self.package}.{name}").write
        return writer(result)

    def content(self, name: str, result: object) -> str | bytes:
        """The same where a format may be something else than text."""
        writer: Callable[[Any], str | bytes] = import_module(f"{self.package}.{name}").write
        return writer(result)
