"""Values under each other as bars from nought, in the order that they came."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from samverkan.render.colours import ACCENT, PALE
from samverkan.render.figures import svg
from samverkan.render.figures.svg import Box, Drawing
from samverkan.render.figures.words import width

_SIZE = 15.0
_LENGTH, _THICKNESS, _GAP = 240.0, 22.0, 10.0
_MARGIN = 10.0
_SHORTEST = 60.0
_NARROW = 400.0
"""How wide a drawing may be whose letters are to be 12 pixels high on a screen of 360."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A value that is not below nought: the words before its bar and after it; an `aim` lies ahead."""

    label: str
    value: float
    words: str
    aim: bool = False


def bars(name: str, title: str, description: str, values: Sequence[Bar]) -> Drawing:
    """The bars, the longest of them of full length; on a narrow screen as long as has room."""
    left = _MARGIN + max(width(bar.label, _SIZE) for bar in values) + _GAP
    right = _GAP + max(width(bar.words, _SIZE, bold=True) for bar in values) + _MARGIN
    short = min(_LENGTH, max(_SHORTEST, _NARROW - left - right))
    wide = _drawn((name, title, description), values, left, right, _LENGTH)
    narrow = _drawn((f"{name}_narrow", title, description), values, left, right, short)
    return replace(wide, narrow=narrow.svg)


def _drawn(
    described: tuple[str, str, str], values: Sequence[Bar], left: float, right: float, length: float
) -> Drawing:
    longest = max(bar.value for bar in values) or 1.0
    height = 2 * _MARGIN + len(values) * (_THICKNESS + _GAP) - _GAP
    shapes = [
        shape
        for place, bar in enumerate(values)
        for shape in _bar(bar, left, _MARGIN + place * (_THICKNESS + _GAP), length * bar.value / longest)
    ]
    return svg.drawing(*described, (left + length + right, height), shapes)


def _bar(bar: Bar, left: float, top: float, length: float) -> tuple[str, str, str]:
    box = Box(left, top, length, _THICKNESS)
    line = top + (_THICKNESS - svg.text_height([""], _SIZE)) / 2
    return (
        svg.text([bar.label], (left - _GAP, line), _SIZE, anchor="end"),
        svg.rectangle(box, fill=PALE if bar.aim else ACCENT, edge=ACCENT, radius=3, dashed=bar.aim),
        svg.text([bar.words], (left + length + _GAP, line), _SIZE, anchor="start", bold=True),
    )
