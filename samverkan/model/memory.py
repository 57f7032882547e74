"""Answers that one rule after another asks for of the same record."""

from collections.abc import Callable
from typing import TypeVar

_Of = TypeVar("_Of")
_Is = TypeVar("_Is")
_KEPT = 8
"""Enough for an agreement, its case, and the agreements that they are compared with."""


def once(build: Callable[[_Of], _Is]) -> Callable[[_Of], _Is]:
    """`build`, with its latest answers kept; it is the same record that counts, not an equal one."""
    latest: dict[int, tuple[_Of, _Is]] = {}

    def kept(of: _Of) -> _Is:
        known = latest.get(id(of))  # of what is kept itself, so that no other can have its identity
        if known:
            return known[1]
        answer = build(of)
        latest[id(of)] = of, answer
        if len(latest) > _KEPT:
            del latest[next(iter(latest))]
        return answer

    return kept
