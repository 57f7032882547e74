"""Figures as SVG, drawn from the values they show; the same values give the same bytes."""

from samverkan.render.figures.levels import organisation
from samverkan.render.figures.ring import cycle
from samverkan.render.figures.svg import Figure

__all__ = ["Figure", "cycle", "organisation"]
