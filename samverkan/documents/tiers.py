"""Which forums stand beside each other in the figure of the organisation, and which above and below."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from samverkan.model import Forum, ForumLevel


def tiers(forums: Sequence[Forum]) -> list[tuple[ForumLevel | None, list[Forum]]]:
    """The forums from the top down: those of a level together, the others by who gives them their assignment.

    One without a level stands next above the forums that it gives assignments to or that report to it, or
    next below those that do so to it; one without ties stands last.
    """
    heights = _heights(forums)
    last = max(heights.values(), default=0) + 1
    rows: dict[tuple[int, bool], list[Forum]] = {}
    for forum in forums:
        rows.setdefault((heights.get(forum.id, last), forum.level is None), []).append(forum)
    return [(row[0].level, row) for _, row in sorted(rows.items())]


def _heights(forums: Sequence[Forum]) -> dict[str, int]:
    """How far down each forum with a level or a tie stands; between levels there is room for the others."""
    room, order = len(forums) + 1, list(ForumLevel)
    heights = {each.id: order.index(each.level) * room for each in forums if each.level}
    ties = [(above, forum.id) for forum in forums for above in _above(forum)]
    _spread([*heights], ties, heights)
    below = {each for _, each in ties}
    for top in [*(each for each, _ in ties if each not in below), *(each for each, _ in ties)]:
        if top not in heights:
            heights[top] = max(heights.values(), default=-1) + 1
            _spread([top], ties, heights)
    return heights


def _above(forum: Forum) -> Iterator[str]:
    """The forums that give it its assignment or have its reports."""
    if forum.assigned_by:
        yield forum.assigned_by
    yield from (report.forum for report in forum.reports_to if report.forum)


def _spread(start: Iterable[str], ties: Iterable[tuple[str, str]], heights: dict[str, int]) -> None:
    """Sets the heights of all that are tied to those at the `start`, the nearest first."""
    near: dict[str, list[tuple[str, int]]] = {}
    for above, below in ties:
        near.setdefault(above, []).append((below, 1))
        near.setdefault(below, []).append((above, -1))
    waiting = deque(start)
    while waiting:
        one = waiting.popleft()
        for other, step in near.get(one, ()):
            if other not in heights:
                heights[other] = heights[one] + step
                waiting.append(other)
