"""A bar that fills from where one started to where one is going, with the place where one is."""

from collections.abc import Sequence

from samverkan.render.colours import ACCENT, PALE
from samverkan.render.figures import svg
from samverkan.render.figures.svg import Box, Figure
from samverkan.render.figures.words import width, wrapped

_SIZE = 15.0
_LENGTH, _THICKNESS = 440.0, 24.0
_MARGIN = 10.0
_POINTER = 12.0


def progress(
    name: str,
    title: str,
    description: str,
    share: float,
    labels: tuple[Sequence[str], Sequence[str], Sequence[str]],
) -> Figure:
    """A bar of which `share` is filled, 0 to 1; what is outside of that stands at the nearer end.

    `labels` are the lines at the start, at the place reached, and at the end.
    """
    start, now, end = (
        [line for label in lines for line in wrapped(label, _LENGTH / 2 - _MARGIN, _SIZE)] for lines in labels
    )
    place = _MARGIN + _LENGTH * min(max(share, 0.0), 1.0)
    top = _MARGIN + svg.text_height(now, _SIZE) + _POINTER
    below = top + _THICKNESS + _MARGIN / 2
    size = (
        _LENGTH + 2 * _MARGIN,
        below + max(svg.text_height(lines, _SIZE) for lines in (start, end)) + _MARGIN,
    )
    shapes = [
        svg.rectangle(Box(_MARGIN, top, _LENGTH, _THICKNESS), fill=PALE, edge=ACCENT, radius=4),
        svg.rectangle(Box(_MARGIN, top, place - _MARGIN, _THICKNESS), fill=ACCENT, radius=4),
        svg.arrowhead((place, top), (0, 1)),
        svg.text(now, (_within(now, place), _MARGIN), _SIZE, bold=True),
        svg.text(start, (_MARGIN, below), _SIZE, anchor="start"),
        svg.text(end, (_MARGIN + _LENGTH, below), _SIZE, anchor="end"),
    ]
    return svg.drawing(name, title, description, size, shapes)


def _within(lines: Sequence[str], place: float) -> float:
    """The middle of these lines, as near to `place` as the paper lets them stand."""
    half = max((width(line, _SIZE, bold=True) for line in lines), default=0.0) / 2
    return min(max(place, _MARGIN + half), _MARGIN + _LENGTH - half)
