"""The bar of a goal fills in proportion, and never beyond its ends."""

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.render.figures import progress

from .texts import ANY_TEXT


def lengths(share: float) -> tuple[float, float]:
    """The length of the bar, and of what is filled of it."""
    svg = progress("f", "t", "d", share).svg
    whole, filled = (float(width) for width in re.findall(r'<rect [^>]*?width="([^"]+)"', svg))
    return whole, filled


@pytest.mark.parametrize(("share", "filled"), [(0, 0), (0.25, 0.25), (1, 1), (-0.5, 0), (3.0, 1)])
def test_the_bar_fills_in_proportion_and_never_beyond_its_ends(share: float, filled: float) -> None:
    whole, length = lengths(share)
    assert length == pytest.approx(whole * filled)


@given(ANY_TEXT, st.floats(-2, 2))
def test_any_words_make_a_well_formed_bar(title: str, share: float) -> None:
    root = ET.fromstring(progress("f", title, title, share).svg)  # noqa: S314
    assert root.tag.endswith("svg")
