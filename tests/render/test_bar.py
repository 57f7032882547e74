"""The bar of a goal fills in proportion, never beyond its ends, and its words stay on the paper."""

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan.render.figures import progress

from .texts import ANY_TEXT

SVG = "{http://www.w3.org/2000/svg}"


def lengths(share: float) -> tuple[float, float]:
    """The length of the bar, and of what is filled of it."""
    svg = progress("f", "t", "d", share, (["Från 31"], ["Nu 27"], ["Mål 25"])).svg
    whole, filled = (float(width) for width in re.findall(r'<rect [^>]*?width="([^"]+)"', svg))
    return whole, filled


@pytest.mark.parametrize(("share", "filled"), [(0, 0), (0.25, 0.25), (1, 1), (-0.5, 0), (3.0, 1)])
def test_the_bar_fills_in_proportion_and_never_beyond_its_ends(share: float, filled: float) -> None:
    whole, length = lengths(share)
    assert length == pytest.approx(whole * filled)


@given(ANY_TEXT, st.floats(-2, 2), st.lists(ANY_TEXT, min_size=3, max_size=3))
def test_any_words_make_a_well_formed_bar(title: str, share: float, labels: list[str]) -> None:
    start, now, end = labels
    root = ET.fromstring(progress("f", title, title, share, ([start], [now], [end])).svg)  # noqa: S314
    paper = float(root.get("width", ""))
    assert all(0 <= float(text.get("x", "")) <= paper for text in root.iter(f"{SVG}text"))
