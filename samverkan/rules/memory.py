"""Answers that one rule after another asks for of the same record."""

from collections.abc import Callable
from typing import TypeVar

_Of = TypeVar("_Of")
_Is = TypeVar("_Is")
_KEPT = 4
"""Enough for an agreement, its case, and the agreements that they are compared with."""


def once(build: Callable[[_Of], _Is]) -> Callable[[_Of], _Is]:
    """`build`, with its latest answers kept; it is the same record that counts, not an equal one."""
    latest: list[tuple[_Of, _Is]] = []

    def kept(of: _Of) -> _Is:
        for asked, answer in latest:
            if asked is of:
                return answer
        answer = build(of)
        latest.insert(0, (of, answer))
        del latest[_KEPT:]
        return answer

    return kept
