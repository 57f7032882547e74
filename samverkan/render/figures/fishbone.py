"""A fishbone: a problem at the end of a spine, and the causes of it on bones above and below."""

from collections.abc import Sequence
from dataclasses import replace
from math import fsum

from samverkan.render.colours import ACCENT, PALE, PAPER
from samverkan.render.figures import svg
from samverkan.render.figures.svg import Box, Drawing, Point
from samverkan.render.figures.words import wrapped

_SIZE, _HEAD = 14.0, 14.0
_WIDTH, _PROBLEM, _PADDING, _GAP = 224.0, 168.0, 10.0, 28.0
_SLANT = 22.0
_MARGIN = 8.0

Bone = tuple[str, Sequence[str]]


def fishbone(name: str, title: str, description: str, problem: str, bones: Sequence[Bone]) -> Drawing:
    """The `problem`, and bones of (label, causes) from the left: one above the spine, the next below it."""
    narrow = _upright(f"{name}_narrow", title, description, problem, bones)
    above, below = bones[0::2], bones[1::2]
    lines = wrapped(problem, _PROBLEM - 2 * _PADDING, _HEAD, bold=True)
    height = svg.text_height(lines, _HEAD) + 2 * _PADDING
    spine = _MARGIN + _room(above, height)
    right = _MARGIN + len(above) * (_WIDTH + _GAP)
    head = Box(right, spine - height / 2, _PROBLEM, height)
    shapes = [
        _along((_MARGIN, spine), (right, spine)),
        *(_bone(bone, i // 2, spine, upwards=i % 2 == 0) for i, bone in enumerate(bones)),
        svg.arrowhead((right, spine), (1, 0)),
        svg.rectangle(head, fill=ACCENT),
        svg.text(lines, (head.center[0], head.y + _PADDING), _HEAD, bold=True, colour=PAPER),
    ]
    size = right + _PROBLEM + _MARGIN, spine + _room(below, height) + _MARGIN
    return replace(svg.drawing(name, title, description, size, shapes), narrow=narrow.svg)


def _upright(name: str, title: str, description: str, problem: str, bones: Sequence[Bone]) -> Drawing:
    """The same with the spine down from the problem, and the bones one below the other."""
    lines = wrapped(problem, _WIDTH, _HEAD, bold=True)
    left, head = _MARGIN + 2 * _PADDING, svg.text_height(lines, _HEAD) + 2 * _PADDING
    y, shapes, spine = _MARGIN + head + _PADDING, [], _MARGIN + _PADDING
    for bone in bones:
        middle = y + (svg.text_height(_label(bone[0]), _HEAD) + 2 * _PADDING) / 2
        shapes += [_along((spine, middle), (left, middle)), _hanging(bone, left, y)]
        y += _height(bone) + _GAP / 2
        end = middle
    shapes += [
        _along((spine, end if bones else _MARGIN + head), (spine, _MARGIN + head)),
        svg.arrowhead((spine, _MARGIN + head), (0, -1)),
        svg.rectangle(Box(_MARGIN, _MARGIN, _WIDTH + 2 * _PADDING, head), fill=ACCENT),
        svg.text(
            lines, (_MARGIN + _PADDING + _WIDTH / 2, _MARGIN + _PADDING), _HEAD, bold=True, colour=PAPER
        ),
    ]
    return svg.drawing(name, title, description, (left + _WIDTH + _MARGIN, y + _MARGIN), shapes)


def _room(bones: Sequence[Bone], head: float) -> float:
    """How far from the spine the bones on one side of it reach, or half of the head."""
    return max([head / 2, *(_height(bone) + _SLANT for bone in bones)])


def _bone(bone: Bone, place: int, spine: float, *, upwards: bool) -> str:
    """A bone whose label stands farthest from the spine, its causes between them."""
    label, left = _label(bone[0]), _MARGIN + place * (_WIDTH + _GAP)
    height = svg.text_height(label, _HEAD) + 2 * _PADDING
    turn = spine - _SLANT if upwards else spine + _SLANT
    top = turn - _height(bone) if upwards else turn + _height(bone) - height
    x, y = left + _PADDING, top + height if upwards else turn
    line = _along((x, top + height if upwards else top), (x, turn), (x + _SLANT, spine))
    return line + _named(label, left, top) + _causes(bone[1], x, y)


def _hanging(bone: Bone, left: float, top: float) -> str:
    """A bone whose causes stand below its label."""
    label = _label(bone[0])
    height = svg.text_height(label, _HEAD) + 2 * _PADDING
    return _named(label, left, top) + _causes(bone[1], left, top + height)


def _named(label: Sequence[str], left: float, top: float) -> str:
    box = Box(left, top, _WIDTH, svg.text_height(label, _HEAD) + 2 * _PADDING)
    words = svg.text(label, (box.center[0], top + _PADDING), _HEAD, bold=True, colour=ACCENT)
    return svg.rectangle(box, fill=PALE) + words


def _causes(causes: Sequence[str], x: float, y: float) -> str:
    shapes = []
    for cause in causes:
        lines = _cause(cause)
        shapes.append(svg.text(lines, (x + _PADDING, y + _PADDING), _SIZE, anchor="start"))
        y += svg.text_height(lines, _SIZE) + _PADDING
    return "".join(shapes)


def _along(*points: Point) -> str:
    return svg.line("M" + "L".join(f"{svg.number(x)} {svg.number(y)}" for x, y in points))


def _label(words: str) -> list[str]:
    return wrapped(words, _WIDTH - 2 * _PADDING, _HEAD, bold=True)


def _cause(words: str) -> list[str]:
    return wrapped(words, _WIDTH - 2 * _PADDING, _SIZE)


def _height(bone: Bone) -> float:
    label, causes = bone
    written = fsum(svg.text_height(_cause(cause), _SIZE) + _PADDING for cause in causes)
    return svg.text_height(_label(label), _HEAD) + 3 * _PADDING + written
