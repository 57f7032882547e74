"""A cycle: numbered steps in a ring, each with an arrow to the next, and how far each has come."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from math import ceil, cos, pi, sin

from samverkan.render.colours import ACCENT, INK, MUTED, PALE, PAPER
from samverkan.render.figures import svg
from samverkan.render.figures.svg import Box, Drawing, Point
from samverkan.render.figures.words import wrapped

_SIZE = 15.0
_WIDTH = 168.0
_PADDING = 12.0
_BADGE = 14.0
_GAP = 34.0
_MARGIN = 10.0
_SMALLEST = 110
_FINEST, _POINTS = 720, 8640
"""At how many points between two steps an arrow may begin or end, and between all of them."""
_NEAR = (1, 2)
"""How far along the ring the boxes stand that may touch."""


class RingStep(StrEnum):
    """How far a step has come."""

    DONE = "done"
    CURRENT = "current"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class _Look:
    fill: str
    ink: str
    badge: str
    digit: str
    dashed: bool = False


_PLAIN = _Look(PALE, INK, ACCENT, PAPER)
_LOOKS = {
    RingStep.DONE: _PLAIN,
    RingStep.CURRENT: _Look(ACCENT, PAPER, PAPER, ACCENT),
    RingStep.AHEAD: _Look(PAPER, MUTED, MUTED, PAPER, dashed=True),
}


def cycle(
    name: str, title: str, description: str, steps: Sequence[str], stages: Sequence[tuple[RingStep, str]] = ()
) -> Drawing:
    """The `steps` as a ring of numbered boxes, clockwise from the top; best with three to eight.

    `stages`, if given, has for each step how far it has come, and the words that say so below its name.
    """
    labels = [wrapped(step, _WIDTH - 2 * _PADDING, _SIZE) for step in steps]
    looks = [_PLAIN for _ in steps]
    if stages:
        told = [wrapped(f"({words})", _WIDTH - 2 * _PADDING, _SIZE) for _, words in stages]
        labels = [name + said for name, said in zip(labels, told, strict=True)]
        looks = [_LOOKS[stage] for stage, _ in stages]
    height = max((svg.text_height(lines, _SIZE) for lines in labels), default=0.0) + 2 * _PADDING + _BADGE / 2
    radius = _radius(len(steps), height)
    left, top, right, bottom = _edges(
        [*_boxes(len(steps), height, radius, (0, 0)), *_ring(len(steps), radius)]
    )
    center = _MARGIN - left, _MARGIN + _BADGE - top
    boxes = _boxes(len(steps), height, radius, center)
    size = right - left + 2 * _MARGIN, bottom - top + 2 * _MARGIN + _BADGE
    shapes = [*_arrows(boxes, center, radius), *_steps(boxes, labels, looks)]
    narrow = _upright((f"{name}_narrow", title, description), labels, looks, height)
    return replace(svg.drawing(name, title, description, size, shapes), narrow=narrow.svg)


def _upright(
    described: tuple[str, str, str],
    labels: Sequence[Sequence[str]],
    looks: Sequence[_Look],
    height: float,
) -> Drawing:
    """The same with the steps one below the other, and the way back beside them."""
    left, each = 2 * _MARGIN + _BADGE, height + _BADGE + _GAP
    boxes = [Box(left, _MARGIN + _BADGE + i * each, _WIDTH, height) for i in range(len(labels))]
    size = left + _WIDTH + _MARGIN, 2 * _MARGIN + len(boxes) * each - _GAP
    return svg.drawing(*described, size, [*_downwards(boxes), *_steps(boxes, labels, looks)])


def _downwards(boxes: Sequence[Box]) -> Iterator[str]:
    x = boxes[0].center[0] if boxes else 0.0
    for box, following in pairwise(boxes):
        yield from _straight([(x, box.y + box.height), (x, following.y - _BADGE)], (0, 1))
    if len(boxes) > 1:
        (left, last), first = (boxes[-1].x, boxes[-1].center[1]), boxes[0].center[1]
        yield from _straight([(left, last), (_MARGIN, last), (_MARGIN, first), (left, first)], (1, 0))


def _straight(points: Sequence[Point], direction: Point) -> Iterator[str]:
    """A line through the points, and at its end an arrowhead in this direction."""
    yield svg.line("M" + "L".join(f"{svg.number(x)} {svg.number(y)}" for x, y in points))
    yield svg.arrowhead(points[-1], direction)


def _radius(steps: int, height: float) -> float:
    """The smallest radius at which the boxes stand clear of each other."""

    def are_clear(radius: int) -> bool:
        boxes = _boxes(steps, height + _BADGE, radius, (0, 0))
        near = ((boxes[i - n], box) for i, box in enumerate(boxes) for n in _NEAR if n < steps)
        return all(one.apart_from(other, _GAP) for one, other in near)

    radii = range(_SMALLEST, ceil(_SMALLEST + 4 + steps * (_WIDTH + height + _BADGE + _GAP)), 4)
    return float(radii[bisect_left(radii, x=True, key=are_clear)])


def _boxes(steps: int, height: float, radius: float, center: Point) -> list[Box]:
    places = [_on_ring(i / steps, radius, center) for i in range(steps)]
    return [Box(x - _WIDTH / 2, y - height / 2, _WIDTH, height) for x, y in places]


def _ring(steps: int, radius: float) -> list[Box]:
    """The square around the ring, where arrows may pass below the lowest steps."""
    return [Box(-radius, -radius, 2 * radius, 2 * radius)] if steps > 1 else []


def _on_ring(turn: float, radius: float, center: Point) -> Point:
    """The point after `turn` of a turn clockwise from the top."""
    angle = 2 * pi * turn
    return center[0] + radius * sin(angle), center[1] - radius * cos(angle)


def _edges(boxes: Sequence[Box]) -> tuple[float, float, float, float]:
    return (
        min((box.x for box in boxes), default=0.0),
        min((box.y for box in boxes), default=0.0),
        max((box.x + box.width for box in boxes), default=0.0),
        max((box.y + box.height for box in boxes), default=0.0),
    )


def _arrows(boxes: Sequence[Box], center: Point, radius: float) -> Iterator[str]:
    fineness = min(_FINEST, _POINTS // max(len(boxes), 1) + 12)
    for i, box in enumerate(boxes):
        following = boxes[(i + 1) % len(boxes)]
        turns = [(i + n / fineness) / len(boxes) for n in range(fineness + 1)]
        free = [turn for turn in turns if not _taken(_on_ring(turn, radius, center), box, following)]
        if len(boxes) > 1 and free:
            yield from _arrow(free[0], free[-1], center, radius)


def _taken(point: Point, *boxes: Box) -> bool:
    return any(Box(b.x, b.y - _BADGE, b.width, b.height + _BADGE).holds(point, 4) for b in boxes)


def _arrow(start: float, end: float, center: Point, radius: float) -> Iterator[str]:
    (x1, y1), (x2, y2) = _on_ring(start, radius, center), _on_ring(end, radius, center)
    arc = f"{svg.number(radius)} {svg.number(radius)} 0 {int(end - start > 0.5)} 1"
    yield svg.line(f"M{svg.number(x1)} {svg.number(y1)}A{arc} {svg.number(x2)} {svg.number(y2)}")
    yield svg.arrowhead((x2, y2), (cos(2 * pi * end), sin(2 * pi * end)))


def _steps(boxes: Sequence[Box], labels: Sequence[Sequence[str]], looks: Sequence[_Look]) -> Iterator[str]:
    for i, (box, lines, look) in enumerate(zip(boxes, labels, looks, strict=True)):
        x, y = box.center
        badge = x, box.y
        yield svg.rectangle(box, fill=look.fill, edge=ACCENT, dashed=look.dashed)
        yield svg.disc(badge, _BADGE, look.badge, edge=ACCENT if look.badge == PAPER else None)
        yield svg.text([str(i + 1)], (x, box.y - 0.65 * _SIZE), _SIZE, bold=True, colour=look.digit)
        top = y + _BADGE / 4 - svg.text_height(lines, _SIZE) / 2
        yield svg.text(lines, (x, top), _SIZE, colour=look.ink)
