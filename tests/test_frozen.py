"""Our frozen dataclasses are like those of Python, but for what they cost to make."""

import dataclasses
import subprocess
import sys
from dataclasses import field
from typing import Any

import pytest

from samverkan import frozen


def makers() -> list[Any]:
    """Ours, and Python's."""
    return [frozen.dataclass, dataclasses.dataclass]


def made(dataclass: Any) -> Any:
    """A class and one that builds on it, with all sorts of fields."""

    @dataclass(frozen=True, slots=True)
    class Place:
        line: int
        note: str = field(default="", compare=False, repr=False)

    @dataclass(frozen=True, slots=True)
    class Wide(Place):
        words: tuple[str, ...] = field(default_factory=tuple)

    @dataclass(frozen=True, kw_only=True)
    class Empty:
        """Nothing."""

    @dataclass(frozen=True, order=True)
    class Ordered:
        number: int

    return Place, Wide, Empty, Ordered


@pytest.mark.parametrize("dataclass", makers())
def test_equal_hashed_shown_and_replaced(dataclass: Any) -> None:
    place, wide, empty, ordered = made(dataclass)
    assert place(1, "a") == place(1, "b") != place(2, "a")
    assert place(1) != wide(1)
    assert len({place(1, "a"), place(1, "b"), wide(1), wide(1, words=("x",))}) == 3
    assert repr(wide(1, "a", ("x",))).endswith("Wide(line=1, words=('x',))")
    assert dataclasses.replace(wide(1, "a"), line=2) == wide(2)
    assert empty() == empty()
    assert len({empty(), empty()}) == 1
    assert ordered(1) < ordered(2)
    assert not hasattr(place(1), "__dict__")


def test_a_value_that_says_itself_when_it_is_equal_is_heeded() -> None:
    @frozen.dataclass(frozen=True)
    class Word:
        text: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Word) and self.text.lower() == other.text.lower()

        def __hash__(self) -> int:
            return hash(self.text.lower())

    assert len({Word("a"), Word("A"), Word("b")}) == 2


def test_a_check_starts_without_what_looks_for_plugins() -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "samverkan", "schema", "agreement"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "pydantic" in imported
    assert not imported & {"importlib.metadata", "email", "socket"}
