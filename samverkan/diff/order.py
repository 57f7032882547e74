"""Which items of a list have been moved: as few as explain the new order."""

from bisect import bisect_left
from collections.abc import Sequence


def moved(pairs: Sequence[tuple[int, int]], prints: Sequence[str]) -> list[int]:
    """The places in `pairs` (old place, new place) of the items that have changed order.

    What is left keeps its order and is as much as possible, its very places where that is as much.
    `prints` tell the pairs apart; with them the answer is the same in either direction of the comparison.
    """
    forward = sorted(range(len(pairs)), key=lambda place: pairs[place])
    backward = sorted(range(len(pairs)), key=lambda place: (pairs[place][1], pairs[place][0]))
    if [prints[place] for place in backward] < [prints[place] for place in forward]:
        forward, backward = backward, forward
    ranks = {place: rank for rank, place in enumerate(backward)}
    kept = {forward[place] for place in _longest_rising([ranks[place] for place in forward])}
    still = {place for place, (old, new) in enumerate(pairs) if old == new}
    return sorted(set(range(len(pairs))) - (still if len(still) == len(kept) else kept))


def _longest_rising(numbers: Sequence[int]) -> list[int]:
    """The places of one longest rising run of `numbers`, in n log n steps."""
    tails: list[int] = []
    at: list[int] = []
    before: list[int | None] = []
    for place, number in enumerate(numbers):
        length = bisect_left(tails, number)
        before.append(at[length - 1] if length else None)
        if length == len(tails):
            tails.append(number)
            at.append(place)
        else:
            tails[length], at[length] = number, place
    chain = []
    last = at[-1] if at else None
    while last is not None:
        chain.append(last)
        last = before[last]
    return chain
