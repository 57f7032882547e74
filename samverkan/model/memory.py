"""Answers that one reader after another asks for of the same thing, kept with the thing itself."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar


class Remembers(Protocol):
    """Something read once and never changed, which keeps what has been worked out of it."""

    @property
    def answers(self) -> dict[Callable[..., Any], Any]:
        """Each answer by the function that gave it."""


_Of = TypeVar("_Of", bound=Remembers)
_Is = TypeVar("_Is")


def once(build: Callable[[_Of], _Is]) -> Callable[[_Of], _Is]:
    """`build`, asked once of each thing."""

    def kept(of: _Of) -> _Is:
        if build not in of.answers:
            of.answers[build] = build(of)
        answer: _Is = of.answers[build]
        return answer

    return kept
