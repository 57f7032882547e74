"""A bar that fills from where one started to where one is going; what it stands for is said beside it."""

from samverkan.render.colours import ACCENT, PALE
from samverkan.render.figures import svg
from samverkan.render.figures.svg import Box, Drawing

_LENGTH, _THICKNESS = 440.0, 12.0
_MARGIN = 2.0


def progress(name: str, title: str, description: str, share: float) -> Drawing:
    """A bar of which `share` is filled, 0 to 1; what is outside of that stands at the nearer end."""
    filled = _LENGTH * min(max(share, 0.0), 1.0)
    shapes = [
        svg.rectangle(Box(_MARGIN, _MARGIN, _LENGTH, _THICKNESS), fill=PALE, edge=ACCENT, radius=4),
        svg.rectangle(Box(_MARGIN, _MARGIN, filled, _THICKNESS), fill=ACCENT, radius=4),
    ]
    size = _LENGTH + 2 * _MARGIN, _THICKNESS + 2 * _MARGIN
    return svg.drawing(name, title, description, size, shapes)
