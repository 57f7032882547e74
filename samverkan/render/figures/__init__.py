"""Figures as SVG, drawn from the values they show; the same values give the same bytes."""

from samverkan.render.figures.bar import progress
from samverkan.render.figures.fishbone import fishbone
from samverkan.render.figures.lengths import Bar, bars
from samverkan.render.figures.levels import organisation
from samverkan.render.figures.ring import RingStep, cycle
from samverkan.render.figures.svg import Drawing

__all__ = ["Bar", "Drawing", "RingStep", "bars", "cycle", "fishbone", "organisation", "progress"]
