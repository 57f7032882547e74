"""An organisation: levels as bands one below the other, forums as boxes, arrows for who reports to whom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from samverkan.render.colours import ACCENT, MUTED, PALE, PAPER
from samverkan.render.figures import svg
from samverkan.render.figures.svg import Box, Drawing
from samverkan.render.figures.wires import Wire, planned, shapes
from samverkan.render.figures.words import width, wrapped

_NAME, _DETAIL, _LEVEL = 15.0, 13.0, 13.0
_WIDTH, _PADDING, _GAP = 208.0, 12.0, 26.0
_COLUMN = 118.0
_MOST_IN_A_ROW = 3
_BAND_PADDING = 18.0
_MARGIN = 8.0


@dataclass(frozen=True, slots=True)
class _Shape:
    """How many forums stand in a row, where they begin, and how much room words beside arrows have.

    What a level is called stands beside its forums, or `above` them.
    """

    most_in_a_row: int
    column: float
    label_room: float
    above: bool = False

    @property
    def head_room(self) -> float:
        """How long a line of the name of a level may be."""
        return _WIDTH if self.above else self.column - _GAP


_WIDE = _Shape(_MOST_IN_A_ROW, _COLUMN, 250.0)
_UPRIGHT = _Shape(1, _GAP / 2, 110.0, above=True)

Forum = tuple[str, str, Sequence[str]]
Level = tuple[str, Sequence[Forum]]
Link = tuple[str, str, str]


def organisation(
    name: str, title: str, description: str, levels: Sequence[Level], links: Sequence[Link]
) -> Drawing:
    """The forums (id, name, lines of detail) of each level, and arrows (from id, to id, label) between them.

    Raises KeyError when a link names a forum that is on no level.
    """
    described = name, title, description
    narrow = _drawn((f"{name}_narrow", title, description), levels, links, _UPRIGHT)
    return replace(_drawn(described, levels, links, _WIDE), narrow=narrow.svg)


def _drawn(
    described: tuple[str, str, str], levels: Sequence[Level], links: Sequence[Link], shape: _Shape
) -> Drawing:
    rows = [
        _Row(i, part)
        for i, (_, forums) in enumerate(levels)
        for part in _in_rows(forums, shape.most_in_a_row)
    ]
    row_of = {forum[0]: i for i, row in enumerate(rows) for forum in row.forums}
    wires = planned(
        [(source, target, row_of[source], row_of[target], label) for source, target, label in links],
        shape.label_room,
    )
    heads = [wrapped(label, shape.head_room, _LEVEL, bold=True) for label, _ in levels]
    plan = _plan(rows, wires, heads, shape)
    bands = [_band(top, bottom, plan.right) for top, bottom in plan.bands.values()]
    named = [_head(heads[i], *edges, shape) for i, edges in plan.bands.items()]
    boxes = [_forum(forum, plan.boxes[forum[0]]) for row in rows for forum in row.forums]
    lines, labels, right = shapes(wires, plan.boxes, plan.right)
    size = right + _MARGIN, plan.height + _MARGIN
    return svg.drawing(*described, size, [*bands, *lines, *boxes, *named, *labels])


@dataclass(frozen=True, slots=True)
class _Row:
    level: int
    forums: Sequence[Forum]


@dataclass(slots=True)
class _Plan:
    """Where all stands, as far as it is known; filled from the top down."""

    right: float
    height: float = _MARGIN
    boxes: dict[str, Box] = field(default_factory=dict)
    bands: dict[int, tuple[float, float]] = field(default_factory=dict)


def _in_rows(forums: Sequence[Forum], most: int) -> Iterator[Sequence[Forum]]:
    """As few rows as will do, filled evenly."""
    rows = -(-len(forums) // most) or 1
    length = -(-len(forums) // rows)
    yield from (forums[n : n + length] for n in range(0, max(len(forums), 1), length or 1))


def _plan(
    rows: Sequence[_Row], wires: Sequence[Wire], heads: Sequence[Sequence[str]], shape: _Shape
) -> _Plan:
    plan = _Plan(_MARGIN + shape.column + max((_breadth(row) for row in rows), default=0.0) + _GAP)
    for i, row in enumerate(rows):
        begins = i == 0 or rows[i - 1].level != row.level
        plan.height = _make_room(wires, i, plan.height, least=_GAP if i else 0.0)
        top = plan.height
        if begins:
            plan.height += _BAND_PADDING + shape.above * svg.text_height(heads[row.level], _LEVEL)
        _place(row, plan, shape.column)
        end = plan.height + _BAND_PADDING
        if i + 1 == len(rows) or rows[i + 1].level != row.level:
            plan.height = end
        plan.bands[row.level] = (plan.bands.get(row.level, (top, end))[0], end)
    return plan


def _make_room(wires: Sequence[Wire], channel: int, top: float, least: float) -> float:
    """Give each wire along `channel` a lane of its own from `top` on; where the channel ends."""
    lanes = [(wire, height) for wire in wires for place, height in wire.channels if place == channel]
    if not lanes:
        return top + least
    y = top + _GAP / 2
    for wire, height in lanes:
        wire.lanes[channel] = y
        y += height
    return y + _GAP / 2


def _place(row: _Row, plan: _Plan, column: float) -> None:
    height = max((_height(forum) for forum in row.forums), default=0.0)
    room = plan.right - _MARGIN - column - _GAP
    x = _MARGIN + column + (room - _breadth(row)) / 2
    for forum in row.forums:
        plan.boxes[forum[0]] = Box(x, plan.height, _WIDTH, height)
        x += _WIDTH + _GAP
    plan.height += height


def _breadth(row: _Row) -> float:
    return len(row.forums) * (_WIDTH + _GAP) - _GAP


def _words(forum: Forum) -> tuple[list[str], list[str]]:
    room = _WIDTH - 2 * _PADDING
    details = [line for detail in forum[2] for line in wrapped(detail, room, _DETAIL)]
    return wrapped(forum[1], room, _NAME, bold=True), details


def _height(forum: Forum) -> float:
    name, details = _words(forum)
    between = _PADDING / 3 if details else 0.0
    return svg.text_height(name, _NAME) + between + svg.text_height(details, _DETAIL) + 2 * _PADDING


def _forum(forum: Forum, box: Box) -> str:
    name, details = _words(forum)
    x = box.center[0]
    top = box.center[1] - _height(forum) / 2 + _PADDING
    below = top + svg.text_height(name, _NAME) + _PADDING / 3
    return (
        svg.rectangle(box, fill=PAPER, edge=ACCENT)
        + svg.text(name, (x, top), _NAME, bold=True)
        + svg.text(details, (x, below), _DETAIL, colour=MUTED)
    )


def _band(top: float, bottom: float, right: float) -> str:
    return svg.rectangle(Box(_MARGIN, top, right - _MARGIN, bottom - top), fill=PALE, radius=8)


def _head(lines: Sequence[str], top: float, bottom: float, shape: _Shape) -> str:
    """What a level is called; where it stands above the forums no arrow goes through it."""
    height = svg.text_height(lines, _LEVEL)
    y = top + _GAP / 4 if shape.above else (top + bottom - height) / 2
    at = _MARGIN + _GAP / 2, y
    words = svg.text(lines, at, _LEVEL, anchor="start", bold=True, colour=ACCENT)
    if not shape.above:
        return words
    room = max((width(line, _LEVEL, bold=True) for line in lines), default=0.0)
    return svg.rectangle(Box(*at, room, height), fill=PALE, radius=0) + words
