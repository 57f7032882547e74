"""Arrows between boxes that stand in rows; they run between the rows, each in a lane of its own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from samverkan.render.figures import svg
from samverkan.render.figures.svg import Box, Point
from samverkan.render.figures.words import width, wrapped

_SIZE = 13.0
_LANE = 14.0
_ASIDE = 16.0
_BESIDE = 8.0

Shapes = tuple[list[str], list[str], float]


@dataclass(frozen=True, slots=True)
class Wire:
    """An arrow from a box in one row to a box in another; `lanes` is filled when the rows are placed."""

    source: str
    target: str
    from_row: int
    to_row: int
    label: Sequence[str]
    lanes: dict[int, float] = field(default_factory=dict)

    @property
    def leaves_upwards(self) -> bool:
        """Whether the arrow starts at the upper edge of its box."""
        return self.to_row <= self.from_row

    @property
    def enters_upwards(self) -> bool:
        """Whether the arrow ends at the lower edge of its box, pointing up."""
        return self.to_row < self.from_row

    @property
    def first_channel(self) -> int:
        """The space between rows that the arrow leaves into; number n is the one above row n."""
        return self.from_row if self.leaves_upwards else self.from_row + 1

    @property
    def last_channel(self) -> int:
        """The space between rows that the arrow arrives from."""
        return self.to_row + 1 if self.enters_upwards else self.to_row

    @property
    def channels(self) -> Iterator[tuple[int, float]]:
        """The spaces that the arrow runs along, and how much height it needs in each."""
        yield self.first_channel, max(_LANE, svg.text_height(self.label, _SIZE) + 8)
        if self.last_channel != self.first_channel:
            yield self.last_channel, _LANE


def planned(links: Sequence[tuple[str, str, int, int, str]], label_room: float) -> list[Wire]:
    """A wire for each link, given as source, target, their rows, and a label in lines of such room."""
    return [
        Wire(source, target, from_row, to_row, wrapped(label, label_room, _SIZE))
        for source, target, from_row, to_row, label in links
    ]


def shapes(wires: Sequence[Wire], boxes: Mapping[str, Box], right: float) -> Shapes:
    """The lines, the labels to set over everything else, and how far to the right it all reaches."""
    lines, corners = [], []
    ports = _ports(wires, boxes)
    edge = right
    for i, wire in enumerate(wires):
        if wire.first_channel != wire.last_channel:
            edge += _ASIDE
        start, end = ports[i, True], ports[i, False]
        corners.append(_corners(wire, start, end, edge))
        lines += [
            svg.line("M" + "L".join(f"{svg.number(x)} {svg.number(y)}" for x, y in corners[-1])),
            svg.arrowhead(end, (0, -1 if wire.enters_upwards else 1)),
        ]
    upright = [(a, b) for each in corners for a, b in pairwise(each) if a[0] == b[0]]
    labels = [_label(wire, ports[i, True], right, upright) for i, wire in enumerate(wires)]
    return lines, labels, edge


def _ports(wires: Sequence[Wire], boxes: Mapping[str, Box]) -> dict[tuple[int, bool], Point]:
    """Where wire number i starts (True) and ends (False), the ends at one edge spread evenly along it."""
    edges: dict[tuple[str, bool], list[tuple[int, bool]]] = {}
    for i, wire in enumerate(wires):
        edges.setdefault((wire.source, wire.leaves_upwards), []).append((i, True))
        edges.setdefault((wire.target, not wire.enters_upwards), []).append((i, False))
    ports = {}
    for (name, is_top), ends in edges.items():
        box = boxes[name]
        for n, end in enumerate(ends, start=1):
            ports[end] = (box.x + box.width * n / (len(ends) + 1), box.y if is_top else box.y + box.height)
    return ports


def _corners(wire: Wire, start: Point, end: Point, aside: float) -> list[Point]:
    first, last = wire.lanes[wire.first_channel], wire.lanes[wire.last_channel]
    corners = [start, (start[0], first)]
    if wire.first_channel != wire.last_channel:
        corners += [(aside, first), (aside, last)]
    return [*corners, (end[0], last), end]


def _label(wire: Wire, start: Point, right: float, upright: Sequence[tuple[Point, Point]]) -> str:
    """The words beside the beginning of the arrow, on the side where no other line runs through them."""
    room = max((width(line, _SIZE) for line in wire.label), default=0.0)
    top = wire.lanes[wire.first_channel] + 3
    bottom = top + svg.text_height(wire.label, _SIZE)

    def crossed(left: float) -> bool:
        through = (x for (x, y), (_, other) in upright if min(y, other) < bottom and max(y, other) > top)
        return any(left - 2 < x < left + room + 2 for x in through)

    after, before = start[0] + _BESIDE, start[0] - _BESIDE - room
    is_after = after + room < right and (not crossed(after) or crossed(before) or before < 0)
    x = after if is_after else start[0] - _BESIDE
    return svg.text(wire.label, (x, top), _SIZE, anchor="start" if is_after else "end", halo=True)
